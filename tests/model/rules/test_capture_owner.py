"""Whom the word after the @ means."""

from dataclasses import replace

import pytest

from jagtui.model.rules.capture_owner import Charge, read_owners
from jagtui.model.rules.captured import FlagKind, Owner
from tests.model.rules.rooms import (
    COUNCIL,
    FIRE,
    HOUSING,
    LANE,
    PAT_OBRIEN,
    POLICE,
    PROBATION,
    ROOM,
    SHAH,
)


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("police", Owner(POLICE)),
        ("POL", Owner(POLICE)),
        ("prob", Owner(PROBATION)),
        ("council", Owner(COUNCIL)),
        ("housing-council", Owner(HOUSING)),
        ("council/lane", Owner(COUNCIL, LANE)),
        ("cou/PL", Owner(COUNCIL, LANE)),
        ("cou/la", Owner(COUNCIL, LANE)),
        ("council/patobrien", Owner(COUNCIL, PAT_OBRIEN)),
        ("/shah", Owner(POLICE, SHAH)),
        ("police/", Owner(POLICE)),
        ("police:", Owner(POLICE)),
        ("police,", Owner(POLICE)),
        ("fire/khan", Owner(FIRE, None, "fire/khan")),
    ],
)
def test_an_owner_that_is_known(said: str, owner: Owner) -> None:
    assert read_owners(said, ROOM).charges == (Charge(owner),)
    assert read_owners(said, ROOM).flags == ()


def test_a_handle_is_exact_before_it_is_a_beginning() -> None:
    longer = replace(ROOM.agencies[0], id=99, handle="policecadets", name="Cadets")
    room = replace(ROOM, agencies=(longer, *ROOM.agencies))
    assert read_owners("police", room).charges == (Charge(Owner(POLICE)),)


@pytest.mark.parametrize(
    ("said", "owner", "kind", "candidates"),
    [
        (
            "housing",
            Owner(as_said="housing"),
            FlagKind.OWNER_AMBIGUOUS,
            ("housing-council", "housing-vale"),
        ),
        ("vale", Owner(as_said="vale"), FlagKind.OWNER_AMBIGUOUS, None),
        ("constab", Owner(as_said="constab"), FlagKind.OWNER_UNKNOWN, ("police",)),
        ("parks", Owner(as_said="parks"), FlagKind.OWNER_UNKNOWN, ()),
        ("parks/lane", Owner(as_said="parks/lane"), FlagKind.OWNER_UNKNOWN, ()),
        ("/nobody", Owner(as_said="/nobody"), FlagKind.OFFICER_UNKNOWN, ()),
        ("police/lane", Owner(POLICE, None, "police/lane"), FlagKind.OFFICER_UNKNOWN, ()),
        (
            "council/obrien",
            Owner(COUNCIL, None, "council/obrien"),
            FlagKind.OFFICER_AMBIGUOUS,
            ("Pat O'Brien", "Pia O'Brien"),
        ),
        ("", Owner(), FlagKind.OWNER_MISSING, ()),
        (",", Owner(), FlagKind.OWNER_MISSING, ()),
    ],
)
def test_an_owner_that_is_not_is_kept_as_said_and_flagged(
    said: str, owner: Owner, kind: FlagKind, candidates: tuple[str, ...] | None
) -> None:
    read = read_owners(said, ROOM)
    assert read.charges == (Charge(owner),)
    (flag,) = read.flags
    assert flag.kind is kind
    assert candidates is None or flag.candidates == candidates
    for name in candidates or ():
        assert name in flag.words


def test_plus_names_who_supports() -> None:
    read = read_owners("police+council+police+fire", ROOM)
    assert read.charges == (Charge(Owner(POLICE), (COUNCIL, FIRE)),)


def test_a_comma_makes_two_actions() -> None:
    read = read_owners("police+fire,council/lane,police+fire", ROOM)
    assert read.charges == (Charge(Owner(POLICE), (FIRE,)), Charge(Owner(COUNCIL, LANE)))


def test_support_that_is_not_understood_is_kept_as_said() -> None:
    read = read_owners("police+parks+fire", ROOM)
    assert read.charges == (Charge(Owner(POLICE, None, "police+parks+fire"), (FIRE,)),)
    assert [flag.kind for flag in read.flags] == [FlagKind.OWNER_UNKNOWN]


def test_all_is_whoever_is_in_the_room() -> None:
    read = read_owners("All", ROOM)
    assert [charge.owner.agency_id for charge in read.charges] == [POLICE, COUNCIL, FIRE]
    assert read.flags == ()


def test_all_with_nobody_there_is_kept_as_said() -> None:
    read = read_owners("all", replace(ROOM, present=()))
    assert read.charges == (Charge(Owner(as_said="all")),)
    assert [flag.kind for flag in read.flags] == [FlagKind.NOBODY_PRESENT]


def test_one_of_all_is_written_with_its_own_handle() -> None:
    read = read_owners("all+parks", ROOM)
    assert [charge.owner.as_said for charge in read.charges] == [
        "police+parks",
        "council+parks",
        "fire+parks",
    ]

"""What an owner may report, and what a report has to say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.agency import Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState, ClaimKind, SeatRole
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.usecases.deeds.main_job import assigned
from tests.world import World


@pytest.fixture
def patrol(world: World) -> int:
    """An action of the police, with the help of the fire service."""
    return assigned(world, world.open())


def officer(world: World, name: str) -> int:
    with world.store.read() as reader:
        found = reader.find(Officer, name=name)
    assert found is not None
    return found.id


def owner(world: World) -> Seat:
    """Ben Shah of the police, at the keyboard."""
    return replace(world.seat, officer_id=officer(world, "Ben Shah"), role=SeatRole.OFFICER)


def colleague(world: World) -> int:
    """Somebody else of the police."""
    wanted = OfficerWanted("Cara Bell", world.agency("police").id)
    return add_officer(world.store, world.seat, wanted)


def report(world: World, action_id: int, claim: ClaimKind, **said: Any) -> ActionUpdate:  # noqa: ANN401
    """What the owner reports, as it is stored."""
    update_id = claim_action(world.store, owner(world), ClaimWanted(action_id, claim, **said))
    with world.store.read() as reader:
        return reader.get(ActionUpdate, update_id)


def test_done_needs_no_word_and_was_done_today(world: World, patrol: int) -> None:
    assert report(world, patrol, ClaimKind.DONE).done_on == date(2027, 1, 12)


def test_what_shows_it_and_what_was_learnt_are_kept(world: World, patrol: int) -> None:
    said = report(
        world,
        patrol,
        ClaimKind.DONE,
        words="Ten nights",
        done_on=date(2027, 1, 8),
        evidence="patrol log",
        lesson="go before eight",
    )
    assert (said.words, said.done_on) == ("Ten nights", date(2027, 1, 8))
    assert (said.evidence, said.lesson) == ("patrol log", "go before eight")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (ClaimKind.BLOCKED, {"blocked_by": "the landlord"}),
        (ClaimKind.MORE_TIME, {"words": "leave", "asked_until": date(2027, 2, 9)}),
    ],
)
def test_an_owner_claims_and_moves_nothing(
    world: World, patrol: int, claim: ClaimKind, said: dict[str, Any]
) -> None:
    with world.store.read() as reader:
        before = reader.get(Action, patrol)
    report(world, patrol, claim, **said)
    with world.store.read() as reader:
        assert reader.get(Action, patrol) == before
    assert before.state is ActionState.OPEN


def test_what_is_handed_over_stays_its_owners_until_the_meeting_agrees(
    world: World, patrol: int
) -> None:
    taking_over = colleague(world)
    said = report(world, patrol, ClaimKind.HANDED_OVER, handed_to_id=taking_over)
    assert said.handed_to_id == taking_over
    with world.store.read() as reader:
        assert reader.get(Action, patrol).officer_id is None


@pytest.mark.parametrize(
    ("claim", "said", "why"),
    [
        (ClaimKind.PROGRESS, {}, "in a few words"),
        (ClaimKind.BLOCKED, {"words": "no answer"}, "who or what is in the way"),
        (ClaimKind.MORE_TIME, {"words": "leave"}, "until when"),
        (ClaimKind.MORE_TIME, {"words": "x", "asked_until": date(2027, 1, 12)}, "still to come"),
        (ClaimKind.HANDED_OVER, {"words": "gone"}, "which colleague"),
        (ClaimKind.DONE, {"done_on": date(2027, 1, 13)}, "still to come"),
    ],
)
def test_a_report_that_says_too_little_is_refused(
    world: World, patrol: int, claim: ClaimKind, said: dict[str, Any], why: str
) -> None:
    with pytest.raises(RuleBroken, match=why):
        report(world, patrol, claim, **said)


def test_only_a_colleague_at_the_agency_takes_over(world: World, patrol: int) -> None:
    with pytest.raises(RuleBroken, match="only a colleague there"):
        report(world, patrol, ClaimKind.HANDED_OVER, handed_to_id=officer(world, "Ida Frost"))


def behalf(world: World, action_id: int, handle: str, source: str) -> ClaimWanted:
    return ClaimWanted(
        action_id, ClaimKind.DONE, on_behalf_of_id=world.agency(handle).id, source=source
    )


@pytest.mark.parametrize("handle", ["police", "fire"])
def test_whoever_runs_the_meeting_reports_for_an_agency_that_answers_or_helps(
    world: World, patrol: int, handle: str
) -> None:
    wanted = behalf(world, patrol, handle, "an e-mail of 8 January")
    update_id = claim_action(world.store, world.seat, wanted)
    with world.store.read() as reader:
        said = reader.get(ActionUpdate, update_id)
    assert said.on_behalf_of_id == world.agency(handle).id
    assert (said.source, said.seat_id) == ("an e-mail of 8 January", world.seat.id)


def test_an_owner_speaks_for_no_other_agency(world: World, patrol: int) -> None:
    with pytest.raises(RuleBroken, match="Reporting for another agency is for the meeting"):
        claim_action(world.store, owner(world), behalf(world, patrol, "fire", "an e-mail"))


def test_a_report_on_behalf_says_what_it_is_entered_from(world: World, patrol: int) -> None:
    with pytest.raises(RuleBroken, match="entered from"):
        claim_action(world.store, world.seat, behalf(world, patrol, "fire", " "))


def test_nobody_reports_for_an_agency_that_has_no_part_in_it(world: World, patrol: int) -> None:
    with pytest.raises(RuleBroken, match="another agency's"):
        claim_action(world.store, world.seat, behalf(world, patrol, "council", "an e-mail"))

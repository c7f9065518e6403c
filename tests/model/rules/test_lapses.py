"""When a meeting had no quorum, from who spoke for which agency when."""

from datetime import date

import pytest

from jagtui.model.meeting import Adjournment
from jagtui.model.rules.lapses import Lapse, Stretch, Voice, lapses, sittings
from jagtui.model.rules.quorum import QuorumRule
from jagtui.model.time import Instant, at_london, london_hhmm

POLICE, COUNCIL, FIRE = range(1, 4)
NAMES = {POLICE: "Police", COUNCIL: "Council", FIRE: "Fire"}
TWO = QuorumRule(2)


def at(hhmm: str) -> Instant:
    return at_london(date(2027, 1, 12), hhmm)


def voice(agency_id: int, begins: str, ends: str = "") -> Voice:
    return Voice(at(begins), at(ends) if ends else None, agency_id)


def told(found: tuple[Stretch, ...]) -> list[str]:
    return [
        f"{london_hhmm(one.from_at)}-{london_hhmm(one.until_at) if one.until_at else ''}"
        for one in found
    ]


@pytest.mark.parametrize(
    ("voices", "expected"),
    [
        ([voice(POLICE, "10:00"), voice(COUNCIL, "10:00")], []),
        ([voice(POLICE, "10:00"), voice(COUNCIL, "10:00", "10:20")], ["10:20-"]),
        (
            [
                voice(POLICE, "10:00"),
                voice(COUNCIL, "10:00", "10:20"),
                voice(FIRE, "10:30", "10:40"),
                voice(COUNCIL, "10:40"),
            ],
            ["10:20-10:30"],
        ),
        ([voice(POLICE, "10:00"), voice(COUNCIL, "10:05")], ["10:00-10:05"]),
        ([voice(POLICE, "10:00"), voice(POLICE, "10:00")], ["10:00-"]),
        ([], ["10:00-"]),
        # Before the sitting began and after it, nobody counts.
        ([voice(POLICE, "09:00"), voice(COUNCIL, "09:00", "09:30")], ["10:00-"]),
    ],
)
def test_the_lapses_of_a_sitting(voices: list[Voice], expected: list[str]) -> None:
    assert told(lapses(TWO, NAMES, voices, Stretch(at("10:00"), None))) == expected


def test_one_lapse_names_what_was_missing_at_first() -> None:
    rule = QuorumRule(1, ((POLICE,), (COUNCIL,)))
    voices = [voice(POLICE, "10:00"), voice(COUNCIL, "10:00", "10:10"), voice(FIRE, "10:20")]
    found = lapses(rule, NAMES, voices, Stretch(at("10:00"), at("11:00")))
    assert found == (Lapse(at("10:10"), at("11:00"), ("Council",)),)


def rest(begins: str, ends: str = "") -> Adjournment:
    return Adjournment(meeting_id=1, from_at=at(begins), until_at=at(ends) if ends else None)


@pytest.mark.parametrize(
    ("rests", "expected"),
    [
        ([], ["10:00-11:00"]),
        ([rest("10:20", "10:30")], ["10:00-10:20", "10:30-11:00"]),
        ([rest("09:40", "09:50")], ["10:00-11:00"]),
        ([rest("09:50", "10:10")], ["10:10-11:00"]),
        ([rest("10:20", "10:30"), rest("10:40")], ["10:00-10:20", "10:30-10:40"]),
        ([rest("10:20", "11:00")], ["10:00-10:20"]),
    ],
)
def test_a_meeting_does_not_sit_while_it_rests(
    rests: list[Adjournment], expected: list[str]
) -> None:
    assert told(tuple(sittings(at("10:00"), at("11:00"), rests))) == expected

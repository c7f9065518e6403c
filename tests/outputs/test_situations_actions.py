"""What the minutes say of each answer about an action, and of what closing leaves over."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from jagtui.model.terms import ActionOutcome, ClaimKind
from jagtui.usecases.abeyance import AbeyanceWanted, put_in_abeyance, resume_action
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.assign import DueWanted, OwnerWanted
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.course import ClosingWanted, close_meeting
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.plan import MeetingWanted
from jagtui.usecases.review import AllWanted, accept_all
from jagtui.usecases.split import PartWanted, SplitWanted, split_action
from jagtui.usecases.walk import Going, ParkingWanted, park_item, take_up_item
from tests.outputs.situations import Situation, told, under_way
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    world = World.found(tmp_path / "vale.db")
    yield under_way(world)
    world.store.close()


def _do(playing: Playing, gesture: Gesture[Any, Any], wanted: object) -> None:
    playing.world.clock.forward(seconds=20)
    gesture(playing.world.store, playing.world.seat, wanted)


def _given(playing: Playing, line: str = "@police by fri send the patrol plan") -> int:
    return playing.type("7a", line).actions[0]


def _claimed(playing: Playing, claim: ClaimKind, words: str) -> int:
    """An action that its owner has reported on between two meetings."""
    action_id = _given(playing)
    _do(playing, claim_action, ClaimWanted(action_id, claim, words))
    return action_id


def _six(playing: Playing) -> int:
    return playing.world.item(playing.meeting, "6").id


def _as_claimed(playing: Playing) -> None:
    action_id = _claimed(playing, ClaimKind.DONE, "sent on Monday")
    _do(playing, accept_action, AcceptanceWanted(action_id, item_id=_six(playing)))


def _found_otherwise(playing: Playing) -> None:
    action_id = _claimed(playing, ClaimKind.DONE, "sent on Monday")
    found = AcceptanceWanted(
        action_id, ActionOutcome.PART_COMPLETE, "half of it came", item_id=_six(playing)
    )
    _do(playing, accept_action, found)


def _ended(playing: Playing, *, outcome: ActionOutcome, words: str) -> None:
    wanted = AcceptanceWanted(_given(playing), outcome, words, item_id=_six(playing))
    _do(playing, accept_action, wanted)


def _rest_given_out(playing: Playing) -> None:
    fire = OwnerWanted(agency_id=playing.world.agency("fire").id)
    wanted = AcceptanceWanted(
        _given(playing),
        ActionOutcome.PART_COMPLETE,
        "two streets are lit",
        item_id=_six(playing),
        rest=PartWanted("light the third street", fire, DueWanted(date(2027, 2, 1))),
    )
    _do(playing, accept_action, wanted)


def _said_in_the_room(playing: Playing) -> None:
    action_id = _given(playing)
    report = ClaimWanted(action_id, ClaimKind.DONE, "sent this morning", item_id=_six(playing))
    _do(playing, claim_action, report)
    _do(playing, accept_action, AcceptanceWanted(action_id, item_id=_six(playing)))


def _progress(playing: Playing) -> None:
    wanted = ClaimWanted(_given(playing), ClaimKind.PROGRESS, "half way", item_id=_six(playing))
    _do(playing, claim_action, wanted)


def _sent_back(playing: Playing) -> None:
    action_id = _claimed(playing, ClaimKind.DONE, "sent")
    _do(playing, send_back_action, ReturnWanted(action_id, "to whom is not known", _six(playing)))


def _redated(playing: Playing, *, day: date) -> None:
    wanted = RedatingWanted(_given(playing), day, "two officers are ill", _six(playing))
    _do(playing, redate_action, wanted)


def _withdrawn(playing: Playing) -> None:
    action_id = _claimed(playing, ClaimKind.DONE, "sent")
    _do(playing, withdraw_action, WithdrawalWanted(action_id, "the gate is gone", _six(playing)))


def _rests(playing: Playing) -> None:
    wanted = AbeyanceWanted(_given(playing), "the court decides", _six(playing))
    _do(playing, put_in_abeyance, wanted)


def _rests_no_more(playing: Playing) -> None:
    action_id = _given(playing)
    _do(playing, put_in_abeyance, AbeyanceWanted(action_id, "the court decides"))
    _do(playing, resume_action, AbeyanceWanted(action_id, "it has", _six(playing)))


def _split(playing: Playing) -> None:
    council = OwnerWanted(agency_id=playing.world.agency("council").id)
    wanted = SplitWanted(
        _given(playing, "@police by fri write to the residents and mend the gate"),
        _six(playing),
        "write to the residents and mend the gate",
        "write to the residents",
        PartWanted("mend the gate", council),
    )
    _do(playing, split_action, wanted)


def _all_at_once(playing: Playing) -> None:
    done = tuple(_claimed(playing, ClaimKind.DONE, words) for words in ("sent", "sent too"))
    left_out = _claimed(playing, ClaimKind.DONE, "sent as well")
    _do(playing, accept_all, AllWanted(done, _six(playing)))
    _do(playing, close_meeting, ClosingWanted(playing.meeting.id))
    assert left_out


def _closed_with_a_claim(playing: Playing) -> None:
    late = _claimed(playing, ClaimKind.PART_COMPLETE, "half of it")
    _do(playing, close_meeting, ClosingWanted(playing.meeting.id))
    # What was answered later is still what this meeting left unanswered.
    playing.world.clock.forward(days=1)
    _do(playing, accept_action, AcceptanceWanted(late))


def _not_reached(playing: Playing) -> None:
    seven = playing.world.item(playing.meeting, "7a").id
    reasons = ((seven, "the police are not here"),)
    _do(playing, close_meeting, ClosingWanted(playing.meeting.id, "no time", reasons))


def _parked(playing: Playing) -> None:
    parked = playing.world.item(playing.meeting, "7b").id
    _do(playing, take_up_item, Going(playing.meeting.id, parked))
    _do(playing, park_item, ParkingWanted(parked))
    _do(playing, close_meeting, ClosingWanted(playing.meeting.id))


def _next_one(playing: Playing) -> None:
    coming = MeetingWanted(playing.world.group.id, date(2027, 1, 27), starts="14:00")
    _do(playing, close_meeting, ClosingWanted(playing.meeting.id, next_one=coming))


SITUATIONS = (
    Situation(
        "accepted as claimed",
        _as_claimed,
        ["JAG/27/001 (Police): done, accepted as claimed: sent on Monday."],
    ),
    Situation(
        "found otherwise than claimed",
        _found_otherwise,
        ["JAG/27/001 (Police): reported done, found part complete: half of it came."],
        never=["sent on Monday"],
    ),
    Situation(
        "done, and nobody had reported it",
        partial(_ended, outcome=ActionOutcome.DONE, words="the lock holds"),
        ["JAG/27/001 (Police): done: the lock holds."],
    ),
    Situation(
        "reported in the room and accepted",
        _said_in_the_room,
        ["JAG/27/001 (Police): done, accepted as claimed: sent this morning."],
        never=["JAG/27/001 (Police): reported done"],
    ),
    Situation(
        "part complete, the rest given out",
        _rest_given_out,
        [
            (
                "JAG/27/001 (Police): part complete: two streets are lit; the rest is given out as "
                "JAG/27/002."
            ),
            "ACTION JAG/27/002, Fire, by Mon 1 Feb 2027: light the third street",
        ],
    ),
    Situation(
        "the owner has not done it",
        partial(_ended, outcome=ActionOutcome.NOT_UNDERTAKEN, words="no staff"),
        ["JAG/27/001 (Police): not undertaken: no staff."],
    ),
    Situation(
        "no longer possible",
        partial(_ended, outcome=ActionOutcome.NO_LONGER_POSSIBLE, words="the site was sold"),
        ["JAG/27/001 (Police): no longer possible: the site was sold."],
    ),
    Situation("progress", _progress, ["JAG/27/001 (Police): reported progress: half way."]),
    Situation(
        "sent back",
        _sent_back,
        ["JAG/27/001 (Police): sent back to its owner: to whom is not known."],
    ),
    Situation(
        "moved within a month",
        partial(_redated, day=date(2027, 1, 29)),
        [
            (
                "JAG/27/001 (Police): re-dated from 15 to 29 January 2027, approved by the chair: "
                "two officers are ill."
            )
        ],
    ),
    Situation(
        "moved to another month",
        partial(_redated, day=date(2027, 2, 5)),
        ["re-dated from 15 January to 5 February 2027, approved by the chair"],
    ),
    Situation(
        "moved to another year",
        partial(_redated, day=date(2028, 1, 14)),
        ["re-dated from 15 January 2027 to 14 January 2028, approved by the chair"],
    ),
    Situation("withdrawn", _withdrawn, ["JAG/27/001 (Police): withdrawn: the gate is gone."]),
    Situation("put in abeyance", _rests, ["JAG/27/001 (Police): in abeyance: the court decides."]),
    Situation("taken up again", _rests_no_more, ["JAG/27/001 (Police): taken up again: it has."]),
    Situation(
        "split in two",
        _split,
        [
            "JAG/27/001 (Police): split into JAG/27/001 and JAG/27/002.",
            "ACTION JAG/27/001, Police, by Fri 15 Jan 2027: write to the residents",
            "ACTION JAG/27/002, Council, by Fri 15 Jan 2027: mend the gate",
        ],
    ),
    Situation(
        "all that was reported done, one pulled out",
        _all_at_once,
        [
            "JAG/27/001 (Police): done, accepted as claimed: sent.",
            "JAG/27/002 (Police): done, accepted as claimed: sent too.",
            "Not answered at this meeting: JAG/27/003 (Police), reported done.",
        ],
    ),
    Situation(
        "closed with a claim unanswered",
        _closed_with_a_claim,
        ["Not answered at this meeting: JAG/27/001 (Police), reported part complete."],
    ),
    Situation(
        "cases not reached, each for its reason",
        _not_reached,
        ["DEFERRED Reason: the police are not here.", "DEFERRED Reason: no time."],
    ),
    Situation("parked and not come back to", _parked, ["DEFERRED Reason: time."]),
    Situation(
        "the next meeting agreed on closing",
        _next_one,
        ["Wednesday 27 January 2027 at 14:00, Committee Room 2."],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)

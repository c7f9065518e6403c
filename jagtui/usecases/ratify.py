"""Ratifying what was decided while the meeting was not quorate."""

from dataclasses import dataclass

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.line import Ratification
from jagtui.model.meeting import Meeting
from jagtui.queries.outstanding import Decided, to_ratify
from jagtui.queries.quorum import quorum_course
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_meeting
from jagtui.usecases.walk import open_span

LISTED = 3
"""So many decisions are named one by one in the journal."""


@dataclass(frozen=True)
class RatifyingWanted:
    """The meeting that confirms what was decided without a quorum."""

    meeting_id: int


@gesture("decision.ratify", doing="Ratifying a decision")
def ratify_decisions(change: Change, wanted: RatifyingWanted) -> int:
    """Confirm every decision that waits for it under the current item; gives how many."""
    running = editable_meeting(change, wanted.meeting_id)
    current = open_span(change, running.id)
    if current is None:
        raise RuleBroken(
            f"{running.reference} is {running.state.words}; decisions are ratified in the room."
        )
    _must_be_quorate(change, running)
    waiting = to_ratify(change, change.seat, running, current.item_id)
    if not waiting:
        raise RuleBroken(
            "No decision waits to be ratified here; "
            "what earlier meetings left is ratified where matters arise."
        )
    for one in waiting:
        change.add(
            Ratification(line_id=one.line_id, item_id=current.item_id, ratified_at=change.now)
        )
    change.says(
        f"{_listed(waiting, running)} ratified", group_id=running.group_id, meeting_id=running.id
    )
    return len(waiting)


def _must_be_quorate(change: Change, running: Meeting) -> None:
    stands = quorum_course(change, change.get(Group, running.group_id), running).now
    if stands.met is None:
        raise RuleBroken("The roll has not been taken, so nobody knows whether there is a quorum.")
    if not stands.met:
        needs = " and ".join(stands.missing)
        raise RuleBroken(
            f"{running.reference} is not quorate: it needs {needs}. Nothing was ratified; "
            "what waits can be ratified once there is a quorum, or at the next meeting."
        )


def _listed(waiting: tuple[Decided, ...], running: Meeting) -> str:
    """As in Decision of item 7a AV-0142, or 5 decisions."""
    count = len(waiting)
    words = "Decision" if count == 1 else f"{count} decisions"
    if count > LISTED:
        return words
    own = [one.item if one.meeting_id == running.id else one.where for one in waiting]
    return f"{words} of {' and '.join(dict.fromkeys(own))}"

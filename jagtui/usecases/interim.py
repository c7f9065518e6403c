"""Decisions taken between two meetings: recorded when they are taken, noted by the next meeting."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.case import Case
from jagtui.model.decision import InterimDecision
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem
from jagtui.model.text import clean
from jagtui.queries.outstanding import arising_item
from jagtui.store.change import Change
from jagtui.store.schema.meeting import agenda_item
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_meeting
from jagtui.usecases.walk import item_words, open_span


@dataclass(frozen=True)
class BetweenWanted:
    """What was decided between meetings, how, by whom and on which day."""

    group_id: int
    text: str
    how: str
    taken_on: date
    by_whom: str = ""
    case_id: int | None = None


@gesture("decision.between", doing="A decision between meetings")
def decide_between(change: Change, wanted: BetweenWanted) -> int:
    """Record a decision that was taken between two meetings."""
    group = change.get(Group, wanted.group_id)
    text, how = clean(wanted.text, multiline=True), clean(wanted.how)
    if not text:
        raise RuleBroken("Say what was decided; nothing has been recorded yet.")
    if not how:
        raise RuleBroken("Say how it was decided: by e-mail, by telephone, as chair's action.")
    if wanted.taken_on > change.today:
        raise RuleBroken("That day is still to come; give the day on which it was decided.")
    decided = change.add(
        InterimDecision(
            group_id=group.id,
            case_id=wanted.case_id,
            taken_on=wanted.taken_on,
            text=text,
            how=how,
            by_whom=clean(wanted.by_whom),
            recorded_at=change.now,
        )
    )
    case = change.get(Case, wanted.case_id) if wanted.case_id is not None else None
    about = f" on {case.reference}" if case else ""
    change.says(
        f"{group.short} decision between meetings recorded{about}",
        group_id=group.id,
        case_id=wanted.case_id,
    )
    return decided.id


@gesture("decision.note")
def note_decisions(change: Change, wanted: MeetingChosen) -> int:
    """The meeting notes what was decided since the last one; gives how many decisions."""
    held = editable_meeting(change, wanted.meeting_id)
    waiting = change.all(InterimDecision, group_id=held.group_id, noted_item_id=None)
    if not waiting:
        raise RuleBroken("No decision taken between meetings waits to be noted.")
    item = _noting_item(change, held.id)
    for one in waiting:
        change.put(replace(one, noted_item_id=item.id))
    many = "decision" if len(waiting) == 1 else "decisions"
    change.says(
        f"{len(waiting)} {many} between meetings noted under {item_words(change, item)}",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return len(waiting)


def _noting_item(change: Change, meeting_id: int) -> AgendaItem:
    """Where earlier matters come up, or else what is up now."""
    items = change.all(AgendaItem, meeting_id=meeting_id, order_by=agenda_item.c.rank)
    item_id = arising_item((one.id, one.kind) for one in items)
    current = open_span(change, meeting_id)
    if item_id is None and current is not None:
        item_id = current.item_id
    if item_id is None:
        raise RuleBroken("No item is up under which it could be noted; start the meeting first.")
    return change.get(AgendaItem, item_id)

"""Actions as they arise: assigned, put right, struck out."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from jagtui.model.action import Action, ActionSupport, ActionUpdate
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.group import Group
from jagtui.model.line import Spans
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.rules.numbering import action_reference
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.line import rank_after_last
from jagtui.usecases.plan import next_meeting
from jagtui.usecases.text_edit import TextEdit, must_read
from jagtui.usecases.tidying import editable_item


@dataclass(frozen=True)
class OwnerWanted:
    """Who answers for an action: an agency, an officer of it, or the owner as said."""

    agency_id: int | None = None
    officer_id: int | None = None
    as_said: str = ""
    supporting: tuple[int, ...] = ()


@dataclass(frozen=True)
class DueWanted:
    """When an action is due: a day, or, without one, by the next meeting."""

    on: date | None = None
    assumed: bool = False


@dataclass(frozen=True)
class ActionWanted:
    """A task for an agency."""

    item_id: int
    task: str
    owner: OwnerWanted
    due: DueWanted = DueWanted(assumed=True)
    withheld: Spans = ()


@gesture("action.assign")
def assign_action(change: Change, wanted: ActionWanted) -> int:
    """Give an agency a task arising from the item under discussion."""
    assigned = add_action(change, wanted)
    item = change.get(AgendaItem, assigned.item_id)
    change.says(
        f"{assigned.reference} assigned",
        group_id=assigned.group_id,
        meeting_id=item.meeting_id,
        case_id=assigned.case_id,
    )
    return assigned.id


def add_action(change: Change, wanted: ActionWanted) -> Action:
    """Record an action at the end of an item's minutes, under a reference of its own."""
    item = editable_item(change, wanted.item_id)
    held = change.get(Meeting, item.meeting_id)
    group = change.get(Group, held.group_id)
    task = clean(wanted.task, multiline=True)
    if not task:
        raise RuleBroken("Say what is to be done.")
    due_on, due_meeting = _due(change, group, held, wanted.due)
    year = held.held_on.year
    assigned = change.add(
        Action(
            group_id=group.id,
            reference=action_reference(
                group.short, year, change.number(f"action:{group.id}", year)
            ),
            item_id=item.id,
            rank=rank_after_last(change, item.id),
            case_id=item.case_id,
            task=task,
            agency_id=wanted.owner.agency_id,
            officer_id=wanted.owner.officer_id,
            owner_as_said=clean(wanted.owner.as_said),
            raised_at=change.now,
            due_on=due_on,
            due_meeting_id=due_meeting.id if due_meeting else None,
            due_assumed=wanted.due.assumed,
            first_due_on=due_meeting.held_on if due_meeting else due_on,
            withheld=wanted.withheld,
        )
    )
    _support(change, assigned, wanted.owner.supporting)
    return assigned


@dataclass(frozen=True)
class ActionAmendmentWanted(TextEdit):
    """An action as it should read, and the task as it read when the edit began."""

    action_id: int
    was: str
    task: str
    owner: OwnerWanted
    due: DueWanted | None = None
    """None leaves the day as it is."""
    withheld: Spans = ()

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that task over the one that stands now."""
        withheld = withheld_after(self.task, self.withheld, text)
        return replace(self, was=stale.stored, task=text, withheld=withheld)


@gesture("action.amend")
def amend_action(change: Change, wanted: ActionAmendmentWanted) -> int:
    """Put an action right where it was recorded: owner, day or words."""
    amended = put_action_right(change, wanted)
    change.says(
        f"{amended.reference} put right",
        group_id=amended.group_id,
        meeting_id=change.get(AgendaItem, amended.item_id).meeting_id,
        case_id=amended.case_id,
    )
    return amended.id


def put_action_right(change: Change, wanted: ActionAmendmentWanted) -> Action:
    """The action as it should read, as long as nobody else changed it meanwhile."""
    stored = change.get(Action, wanted.action_id)
    task = clean(wanted.task, multiline=True)
    must_read(stored, "task", wanted.was, task)
    if not task:
        raise RuleBroken("Say what is to be done, or strike the action out.")
    item = editable_item(change, stored.item_id)
    held = change.get(Meeting, item.meeting_id)
    amended = replace(
        stored,
        task=task,
        agency_id=wanted.owner.agency_id,
        officer_id=wanted.owner.officer_id,
        owner_as_said=clean(wanted.owner.as_said),
        withheld=wanted.withheld,
    )
    if wanted.due is not None:
        amended = _dated(change, amended, held, wanted.due)
    _withdraw_support(change, stored)
    _support(change, stored, wanted.owner.supporting)
    return change.put(amended)


@dataclass(frozen=True)
class ActionChosen:
    """An action that something is to be done with."""

    action_id: int


@gesture("action.strike")
def strike_action(change: Change, wanted: ActionChosen) -> int:
    """Take an action out of the minutes; its reference is not used again."""
    stored = change.get(Action, wanted.action_id)
    item = editable_item(change, stored.item_id)
    take_out_action(change, stored)
    change.says(
        f"{stored.reference} struck out",
        group_id=stored.group_id,
        meeting_id=item.meeting_id,
        case_id=stored.case_id,
    )
    return stored.id


def take_out_action(change: Change, stored: Action) -> None:
    """Take an action and its supporting agencies away, unless something was said of it since."""
    if change.find(ActionUpdate, action_id=stored.id) is not None:
        raise RuleBroken(
            f"{stored.reference} has been reported on, so it stays; withdraw it instead."
        )
    _withdraw_support(change, stored)
    change.remove(stored)


def _withdraw_support(change: Change, stored: Action) -> None:
    for support in change.all(ActionSupport, action_id=stored.id):
        change.remove(support)


def _dated(change: Change, amended: Action, held: Meeting, due: DueWanted) -> Action:
    due_on, due_meeting = _due(change, change.get(Group, amended.group_id), held, due)
    return replace(
        amended,
        due_on=due_on,
        due_meeting_id=due_meeting.id if due_meeting else None,
        due_assumed=due.assumed,
        first_due_on=due_meeting.held_on if due_meeting else due_on,
    )


def _due(
    change: Change, group: Group, held: Meeting, due: DueWanted
) -> tuple[date | None, Meeting | None]:
    if due.on is not None:
        return due.on, None
    return None, next_meeting(change, group, held.day)


def _support(change: Change, assigned: Action, supporting: tuple[int, ...]) -> None:
    for agency_id in dict.fromkeys(supporting):
        if agency_id != assigned.agency_id:
            change.add(ActionSupport(action_id=assigned.id, agency_id=agency_id))

"""An action of which the meeting makes two: one part stays, the other is given out anew."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.action import Action, ActionSupport
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Spans
from jagtui.model.rules.roles import REPORT_INSTEAD
from jagtui.model.rules.withheld import whole
from jagtui.model.terms import UpdateKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.assign import ActionWanted, DueWanted, OwnerWanted, add_action
from jagtui.usecases.follow_up import said_of, says_of, still_open
from jagtui.usecases.gesture import gesture
from jagtui.usecases.text_edit import TextEdit


@dataclass(frozen=True)
class PartWanted:
    """A part of an action to be given out anew; what is left out is as with the first."""

    task: str
    owner: OwnerWanted | None = None
    due: DueWanted | None = None
    withheld: Spans = ()


@dataclass(frozen=True)
class SplitWanted(TextEdit):
    """What stays of an action, as it read before and as it should, and the part that goes."""

    action_id: int
    item_id: int
    """The item of the meeting that splits it; the new part belongs there."""
    was: str
    task: str
    part: PartWanted

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that text as the part that stays, of the task as it reads now."""
        return replace(self, was=stale.stored, task=text)


@gesture("action.split", doing="Splitting", instead=REPORT_INSTEAD)
def split_action(change: Change, wanted: SplitWanted) -> int:
    """Make two actions of one: it keeps its first part, and a new one takes the other."""
    stored = still_open(change, wanted.action_id)
    task = clean(wanted.task, multiline=True)
    if stored.task != wanted.was:
        raise StaleEdit(stored, "task", task)
    if not task:
        raise RuleBroken(f"Say what {stored.reference} still asks for.")
    part = give_part(change, stored, wanted.item_id, wanted.part)
    change.add(said_of(change, stored, UpdateKind.SPLIT, "", wanted.item_id))
    change.put(replace(stored, task=task, withheld=_still_withheld(stored, task)))
    says_of(change, stored, f"{stored.reference} split, {part.reference} new", wanted.item_id)
    return part.id


def give_part(change: Change, stored: Action, item_id: int, wanted: PartWanted) -> Action:
    """Give out a part of an action under an item, as an action of its own."""
    task = clean(wanted.task, multiline=True)
    given = add_action(
        change,
        ActionWanted(
            item_id,
            task,
            wanted.owner or _same_owner(change, stored),
            wanted.due or _same_day(change, stored),
            withheld=wanted.withheld or _still_withheld(stored, task),
        ),
    )
    return change.put(
        replace(
            given,
            case_id=stored.case_id,
            split_from_id=stored.id,
            first_due_on=stored.first_due_on or given.first_due_on,
        )
    )


def _same_owner(change: Change, stored: Action) -> OwnerWanted:
    supporting = change.all(ActionSupport, action_id=stored.id)
    return OwnerWanted(
        stored.agency_id,
        stored.officer_id,
        stored.owner_as_said,
        tuple(one.agency_id for one in supporting),
    )


def _same_day(change: Change, stored: Action) -> DueWanted:
    """The day of the first, or the next meeting where that day has passed."""
    if stored.due_on is not None and stored.due_on >= change.today:
        return DueWanted(stored.due_on)
    return DueWanted(assumed=True)


def _still_withheld(stored: Action, task: str) -> Spans:
    """Where some words were not for publication, none are once they have been put otherwise."""
    if not stored.withheld or task == stored.task:
        return stored.withheld
    return whole(task)

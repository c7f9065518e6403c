"""What every answer about an action has in common."""

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import ActionState, UpdateKind
from jagtui.model.text import clean
from jagtui.store.change import Change


def still_open(change: Change, action_id: int) -> Action:
    """The action, as long as it can still be answered for."""
    stored = change.get(Action, action_id)
    if stored.state is ActionState.CLOSED:
        raise RuleBroken(f"{stored.reference} is closed already; nothing was changed.")
    return stored


def said_of(
    change: Change, stored: Action, kind: UpdateKind, words: str, item_id: int | None
) -> ActionUpdate:
    """What is said of an action now, by whoever is at the keyboard; not stored yet."""
    return ActionUpdate(
        action_id=stored.id,
        kind=kind,
        words=words,
        said_at=change.now,
        seat_id=change.seat.id,
        item_id=item_id,
    )


def reason_given(text: str, question: str) -> str:
    """The reason as typed; asked for where there is none."""
    reason = clean(text, multiline=True)
    if not reason:
        raise RuleBroken(question)
    return reason


def says_of(change: Change, stored: Action, sentence: str, item_id: int | None) -> None:
    """Said under an item, it belongs to that meeting: once circulated, it stays as it is."""
    change.says(
        sentence,
        group_id=stored.group_id,
        meeting_id=None if item_id is None else change.get(AgendaItem, item_id).meeting_id,
        case_id=stored.case_id,
    )

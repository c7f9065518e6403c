"""The actions that a meeting goes through: those whose case does not come up by itself."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, or_, select

from jagtui.model.meeting import Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemOutcome
from jagtui.queries.action_lines import ActionLine, action_lines, by_pressing
from jagtui.queries.live import open_action
from jagtui.queries.visible import visible_actions
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.meeting import agenda_item

_NOT_HEARD = (ItemOutcome.DEFERRED, ItemOutcome.WITHDRAWN)


def actions_to_review(reader: Reader, seat: Seat | None, held: Meeting) -> tuple[ActionLine, ...]:
    """The open actions of the action review, what was reported first."""
    found = action_lines(
        reader, *_open_before(seat, held), action.c.case_id.is_(None) | ~_case_is_on(held)
    )
    return by_pressing(found, reader.today)


def actions_as_they_stand(
    reader: Reader, seat: Seat | None, action_ids: Sequence[int]
) -> tuple[ActionLine, ...]:
    """Those actions in that order, however they were answered meanwhile."""
    lines = {
        one.id: one
        for one in action_lines(reader, action.c.id.in_(action_ids), visible_actions(seat))
    }
    return tuple(lines[action_id] for action_id in action_ids if action_id in lines)


def on_own_cards(reader: Reader, seat: Seat | None, held: Meeting) -> int:
    """How many open actions are answered on the card of their own case instead."""
    counted = select(func.count()).select_from(action)
    ((number,),) = reader.rows(counted.where(*_open_before(seat, held), _case_is_on(held)))
    return int(number)


def _open_before(seat: Seat | None, held: Meeting) -> tuple[ColumnElement[bool], ...]:
    """Open, and given at an earlier meeting."""
    given_today = select(agenda_item.c.id).where(agenda_item.c.meeting_id == held.id)
    return (
        action.c.group_id == held.group_id,
        open_action(),
        visible_actions(seat),
        action.c.item_id.not_in(given_today),
    )


def _case_is_on(held: Meeting) -> ColumnElement[bool]:
    """Their case is on the agenda, and has not been put off."""
    return action.c.case_id.in_(
        select(agenda_item.c.case_id).where(
            agenda_item.c.meeting_id == held.id,
            agenda_item.c.case_id.is_not(None),
            or_(agenda_item.c.outcome.is_(None), agenda_item.c.outcome.not_in(_NOT_HEARD)),
        )
    )

"""What is still live, coming or waiting, worded so that the file's partial indexes answer it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, bindparam, literal, select

from jagtui.model.meeting import COMING, RUNNING
from jagtui.model.minutes import APPROVED
from jagtui.model.terms import ActionState, CaseStatus, CorrectionState, MeetingState
from jagtui.store.schema.action import action
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import meeting
from jagtui.store.schema.minutes import correction

ENDED = (CaseStatus.CLOSED, CaseStatus.DECLINED)

# SQLite looks into a partial index only where the statement spells the index's own condition out.


def open_action() -> ColumnElement[bool]:
    """Actions that have not ended."""
    state = action.c.state
    return state != literal(ActionState.CLOSED, state.type, literal_execute=True)


def awaited_action() -> ColumnElement[bool]:
    """Actions that somebody still waits for: neither reported nor in abeyance."""
    return open_action() & (action.c.state == ActionState.OPEN)


def open_since(group_id: int, day: date) -> ColumnElement[bool]:
    """Actions of a group that were open on a day, or raised after it."""
    of_group = select(action.c.id).where(action.c.group_id == group_id)
    ended_since = of_group.where(_is(action.c.state, ActionState.CLOSED), action.c.closed_on >= day)
    return action.c.id.in_(of_group.where(open_action()).union_all(ended_since))


def live_case() -> ColumnElement[bool]:
    """Cases that are neither closed nor declined."""
    return case_file.c.status.not_in(_words(case_file.c.status, ENDED))


def coming_meeting() -> ColumnElement[bool]:
    """Meetings that are planned."""
    return meeting.c.state.in_(_words(meeting.c.state, COMING))


def running_meeting() -> ColumnElement[bool]:
    """Meetings that have begun and not ended."""
    return meeting.c.state.in_(_words(meeting.c.state, RUNNING))


def closed_meeting(of: FromClause = meeting) -> ColumnElement[bool]:
    """Meetings that have ended."""
    return _is(of.c.state, MeetingState.CLOSED)


def minutes_left() -> ColumnElement[bool]:
    """Meetings that have ended and whose minutes nobody has approved."""
    state = meeting.c.minutes_state
    return closed_meeting() & state.not_in(_words(state, sorted(APPROVED)))


def proposed_correction() -> ColumnElement[bool]:
    """Corrections that no meeting has decided about."""
    return _is(correction.c.state, CorrectionState.PROPOSED)


def _is(column: ColumnElement[Any], word: StrEnum) -> ColumnElement[bool]:
    return column == literal(word, column.type, literal_execute=True)


def _words(column: Column[Any], words: Iterable[StrEnum]) -> Any:  # noqa: ANN401  to be in
    return bindparam(None, list(words), type_=column.type, expanding=True, literal_execute=True)

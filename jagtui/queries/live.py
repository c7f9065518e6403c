"""What is still live, worded so that the file's partial indexes answer it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ColumnElement, bindparam, literal

from jagtui.model.terms import ActionState, CaseStatus
from jagtui.store.schema.action import action
from jagtui.store.schema.case import case_file

ENDED = (CaseStatus.CLOSED, CaseStatus.DECLINED)

# SQLite looks into a partial index only where the statement spells the index's own condition out.


def open_action() -> ColumnElement[bool]:
    """Actions that have not ended."""
    state = action.c.state
    return state != literal(ActionState.CLOSED, state.type, literal_execute=True)


def awaited_action() -> ColumnElement[bool]:
    """Actions that somebody still waits for: neither reported nor in abeyance."""
    return open_action() & (action.c.state == ActionState.OPEN)


def live_case() -> ColumnElement[bool]:
    """Cases that are neither closed nor declined."""
    return _none_of(case_file.c.status, ENDED)


def _none_of(column: Column[Any], words: Iterable[StrEnum]) -> ColumnElement[bool]:
    spelt = bindparam(None, list(words), type_=column.type, expanding=True, literal_execute=True)
    return column.not_in(spelt)

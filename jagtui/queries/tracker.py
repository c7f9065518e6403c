"""The tracker: the actions that have not ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, true, tuple_

from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.narrowing import match_of
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.live import open_action
from jagtui.queries.visible import owed_by, visible_actions
from jagtui.queries.windows import FIRST, Window
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.meeting import meeting
from jagtui.store.schema.words import action_words, rows_with

NO_OWNER = "No owner"


class View(Enum):
    """A way of looking at open actions, in the order in which they follow one another."""

    OPEN = "All open"
    MINE = "Mine"
    BY_AGENCY = "By agency"
    OVERDUE = "Overdue"


@dataclass(frozen=True, slots=True)
class TrackedAction:
    """An open action, with the agency it is counted under."""

    line: ActionLine
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """Some of the open actions, the longest due first; those without a day come last."""

    today: date
    view: View
    counts: dict[View, int]
    """How many there are in each view, whatever words they are narrowed to."""
    actions: tuple[TrackedAction, ...]
    agencies: dict[str, int]
    """By agency, how many fit the words; while they are looked at by agency."""
    window: Window
    more: bool
    """Others follow."""
    held: int | None
    """The action that the window was to hold, if it is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerWanted:
    """Which open actions are asked for."""

    view: View = View.OPEN
    words: str = ""
    window: Window = FIRST
    holding: int | str | None = None
    """An action, or an agency by name: then the window is put where it stands."""


ALL_OPEN = TrackerWanted()

_due_meeting = meeting.alias("due_meeting")
_DUE = func.coalesce(action.c.due_on, _due_meeting.c.held_on)
_FIRST_DUE = (func.coalesce(_DUE, date.max, type_=action.c.due_on.type), action.c.id)


def tracker(reader: Reader, seat: Seat | None, wanted: TrackerWanted = ALL_OPEN) -> Tracker:
    """The open actions that the seat may see, as far as they are in the window."""
    window, held = wanted.window, None
    if wanted.holding is not None:
        held, before = _place(reader, seat, wanted)
        window = window if held is None else Window.around(before)
    columns = (action.c.id, agency.c.handle)
    chosen = _wanted(reader, seat, wanted, *columns).order_by(*_order(wanted.view))
    rows, more = window.rows(reader, chosen)
    lines = _in_order(reader, [row.id for row in rows])
    return Tracker(
        today=reader.today,
        view=wanted.view,
        counts=_counts(reader, seat),
        actions=tuple(
            TrackedAction(line, agency_words(row.handle) or NO_OWNER)
            for line, row in zip(lines, rows, strict=True)
        ),
        agencies=_by_agency(reader, seat, wanted) if wanted.view is View.BY_AGENCY else {},
        window=window,
        more=more,
        held=held,
    )


def owed_first(reader: Reader, seat: Seat | None, most: int) -> tuple[tuple[ActionLine, ...], int]:
    """So many of the actions that the seat owes, the longest due first, and how many it owes."""
    owed = owed_by(seat)
    first = _open(seat, action.c.id).where(owed).order_by(*_FIRST_DUE).limit(most)
    lines = action_lines(reader, action.c.id.in_(first))
    every = reader.scalar(_open(seat, func.count()).where(owed))
    return tuple(sorted(lines, key=lambda one: (one.due_on or date.max, one.id))), int(every)


def _in_order(reader: Reader, ids: Sequence[int]) -> tuple[ActionLine, ...]:
    lines = {one.id: one for one in action_lines(reader, action.c.id.in_(ids))}
    return tuple(lines[id] for id in ids)


def _order(view: View) -> tuple[ColumnElement[Any], ...]:
    by_agency = (func.coalesce(agency.c.handle, ""), *_FIRST_DUE)
    return by_agency if view is View.BY_AGENCY else _FIRST_DUE


def _wanted(
    reader: Reader, seat: Seat | None, wanted: TrackerWanted, *columns: ColumnElement[Any]
) -> Select[Any]:
    fits = {View.MINE: owed_by(seat), View.OVERDUE: _late(reader.today)}.get(wanted.view, true())
    chosen = _open(seat, *columns).outerjoin(agency, agency.c.id == action.c.agency_id).where(fits)
    match = match_of(wanted.words)
    return chosen.where(action.c.id.in_(rows_with(action_words, match))) if match else chosen


def _open(seat: Seat | None, *columns: ColumnElement[Any]) -> Select[Any]:
    return (
        select(*columns)
        .select_from(action)
        .outerjoin(_due_meeting, _due_meeting.c.id == action.c.due_meeting_id)
        .where(open_action(), visible_actions(seat))
    )


def _late(today: date) -> ColumnElement[bool]:
    return (action.c.state == ActionState.OPEN) & (today > _DUE)


def _counts(reader: Reader, seat: Seat | None) -> dict[View, int]:
    number = func.count()
    mine, late = number.filter(owed_by(seat)), number.filter(_late(reader.today))
    columns = (number.label("every"), mine.label("mine"), late.label("late"))
    (row,) = reader.rows(_open(seat, *columns))
    return {
        View.OPEN: row.every,
        View.MINE: row.mine,
        View.BY_AGENCY: row.every,
        View.OVERDUE: row.late,
    }


def _by_agency(reader: Reader, seat: Seat | None, wanted: TrackerWanted) -> dict[str, int]:
    columns = (agency.c.handle, func.count().label("actions"))
    rows = reader.rows(_wanted(reader, seat, wanted, *columns).group_by(agency.c.handle))
    return {agency_words(row.handle) or NO_OWNER: row.actions for row in rows}


def _place(reader: Reader, seat: Seat | None, wanted: TrackerWanted) -> tuple[int | None, int]:
    """The action that the window is to hold, or an agency's first, and how many stand before it."""
    if isinstance(wanted.holding, int):
        is_it = action.c.id == wanted.holding
    else:
        handle = None if wanted.holding == NO_OWNER else str(wanted.holding).lower()
        is_it = agency.c.handle.is_not_distinct_from(handle)
    order = _order(wanted.view)
    found = reader.rows(
        _wanted(reader, seat, wanted, *order).where(is_it).order_by(*order).limit(1)
    )
    if not found:
        return None, 0
    earlier = tuple_(*order) < tuple_(*found[0])
    before = reader.scalar(_wanted(reader, seat, wanted, func.count()).where(earlier))
    return found[0].id, int(before)

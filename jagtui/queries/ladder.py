"""The open actions that have reached a rung nobody has decided on yet."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from jagtui.model.rules.ladder import next_rung
from jagtui.model.seat import Seat
from jagtui.model.terms import Rung
from jagtui.queries.action_lines import CARRIED, ActionLine, action_lines
from jagtui.queries.live import awaited_action
from jagtui.queries.visible import visible_actions
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.chase import ladder_step
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True)
class Proposed:
    """An action, and the rung it is proposed for."""

    line: ActionLine
    rung: Rung


def proposed_rungs(reader: Reader, seat: Seat | None) -> tuple[Proposed, ...]:
    """What is proposed to be taken higher, as far as the seat may see."""
    fits = (awaited_action(), visible_actions(seat))
    decided: dict[int, set[Rung]] = {}
    for row in reader.rows(
        select(ladder_step.c.action_id, ladder_step.c.rung)
        .join(action, action.c.id == ladder_step.c.action_id)
        .where(*fits)
    ):
        decided.setdefault(row.action_id, set()).add(row.rung)
    due = func.coalesce(action.c.due_on, meeting.c.held_on, type_=action.c.due_on.type)
    waiting = reader.rows(
        select(
            action.c.id,
            CARRIED.label("carried"),
            due.label("due_on"),
            meeting_group.c.ladder_carries,
            meeting_group.c.ladder_days,
        )
        .join(meeting_group, meeting_group.c.id == without_index(action.c.group_id))
        .outerjoin(meeting, meeting.c.id == action.c.due_meeting_id)
        .where(*fits)
    )
    rungs = {
        row.id: rung
        for row in waiting
        if (rung := _rung(row, decided.get(row.id, ()), reader.today)) is not None
    }
    return tuple(
        Proposed(line, rungs[line.id]) for line in action_lines(reader, action.c.id.in_(rungs))
    )


def _rung(row: Row[Any], decided: Collection[Rung], today: date) -> Rung | None:
    return next_rung(
        row.carried,
        max(0, (today - row.due_on).days) if row.due_on else 0,
        decided,
        carries=row.ladder_carries,
        days=row.ladder_days,
    )

"""The open actions that have reached a rung nobody has decided on yet."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.rules.ladder import next_rung
from jagtui.model.seat import Seat
from jagtui.model.terms import Rung
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.live import awaited_action
from jagtui.queries.visible import visible_actions
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.chase import ladder_step
from jagtui.store.schema.group import meeting_group


@dataclass(frozen=True, slots=True)
class Proposed:
    """An action, and the rung it is proposed for."""

    line: ActionLine
    rung: Rung


def proposed_rungs(reader: Reader, seat: Seat | None) -> tuple[Proposed, ...]:
    """What is proposed to be taken higher, as far as the seat may see."""
    fits = (awaited_action(), visible_actions(seat))
    limits = {
        row.id: row
        for row in reader.rows(
            select(action.c.id, meeting_group.c.ladder_carries, meeting_group.c.ladder_days)
            .join(meeting_group, meeting_group.c.id == action.c.group_id)
            .where(*fits)
        )
    }
    decided: dict[int, set[Rung]] = {}
    for row in reader.rows(
        select(ladder_step.c.action_id, ladder_step.c.rung)
        .join(action, action.c.id == ladder_step.c.action_id)
        .where(*fits)
    ):
        decided.setdefault(row.action_id, set()).add(row.rung)
    rungs = (
        (
            line,
            next_rung(
                line.carried,
                line.days_late(reader.today),
                decided.get(line.id, ()),
                carries=limits[line.id].ladder_carries,
                days=limits[line.id].ladder_days,
            ),
        )
        for line in action_lines(reader, *fits)
    )
    return tuple(Proposed(line, rung) for line, rung in rungs if rung is not None)

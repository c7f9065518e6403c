"""When something was recorded under each item, which tells what a meeting came back to."""

from collections import defaultdict

from sqlalchemy import select, union_all

from jagtui.model.time import Instant
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item


def recorded_at(reader: Reader, meeting_id: int) -> dict[int, tuple[Instant, ...]]:
    """The instants of all notes, decisions, actions and answers, by item."""
    on_agenda = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    everything = union_all(
        select(line.c.item_id, line.c.said_at.label("at")).where(line.c.item_id.in_(on_agenda)),
        select(action.c.item_id, action.c.raised_at).where(action.c.item_id.in_(on_agenda)),
        select(action_update.c.item_id, action_update.c.said_at).where(
            action_update.c.item_id.in_(on_agenda)
        ),
    )
    found: dict[int, list[Instant]] = defaultdict(list)
    for row in reader.rows(everything):
        found[row.item_id].append(row.at)
    return {item_id: tuple(sorted(times)) for item_id, times in found.items()}

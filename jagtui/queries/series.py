"""What hangs on a meeting to come: what is due by it."""

from sqlalchemy import func, select

from jagtui.queries.live import open_action
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action


def due_by_meeting(reader: Reader, meeting_id: int) -> int:
    """How many open actions are due by a meeting."""
    chosen = select(func.count()).where(open_action(), action.c.due_meeting_id == meeting_id)
    return int(reader.scalar(chosen))

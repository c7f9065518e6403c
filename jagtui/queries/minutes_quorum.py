"""What the minutes tell of the quorum beside its course: the decisions confirmed since."""

from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.time import Instant
from jagtui.queries.outstanding import Decided, decided, decisions
from jagtui.store.reader import Reader
from jagtui.store.schema.line import line, ratification
from jagtui.store.schema.meeting import agenda_item, meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratified:
    """A decision that was taken without a quorum, and where it was confirmed."""

    decision: Decided
    item_id: int
    """The item under which it was ratified."""
    meeting_id: int
    meeting: str
    """The reference of the meeting that ratified it."""
    ratified_at: Instant


def ratified_decisions(reader: Reader, meeting_id: int) -> tuple[Ratified, ...]:
    """What a meeting ratified, and what of its own was ratified, there or later; one statement."""
    under, then = agenda_item.alias("under"), meeting.alias("then")
    items = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    here = select(ratification.c.line_id).where(ratification.c.item_id.in_(items))
    own = select(line.c.id).where(line.c.item_id.in_(items))
    rows = reader.rows(
        decisions()
        .add_columns(
            ratification.c.item_id.label("under_id"),
            ratification.c.ratified_at,
            then.c.id.label("then_id"),
            then.c.reference.label("then_reference"),
        )
        .join(ratification, ratification.c.line_id == line.c.id)
        .join(under, under.c.id == ratification.c.item_id)
        .join(then, then.c.id == under.c.meeting_id)
        .where(line.c.id.in_(here.union(own)))
    )
    return tuple(
        Ratified(
            decision=decided(row),
            item_id=row.under_id,
            meeting_id=row.then_id,
            meeting=row.then_reference,
            ratified_at=row.ratified_at,
        )
        for row in rows
    )

"""What the record of a whole meeting still misses, item by item."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.meeting import RAISED, AgendaItem, ItemSpan
from jagtui.model.rules.gaps import Gap, GapKind, ItemRecord, gaps
from jagtui.model.seat import Seat
from jagtui.model.terms import LineKind
from jagtui.queries.desk_agenda import AgendaLine, Reached, agenda_lines
from jagtui.queries.visible import must_read_minutes
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, and under which item."""

    item: AgendaLine
    gap: Gap

    @property
    def words(self) -> str:
        """As in 6b AV-0142: no review date."""
        return f"{self.item.words}: {self.gap.words}"


def missing(reader: Reader, seat: Seat | None, meeting_id: int) -> tuple[Missing, ...]:
    """What is missing under the items that were up, in the order of the agenda."""
    must_read_minutes(reader, seat, meeting_id)
    spans = reader.all(ItemSpan, meeting_id=meeting_id)
    decided = {
        row.item_id
        for row in reader.rows(
            select(line.c.item_id)
            .join(agenda_item, agenda_item.c.id == line.c.item_id)
            .where(agenda_item.c.meeting_id == meeting_id, line.c.kind == LineKind.DECISION)
        )
    }
    unowned: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in reader.rows(
        select(action.c.item_id, action.c.id, action.c.reference)
        .join(agenda_item, agenda_item.c.id == action.c.item_id)
        .where(
            agenda_item.c.meeting_id == meeting_id,
            without_index(action.c.agency_id).is_(None),
            without_index(action.c.officer_id).is_(None),
        )
        .order_by(action.c.rank, action.c.id)
    ):
        unowned[row.item_id].append((row.id, row.reference))
    unsaid = _raised_without_reason(reader, meeting_id)
    found: list[Missing] = []
    for item in agenda_lines(reader, meeting_id, spans):
        if item.reached in (Reached.CURRENT, Reached.DONE) and not item.holds_items:
            record = ItemRecord(
                item_id=item.id,
                case_status=item.case_status,
                decided=item.id in decided,
                deferred=item.deferred,
                review_on=item.review_on,
                unowned=tuple(unowned[item.id]),
            )
            found += [Missing(item, gap) for gap in gaps(record, reader.today)]
        if item.id in unsaid:
            found.append(Missing(item, Gap(GapKind.URGENCY, item.id)))
    return tuple(found)


def _raised_without_reason(reader: Reader, meeting_id: int) -> set[int]:
    """It is asked for once, when the case is raised; after that it only waits in this list."""
    raised = reader.all(AgendaItem, meeting_id=meeting_id, why=RAISED, urgent_reason="")
    return {item.id for item in raised}

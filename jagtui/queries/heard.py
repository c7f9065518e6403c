"""Which agencies heard which items: for the minutes, and for a case over all its meetings."""

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import ColumnElement, select

from jagtui.model.meeting import ItemSpan
from jagtui.model.rules.heard import AgencyStay, Hearing, hearing
from jagtui.model.rules.naming import agency_words
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency
from jagtui.store.schema.attendance import attendance, attendance_agency, attendance_spell
from jagtui.store.schema.meeting import agenda_item, item_span


def hearings(reader: Reader, *which: ColumnElement[bool]) -> dict[int, Hearing]:
    """Who heard each of these items that was taken up; two statements, however many they are."""
    spans: dict[tuple[int, int], list[ItemSpan]] = defaultdict(list)
    wanted = select(agenda_item.c.id).where(*which)
    for span in reader.all(ItemSpan, item_span.c.item_id.in_(wanted)):
        ended = replace(span, until_at=span.until_at or reader.now)
        spans[span.meeting_id, span.item_id].append(ended)
    stays = _stays(reader, *which)
    return {
        item_id: hearing(item_id, theirs, stays[meeting_id])
        for (meeting_id, item_id), theirs in spans.items()
    }


def _stays(reader: Reader, *which: ColumnElement[bool]) -> dict[int, list[AgencyStay]]:
    """Since when until when each agency was at the meetings of these items."""
    rows = reader.rows(
        select(
            attendance.c.meeting_id,
            agency.c.handle,
            attendance_spell.c.from_at,
            attendance_spell.c.until_at,
            attendance_spell.c.out_for_item_id,
        )
        .join(attendance, attendance.c.id == attendance_spell.c.attendance_id)
        .join(attendance_agency, attendance_agency.c.attendance_id == attendance.c.id)
        .join(agency, agency.c.id == attendance_agency.c.agency_id)
        .where(attendance.c.meeting_id.in_(select(agenda_item.c.meeting_id).where(*which)))
    )
    found: dict[int, list[AgencyStay]] = defaultdict(list)
    for row in rows:
        stay = AgencyStay(agency_words(row.handle), row.from_at, row.until_at, row.out_for_item_id)
        found[row.meeting_id].append(stay)
    return found

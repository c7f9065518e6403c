"""What a meeting answered to the group below, and what it learnt from the group above."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select

from jagtui.model.meeting import Meeting
from jagtui.model.time import Instant
from jagtui.queries.escalations import Asked, asked_of, asked_rows
from jagtui.store.reader import Reader
from jagtui.store.schema.escalation import escalation
from jagtui.store.schema.meeting import agenda_item, item_span, meeting


def answers_under(reader: Reader, held: Meeting) -> dict[int, tuple[Asked, ...]]:
    """By item: the questions this meeting answered, and the answers it was the first to hear."""
    items = {
        row.id: row.case_id
        for row in reader.rows(
            select(agenda_item.c.id, agenda_item.c.case_id).where(
                agenda_item.c.meeting_id == held.id
            )
        )
    }
    found: dict[int, list[Asked]] = defaultdict(list)
    answered = asked_rows().where(
        escalation.c.answered_at.is_not(None),
        escalation.c.answer_item_id.in_(items)
        | escalation.c.case_id.in_([case_id for case_id in items.values() if case_id]),
    )
    before = _discussed_before(reader, held)
    for row in reader.rows(answered):
        if row.answer_item_id in items:
            found[row.answer_item_id].append(asked_of(row))
            continue
        for item_id, case_id in items.items():
            if case_id == row.case_id and _is_news(row.answered_at, held, before.get(case_id)):
                found[item_id].append(asked_of(row))
    return {item_id: tuple(asked) for item_id, asked in found.items()}


def _is_news(answered_at: Instant, held: Meeting, discussed_before: Instant | None) -> bool:
    """Whether it was answered since the case was last talked about, and before this meeting."""
    return (
        held.opened_at is not None
        and answered_at <= held.opened_at
        and (discussed_before is None or answered_at > discussed_before)
    )


def _discussed_before(reader: Reader, held: Meeting) -> Mapping[int, Instant]:
    """When the group last took up each case on this agenda at an earlier meeting."""
    on_agenda = select(agenda_item.c.case_id).where(agenda_item.c.meeting_id == held.id)
    rows = reader.rows(
        select(agenda_item.c.case_id, func.max(item_span.c.from_at).label("at"))
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .join(item_span, item_span.c.item_id == agenda_item.c.id)
        .where(
            meeting.c.group_id == held.group_id,
            meeting.c.opened_at < held.opened_at,
            agenda_item.c.case_id.in_(on_agenda),
        )
        .group_by(agenda_item.c.case_id)
    )
    return {row.case_id: row.at for row in rows}

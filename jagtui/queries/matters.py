"""What the last minutes left open, under the numbers it had there."""

from collections.abc import Iterable, Iterator

from sqlalchemy import func, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.when import day_and_month
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemOutcome, MeetingState, MinutesState
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.live import proposed_correction
from jagtui.queries.visible import visible_items
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.minutes import correction

LOOKED_BACK = 26
"""Minutes older than so many meetings are not waited for any more."""
HOW_TO_POINT_BACK = "#JAG-57/6b and words: recorded as arising from item 6b of JAG-57"
FIRST_MEETING = "This is the group's first meeting; there are no minutes yet."


def minutes_to_agree(reader: Reader, held: Meeting) -> tuple[str, ...]:
    """The minutes that were sent out and wait to be agreed, the oldest first; else the last."""
    proposed = (
        select(func.count())
        .where(
            correction.c.meeting_id == meeting.c.id,
            proposed_correction(),
        )
        .correlate(meeting)
        .scalar_subquery()
    )
    earlier = reader.rows(
        select(meeting, proposed.label("proposed"))
        .where(
            meeting.c.id != held.id,
            meeting.c.group_id == held.group_id,
            meeting.c.state == MeetingState.CLOSED,
        )
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
        .limit(LOOKED_BACK)
    )
    if not earlier:
        return (FIRST_MEETING,)
    waiting = [
        row for row in earlier if row.minutes_state is MinutesState.CIRCULATED or row.proposed
    ]
    shown = [
        f"{row.reference}, {day_and_month(row.held_on)}: {row.minutes_state.words}"
        f"{_amendments(row.proposed)}"
        for row in reversed(waiting or earlier[:1])
    ]
    return (*shown, "L and then a: agreed") if waiting else tuple(shown)


def _amendments(proposed: int) -> str:
    if not proposed:
        return ""
    return f", {proposed} correction{'' if proposed == 1 else 's'} proposed"


def matters_arising(
    reader: Reader, seat: Seat | None, held: Meeting, agenda: Iterable[AgendaLine]
) -> tuple[str, ...]:
    """What the last meeting put off, and what is proposed to change in minutes; two statements."""
    today = {line.case_id: line.number for line in agenda if line.case_id is not None}
    found = (*_put_off(reader, seat, held, today), *_proposed(reader, seat, held))
    return (*found, HOW_TO_POINT_BACK) if found else ()


def _put_off(
    reader: Reader, seat: Seat | None, held: Meeting, today: dict[int, str]
) -> Iterator[str]:
    last = (
        select(meeting.c.id)
        .where(
            meeting.c.id != held.id,
            meeting.c.group_id == held.group_id,
            meeting.c.state == MeetingState.CLOSED,
        )
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(
            agenda_item.c.number,
            agenda_item.c.title,
            agenda_item.c.case_id,
            agenda_item.c.outcome_reason,
            case_file.c.reference.label("case"),
            meeting.c.reference,
        )
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(
            agenda_item.c.meeting_id == last,
            agenda_item.c.outcome == ItemOutcome.DEFERRED,
            visible_items(seat),
        )
        .order_by(agenda_item.c.rank, agenda_item.c.id)
    )
    again = [
        row.number if row.number == now else f"{row.number} (now {now})"
        for row in rows
        if (now := today.get(row.case_id))
    ]
    for row in rows:
        if row.case_id not in today:
            what = f"{row.number} {row.case or row.title} of {row.reference}"
            yield f"{what}: deferred, {row.outcome_reason or 'no reason given'}"
    if again:
        yield f"Deferred at {rows[0].reference} and here again: {', '.join(again)}"


def _proposed(reader: Reader, seat: Seat | None, held: Meeting) -> Iterator[str]:
    rows = reader.rows(
        select(
            correction.c.reads,
            agenda_item.c.number,
            case_file.c.reference.label("case"),
            meeting.c.reference,
        )
        .join(meeting, meeting.c.id == correction.c.meeting_id)
        .outerjoin(agenda_item, agenda_item.c.id == correction.c.item_id)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(
            proposed_correction(),
            without_index(meeting.c.group_id) == held.group_id,
            visible_items(seat),
        )
        .order_by(without_index(correction.c.id))
    )
    for row in rows:
        named = " ".join(filter(None, (row.number, row.case))) or "the record"
        yield f"{named} of {row.reference}: proposed to read '{row.reads}'"

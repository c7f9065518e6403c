"""The room a line is typed in: whom and what it may refer to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import and_, func, or_, select

from jagtui.model.attendance import AttendanceSpell
from jagtui.model.case import CasePerson
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.rules.room import AgencyHandle, CaseMark, ItemMark, PersonHere, Room
from jagtui.model.terms import AttendanceState
from jagtui.queries.live import live_case
from jagtui.queries.presence import spells_of
from jagtui.queries.roll import Attends, agencies_of, roll_of
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, agency_name, officer, post
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item


def room(reader: Reader, meeting_id: int, item_id: int) -> Room:
    """Everything that a line typed under an item of a meeting could mean."""
    held = reader.get(Meeting, meeting_id)
    here = room_at(
        reader,
        held,
        reader.get(AgendaItem, item_id).case_id,
        spans=reader.all(ItemSpan, item_id=item_id),
        roll=roll_of(reader, meeting_id),
    )
    return replace(here, items=_items(reader, meeting_id))


def room_at(
    reader: Reader,
    held: Meeting,
    case_id: int | None,
    *,
    spans: Sequence[ItemSpan],
    roll: Sequence[Attends],
) -> Room:
    """The same without the agenda, at an item of this case with these spans."""
    agencies = agency_handles(reader, held.held_on)
    heard = _heard(reader, held, spans, roll)
    here = agencies_of(one for one in roll if one.id in heard)
    return Room(
        agencies=agencies,
        people=_people(roll, officers_in_post(reader, held.held_on)),
        present=tuple(one.id for one in agencies if one.id in here),
        items=(),
        cases=_live_cases(reader, held),
        subjects=_subjects(reader, case_id),
    )


def agency_handles(reader: Reader, day: date) -> tuple[AgencyHandle, ...]:
    """The agencies that had not ended on a day, under the names they had then."""
    rows = reader.rows(
        select(agency.c.id, agency.c.handle, agency_name.c.name)
        .outerjoin(
            agency_name, and_(agency_name.c.agency_id == agency.c.id, agency_name.c.since <= day)
        )
        .where(or_(agency.c.ended_on.is_(None), agency.c.ended_on > day))
        .order_by(agency.c.handle, agency_name.c.since, agency_name.c.id)
    )
    newest = {row.id: AgencyHandle(row.id, row.handle, row.name or row.handle) for row in rows}
    return tuple(newest.values())


def officers_in_post(reader: Reader, day: date) -> tuple[PersonHere, ...]:
    """Every officer who held a post on a day, once an agency."""
    rows = reader.rows(
        select(officer.c.id, officer.c.name, post.c.agency_id)
        .join(post, post.c.officer_id == officer.c.id)
        .where(post.c.since <= day, or_(post.c.until.is_(None), post.c.until >= day))
        .order_by(officer.c.name, officer.c.id, post.c.id)
    )
    return tuple(PersonHere(row.id, row.name, row.agency_id) for row in rows)


def _people(roll: Iterable[Attends], officers: tuple[PersonHere, ...]) -> tuple[PersonHere, ...]:
    """Those who came first, then every officer known besides; each once an agency."""
    came = [
        PersonHere(one.officer_id, one.name, agency_id)
        for one in roll
        if one.state is AttendanceState.PRESENT and one.name
        for agency_id, _ in one.agencies or [(None, "")]
    ]
    return tuple(dict.fromkeys([*came, *officers]))


def _heard(
    reader: Reader, held: Meeting, spans: Sequence[ItemSpan], roll: Iterable[Attends]
) -> set[int]:
    """Who is in the room for an item: now while it is up or to come, else while it was up."""
    if not spans or any(span.until_at is None for span in spans):
        return {one.id for one in roll if one.here}
    return {
        spell.attendance_id
        for spell in spells_of(reader, held.id)
        if any(_overlap(spell, span) for span in spans)
    }


def _overlap(spell: AttendanceSpell, span: ItemSpan) -> bool:
    came_in_time = span.until_at is None or spell.from_at < span.until_at
    stayed = spell.until_at is None or spell.until_at > span.from_at
    return came_in_time and stayed


def _items(reader: Reader, meeting_id: int) -> tuple[ItemMark, ...]:
    heading = agenda_item.alias("heading")
    rows = reader.rows(
        select(
            agenda_item.c.id,
            agenda_item.c.number,
            agenda_item.c.title,
            case_file.c.reference,
            case_file.c.label,
        )
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .outerjoin(heading, heading.c.id == agenda_item.c.parent_id)
        .where(agenda_item.c.meeting_id == meeting_id)
        .order_by(
            func.coalesce(heading.c.rank, agenda_item.c.rank),
            agenda_item.c.parent_id.is_not(None),
            agenda_item.c.rank,
            agenda_item.c.id,
        )
    )
    return tuple(
        ItemMark(row.id, row.number, row.reference, row.label or row.title) for row in rows
    )


def _live_cases(reader: Reader, held: Meeting) -> tuple[CaseMark, ...]:
    rows = reader.rows(
        select(case_file.c.reference, case_file.c.label)
        .where(case_file.c.group_id == held.group_id, live_case())
        .order_by(case_file.c.reference)
    )
    return tuple(CaseMark(row.reference, row.label) for row in rows)


def _subjects(reader: Reader, case_id: int | None) -> tuple[str, ...]:
    if case_id is None:
        return ()
    return tuple(person.name for person in reader.all(CasePerson, case_id=case_id))

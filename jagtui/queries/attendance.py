"""The attendance panel: everybody on a meeting's roll, in words, with the times they were there."""

from collections import defaultdict
from dataclasses import dataclass, replace

from sqlalchemy import Row, select

from jagtui.model.attendance import AttendanceSpell, Chairing
from jagtui.model.group import Group
from jagtui.model.meeting import RUNNING, ItemSpan, Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.room import AgencyHandle, ItemMark, PersonHere
from jagtui.model.rules.statement import waits_for
from jagtui.model.seat import Seat
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity, StatementAnswer
from jagtui.model.time import Instant, london_hhmm
from jagtui.queries.agreement import in_agreement
from jagtui.queries.presence import spells_of
from jagtui.queries.quorum import quorum_course
from jagtui.queries.roll import Attends, HeadCount, head_count, roll_of
from jagtui.queries.room import agency_handles, officers_in_post
from jagtui.queries.since_last import SinceLast, since_last
from jagtui.queries.visible import sees_item
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import attendance
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item

NOT_ACCEPTED = "not accepted"
"""Said of whoever came after the statement was read, and has not answered to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """Somebody on the roll, or an agency whose place has no name yet."""

    id: int
    agency: str
    who: str
    capacity: str
    stands: str
    """present, remote, apologies, left, out for 6b: in words."""
    times: str
    """When they were there: 10:02–10:40, 10:55–."""
    state: AttendanceState
    here: bool
    came_at: Instant | None
    """Since when they were there first."""
    deputy_for_id: int | None
    agency_ids: tuple[int, ...]
    counted: int | None
    """How many they are, where it is the public."""
    since_last: SinceLast | None
    """What they were when they came last, where that has changed."""
    statement: str
    """Where they are here without having accepted the statement, in words; else nothing."""
    unsigned: tuple[str, ...]
    """Their agencies that have no sharing agreement in force."""

    @property
    def words(self) -> str:
        """Whom the row is about."""
        return ", ".join(filter(None, (self.agency, self.who))) or self.capacity


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The roll of a meeting as the panel shows it."""

    meeting: Meeting
    item: ItemMark | None
    """The item that is up."""
    rows: tuple[SheetRow, ...]
    heads: HeadCount
    agencies: tuple[AgencyHandle, ...]
    officers: tuple[PersonHere, ...]

    @property
    def roll_taken(self) -> bool:
        """Whether somebody has taken the roll."""
        return self.meeting.roll_taken_at is not None

    @property
    def awaits_roll(self) -> bool:
        """Whether the meeting is under way and nobody has taken its roll."""
        return self.meeting.state in RUNNING and not self.roll_taken

    def row(self, id: object) -> SheetRow | None:
        """The row of an attendance."""
        return next((row for row in self.rows if row.id == id), None)

    def deputies_of(self, id: int) -> tuple[SheetRow, ...]:
        """Who is here for somebody."""
        return tuple(row for row in self.rows if row.deputy_for_id == id and row.here)


def sheet(reader: Reader, seat: Seat | None, meeting_id: int) -> Sheet:
    """Everything the panel shows; the number of statements does not grow with the roll."""
    held = reader.get(Meeting, meeting_id)
    roll = roll_of(reader, meeting_id)
    principals = {
        row.id: row.deputy_for_id
        for row in reader.rows(
            select(attendance.c.id, attendance.c.deputy_for_id).where(
                attendance.c.meeting_id == meeting_id
            )
        )
    }
    spells = _spells(reader, meeting_id)
    items = _items(reader, meeting_id)
    changed, signed = since_last(reader, held), in_agreement(reader, held.day)
    chair = {
        one.attendance_id
        for one in reader.all(Chairing, meeting_id=meeting_id)
        if one.until_at in (None, held.closed_at)
    }
    rows = [
        replace(
            _row(one, spells[one.id], items, in_chair=one.id in chair),
            deputy_for_id=principals[one.id],
            since_last=changed.get(one.id),
            statement=_statement(held, one),
            unsigned=_unsigned(one, signed),
        )
        for one in _by_agency(roll, principals)
    ]
    span = reader.find(ItemSpan, meeting_id=meeting_id, until_at=None)
    course = quorum_course(reader, reader.get(Group, held.group_id), held)
    return Sheet(
        meeting=held,
        item=items[span.item_id] if span and sees_item(reader, seat, span.item_id) else None,
        rows=tuple(rows),
        heads=head_count(course, roll),
        agencies=agency_handles(reader, held.held_on),
        officers=officers_in_post(reader, held.held_on),
    )


def _unsigned(one: Attends, signed: frozenset[int] | None) -> tuple[str, ...]:
    return tuple(
        agency_words(handle)
        for agency_id, handle in one.agencies
        if signed is not None and agency_id not in signed
    )


def _by_agency(roll: tuple[Attends, ...], principals: dict[int, int | None]) -> list[Attends]:
    """Agencies in the order of their handles, a deputy after the principal, the public last."""

    def place(one: Attends) -> tuple[bool, str, int, int]:
        handle = one.agencies[0][1] if one.agencies else ""
        principal = principals[one.id]
        return (not one.agencies, handle, principal or one.id, one.id)

    return sorted(roll, key=place)


def _spells(reader: Reader, meeting_id: int) -> dict[int, list[AttendanceSpell]]:
    found: dict[int, list[AttendanceSpell]] = defaultdict(list)
    for spell in spells_of(reader, meeting_id):
        found[spell.attendance_id].append(spell)
    return found


def _items(reader: Reader, meeting_id: int) -> dict[int, ItemMark]:
    rows = reader.rows(
        select(agenda_item.c.id, agenda_item.c.number, agenda_item.c.title, case_file.c.reference)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(agenda_item.c.meeting_id == meeting_id)
    )
    return {row.id: _mark(row) for row in rows}


def _mark(row: Row[tuple[int, str | None, str, str | None]]) -> ItemMark:
    return ItemMark(row.id, row.number, row.reference, row.title)


def _row(
    one: Attends,
    spells: list[AttendanceSpell],
    items: dict[int, ItemMark],
    *,
    in_chair: bool,
) -> SheetRow:
    capacity = "in the chair" if in_chair else one.capacity.words
    many = f"{one.number} of the public" if one.capacity is Capacity.PUBLIC else ""
    return SheetRow(
        id=one.id,
        agency=" and ".join(agency_words(handle) for _, handle in one.agencies),
        who=one.name or many,
        capacity=capacity,
        stands=_stands(one, spells, items),
        times=", ".join(map(_time, spells)),
        state=one.state,
        here=one.here,
        came_at=spells[0].from_at if spells else None,
        deputy_for_id=None,
        agency_ids=tuple(agency_id for agency_id, _ in one.agencies),
        counted=one.number if one.capacity is Capacity.PUBLIC else None,
        since_last=None,
        statement="",
        unsigned=(),
    )


def _statement(held: Meeting, one: Attends) -> str:
    if one.here and one.statement is StatementAnswer.DECLINED:
        return "declined"
    return NOT_ACCEPTED if one.here and waits_for(held, one.capacity, one.statement) else ""


def _stands(one: Attends, spells: list[AttendanceSpell], items: dict[int, ItemMark]) -> str:
    if one.here:
        return "remote" if one.mode is AttendanceMode.REMOTE else "present"
    if one.state is not AttendanceState.PRESENT or not spells:
        return "not here" if one.state is AttendanceState.ABSENT else one.state.words
    out_for = items.get(spells[-1].out_for_item_id or 0)
    return f"out for {out_for.number or out_for.words}" if out_for else "left"


def _time(spell: AttendanceSpell) -> str:
    until = london_hhmm(spell.until_at) if spell.until_at else ""
    return f"{london_hhmm(spell.from_at)}–{until}"

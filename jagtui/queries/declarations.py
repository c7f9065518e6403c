"""The interests declared at a meeting, and the standing ones of earlier meetings to offer again."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Row, Select, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.room import ItemMark
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind
from jagtui.queries.roll import roll_of
from jagtui.queries.visible import reads_minutes, visible_items
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import attendance, declaration
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting

Target: TypeAlias = int | ItemKind | None
"""What an interest is in: a case, by its number, another kind of item, or everything."""
About: TypeAlias = tuple[int | str, Target]
"""Who declared an interest, and in what."""
ALL_ITEMS: Target = None


@dataclass(frozen=True, slots=True)
class Interest:
    """An interest declared at a meeting."""

    id: int
    attendance_id: int
    who: str
    item: ItemMark | None
    """None where it holds for all items."""
    interest: str
    withdrew: bool
    standing: bool


@dataclass(frozen=True, slots=True)
class StandingInterest:
    """A standing interest of an earlier meeting that has not been declared at this one yet."""

    attendance_id: int
    who: str
    here: bool
    """Whether they are in the room now."""
    item_id: int | None
    number: str
    """The item it is in; empty for all of them."""
    interest: str
    withdrew: bool


def interests(reader: Reader, seat: Seat | None, meeting_id: int) -> tuple[Interest, ...]:
    """What was declared at a meeting, in the order in which it was; two statements."""
    who = {one.id: one.words for one in roll_of(reader, meeting_id)}
    rows = reader.rows(
        select(declaration, agenda_item.c.number, agenda_item.c.title, case_file.c.reference)
        .outerjoin(agenda_item, agenda_item.c.id == declaration.c.item_id)
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .join(meeting, meeting.c.id == declaration.c.meeting_id)
        .where(declaration.c.meeting_id == meeting_id, visible_items(seat))
        .order_by(declaration.c.id)
    )
    return tuple(
        Interest(
            row.id,
            row.attendance_id,
            who[row.attendance_id],
            ItemMark(row.item_id, row.number, row.reference, row.title) if row.item_id else None,
            row.interest,
            row.withdrew,
            row.standing,
        )
        for row in rows
    )


def standing_interests(
    reader: Reader, seat: Seat | None, meeting_id: int
) -> tuple[StandingInterest, ...]:
    """What people on the roll declared as standing, as far as it touches this agenda."""
    if not reads_minutes(reader, seat, meeting_id):
        return ()
    held = reader.get(Meeting, meeting_id)
    roll = {_person(one.officer_id, one.name): one for one in roll_of(reader, meeting_id)}
    items = reader.rows(
        select(agenda_item.c.id, agenda_item.c.number, agenda_item.c.kind, agenda_item.c.case_id)
        .where(agenda_item.c.meeting_id == meeting_id)
        .order_by(agenda_item.c.id)
    )
    targets = {_target(row): (row.id, row.number or "") for row in reversed(items)} | {
        ALL_ITEMS: (None, "")
    }
    declared = {_about(row) for row in reader.rows(_declared().where(meeting.c.id == held.id))}
    return tuple(
        StandingInterest(
            roll[person].id,
            roll[person].words,
            roll[person].here,
            *targets[target],
            row.interest,
            row.withdrew,
        )
        for (person, target), rows in _newest(reader, held).items()
        for row in rows
        if row.standing
        and (person, target) not in declared
        and person in roll
        and target in targets
    )


def _newest(reader: Reader, held: Meeting) -> dict[About, list[Row[Any]]]:
    """What each person declared about each thing at the last meeting at which they did."""
    before = _declared().where(
        meeting.c.group_id == held.group_id,
        meeting.c.held_on <= held.held_on,
        meeting.c.id != held.id,
    )
    found: dict[About, list[Row[Any]]] = {}
    for row in reader.rows(before.order_by(meeting.c.held_on, declaration.c.id)):
        said = found.setdefault(_about(row), [])
        if said and said[0].meeting_id != row.meeting_id:
            said.clear()
        said.append(row)
    return found


def _declared() -> Select[Any]:
    return (
        select(
            declaration,
            attendance.c.officer_id,
            attendance.c.name,
            agenda_item.c.kind,
            agenda_item.c.case_id,
        )
        .join(attendance, attendance.c.id == declaration.c.attendance_id)
        .join(meeting, meeting.c.id == declaration.c.meeting_id)
        .outerjoin(agenda_item, agenda_item.c.id == declaration.c.item_id)
    )


def _about(row: Row[Any]) -> About:
    target = ALL_ITEMS if row.item_id is None else _target(row)
    return _person(row.officer_id, row.name), target


def _person(officer_id: int | None, name: str) -> int | str:
    """Who somebody is at every meeting: a known officer, or the name as typed."""
    return name.casefold() if officer_id is None else officer_id


def _target(row: Row[Any]) -> Target:
    """What an item is at every meeting: its case, or its kind."""
    target: Target = row.kind if row.case_id is None else row.case_id
    return target

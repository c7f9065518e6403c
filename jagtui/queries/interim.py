"""Decisions taken between meetings: those that wait to be noted, and those that a meeting noted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from jagtui.model.group import Group
from jagtui.model.rules.when import day_and_month
from jagtui.model.seat import Seat
from jagtui.queries.live import live_case
from jagtui.queries.visible import visible_cases, visible_matters
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file
from jagtui.store.schema.decision import interim_decision
from jagtui.store.schema.meeting import agenda_item


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedBetween:
    """A decision that was taken between two meetings."""

    id: int
    taken_on: date
    text: str
    how: str
    by_whom: str
    case: str
    """The reference of its case; empty where it has none."""
    noted_item_id: int | None

    @property
    def words(self) -> str:
        """As it is read out: 5 January 2027, by e-mail, the chair: extend the hire (AV-0142)."""
        taken = ", ".join(filter(None, (day_and_month(self.taken_on), self.how, self.by_whom)))
        about = f" ({self.case})" if self.case else ""
        return f"{taken}: {self.text}{about}"


@dataclass(frozen=True, slots=True)
class CaseOffered:
    """A case that a decision may be about."""

    id: int
    reference: str
    label: str

    @property
    def number(self) -> int:
        """The number that its reference ends in."""
        return int(self.reference.rpartition("-")[2])


@dataclass(frozen=True, slots=True)
class GroupOffered:
    """A group that may have decided something, and its live cases."""

    id: int
    short: str
    cases: tuple[CaseOffered, ...]


def groups_offered(reader: Reader, seat: Seat | None) -> tuple[GroupOffered, ...]:
    """Every group with those of its live cases that the seat may see; two statements."""
    cases = reader.rows(
        select(case_file.c.id, case_file.c.group_id, case_file.c.reference, case_file.c.label)
        .where(live_case(), visible_cases(seat))
        .order_by(without_index(case_file.c.reference))
    )
    return tuple(
        GroupOffered(
            group.id,
            group.short,
            tuple(
                CaseOffered(row.id, row.reference, row.label)
                for row in cases
                if row.group_id == group.id
            ),
        )
        for group in reader.all(Group)
    )


def waiting_decisions(
    reader: Reader, seat: Seat | None, group_id: int
) -> tuple[DecidedBetween, ...]:
    """What a group decided since it last met, as far as the seat may see it."""
    return _decisions(
        reader,
        interim_decision.c.group_id == group_id,
        interim_decision.c.noted_item_id.is_(None),
        _seen(seat),
    )


def noted_decisions(reader: Reader, meeting_id: int) -> tuple[DecidedBetween, ...]:
    """What a meeting noted as decided since the one before."""
    under = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    return _decisions(reader, interim_decision.c.noted_item_id.in_(under))


def decided_on_case(reader: Reader, seat: Seat | None, case_id: int) -> tuple[DecidedBetween, ...]:
    """What was decided about a case between meetings."""
    return _decisions(reader, interim_decision.c.case_id == case_id, _seen(seat))


def _seen(seat: Seat | None) -> ColumnElement[bool]:
    """About a case that the seat may see, or about none and of a group whose matters it may."""
    no_case = interim_decision.c.case_id.is_(None)
    return visible_cases(seat) | (no_case & visible_matters(seat, interim_decision.c.group_id))


def _decisions(reader: Reader, *where: ColumnElement[bool]) -> tuple[DecidedBetween, ...]:
    rows = reader.rows(
        select(interim_decision, case_file.c.reference)
        .outerjoin(case_file, case_file.c.id == interim_decision.c.case_id)
        .where(*where)
        .order_by(interim_decision.c.taken_on, interim_decision.c.id)
    )
    return tuple(map(_decided, rows))


def _decided(row: Row[Any]) -> DecidedBetween:
    return DecidedBetween(
        id=row.id,
        taken_on=row.taken_on,
        text=row.text,
        how=row.how,
        by_whom=row.by_whom,
        case=row.reference or "",
        noted_item_id=row.noted_item_id,
    )

"""A meeting's agenda as the desk lists it: what is done, what is up, how far the cases are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import Row, select

from jagtui.model.meeting import ItemSpan
from jagtui.model.rules.numbering import AgendaPlace, agenda_numbers
from jagtui.model.rules.roles import sees_everything
from jagtui.model.rules.room import ItemMark
from jagtui.model.rules.walking import Stop
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, ItemKind, ItemOutcome, RiskBand
from jagtui.queries.bands import risk_bands
from jagtui.queries.numbering import number_style
from jagtui.queries.visible import visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item


class Reached(Enum):
    """How far the meeting has come with an item."""

    WAITING = "not yet"
    CURRENT = "up now"
    DONE = "done"
    DEFERRED = "deferred"
    PARKED = "parked"
    NOT_DISCUSSED = "not discussed"


SETTLED = (Reached.DONE, Reached.DEFERRED, Reached.NOT_DISCUSSED)
"""What the meeting need not come back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """An item in the list on the left."""

    id: int
    parent_id: int | None
    number: str
    kind: ItemKind
    title: str
    why: str
    minutes: int | None
    case_id: int | None
    reference: str
    case_status: CaseStatus | None
    review_on: date | None
    band: RiskBand | None
    band_before: RiskBand | None
    reached: Reached
    deferred: bool
    holds_items: bool
    """A heading: the cases under it are walked, not it."""
    no_change: bool = False
    """In the lane: minuted together with its like, not walked."""
    hidden: bool = False
    """A case that whoever is at the keyboard may not see."""
    confidential: bool = False
    """Taken in the second part, by itself or by its heading."""
    done: int = 0
    of: int = 0
    """How many of the items under it are done, of how many."""

    @property
    def stop(self) -> Stop:
        """The item as a stop of the walk."""
        return Stop(
            item_id=self.id,
            waits=self.reached is Reached.WAITING,
            parked=self.reached is Reached.PARKED,
            put_off=self.reached is Reached.DEFERRED,
        )

    @property
    def mark(self) -> ItemMark:
        """The item as a typed line refers to it."""
        return ItemMark(self.id, self.number or None, self.reference or None, self.title)

    @property
    def words(self) -> str:
        """The item as it is named in a sentence: 6b AV-0142."""
        return f"{self.number} {self.reference or self.title}"


def agenda_lines(
    reader: Reader, meeting_id: int, spans: Sequence[ItemSpan]
) -> tuple[AgendaLine, ...]:
    """Every item of a meeting in the order it is read, children under their heading."""
    rows = reader.rows(
        select(
            agenda_item,
            case_file.c.reference,
            case_file.c.label,
            case_file.c.status,
            case_file.c.review_on,
        )
        .outerjoin(case_file, case_file.c.id == agenda_item.c.case_id)
        .where(agenda_item.c.meeting_id == meeting_id)
        .order_by(agenda_item.c.rank, agenda_item.c.id)
    )
    numbers = _numbers(reader, meeting_id, rows)
    bands = risk_bands(
        reader, select(agenda_item.c.case_id).where(agenda_item.c.meeting_id == meeting_id)
    )
    reached = {span.item_id for span in spans}
    current = next((span.item_id for span in spans if span.until_at is None), None)

    private = {row.id for row in rows if row.confidential}

    def line(row: Row[Any]) -> AgendaLine:
        under = [other for other in rows if other.parent_id == row.id]
        states = [_reached(other, current, reached) for other in under]
        own = _reached(row, current, reached)
        band, band_before = bands.get(row.case_id, (None, None))
        return AgendaLine(
            id=row.id,
            parent_id=row.parent_id,
            number=numbers[row.id],
            kind=row.kind,
            title=row.label or row.title,
            why=row.why,
            minutes=row.minutes,
            case_id=row.case_id,
            reference=row.reference or "",
            case_status=row.status,
            review_on=row.review_on,
            band=band,
            band_before=band_before,
            reached=_of_heading(states) if states and row.id != current else own,
            deferred=row.outcome is ItemOutcome.DEFERRED,
            holds_items=bool(under),
            confidential=row.confidential or row.parent_id in private,
            no_change=row.no_change,
            done=sum(state in SETTLED for state in states),
            of=len(under),
        )

    return tuple(
        line(row)
        for top in rows
        if top.parent_id is None
        for row in (top, *(child for child in rows if child.parent_id == top.id))
    )


def _numbers(reader: Reader, meeting_id: int, rows: Sequence[Row[Any]]) -> dict[int, str]:
    """Each item's number; before they freeze, the one it would have if that were now."""
    if all(row.number for row in rows):
        return {row.id: row.number for row in rows}
    places = [AgendaPlace(row.id, row.parent_id, row.number) for row in rows]
    return agenda_numbers(places, number_style(reader, meeting_id))


def agenda_for(
    reader: Reader, seat: Seat | None, lines: tuple[AgendaLine, ...]
) -> tuple[AgendaLine, ...]:
    """The same agenda, with nothing of the cases that a seat may not see."""
    if sees_everything(seat):
        return lines
    cases = [line.case_id for line in lines if line.case_id is not None]
    chosen = select(case_file.c.id).where(case_file.c.id.in_(cases), visible_cases(seat))
    seen = {row.id for row in reader.rows(chosen)}
    return tuple(
        line if line.case_id is None or line.case_id in seen else _hidden(line) for line in lines
    )


def _hidden(line: AgendaLine) -> AgendaLine:
    return replace(
        line,
        title="a case",
        why="",
        case_id=None,
        reference="",
        case_status=None,
        review_on=None,
        band=None,
        band_before=None,
        hidden=True,
    )


def _reached(row: Row[Any], current: int | None, reached: set[int]) -> Reached:
    if row.id == current:
        return Reached.CURRENT
    if row.outcome in (ItemOutcome.DEFERRED, ItemOutcome.WITHDRAWN):
        return Reached.DEFERRED
    if row.outcome is ItemOutcome.NOT_DISCUSSED:
        return Reached.NOT_DISCUSSED
    if row.parked:
        return Reached.PARKED
    return Reached.DONE if row.id in reached else Reached.WAITING


def _of_heading(states: Sequence[Reached]) -> Reached:
    if Reached.CURRENT in states:
        return Reached.CURRENT
    return Reached.DONE if all(state in SETTLED for state in states) else Reached.WAITING

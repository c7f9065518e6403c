"""What is recorded under an item: notes, decisions and actions, in the order of the minutes."""

from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import select

from jagtui.model.line import Spans
from jagtui.model.rules.naming import owner_words
from jagtui.model.terms import LineKind
from jagtui.model.time import Instant
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.quorum import QuorumCourse
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.line import line, ratification


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLine:
    """A note or a decision, with who said it in words."""

    id: int
    kind: LineKind
    said_at: Instant
    speaker: str
    text: str
    withheld: Spans
    rank: str
    inquorate: bool = False
    """A decision that was taken without a quorum."""
    ratified: bool = False


Recorded: TypeAlias = SaidLine | ActionLine
"""One thing in an item's minutes."""


def minutes_of(reader: Reader, item_id: int, course: QuorumCourse) -> tuple[Recorded, ...]:
    """Everything recorded under an item, in order, of a meeting with that quorum."""
    rows = reader.rows(
        select(
            line,
            agency.c.handle,
            officer.c.name.label("officer_name"),
            ratification.c.ratified_at,
        )
        .outerjoin(agency, agency.c.id == line.c.speaker_agency_id)
        .outerjoin(officer, officer.c.id == line.c.speaker_officer_id)
        .outerjoin(ratification, ratification.c.line_id == line.c.id)
        .where(line.c.item_id == item_id)
    )
    said = [
        SaidLine(
            id=row.id,
            kind=row.kind,
            said_at=row.said_at,
            speaker=owner_words(row.handle, row.officer_name, row.speaker),
            text=row.text,
            withheld=row.withheld,
            rank=row.rank,
            inquorate=row.kind is LineKind.DECISION and course.lapsed(row.said_at),
            ratified=row.ratified_at is not None,
        )
        for row in rows
    ]
    recorded: tuple[Recorded, ...] = (*said, *action_lines(reader, action.c.item_id == item_id))
    return tuple(sorted(recorded, key=lambda one: one.rank))

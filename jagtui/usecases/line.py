"""Lines of the minutes: added, put right, struck out."""

from dataclasses import dataclass, replace
from typing import Self

from sqlalchemy import func, select

from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Line, Publication, Ratification, Spans
from jagtui.model.meeting import AgendaItem
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.rules.rank import between
from jagtui.model.terms import ItemOutcome, LineKind
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.store.schema.line import line
from jagtui.usecases.gesture import gesture
from jagtui.usecases.text_edit import TextEdit, must_read
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.walk import item_words


@dataclass(frozen=True)
class Speaker:
    """Who said a line: an agency, an officer, or a name as typed."""

    agency_id: int | None = None
    officer_id: int | None = None
    name: str = ""


NOBODY = Speaker()


def add_line(
    change: Change,
    item_id: int,
    kind: LineKind,
    text: str,
    *,
    speaker: Speaker = NOBODY,
    withheld: Spans = (),
) -> Line:
    """Add a line at the end of an item's minutes; an item decided after all is not deferred."""
    item = editable_item(change, item_id)
    words = clean(text, multiline=True)
    if not words:
        raise RuleBroken("There is nothing to record yet.")
    if kind is LineKind.DECISION and item.outcome is ItemOutcome.DEFERRED:
        change.put(replace(item, outcome=None, outcome_reason=None))
    return change.add(
        Line(
            item_id=item_id,
            rank=rank_after_last(change, item_id),
            kind=kind,
            text=words,
            said_at=change.now,
            speaker_agency_id=speaker.agency_id,
            speaker_officer_id=speaker.officer_id,
            speaker=clean(speaker.name),
            withheld=withheld,
        )
    )


def rank_after_last(change: Change, item_id: int) -> str:
    """The place after everything recorded under an item, lines and actions alike."""
    ranks = [
        change.scalar(select(func.max(recorded.c.rank)).where(recorded.c.item_id == item_id))
        for recorded in (line, action)
    ]
    return between(max((rank for rank in ranks if rank is not None), default=None), None)


@dataclass(frozen=True)
class AmendmentWanted(TextEdit):
    """A line as it should read, and as it read when the edit began."""

    line_id: int
    was: str
    text: str
    kind: LineKind
    speaker: Speaker = NOBODY
    withheld: Spans = ()

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that text over the one that stands now."""
        withheld = withheld_after(self.text, self.withheld, text)
        return replace(self, was=stale.stored, text=text, withheld=withheld)


@gesture("line.amend")
def amend_line(change: Change, wanted: AmendmentWanted) -> int:
    """Put a line right in place, as long as nobody else changed it meanwhile."""
    amended = put_line_right(change, wanted)
    item = change.get(AgendaItem, amended.item_id)
    change.says(
        f"{item_words(change, item)} {wanted.kind.words} put right",
        meeting_id=item.meeting_id,
        case_id=item.case_id,
    )
    return amended.id


def put_line_right(change: Change, wanted: AmendmentWanted) -> Line:
    """The line as it should read, as long as nobody else changed it meanwhile."""
    stored = change.get(Line, wanted.line_id)
    words = clean(wanted.text, multiline=True)
    must_read(stored, "text", wanted.was, words)
    if not words:
        raise RuleBroken("A line cannot be empty; strike it out instead.")
    editable_item(change, stored.item_id)
    return change.put(
        replace(
            stored,
            text=words,
            kind=wanted.kind,
            speaker_agency_id=wanted.speaker.agency_id,
            speaker_officer_id=wanted.speaker.officer_id,
            speaker=clean(wanted.speaker.name),
            withheld=wanted.withheld,
        )
    )


@dataclass(frozen=True)
class LineChosen:
    """A line that something is to be done with."""

    line_id: int


@gesture("line.strike")
def strike_line(change: Change, wanted: LineChosen) -> int:
    """Take a line out of the minutes; the journal keeps it."""
    stored = change.get(Line, wanted.line_id)
    item = editable_item(change, stored.item_id)
    take_out_line(change, stored)
    change.says(
        f"{item_words(change, item)} {stored.kind.words} struck out",
        meeting_id=item.meeting_id,
        case_id=item.case_id,
    )
    return stored.id


def take_out_line(change: Change, stored: Line) -> None:
    """Take a line out, with what was settled about it since."""
    settled = (
        *change.all(Ratification, line_id=stored.id),
        *change.all(Publication, line_id=stored.id),
    )
    for one in settled:
        change.remove(one)
    change.remove(stored)

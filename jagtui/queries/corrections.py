"""Corrections of minutes: what there is to correct, and what is proposed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.action import Action
from jagtui.model.line import Line
from jagtui.model.minutes import Correction
from jagtui.model.seat import Seat
from jagtui.model.terms import CorrectionState
from jagtui.queries.desk_agenda import agenda_lines
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item
from jagtui.store.schema.minutes import correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """A record of the minutes, or an item under which words can be added."""

    item_id: int | None = None
    """None for words that stand under no item."""
    line_id: int | None = None
    action_id: int | None = None
    where: str
    """As in 6b AV-0131."""
    was: str = ""

    @property
    def words(self) -> str:
        """As it stands in a list to pick from."""
        return f"{self.where}  {self.was or '(add words)'}".replace("\n", " ")


def correctable(reader: Reader, seat: Seat | None, meeting_id: int) -> tuple[Correctable, ...]:
    """Everything recorded at a meeting, item by item, and after each a place to add words."""
    must_read_minutes(reader, seat, meeting_id)
    on_agenda = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    lines = reader.all(Line, line.c.item_id.in_(on_agenda))
    actions = reader.all(Action, action.c.item_id.in_(on_agenda))
    both: list[Line | Action] = [*lines, *actions]
    recorded = sorted(both, key=lambda one: (one.rank, one.id))

    def under(item_id: int, where: str) -> Iterator[Correctable]:
        for one in recorded:
            if one.item_id == item_id and isinstance(one, Line):
                yield Correctable(item_id=item_id, line_id=one.id, where=where, was=one.text)
            elif one.item_id == item_id and isinstance(one, Action):
                named = f"{where} {one.reference}"
                yield Correctable(item_id=item_id, action_id=one.id, where=named, was=one.task)
        yield Correctable(item_id=item_id, where=where)

    listed = agenda_lines(reader, meeting_id, ())
    return (
        *(each for item in listed for each in under(item.id, item.words)),
        Correctable(where="the record as a whole"),
    )


def proposed_corrections(reader: Reader, meeting_id: int) -> list[Correction]:
    """The corrections of a meeting's minutes that no later meeting has decided on yet."""
    return reader.all(
        Correction,
        meeting_id=meeting_id,
        state=CorrectionState.PROPOSED,
        order_by=correction.c.id,
    )

"""The agenda beside the item that is up: what is done, what is to come."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from jagtui.model.terms import RiskBand
from jagtui.queries.desk_agenda import AgendaLine, Reached
from jagtui.ui.widgets.columns import GAP, Column, text_of
from jagtui.ui.widgets.table import Row, Table

MARKS = {
    Reached.WAITING: " ",
    Reached.CURRENT: "●",
    Reached.DONE: "✓",
    Reached.DEFERRED: "→",
    Reached.PARKED: "○",
    Reached.NOT_DISCUSSED: "–",
}
"""What has become of an item, told by a character."""
OUT_OF_REACH = "L"
"""What stands before a case that will not be reached; l leaves those out."""

LANE = "lane"
"""The key of the row that stands for all cases without a change."""

RISKS = {
    RiskBand.LOW: "LOW",
    RiskBand.MEDIUM: "MED",
    RiskBand.HIGH: "HIGH",
    RiskBand.VERY_HIGH: "VHIGH",
}

MARK = 2
"""Cells for the mark before a number."""
COLUMNS = (Column("", 5), Column(""), Column("", 5, "right"))


class Agenda(Table, inherit_bindings=False):
    """Every item with its mark; page keys are left to the desk, which walks with them."""

    BINDING_GROUP_TITLE = "In the agenda"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", id="agenda.up", tooltip="The item above", show=False),
        Binding("down", "move(1)", "Down", id="agenda.down", tooltip="The item below", show=False),
        Binding("home", "end(-1)", "First", id="agenda.home", tooltip="The first", show=False),
        Binding("end", "end(1)", "Last", id="agenda.end", tooltip="The last item", show=False),
        Binding(
            "enter", "choose", "Go there", id="agenda.choose", tooltip="Take this up", show=False
        ),
    ]
    lines: reactive[tuple[AgendaLine, ...]] = reactive((), init=False)
    unreached: reactive[frozenset[int]] = reactive(frozenset(), init=False)
    """The cases that the time left is not enough for."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, empty="No agenda yet.", header=False, id=id, classes=classes)

    def watch_lines(self, old: tuple[AgendaLine, ...], lines: tuple[AgendaLine, ...]) -> None:
        """Show them; the cursor goes along when another item is taken up."""
        self._show()
        current = _current(lines)
        if current is not None and current != _current(old):
            self.cursor = current

    def watch_unreached(self) -> None:
        """Mark them, or take the marks away."""
        self._show()

    def _show(self) -> None:
        self.rows = tuple(_rows(self.lines, self.unreached))

    def room_for(self, row: Row, room: int) -> dict[Column, int]:
        """Long numbers have their room; an item with nothing on the right leaves its own there."""
        shown = super().room_for(row, room)
        number, title, right = COLUMNS
        longest = max(len(line.number) for line in self.lines) + MARK if self.lines else 0
        more = max(0, longest - shown[number])
        shown |= {number: shown[number] + more, title: shown[title] - more}
        if text_of(row.cells[-1]).plain:
            return shown
        return {number: shown[number], title: shown[title] + GAP + shown[right]}


def _rows(lines: Sequence[AgendaLine], unreached: frozenset[int]) -> Iterator[Row]:
    """An item each; under their heading's last, one row for all that is in the lane."""
    lane = [line for line in lines if line.no_change]
    beside = [line for line in lines if lane and line.parent_id == lane[0].parent_id]
    for line in lines:
        if not line.no_change:
            yield _row(line, late=line.id in unreached)
        if beside and line is beside[-1]:
            yield _lane_row(lane)


def _lane_row(lane: Sequence[AgendaLine]) -> Row:
    minuted = all(line.reached is Reached.NOT_DISCUSSED for line in lane)
    style = "$quiet" if minuted else ""
    cells = (MARKS[lane[0].reached] if minuted else "", f"· no change ({len(lane)})", "")
    return Row(LANE, tuple(Content.styled(cell, style) for cell in cells))


def _row(line: AgendaLine, *, late: bool) -> Row:
    style = "bold" if line.reached is Reached.CURRENT else _quiet(line)
    parked = "parked" if line.reached is Reached.PARKED else ""
    name = "  ".join(filter(None, (line.reference, parked, line.title)))
    mark = OUT_OF_REACH if late else MARKS[line.reached]
    cells = (f"{mark} {line.number}", name, _right(line))
    return Row(line.id, tuple(Content.styled(cell, style) for cell in cells))


def _quiet(line: AgendaLine) -> str:
    return "$quiet" if line.reached in (Reached.DONE, Reached.DEFERRED) else ""


def _right(line: AgendaLine) -> str:
    if line.holds_items:
        return f"{line.done}/{line.of}"
    return RISKS[line.band] if line.band else ""


def _current(lines: tuple[AgendaLine, ...]) -> int | None:
    up = [line.id for line in lines if line.reached is Reached.CURRENT and not line.holds_items]
    return up[0] if up else None

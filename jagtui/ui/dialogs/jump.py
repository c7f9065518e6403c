"""Going to an item by its number, its case's reference, or a word."""

from collections.abc import Sequence

from jagtui.model.rules.room import items_called
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.widgets.agenda import MARKS
from jagtui.ui.widgets.table import Row, Table


class Jump(Pick[int]):
    """Lists the agenda; 6b, 0142 or any word narrows it."""

    save_label = "Go there"

    def __init__(self, lines: Sequence[AgendaLine]) -> None:
        """Take the items that can be gone to."""
        wide = max((len(line.number) for line in lines), default=0)
        super().__init__("Jump to", [(line.id, _label(line, wide)) for line in lines])
        self._marks = {line.id: line.mark for line in lines}

    def _list(self, typed: str) -> None:
        """A number or a reference means just that item; words narrow as in any list."""
        called = {mark.id for mark in items_called(typed.strip(), self._marks.values())}
        if not called:
            super()._list(typed)
            return
        self.query_one(Table).rows = tuple(
            Row(at, (label,)) for at, (key, label) in enumerate(self._options) if key in called
        )


def _label(line: AgendaLine, wide: int) -> str:
    named = " ".join(filter(None, (line.reference, line.title)))
    return f"{MARKS[line.reached]} {line.number:<{wide}}  {named}"

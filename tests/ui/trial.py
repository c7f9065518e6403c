"""A small place of its own to try the frame with: the register as a table."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from jagtui.model.case import Case
from jagtui.store.reader import Reader
from jagtui.ui.app import JagtuiApp
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.modes import Mode
from jagtui.ui.screen import Place
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.case import CaseWanted, add_case


class Register(Place[tuple[Case, ...]]):
    """Lists the cases, and adds one."""

    place = "today"
    watches = frozenset({"case_file"})
    BINDING_GROUP_TITLE = "Register"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add", id="register.add", tooltip="Add a case by its label"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.looks = 0

    def body(self) -> ComposeResult:
        yield Table([Column("Reference", 10), Column("Label")])

    def look(self, reader: Reader) -> tuple[Case, ...]:
        self.looks += 1
        return tuple(reader.all(Case))

    def show(self, data: tuple[Case, ...]) -> None:
        self.query_one(Table).rows = tuple(
            Row(case.id, (case.reference, case.label)) for case in data
        )

    @work
    async def action_add(self) -> None:
        async def add(label: str) -> object:
            return await self.attempt(add_case, CaseWanted(1, label, reason="Several agencies"))

        await self.ask(AskText("Add a case", "Label"), then=add)


class Empty(Place[None]):
    """A second place, to go to and come back from."""

    place = "cases"

    def look(self, reader: Reader) -> None:
        """There is nothing to see."""


PLACES = (
    Mode("today", "1", "Today", "The register", "Today"),
    Mode("cases", "3", "Cases", "Nothing", "Cases"),
)


class Trial(JagtuiApp):
    """The app with two places of the tests' own."""

    places = PLACES
    MODES: ClassVar[dict[str, Callable[[], Screen[Any]]]] = {
        "today": Register,
        "meeting": Empty,
        "cases": Empty,
    }
    BINDINGS: ClassVar[list[BindingType]] = [place.binding for place in PLACES]

"""How a case's risk is judged now."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Label

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import RiskBand
from jagtui.queries.case_choices import CaseChoices
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.case import RiskWanted

BANDS = {band.value[0]: band for band in RiskBand}


class JudgeRisk(Dialog[RiskWanted]):
    """A letter chooses the band; method, score and assessor may be added."""

    AUTO_FOCUS = "#bands"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save", id="risk.save", tooltip="Save this judgement"),
    ]
    save_key = "Enter"

    def __init__(self, choices: CaseChoices, *, item_id: int | None) -> None:
        """Take the case, the methods there are, and the item it is judged under."""
        super().__init__(f"Risk of {choices.case.reference} {choices.case.label}")
        self._choices, self._item_id = choices, item_id

    def body(self) -> ComposeResult:
        """The bands, and what belongs to a method."""
        was = self._choices.assessed
        yield Table([Column("", 1), Column("")], header=False, id="bands")
        methods = [(method.id, method.name) for method in self._choices.risk_methods]
        yield Field("Method", Choice(methods, was.method_id if was else None, id="method"))
        yield Field("Score", line(id="score"))
        yield Field("Assessor", line(was.assessor if was else "", id="assessor"))

    def on_mount(self) -> None:
        """Mark the band as it was judged last."""
        was = self._choices.assessed
        table = self.query_one("#bands", Table)
        table.rows = tuple(
            Row(letter, (Content.styled(letter, "bold"), _words(band, was.band if was else None)))
            for letter, band in BANDS.items()
        )
        table.cursor = (was.band if was else RiskBand.MEDIUM).value[0]
        self._show_score()

    def on_key(self, event: events.Key) -> None:
        """The first letter of a band marks it."""
        table = self.query_one("#bands", Table)
        if table.has_focus and event.key in BANDS:
            event.stop()
            table.cursor = event.key

    @on(Choice.Changed)
    def _show_score(self) -> None:
        """Only a method with a scale is asked for a score."""
        field = next(one for one in self.query(Field) if one.query("#score"))
        field.display = self._maximum is not None
        field.query_one(".field-label", Label).update(f"Score of {self._maximum}")

    @on(Table.RowChosen)
    @on(Input.Submitted)
    def take(self) -> None:
        """Enter saves from anywhere."""
        self.action_save()

    def result(self) -> RiskWanted:
        """The judgement as it stands."""
        typed = self.query_one("#score", Input).value.strip() if self._maximum is not None else ""
        score = whole_number(typed)
        if typed and score is None:
            raise RuleBroken(f"a score is a whole number up to {self._maximum}.")
        return RiskWanted(
            case_id=self._choices.case.id,
            band=BANDS[str(self.query_one("#bands", Table).cursor)],
            score=score,
            method_id=self._method,
            assessor=self.query_one("#assessor", Input).value.strip(),
            item_id=self._item_id,
        )

    @property
    def _method(self) -> int:
        choice: Choice[int] = self.query_one("#method", Choice)
        return choice.value

    @property
    def _maximum(self) -> int | None:
        methods = {method.id: method.maximum for method in self._choices.risk_methods}
        return methods[self._method]


def _words(band: RiskBand, was: RiskBand | None) -> str:
    return f"{band.words} (as before)" if band is was else band.words

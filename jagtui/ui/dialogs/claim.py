"""Reporting on an action."""

from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.claims import (
    BY_CLAIM,
    DETAIL_WORDS,
    Detail,
    Report,
    what_is_missing,
)
from jagtui.model.terms import ClaimKind
from jagtui.queries.my_actions import OwedAction
from jagtui.ui.claiming import CLAIMS, TYPED, read_detail, until_when
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.letters import Letters
from jagtui.usecases.claim import ClaimWanted

NOBODY = 0


class Claim(Dialog[ClaimWanted]):
    """One letter, then what it needs; Enter goes to what is missing, and else reports."""

    AUTO_FOCUS = "Letters"
    save_label, save_key = "Report", "Enter"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "go_on",
            "Report",
            id="claim.go_on",
            tooltip="On to what is missing; else report",
        ),
    ]

    def __init__(self, owed: OwedAction, today: date, report: Report | None = None) -> None:
        """Take the action, the day that days are counted from, and the report if it is known."""
        one = owed.line
        super().__init__(
            f"{one.reference}: {report.words}" if report else f"Report on {one.reference}"
        )
        self._owed, self._today, self._report = owed, today, report

    def body(self) -> ComposeResult:
        """The task, what can be said of it, the words, and the details of each report."""
        yield Static(Content(self._owed.line.task), classes="asked")
        if self._report is None:
            yield Letters(CLAIMS)
        colleagues = [(one.officer_id or NOBODY, one.name) for one in self._owed.colleagues]
        nobody = [(NOBODY, "nobody else is in post there")]
        yield Field(DETAIL_WORDS[Detail.HANDED_TO], Choice(colleagues or nobody, id="handed_to_id"))
        for asked in TYPED[:2]:
            yield Field(asked.label, line(asked.value, id=asked.id, placeholder=asked.hint))
        yield Field("", Static("", id="read", markup=False))
        yield Field("In words", line(id="words"))
        for asked in TYPED[2:]:
            yield Field(asked.label, line(asked.value, id=asked.id, placeholder=asked.hint))

    def on_mount(self) -> None:
        """Ask for what the report needs, as soon as it is known which."""
        self._offer(self._report)
        if self._report is not None:
            self._first(self._report).focus()

    @on(Letters.Taken)
    def go_to_first(self) -> None:
        """Once it is clear what, say it."""
        report = BY_CLAIM[ClaimKind(self.query_one(Letters).value)]
        self._offer(report)
        self._first(report).focus()

    @on(Input.Changed, "#asked_until")
    def read_day(self, event: Input.Changed) -> None:
        """Say how the day is read."""
        when = until_when(event.value, self._today)
        words = "not a day yet" if when is None else when.words
        remark = f" · {when.remark}" if when and when.remark else ""
        self.query_one("#read", Static).update(words + remark)

    @on(Input.Submitted)
    def action_go_on(self) -> None:
        """Enter goes to the words where they are missing, and else reports."""
        words = self.query_one("#words", Input)
        if self._chosen.needs_words and not words.value.strip() and not words.has_focus:
            words.focus()
        else:
            self.action_save()

    def result(self) -> ClaimWanted:
        """What is reported."""
        report = self._chosen
        words = self.query_one("#words", Input).value.strip()
        given = self._given(report)
        if missing := what_is_missing(report.claim, words, [one for one in given if given[one]]):
            self._first(report).focus()
            raise RuleBroken(missing)
        said: dict[str, Any] = {_FIELDS[detail]: value for detail, value in given.items()}
        return ClaimWanted(self._owed.id, report.claim, words, **said)

    @property
    def _chosen(self) -> Report:
        return self._report or BY_CLAIM[ClaimKind(self.query_one(Letters).value)]

    def _given(self, report: Report) -> dict[Detail, object]:
        given: dict[Detail, object] = {
            asked.detail: read_detail(
                asked, self.query_one(f"#{asked.id}", Input).value.strip(), self._today
            )
            for asked in TYPED
            if asked.detail in report.details
        }
        if Detail.HANDED_TO in report.details:
            given[Detail.HANDED_TO] = self.query_one(Choice).value or None
        return given

    def _first(self, report: Report) -> Widget:
        """Where what the report needs is said."""
        return self.query_one(f"#{_FIELDS[report.needs]}" if report.needs else "#words")

    def _offer(self, report: Report | None) -> None:
        """Show the lines that belong to the report."""
        details = report.details if report else ()
        for detail, id in _FIELDS.items():
            self._field(id).display = detail in details
        self._field("read").display = Detail.ASKED_UNTIL in details
        self._field("words").display = report is not None
        if report is not None:
            self.query_one("#words", Input).placeholder = report.question

    def _field(self, id: str) -> Widget:
        field = self.query_one(f"#{id}").parent
        assert isinstance(field, Widget)  # noqa: S101  each stands in one
        return field


_FIELDS = {asked.detail: asked.id for asked in TYPED} | {Detail.HANDED_TO: "handed_to_id"}

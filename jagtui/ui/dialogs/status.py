"""What the meeting decides about a case: one small list, and what each decision needs said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.terms import CaseStatus
from jagtui.queries.case_choices import CaseChoices
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.review import reading, review_day_in
from jagtui.ui.format import count
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.case import StatusWanted


@dataclass(frozen=True, slots=True)
class Settling:
    """One thing a meeting may decide: its letter, its words, and which fields it asks for."""

    letter: str
    words: str
    status: CaseStatus
    why: str = ""
    """What the reason answers; empty where none is asked for."""
    reviewed: bool = True
    defers: bool = False


KEEP = Settling("k", "keep open", CaseStatus.OPEN)
SETTLINGS = (
    KEEP,
    Settling("m", "monitor", CaseStatus.MONITORING),
    Settling("h", "put on hold", CaseStatus.ON_HOLD, why="Waits for"),
    Settling("d", "defer to the next meeting", CaseStatus.OPEN, "Why", reviewed=False, defers=True),
    Settling("e", "escalate", CaseStatus.ESCALATED, why="Question"),
    Settling("c", "close", CaseStatus.CLOSED, reviewed=False),
)
REFERRED = (
    Settling("a", "accept as a case", CaseStatus.OPEN),
    *SETTLINGS[1:5],
    Settling("x", "decline the referral", CaseStatus.DECLINED, why="Why", reviewed=False),
)
NOT_CHOSEN = 0


class SettleCase(Dialog[StatusWanted]):
    """A letter chooses, Enter goes on to what has to be said and then saves."""

    AUTO_FOCUS = "#settlings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "go_on", "Go on", id="status.go_on", tooltip="Go on to the next field, or save"
        ),
    ]

    def __init__(
        self, choices: CaseChoices, *, item_id: int | None, review_on: date, today: date
    ) -> None:
        """Take the case, the item it is decided under, and the review its risk proposes."""
        case = choices.case
        super().__init__(f"{case.reference} {case.label}")
        self._choices, self._item_id = choices, item_id
        self._review_on, self._today = review_on, today
        self._settlings: tuple[Settling, ...] = (
            REFERRED if case.status is CaseStatus.REFERRED else SETTLINGS
        )
        if item_id is None:
            self._settlings = tuple(one for one in self._settlings if not one.defers)

    def body(self) -> ComposeResult:
        """The list, and under it only the fields of what is marked."""
        yield Table([Column("", 1), Column("")], header=False, id="settlings")
        reasons = [(reason.id, reason.name) for reason in self._choices.closure_reasons]
        yield Field("Review on", line(plain_day_words(self._review_on), id="review"))
        yield Field("", Static(day_words(self._review_on), id="read", markup=False))
        above = [(group.id, group.short) for group in self._choices.above]
        yield Field("Ask", Choice(above or [(NOT_CHOSEN, "no group above this one")], id="above"))
        yield Field("Why", line(id="why"))
        yield Field("Reason", Choice([(NOT_CHOSEN, "choose one"), *reasons], id="reason"))
        with VerticalScroll(id="came_of"):
            yield Static("\n".join(self._choices.outcomes), markup=False)
        yield Field("Outcome", line(id="outcome"))
        yield Field("Lesson", line(id="lesson", placeholder="what others should know"))
        yield Field("Still open", line(id="despite", placeholder=self._open_words))

    @property
    def _open_words(self) -> str:
        return f"why, with {count(len(self._choices.open_actions), 'action')} open"

    def on_mount(self) -> None:
        """Mark what the case is now."""
        table = self.query_one("#settlings", Table)
        table.rows = tuple(
            Row(one.letter, (Content.styled(one.letter, "bold"), one.words))
            for one in self._settlings
        )
        now = [one.letter for one in self._settlings if one.status is self._choices.case.status]
        table.cursor = now[0] if now else self._settlings[0].letter
        self._show_fields()

    def on_key(self, event: events.Key) -> None:
        """A letter of the list marks its line."""
        table = self.query_one("#settlings", Table)
        if table.has_focus and event.key in {one.letter for one in self._settlings}:
            event.stop()
            table.cursor = event.key

    @on(Table.RowHighlighted)
    def _show_fields(self) -> None:
        chosen = self._chosen
        # What its actions came to is what the outcome and the lesson are written from.
        self.query_one("#came_of").display = self._closes and bool(self._choices.outcomes)
        asked = {*self._asked(chosen), *(("review", "read") if chosen.reviewed else ())}
        for field in self.query(Field):
            (control,) = [child for child in field.children if child.id]
            field.display = control.id in asked
            if control.id == "why":
                field.query_one(".field-label", Label).update(chosen.why)

    @on(Input.Changed, "#review")
    def _read(self, event: Input.Changed) -> None:
        self.query_one("#read", Static).update(reading(event.value, self._today))

    @on(Table.RowChosen)
    @on(Input.Submitted)
    def action_go_on(self) -> None:
        """To the next thing that has to be said; after the last, save."""
        asked = [*self._asked(self._chosen)]
        here = self.focused.id if self.focused else None
        at = asked.index(here) + 1 if here in asked else 0
        if at < len(asked):
            self.query_one(f"#{asked[at]}").focus()
        else:
            self.action_save()

    def result(self) -> StatusWanted:
        """The decision, with what was said about it."""
        chosen, case = self._chosen, self._choices.case
        escalates = chosen.status is CaseStatus.ESCALATED
        if escalates and not self._choices.above:
            raise RuleBroken("there is no group above this one to ask; settle it here.")
        reason = self._typed("why") if chosen.why else ""
        if chosen.why and not reason:
            self.query_one("#why").focus()
            raise RuleBroken(f"say it in a few words: {chosen.why.lower()} …")
        return StatusWanted(
            case_id=case.id,
            status=chosen.status,
            review_on=self._review() if chosen.reviewed else None,
            reason=reason,
            closure_reason_id=self._closure_reason() if self._closes else None,
            outcome=self._typed("outcome") if self._closes else "",
            lesson=self._typed("lesson") if self._closes else "",
            despite_open=self._typed("despite") if self._closes else "",
            item_id=self._item_id,
            defer=chosen.defers,
            to_group_id=self._above if escalates else None,
        )

    @property
    def _chosen(self) -> Settling:
        letter = self.query_one("#settlings", Table).cursor
        return next((one for one in self._settlings if one.letter == letter), self._settlings[0])

    @property
    def _closes(self) -> bool:
        return self._chosen.status is CaseStatus.CLOSED

    def _asked(self, chosen: Settling) -> Sequence[str]:
        if chosen.status is CaseStatus.CLOSED:
            despite = ("despite",) if self._choices.open_actions else ()
            return ("reason", "outcome", "lesson", *despite)
        if chosen.status is CaseStatus.ESCALATED and len(self._choices.above) > 1:
            return ("above", "why")
        return ("why",) if chosen.why else ()

    def _review(self) -> date:
        return review_day_in(self._typed("review"), self._today)

    @property
    def _above(self) -> int:
        choice: Choice[int] = self.query_one("#above", Choice)
        return choice.value

    def _closure_reason(self) -> int:
        choice: Choice[int] = self.query_one("#reason", Choice)
        if choice.value == NOT_CHOSEN:
            choice.focus()
            raise RuleBroken("choose the reason for closing; left and right turn the list.")
        return choice.value

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()

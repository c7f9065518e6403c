"""Accepting what was reported, or settling an action as the meeting found it."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.terms import ActionOutcome
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.action_words import detail_lines
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.letters import Lettered, Letters
from jagtui.usecases.answer import AcceptanceWanted

OUTCOMES: tuple[Lettered[ActionOutcome | None], ...] = (
    Lettered(ActionOutcome.DONE, "d", "done"),
    Lettered(ActionOutcome.PART_COMPLETE, "p", "part complete"),
    Lettered(ActionOutcome.NOT_UNDERTAKEN, "o", "owner has not (not undertaken)"),
    Lettered(ActionOutcome.NO_LONGER_POSSIBLE, "l", "no longer possible"),
)

AS_ASKED: Lettered[ActionOutcome | None] = Lettered(None, "a", "as its owner asks; it stays open")


class Accept(Dialog[AcceptanceWanted]):
    """The outcome as it was reported stands first; words and a lesson may be added."""

    AUTO_FOCUS = "Letters"
    save_label = "Accept"

    def __init__(self, one: ActionLine, today: date) -> None:
        """Take the action that is answered for, and today."""
        super().__init__(f"Accept {one.reference}")
        self._one, self._today = one, today

    def body(self) -> ComposeResult:
        """The task, the outcome, and what is kept of it."""
        claim = self._one.claim
        said = f"reported {claim.words}" if claim else "nothing was reported"
        told = (self._one.task, said, *detail_lines(self._one.details, self._today))
        yield Static(Content("\n".join(told)), classes="asked")
        outcomes = (AS_ASKED, *OUTCOMES) if self._one.awaits else OUTCOMES
        yield Letters(outcomes, self._one.ends_as)
        yield Field("In words", line(id="words", placeholder="empty keeps what was reported"))
        yield Field("Lesson", line(id="lesson", placeholder="what others should know"))

    @on(Letters.Taken)
    @on(Input.Submitted)
    def accept(self) -> None:
        """A letter or Enter accepts."""
        self.action_save()

    def result(self) -> AcceptanceWanted:
        """How the action ends."""
        return AcceptanceWanted(
            self._one.id,
            self.query_one(Letters).value,
            words=self.query_one("#words", Input).value.strip(),
            lesson=self.query_one("#lesson", Input).value.strip(),
        )

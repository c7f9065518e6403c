"""Reporting on an action."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import ClaimKind
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.letters import Lettered, Letters
from jagtui.usecases.claim import ClaimWanted

CLAIMS = (
    Lettered(ClaimKind.DONE, "d", "done"),
    Lettered(ClaimKind.PROGRESS, "g", "going on: progress"),
    Lettered(ClaimKind.PART_COMPLETE, "p", "part complete"),
    Lettered(ClaimKind.NOT_UNDERTAKEN, "o", "owner has not (not undertaken)"),
    Lettered(ClaimKind.NO_LONGER_POSSIBLE, "l", "no longer possible"),
    Lettered(ClaimKind.BLOCKED, "b", "blocked"),
    Lettered(ClaimKind.MORE_TIME, "m", "more time needed"),
    Lettered(ClaimKind.HANDED_OVER, "h", "handed over"),
)


class Claim(Dialog[ClaimWanted]):
    """One letter, then a few words; nothing ends until the meeting accepts it."""

    AUTO_FOCUS = "Letters"
    save_label = "Report"
    CSS_PATH: ClassVar[str] = "../styles/forms.tcss"

    def __init__(self, one: ActionLine) -> None:
        """Take the action that is reported on."""
        super().__init__(f"Report on {one.reference}")
        self._one = one

    def body(self) -> ComposeResult:
        """The task, what can be said of it, and the words."""
        yield Static(Content(self._one.task), classes="asked")
        yield Letters(CLAIMS)
        yield Field(
            "In words", line(id="words", placeholder="what was done, or what is in the way")
        )

    @on(Letters.Taken)
    def put_in_words(self) -> None:
        """Once it is clear what, say it."""
        self.query_one("#words").focus()

    @on(Input.Submitted)
    def report(self) -> None:
        """Enter reports."""
        self.action_save()

    def result(self) -> ClaimWanted:
        """What is reported."""
        claim = ClaimKind(self.query_one(Letters).value)
        words = self.query_one("#words", Input).value.strip()
        if not words and claim is not ClaimKind.DONE:
            raise RuleBroken("say in a few words how it stands.")
        return ClaimWanted(self._one.id, claim, words)

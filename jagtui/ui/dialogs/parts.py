"""An action in two parts: what stays or was done, and what is given out anew."""

from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_preview import owner_words as named
from jagtui.model.rules.captured import ActionDraft, ActionsWanted, Owner
from jagtui.model.rules.room import Room
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.action_words import due_words, owner_words
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.capture import due_of, owner_of
from jagtui.usecases.split import PartWanted

SIGNS = ("@", "~")


@dataclass(frozen=True, slots=True)
class TwoParts:
    """What was said of the first part, and the other one if there is any."""

    first: str
    second: PartWanted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """The words of the dialog: splitting, or part complete."""

    title: str
    first: str
    second: str
    value: str = ""
    """What stands in the first line to begin with."""
    second_required: bool = False


class Parts(Dialog[TwoParts]):
    """Two lines; the second is read as the capture line reads an action, and may stay empty."""

    AUTO_FOCUS = "#first"
    save_key = "Enter"

    def __init__(self, one: ActionLine, asking: Asking, room: Room, today: date) -> None:
        """Take the action, what is asked, and the room that owners are named in."""
        super().__init__(asking.title)
        self._one, self._asking, self._room, self._today = one, asking, room, today

    def body(self) -> ComposeResult:
        """The task as it stands, the two lines, and how the second one is read."""
        yield Static(Content(self._one.task), classes="asked")
        yield Field(self._asking.first, line(self._asking.value, id="first"))
        yield Field(
            self._asking.second, line(id="second", placeholder="what, or @owner by when what")
        )
        yield Field("", Static("", id="read", markup=False))

    @on(Input.Changed, "#second")
    def read(self, event: Input.Changed) -> None:
        """Say who gets it, and by when."""
        self.query_one("#read", Static).update(self._reading(event.value))

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the second line, then saves."""
        if event.input.id == "first":
            self.query_one("#second").focus()
        else:
            self.action_save()

    def result(self) -> TwoParts:
        """Both parts as they stand."""
        first, second = (
            self.query_one(f"#{id}", Input).value.strip() for id in ("first", "second")
        )
        if not first:
            self.query_one("#first").focus()
            raise RuleBroken(f"say it in a few words: {self._asking.first.lower()} …")
        if not second and self._asking.second_required:
            raise RuleBroken("say what the new action asks for.")
        return TwoParts(first, self._part(second) if second else None)

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()

    def _part(self, typed: str) -> PartWanted:
        draft = self._draft(typed)
        return PartWanted(
            draft.text,
            owner_of(draft) if _names_owner(draft) else None,
            None if draft.due_assumed else due_of(draft),
            draft.withheld,
        )

    def _draft(self, typed: str) -> ActionDraft:
        text = typed if typed.startswith(SIGNS) else f"@ {typed}"
        captured = parse(text, self._room, self._today)
        if not isinstance(captured, ActionsWanted):
            raise RuleBroken("say what is to be done.")
        if len(captured.actions) > 1:
            raise RuleBroken("name one owner; what is left can be split again.")
        return captured.actions[0]

    def _reading(self, typed: str) -> str:
        if not typed.strip():
            return ""
        try:
            draft = self._draft(typed.strip())
        except RuleBroken as refusal:
            return str(refusal)
        owner = named(draft.owner, self._room) if _names_owner(draft) else owner_words(self._one)
        when = draft.when.words
        if draft.due_assumed:
            late = self._one.due_on is not None and self._one.due_on < self._today
            when = "next meeting" if late else due_words(self._one, self._today)
        return f"new action for {owner} · by {when} · {draft.text}"


def _names_owner(draft: ActionDraft) -> bool:
    return draft.owner != Owner() or bool(draft.supporting)

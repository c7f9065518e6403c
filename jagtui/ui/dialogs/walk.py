"""Going through actions one by one, with one key for each thing that may be said of them."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content

from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.watching import Watching
from jagtui.ui.widgets.notice import Notice
from jagtui.usecases.gesture import Gesture

if TYPE_CHECKING:
    from jagtui.store.reader import Reader

KEY_WIDE = 3


class Walked(Protocol):
    """Something that is gone through."""

    @property
    def id(self) -> int:
        """Which action it is."""


W = TypeVar("W", bound=Walked)


def walk_key(key: str, action: str, words: str, tooltip: str, *, id: str) -> Binding:
    """A key of a walk; it is printed under the action, not in a footer."""
    return Binding(key, action, words, id=id, tooltip=tooltip, show=False)


class Walk(Watching[None], Generic[W]):
    """One action is up at a time; what was said here is kept to be told and taken back."""

    AUTO_FOCUS = ""
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "agency",
            "agenda_item",
            "carry",
            "case_file",
            "meeting",
            "officer",
            "post",
            "seat",
        }
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        walk_key(
            "enter,n,pagedown,down",
            "go(1)",
            "Next",
            "Leave it as it is, on to the next",
            id="review.next",
        ),
        walk_key(
            "pageup,up", "go(-1)", "Previous", "Back to the action before", id="review.previous"
        ),
        walk_key(
            "u", "take_back", "Undo", "Take back the last answer, and show it", id="review.undo"
        ),
        walk_key(
            "question_mark",
            "app.keys_help",
            "Keys",
            "The keys that work here now",
            id="review.keys",
        ),
    ]
    save_label = ""
    leave_label = "Close"

    def __init__(self, title: str, action_ids: Sequence[int], today: date) -> None:
        """Take the actions in the order in which they come up."""
        super().__init__(title)
        self._ids, self._today = tuple(action_ids), today
        self._lines: tuple[W, ...] = ()
        self._at = 0
        self._answered: dict[int, str] = {}
        """What was answered here, in the order in which it was."""

    @abstractmethod
    def seen(self, reader: "Reader") -> tuple[W, ...]:
        """The actions as they stand now."""

    @abstractmethod
    def show_one(self, answered: str) -> None:
        """Show the action that is up, and what was answered about it here."""

    def over(self) -> None:
        """After the last one."""
        self.action_leave()

    @property
    def one(self) -> W:
        """The action that is up."""
        return self._lines[self._at]

    def look(self) -> None:
        """See how the actions stand now, and keep to the one that is up."""
        with self.jagtui.store.read() as reader:
            self._lines = self.seen(reader)
        self._at = min(self._at, len(self._lines) - 1)
        if self._at < 0:
            self.action_leave()
        else:
            self._show()

    def _show(self) -> None:
        self.show_one(self._answered.get(self.one.id, ""))
        box = self.query_one(".dialog")
        answered = f" · {len(self._answered)} answered" if self._answered else ""
        box.border_subtitle = Content(f"{self._at + 1} of {len(self._lines)}{answered}")

    def action_go(self, by: int) -> None:
        """On to the next, back to the one before; after the last the walk is over."""
        at = self._at + by
        if at >= len(self._lines):
            self.over()
        elif at >= 0:
            self._at = at
            self.show_notice(Notice(""))
            self._show()

    async def record(self, gesture: Gesture[Any, int], wanted: object) -> object:
        """Do it, say it here, and go on to the next that nobody has answered."""
        answered = self.one.id
        done = await self.jagtui.attempt(gesture, wanted)
        if done is None or done.value is None:
            return done
        self._answered.pop(answered, None)
        self._answered[answered] = done.sentence
        self.look()
        self._go_on()
        self.show_notice(Notice(done.sentence))
        return done

    def _go_on(self) -> None:
        left = [at for at, one in enumerate(self._lines) if one.id not in self._answered]
        after = [at for at in left if at > self._at]
        if after:
            self._at = after[0]
            self._show()
        else:
            self.call_later(self.over)

    def action_take_back(self) -> None:
        """Take back what was answered last, and show that action again."""
        if not self._answered:
            self.show_notice(Notice("Nothing has been answered here yet."))
            return
        action_id, _ = self._answered.popitem()
        self._at = next(at for at, one in enumerate(self._lines) if one.id == action_id)
        self.jagtui.action_undo()
        self._show()

    async def put(self, dialog: Dialog[Any], then: Any) -> None:  # noqa: ANN401  the dialog knows
        """Ask something on top; it stays open until the answer is recorded."""
        dialog.then = then
        await self.jagtui.push_screen_wait(dialog)


def printed(column: Sequence[Binding]) -> Content:
    """Keys with their words, a line each."""
    return Content("\n").join(
        Content.assemble((binding.key.ljust(KEY_WIDE), "bold $accent"), binding.description)
        for binding in column
    )


def moving(leaves: str) -> Content:
    """The keys that answer nothing."""
    return Content.assemble(
        ("Enter", "bold $accent"),
        f" {leaves}, on to the next · ",
        ("PgUp", "bold $accent"),
        " back · ",
        ("u", "bold $accent"),
        " undo",
    )

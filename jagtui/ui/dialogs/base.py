"""A question on top of the place: one title, one body, save or leave."""

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button

from jagtui.model.errors import Refusal
from jagtui.ui.widgets.notice import Notice, NoticeBar, Tone

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")


class Dialog(ModalScreen[T | None], Generic[T]):
    """Asks for one thing; a derived dialog gives ``body`` and ``result``."""

    BINDING_GROUP_TITLE = "This dialog"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f10,ctrl+s", "save", "Save", id="dialog.save", tooltip="Save and close"),
        Binding(
            "escape,f2",
            "leave",
            "Cancel",
            id="dialog.leave",
            tooltip="Close; nothing more changes",
        ),
        Binding(
            "f1", "app.keys_help", "Keys", id="dialog.help", tooltip="The keys that work here now"
        ),
    ]

    save_label, save_key = "Save", "F10"
    leave_label, leave_key = "Cancel", "Esc"

    def __init__(self, title: str) -> None:
        """Take the words in the dialog's border."""
        super().__init__()
        self._title = title
        self.then: Callable[[T], Awaitable[object]] | None = None
        """What to do with the answer before closing; the dialog stays open if it gives None."""
        self._dealing = False
        """An answer is being dealt with, or has been; no second one is taken."""
        self._answers: list[T | None] = []

    def compose(self) -> ComposeResult:
        """Title in the border, body, a line for what is wrong, buttons."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._title)
            yield from self.body()
            yield NoticeBar()
            with Horizontal(classes="dialog-buttons"):
                if self.save_label:
                    yield Button(
                        self._button(self.save_label, self.save_key), id="dialog-save", compact=True
                    )
                yield Button(
                    self._button(self.leave_label, self.leave_key), id="dialog-leave", compact=True
                )

    def _button(self, word: str, key: str) -> Content:
        return Content.assemble(word, "  ", (key, "not bold"))

    def body(self) -> ComposeResult:
        """The fields of this dialog."""
        yield from ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Saving works where there is something to save."""
        return action != "save" or bool(self.save_label)

    def result(self) -> T:
        """The answer as it stands; a Refusal says what is wrong with it."""
        raise NotImplementedError

    def show_notice(self, notice: Notice) -> None:
        """Say something inside the dialog."""
        self.query_one(NoticeBar).notice = notice

    @on(Button.Pressed, "#dialog-save")
    def action_save(self) -> None:
        """Close with the answer, once it is a good one and has been dealt with."""
        if self._dealing or not self.is_active:
            return
        try:
            answer = self.result()
        except Refusal as refusal:
            self.show_notice(Notice(str(refusal), Tone.REFUSED))
            return
        if self.then is None:
            self.close(answer)
        else:
            self._dealing = True
            self._deal_with(answer)

    @work
    async def _deal_with(self, answer: T) -> None:
        if self.then is not None and await self.then(answer) is not None:
            self.close(answer)
        else:
            self._dealing = False

    @on(Button.Pressed, "#dialog-leave")
    def action_leave(self) -> None:
        """Close without an answer, unless one is being dealt with."""
        if not self._dealing:
            self.close(None)

    def close(self, answer: T | None) -> None:
        """Close with the first answer, however many keys are still on their way."""
        self._answers.append(answer)
        self._close_when_on_top()

    def on_screen_resume(self) -> None:
        """What covered the dialog has gone; it may have been answered meanwhile."""
        self._close_when_on_top()

    def _close_when_on_top(self) -> None:
        # Closing takes whatever screen is on top, which must not be another one.
        if self._answers and self.is_active:
            self.dismiss(self._answers[0])

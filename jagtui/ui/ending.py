"""An app that ends tidily, whoever or whatever ends it."""

import contextlib
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches

from jagtui.ui.life import fault_words, hear_signals

if TYPE_CHECKING:
    from collections.abc import Callable


class EndingApp(App[None]):
    """Saves what is being typed before it ends, and shows no data when it fails."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+z",
            "suspend_process",
            "Put aside",
            id="suspend",
            tooltip="Put the app aside; fg in the shell brings it back",
            show=False,
        ),
    ]

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """Nothing to save yet."""
        super().__init__(ansi_color=ansi_color)
        self.before_exit: list[Callable[[], None]] = []
        """What to do, quickly, before the app ends for whatever reason: save drafts.

        It may be done more than once.
        """
        self.code = 0
        """What the program answers to whoever started it, when its user leaves."""
        self._stop_signals: Callable[[], None] = lambda: None

    def on_mount(self) -> None:
        """Hear of a dropped line, a stop from outside, and of coming back from ctrl+z."""
        self._stop_signals = hear_signals(self.leave)
        self.app_resume_signal.subscribe(self, self._come_back)

    def on_unmount(self) -> None:
        """Leave signals to whoever had them."""
        self._stop_signals()

    def on_exit_app(self) -> None:
        """Save again: a last key may have come in since, or a browser's window was closed."""
        self._save_everything()

    async def action_quit(self) -> None:
        """Leave; drafts are saved first."""
        self.leave(self.code)

    def leave(self, code: int) -> None:
        """Save what was being typed and end."""
        self._save_everything()
        self.exit(return_code=code)

    def _save_everything(self) -> None:
        for save in self.before_exit:
            # One draft that cannot be saved must not keep the next from being saved.
            with contextlib.suppress(Exception):
                save()

    def _handle_exception(self, error: Exception) -> None:
        """A screen that lacks parts, being half put up when the app is told to end, is no fault."""
        if not (self._exit and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Say where the fault is; Textual's own traceback would show what was worked on."""
        self._save_everything()
        if self._exception is not None:
            self._exit_renderables.append(fault_words(self._exception))
        self._close_messages_no_wait()

    def _come_back(self, _: App[Any]) -> None:
        """After ctrl+z and fg the terminal is blank; paint all of it again."""
        self.refresh(layout=True)

"""The full-screen app: its frame, its places, and the one store behind them."""

import getpass
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from jagtui.model.errors import Refusal
from jagtui.model.text import clean, visible
from jagtui.settings import Settings
from jagtui.store.clock import utc_now
from jagtui.ui import modes, theme
from jagtui.ui.company import CompanyApp
from jagtui.ui.hurry import HurriedKeys
from jagtui.ui.keys import key_name, keys_here
from jagtui.ui.opening import open_store
from jagtui.ui.screen import Framed, Place, Shell
from jagtui.ui.screens.too_small import TooSmall, too_small
from jagtui.ui.warming import warm
from jagtui.ui.widgets.keys_bar import KeysBar
from jagtui.ui.widgets.notice import Notice, Tone

if TYPE_CHECKING:
    from jagtui.model.time import Clock
    from jagtui.queries.opening import Opening
    from jagtui.store.committed import Committed

NEWS_EVERY = 1.0
"""Seconds between two looks at what other windows recorded."""

STYLES = Path(__file__).parent / "styles"
SHEETS: list[str | PurePath] = [
    STYLES / "base.tcss",
    *sorted(sheet for sheet in STYLES.glob("*.tcss") if sheet.stem != "base"),
]
"""Every stylesheet, loaded at the start: for one that comes later Textual parses all again."""


class JagtuiApp(HurriedKeys, CompanyApp):
    """Runs meetings in a terminal."""

    TITLE = "jagtui"
    BINDING_GROUP_TITLE = "Everywhere"
    CSS_PATH = SHEETS
    MODES: ClassVar[dict[str, Callable[[], Screen[Any]]]] = {  # type: ignore[assignment]
        mode.name: mode.make for mode in modes.MODES
    }
    places: ClassVar[tuple[modes.Mode, ...]] = modes.MODES
    ENABLE_COMMAND_PALETTE = False  # Palette takes its place
    BINDINGS: ClassVar[list[BindingType]] = [
        *(mode.binding for mode in modes.MODES),
        Binding("u", "undo", "Undo", id="undo", tooltip="Take back your last gesture"),
        Binding("U", "redo", "Redo", id="redo", tooltip="Do again what was undone", show=False),
        Binding(
            "question_mark,f1",
            "keys_help",
            "Keys",
            id="keys",
            tooltip="The keys that work here now",
        ),
        Binding(
            "ctrl+p",
            "palette",
            "Palette",
            id="palette",
            tooltip="Find anything that can be done here",
            show=False,
            priority=True,
        ),
        Binding(
            "ctrl+q",
            "quit",
            "Leave",
            id="quit",
            tooltip="Leave; everything recorded is kept",
            show=False,
            priority=True,
        ),
    ]

    def __init__(
        self,
        path: Path,
        *,
        settings: Settings,
        clock: "Clock" = utc_now,
        demo: bool = False,
        login: str | None = None,
        bound: bool = False,
    ) -> None:
        """Take the file to open and whoever's settings; nothing is read yet."""
        super().__init__(ansi_color=True if theme.no_color() else None)
        self.path = path
        self.settings = settings
        self.clock = clock
        self.demo = demo
        self.login = clean(login or getpass.getuser())
        self.bound = bound
        for palette in theme.ALL:
            self.register_theme(palette)
        self.theme = theme.theme_name(settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled_for = self.theme
        self._is_warm = False
        self.set_keymap(dict(settings.keymap))

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002  as Textual has it
        """Style everything anew where the theme is another one.

        Textual asks for it at the start and at every new screen, whose widgets are styled as they
        are mounted.
        """
        if self._styled_for != self.theme:
            self._styled_for = self.theme
            super().refresh_css(animate)

    def get_default_screen(self) -> Screen[Any]:
        """The frame alone."""
        return Shell()

    @property
    def who(self) -> str:
        """The group whose screen this is."""
        return (
            self.opening and (self.opening.group_name or self.opening.partnership_name)
        ) or "jagtui"

    @property
    def day(self) -> str:
        """Today, in words, once the file is open."""
        if self.opening is None:
            return ""
        from jagtui.model.time import london_day
        from jagtui.ui.format import day_long

        return day_long(london_day(self.clock()))

    @property
    def marking(self) -> str:
        """How the papers of this group are marked, and whether this is only the demo."""
        marking = self.opening.marking if self.opening else ""
        return "  ".join(word for word in ("DEMO" if self.demo else "", marking) if word)

    def go(self, name: str) -> None:
        """Go to a place."""
        self.switch_mode(name)
        self._fit(self.size)

    def on_mount(self) -> None:
        """Paint first, open the file afterwards."""
        self.call_after_refresh(self._open)

    @work
    async def _open(self) -> None:
        try:
            self._store = await open_store(self.path, self.clock, self._say_quietly)
        except Refusal as refusal:
            self._explain(refusal)
            return
        self._store.subscribe(self.heard)
        self.before_exit.append(self._store.drafts.flush)
        self.set_interval(NEWS_EVERY, self.look_for_news)
        self.sweep()
        self.begin()

    def _explain(self, refusal: Refusal) -> None:
        """Say on the whole screen why there is nothing else to show."""
        from jagtui.ui.screens.message import Message

        self.code = 1
        self.push_screen(Message("This file cannot be opened", str(refusal)))

    def begin(self) -> None:
        """Ask the opening query and go where it points; first run asks this again at its end."""
        from jagtui.queries.opening import opening

        try:
            with self.store.read() as reader:
                self.opening = opening(reader, self.login)
        except Refusal as refusal:
            self._explain(refusal)
            return
        if isinstance(self.base, Framed):
            self.base.frame_again()
        if self.bound and self.opening.seat is None:
            self._explain(Refusal("This link has no seat any more. Ask for another one."))
        elif self.opening.partnership_name is None:
            from jagtui.ui.screens.first_run import FirstRun

            self.push_screen(FirstRun())
        elif self.opening.seat is None:
            self.sit_down()
        else:
            self._go_in(self.opening)

    def _go_in(self, opening: "Opening") -> None:
        """The desk while a meeting is in progress, else Today; and what should be known."""
        self.go("today" if opening.meeting_in_progress_id is None else "meeting")
        warning = self.settings.trouble or self.store.warning or self._unwritable
        if warning:
            self.call_after_refresh(self.show_notice, Notice(warning, Tone.WARNED))

    def first_shown(self) -> None:
        """The first place is there to work with: do what nobody had to wait for."""
        if not self._is_warm:
            self._is_warm = True
            if self.store.writable:  # else the file is somebody else's to look after
                self.back_up(only_first_today=True)
            self.warm()

    @work(thread=True)
    def warm(self) -> None:
        """Load what the first look at a place, or the first question, would wait for."""
        warm()
        if self.settings.keymap:
            self._look_through_keys()

    def _look_through_keys(self) -> None:
        """Say which of the keys that were chosen mean nothing, once everything is loaded."""
        from jagtui.ui.chosen_keys import trouble_with

        trouble = trouble_with(self.settings.keymap)
        if trouble:
            words = " ".join(filter(None, (self.settings.trouble, trouble)))
            self.call_from_thread(self.show_notice, Notice(words, Tone.WARNED))

    @work(thread=True)
    def back_up(self, *, only_first_today: bool) -> None:
        """Copy the file beside itself, without holding anybody up."""
        from jagtui.ui.backing_up import back_up_in_words

        if self.rehearsing:
            return
        trouble = back_up_in_words(self.path, self.clock(), only_first_today=only_first_today)
        if trouble:
            self.call_from_thread(self.show_notice, Notice(trouble, Tone.WARNED))

    @property
    def _unwritable(self) -> str:
        return "" if self.store.writable else "this file may only be read; nothing can be recorded."

    def _say_quietly(self, text: str) -> None:
        self.show_notice(Notice(text))

    def heard(self, committed: "Committed") -> None:
        """Pass on what was committed; what closes a meeting is backed up at once."""
        super().heard(committed)
        if committed.kind == "meeting.close" and not committed.external:
            self.back_up(only_first_today=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Places and undo exist once a place is there."""
        if action in {"go", "undo", "redo"}:
            return isinstance(self.base, Place)
        return super().check_action(action, parameters)

    def get_key_display(self, binding: Binding) -> str:
        """Keys as people write them."""
        return binding.key_display or key_name(binding.key)

    async def on_event(self, event: events.Event) -> None:
        """Let in what is pasted as it may be shown: fields print what stands in them."""
        if isinstance(event, events.Paste) and not event.is_forwarded:
            event = events.Paste(visible(event.text, multiline=True))
        await super().on_event(event)

    def action_go(self, name: str) -> None:
        """Go to a place."""
        self.go(name)

    @on(KeysBar.Pressed)
    def press(self, event: KeysBar.Pressed) -> None:
        """A click on a key does what the key does."""
        self.simulate_key(event.key)

    def action_keys_help(self) -> None:
        """Show the keys that work here now."""
        from jagtui.ui.dialogs.keys_help import KeysHelp

        if not isinstance(self.screen, KeysHelp):
            self.push_screen(KeysHelp(keys_here(self.screen)))

    @work
    async def action_palette(self) -> None:
        """Offer everything that can be done here, and do what was chosen."""
        from jagtui.ui.palette import Palette

        if isinstance(self.screen, Palette):
            return
        chosen = await self.push_screen_wait(Palette(keys_here(self.screen)))
        if chosen is not None:
            await self.run_action(chosen.action, chosen.node)

    def action_help_quit(self) -> None:
        """ctrl+c is for copying; say what leaves."""
        self.show_notice(Notice("ctrl+q leaves."))

    def on_unmount(self) -> None:
        """Close the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def on_resize(self, event: events.Resize) -> None:
        """Cover the screen while it is too small, uncover it when it is not."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        covered = isinstance(self.screen, TooSmall)
        if too_small(size) and not covered:
            self.push_screen(TooSmall())
        elif covered and not too_small(size):
            self.pop_screen()

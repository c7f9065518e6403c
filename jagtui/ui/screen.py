"""A place in the app: it looks once, shows what it saw, and looks again when that changed."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen

from jagtui.model.errors import Refusal
from jagtui.ui.attempt import Done
from jagtui.ui.widgets.keys_bar import KeysBar
from jagtui.ui.widgets.notice import Notice, NoticeBar, Tone
from jagtui.ui.widgets.places_bar import PlacesBar
from jagtui.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from jagtui.model.seat import Seat
    from jagtui.store.committed import Committed
    from jagtui.store.reader import Reader
    from jagtui.store.store import Store
    from jagtui.ui.app import JagtuiApp
    from jagtui.ui.dialogs.base import Dialog
    from jagtui.usecases.gesture import Gesture

D = TypeVar("D")
T = TypeVar("T")
W = TypeVar("W")
R = TypeVar("R")


class Framed(Screen[None]):
    """A whole screen in the app's frame: top bar, places, body, notice, keys."""

    place: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """The frame around ``body``."""
        yield TopBar()
        yield PlacesBar([(mode.name, mode.key, mode.title) for mode in self.jagtui.places])
        with Container(classes="body"):
            yield from self.body()
        yield NoticeBar()
        yield KeysBar()

    def body(self) -> ComposeResult:
        """What stands between the places and the notice."""
        yield from ()

    def on_mount(self) -> None:
        """Fill in what the app already knows."""
        self.frame()

    def frame_again(self) -> None:
        """Follow what changed outside, unless the screen is only being put up or taken down."""
        if self.query(PlacesBar):
            self.frame()

    def frame(self) -> None:
        """Say whose screen this is, which day it is and where one is."""
        self.top_bar.who, self.top_bar.day = self.jagtui.who, self.jagtui.day
        self.top_bar.rehearsal = self.jagtui.rehearsing
        self.top_bar.sitter = self.jagtui.sitter
        places = self.query_one(PlacesBar)
        places.current, places.marking = self.place, self.jagtui.marking
        places.company = self.jagtui.companions

    @property
    def top_bar(self) -> TopBar:
        """The first line; a place may set its ``state``."""
        return self.query_one(TopBar)

    @property
    def jagtui(self) -> "JagtuiApp":
        """The app, as what it is."""
        return cast("JagtuiApp", self.app)

    def show_notice(self, notice: Notice) -> None:
        """Say something in the line above the keys."""
        self.query_one(NoticeBar).notice = notice

    @on(PlacesBar.Chosen)
    def go(self, event: PlacesBar.Chosen) -> None:
        """Go to the place whose name was clicked."""
        self.jagtui.go(event.name)


class Shell(Framed):
    """The frame alone, painted before the file is opened."""


class Place(Framed, Generic[D]):
    """One of the places; a derived one gives ``look`` and ``show``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="search", tooltip="Search here", show=False),
    ]

    watches: ClassVar[frozenset[str]] = frozenset()
    """The tables whose change makes this place look again."""

    data: reactive[Any] = reactive(None)

    def __init__(self) -> None:
        """Start out of date: nothing has been looked at yet."""
        super().__init__()
        self._stale = True
        self._will_look = False

    def look(self, reader: "Reader") -> D:
        """Run this place's one query."""
        raise NotImplementedError

    def show(self, data: D) -> None:
        """Hand what was seen to the widgets."""

    def watch_data(self, data: D | None) -> None:
        """Show only what differs from what is shown."""
        if data is not None:
            self.show(data)

    @property
    def store(self) -> "Store":
        """The open file."""
        return self.jagtui.store

    @property
    def seat(self) -> "Seat | None":
        """Who is at the keyboard."""
        return self.jagtui.seat

    @property
    def undo_meeting_id(self) -> int | None:
        """The meeting that undo keeps to here; None for all of this seat's gestures."""
        return None

    def reading(self) -> "AbstractContextManager[Reader]":
        """A reader for something beside the one query."""
        return self.store.read()

    async def attempt(
        self, gesture: "Gesture[W, R]", wanted: W, *, token: str | None = None
    ) -> Done[R] | None:
        """Do a gesture; call it from a worker, since it may wait for another window."""
        return await self.jagtui.attempt(gesture, wanted, token=token)

    async def ask(
        self, dialog: "Dialog[T]", then: Callable[[T], Awaitable[object]] | None = None
    ) -> T | None:
        """Put a question; call it from a worker.

        With ``then`` the dialog stays open, with what was typed, until that gives something.
        """
        dialog.then = then
        return await self.jagtui.push_screen_wait(dialog)

    def say(self, text: str) -> None:
        """Tell the user something quietly."""
        self.show_notice(Notice(text))

    def refuse(self, text: str) -> None:
        """Tell the user why something was not done."""
        self.show_notice(Notice(text, Tone.REFUSED))

    def concerns(self, committed: "Committed") -> bool:
        """Whether what was recorded may change what is shown here."""
        return not self.watches.isdisjoint(committed.touched)

    def look_again(self) -> None:
        """Look as soon as what is under way is done; several calls make one look."""
        self._stale = True
        if not self._will_look:
            self._will_look = True
            self.call_later(self._look_if_stale)

    def on_mount(self) -> None:
        """Hear of every change from now on."""
        self.jagtui.data_changed.subscribe(self, self._heard)

    def on_screen_resume(self) -> None:
        """Coming into view, catch up with what changed meanwhile."""
        self.frame_again()
        if self._stale:
            self.look_again()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Search works in the places that have something to search."""
        return action != "search" or type(self).action_search is not Place.action_search

    def action_search(self) -> None:
        """Search here; a place with something to search overrides this."""

    def _heard(self, committed: "Committed") -> None:
        if self.concerns(committed):
            self._stale = True
            if self.is_current:
                self.look_again()

    def _look_if_stale(self) -> None:
        self._will_look = False
        if not self._stale:
            return
        self._stale = False
        try:
            with self.reading() as reader:
                self.data = self.look(reader)
        except Refusal as refusal:
            self.refuse(str(refusal))
        self.call_after_refresh(self.jagtui.first_shown)

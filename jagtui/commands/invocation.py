"""What every command needs: which file, whose seat, what time it is."""

import getpass
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from jagtui.model.errors import Refusal
from jagtui.model.text import clean
from jagtui.places import in_full

if TYPE_CHECKING:
    from jagtui.model.seat import Seat
    from jagtui.model.time import Clock
    from jagtui.store.reader import Reader
    from jagtui.store.store import Store

F = TypeVar("F", bound=Callable[..., object])
R = TypeVar("R")

TRIES = 34
"""With the moment that the store waits each time, this takes about five seconds."""


@dataclass
class Invocation:
    """One call of the program."""

    db: Path | None = None
    """As named by --db."""
    clock: "Clock | None" = None
    login: str = ""
    """Taken from the operating system where it is left out."""

    @property
    def path(self) -> Path:
        """The file to use: --db, else JAGTUI_DB, else the one in the settings, else one's own."""
        if self.db is not None:
            return self.db
        from jagtui.places import database_path, settings_path
        from jagtui.settings import read_settings

        if os.environ.get("JAGTUI_DB"):
            return database_path()
        chosen = read_settings(settings_path()).database
        return in_full(chosen) if chosen else database_path()

    @property
    def user(self) -> str:
        """The user name of whoever calls."""
        return clean(self.login or getpass.getuser())

    @property
    def time(self) -> "Clock":
        """What tells the time."""
        from jagtui.store.clock import utc_now

        return self.clock or utc_now

    @contextmanager
    def store(self) -> Iterator["Store"]:
        """The file, open; it must be there."""
        from jagtui.store.store import Store
        from jagtui.store.trouble import must_be_there

        must_be_there(self.path)
        store = Store.open(self.path, clock=self.time, create=False)
        try:
            yield store
        finally:
            store.close()

    def seat(self, reader: "Reader") -> "Seat":
        """The seat of whoever calls, by the operating system's user name."""
        from jagtui.model.seat import Seat

        seat = reader.find(Seat, login=self.user, current=True)
        if seat is None:
            raise Refusal(
                f"The user name “{self.user}” has no seat in {self.path} yet. Say who you are with "
                "“jagtui seat --as officer --officer NAME”, or open the file once; then this "
                "works too."
            )
        return seat


def db_option(command: F) -> F:
    """Let a command be told which file to use."""
    return click.option(
        "--db",
        metavar="FILE",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_take_db,
        help="Use this file. Without it: JAGTUI_DB, or your own file.",
    )(command)


def _take_db(ctx: click.Context, _param: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.ensure_object(Invocation).db = in_full(value)


def examples(*calls: str) -> str:
    """How the help shows a command in use; the sign before it keeps the lines apart."""
    return "\b\nFor example:\n" + "".join(f"  {call}\n" for call in calls) + "\n"


def patiently(work: Callable[[], R]) -> R:
    """Do what commits, waiting up to five seconds for another window."""
    from jagtui.store.trouble import DatabaseBusy

    for _ in range(TRIES - 1):
        try:
            return work()
        except DatabaseBusy:
            time.sleep(0.1)
    return work()


def open_app(path: Path, *, demo: bool = False) -> int:
    """Run the full-screen app on a file; gives the exit code."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refusal(
            "The app needs a terminal, and this is none. “jagtui --help” lists what works without."
        )
    from jagtui.places import demo_path, settings_path
    from jagtui.settings import read_settings
    from jagtui.ui.app import JagtuiApp

    settings = read_settings(settings_path())
    app = JagtuiApp(path, settings=settings, demo=demo or path == demo_path())
    app.run()
    return app.return_code or 0


def open_window(path: Path, login: str) -> int:
    """Run the app for a browser, in the one seat bound into its link; gives the exit code."""
    from jagtui.places import settings_path
    from jagtui.settings import read_settings
    from jagtui.ui.app import JagtuiApp
    from jagtui.ui.browser import BrowserDriver

    app = JagtuiApp(path, settings=read_settings(settings_path()), login=login, bound=True)
    app.driver_class = BrowserDriver
    # An error's report shows what was on the screen, and the server's output may be kept.
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):
        app.run()
    if app.return_code:
        click.echo("A window in a browser ended with an error.", err=True)
    return app.return_code or 0

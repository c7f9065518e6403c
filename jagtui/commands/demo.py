"""jagtui demo."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples, open_app
from jagtui.commands.progress import progress_bar
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal

if TYPE_CHECKING:
    from jagtui.model.time import Clock

BESIDE = ("", "-wal", "-shm", "-journal")
"""A file and what SQLite may lay beside it."""


@click.command(epilog=examples("jagtui demo", "jagtui demo --db /tmp/vale.db --no-open"))
@click.option("--no-open", is_flag=True, help="Make the demo and leave it at that.")
@db_option
@click.pass_context
def demo(ctx: click.Context, *, no_open: bool) -> None:
    """Make and open an invented borough with a meeting under way.

    Today's demo is opened again; an older one is moved aside. With --db the demo is made in that
    file, which must not be there yet. Your own file is never touched, whatever JAGTUI_DB says.
    """
    invocation = ctx.ensure_object(Invocation)
    path = _named(invocation.db, invocation) if invocation.db else _usual(invocation)
    if no_open:
        say(f"The demo is in {path}.")
    else:
        ctx.exit(open_app(path, demo=True))


def _named(path: Path, invocation: Invocation) -> Path:
    from jagtui.store.trouble import in_words

    with in_words(path):
        if path.exists():
            raise Refusal(
                f"{path} is there already, and the demo overwrites nothing. Name another file, or "
                f"open this one with “jagtui --db {path}”."
            )
        if not path.parent.is_dir():
            raise Refusal(
                f"The folder {path.parent} does not exist. Make it, or name another file."
            )
    _build(path, invocation)
    return path


def _usual(invocation: Invocation) -> Path:
    from jagtui.places import demo_path
    from jagtui.store.files import make_folder

    path = demo_path()
    make_folder(path.parent)
    if path.exists():
        if _is_todays(path, invocation.time):
            return path
        aside = _move_aside(path)
        say(f"The last demo was moved to {aside}.", err=True)
    _build(path, invocation)
    return path


def _build(path: Path, invocation: Invocation) -> None:
    """Build the demo; whoever calls chairs it."""
    from jagtui.demo.build import build_demo
    from jagtui.store.trouble import in_words

    with in_words(path), progress_bar("Making two years of meetings") as progress:
        build_demo(path, login=invocation.user, clock=invocation.time, progress=progress)


def _is_todays(path: Path, clock: "Clock") -> bool:
    """Whether the demo holds a meeting that began today."""
    from jagtui.model.meeting import Meeting
    from jagtui.model.terms import MeetingState
    from jagtui.store.store import Store

    try:
        store = Store.open(path, clock=clock, create=False)
    except Refusal:
        return False
    try:
        with store.read() as reader:
            held_today = reader.all(Meeting, held_on=reader.today)
    finally:
        store.close()
    return any(
        one.opened_at is not None and one.state is not MeetingState.CANCELLED for one in held_today
    )


def _move_aside(path: Path) -> Path:
    """Give an older demo a name of its own."""
    import pendulum

    made = pendulum.from_timestamp(path.stat().st_mtime, tz="Europe/London")
    number = 1
    aside = path.with_name(f"{path.stem}.{made:%Y-%m-%d}{path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.{made:%Y-%m-%d}.{number}{path.suffix}")
    for ending in BESIDE:
        beside = path.with_name(f"{path.name}{ending}")
        if beside.exists():
            beside.rename(aside.with_name(f"{aside.name}{ending}"))
    return aside

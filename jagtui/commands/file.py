"""jagtui check, jagtui backup and jagtui upgrade."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.progress import progress_bar
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal
from jagtui.model.text import visible
from jagtui.places import in_full

if TYPE_CHECKING:
    from jagtui.store.progress import Progress

LARGE = 50_000_000
"""A file of so many bytes takes seconds to check, to copy or to bring up to date."""


@click.command(epilog=examples("jagtui check"))
@db_option
@click.pass_context
def check(ctx: click.Context) -> None:
    """Check that the file is whole and that nobody altered it.

    Looks at the file, its journal and who may open it, and says what to do about anything
    found; then the exit code is 1. Nothing is changed.
    """
    from jagtui.store.check import check as findings_of

    path = ctx.ensure_object(Invocation).path
    with _bar("Checking {}", path) as progress:
        findings = findings_of(path, progress)
    for finding in findings:
        say(f"{finding.severity.value.upper()}  {finding.what}")
        say(f"  To do: {finding.do}")
    if findings:
        ctx.exit(1)
    say(f"{path} is in order.")


def _bar(what: str, path: Path) -> "AbstractContextManager[Progress]":
    """A bar, where somebody waits at a terminal for a large file."""
    from jagtui.store.progress import tell_nobody
    from jagtui.store.trouble import in_words

    with in_words(path):
        long = sys.stderr.isatty() and path.is_file() and path.stat().st_size >= LARGE
    return progress_bar(what.format(visible(path.name))) if long else nullcontext(tell_nobody)


@click.command(epilog=examples("jagtui backup", "jagtui backup /media/stick/jag.db"))
@click.argument("dest", required=False, type=click.Path(path_type=Path))
@db_option
@click.pass_obj
def backup(invocation: Invocation, dest: Path | None) -> None:
    """Copy the file to DEST or beside itself, also while it is in use.

    Beside itself, in the folder “backups”, the newest ten are kept. Nothing is overwritten.
    """
    from jagtui.store.backup import back_up, copy_to
    from jagtui.store.files import FileState, look, refusal_to_open
    from jagtui.store.trouble import in_words, no_file

    path = invocation.path
    found = look(path)
    if found.state is FileState.NEW:
        raise no_file(path)
    if found.state not in {FileState.CURRENT, FileState.BEHIND, FileState.AHEAD}:
        refusal = refusal_to_open(found)
        if refusal is not None:
            raise refusal
    if dest is None:
        with in_words(path), _bar("Copying {}", path) as progress:
            copy = back_up(path, invocation.time(), progress)
        say(f"Copied to {copy}")
        return
    with in_words(dest):
        target = _target(in_full(dest), path)
    with in_words(target), _bar("Copying {}", path) as progress:
        copy_to(path, target, progress)
    say(f"Copied to {target}")


def _target(dest: Path, path: Path) -> Path:
    target = dest / path.name if dest.is_dir() else dest
    if target.exists():
        raise Refusal(f"{target} is there already; nothing was overwritten. Name another file.")
    return target


@click.command(epilog=examples("jagtui upgrade"))
@db_option
@click.pass_obj
def upgrade(invocation: Invocation) -> None:
    """Bring a file of an earlier jagtui up to date.

    A copy of it is kept first. The app does the same when it opens such a file. In every file,
    what searching goes by is made anew.
    """
    from jagtui.store.trouble import must_be_there
    from jagtui.store.upgrade import upgrade as bring_up

    path = invocation.path
    must_be_there(path)
    with _bar("Bringing {} up to date", path) as progress:
        done = bring_up(path, clock=invocation.time, progress=progress)
    if done.copy is None:
        say(f"{path} is up to date (schema {done.after}).")
    else:
        say(f"{path} was brought from schema {done.before} to {done.after}.")
        say(f"As it was before, it is kept in {done.copy}.")

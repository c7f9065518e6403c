"""jagtui check, jagtui backup and jagtui upgrade."""

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.progress import progress_bar
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal
from jagtui.model.text import visible
from jagtui.places import in_full

LARGE = 50_000_000
"""A file of so many bytes takes seconds to check or to bring up to date."""


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
    label = f"Checking {visible(path.name)}"
    with progress_bar(label) if _takes_long(path) else nullcontext() as progress:
        findings = findings_of(path, progress)
    for finding in findings:
        say(f"{finding.severity.value.upper()}  {finding.what}")
        say(f"  To do: {finding.do}")
    if findings:
        ctx.exit(1)
    say(f"{path} is in order.")


def _takes_long(path: Path) -> bool:
    """Whether somebody waits at a terminal for a large file."""
    from jagtui.store.trouble import in_words

    with in_words(path):
        return sys.stderr.isatty() and path.is_file() and path.stat().st_size >= LARGE


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
        with in_words(path):
            say(f"Copied to {back_up(path, invocation.time())}")
        return
    with in_words(dest):
        target = _target(in_full(dest), path)
    with in_words(target):
        say(f"Copied to {copy_to(path, target)}")


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
    from jagtui.store.trouble import in_words, no_file
    from jagtui.store.upgrade import upgrade as bring_up

    path = invocation.path
    with in_words(path):
        if not path.exists():
            raise no_file(path)
    if _takes_long(path):
        say(f"Bringing {path.name} up to date…", err=True)
    done = bring_up(path, clock=invocation.time)
    if done.copy is None:
        say(f"{path} is up to date (schema {done.after}).")
    else:
        say(f"{path} was brought from schema {done.before} to {done.after}.")
        say(f"As it was before, it is kept in {done.copy}.")

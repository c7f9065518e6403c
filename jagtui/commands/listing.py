"""What every command that lists something needs: the format, the fields, the list itself."""

import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from jagtui.outputs.tables import Column, Format, write_list

F = TypeVar("F", bound=Callable[..., object])
R = TypeVar("R")


def format_option(command: F) -> F:
    """Let a list be written in a format of the caller's choice."""
    return click.option(
        "--format",
        "how",
        type=click.Choice([how.value for how in Format]),
        default=Format.TABLE.value,
        show_default=True,
        help="How the list is written; csv and json are for other programs.",
    )(command)


def fields(columns: Sequence[Column[R]]) -> str:
    """What the help says of a list's fields."""
    keys = ", ".join(column.key for column in columns)
    return (
        f"Fields in csv and json: {keys}. Days are written 2027-01-12; "
        "what is unset is null, or empty in csv."
    )


def show_list(columns: Sequence[Column[R]], rows: Sequence[R], how: str, none: str) -> None:
    """Write a list to the terminal, no wider than it is, or whole into a pipe."""
    chosen = Format(how)
    if not rows and chosen in {Format.TABLE, Format.MD}:
        click.echo(none)
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(write_list(columns, rows, chosen, width=width), nl=False)

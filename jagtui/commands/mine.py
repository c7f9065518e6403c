"""jagtui mine."""

from typing import TYPE_CHECKING

import click

from jagtui.commands.actions import COLUMNS
from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.listing import fields, format_option, show_list
from jagtui.outputs.tables import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jagtui.queries.action_list import ListedAction


@click.command(
    epilog=examples("jagtui mine", "jagtui mine --format json", "jagtui review   # answer them")
    + fields(COLUMNS)
)
@db_option
@format_option
@click.pass_obj
def mine(invocation: Invocation, how: str) -> None:
    """List what you owe: your own actions, and your agency's that name nobody."""
    from jagtui.queries.action_list import ActionsWanted, action_list

    with invocation.store() as store, store.read() as reader:
        rows = action_list(reader, invocation.seat(reader), ActionsWanted(mine=True))
    show_list(COLUMNS, rows, how, "You owe nothing.")
    if rows and how == Format.TABLE:
        click.echo(f"\n{_what_next(rows)}")


def _what_next(rows: "Sequence[ListedAction]") -> str:
    from jagtui.outputs.words import counted

    late = sum(bool(one.days_late) for one in rows)
    words = counted(len(rows), "action") + (f", {late} late" if late else "")
    return f"{words}. “jagtui review” takes you through them."

"""jagtui seat."""

from typing import TYPE_CHECKING

import click

from jagtui.commands.completing import complete_officer
from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.model.terms import SeatRole

if TYPE_CHECKING:
    from jagtui.model.seat import Seat
    from jagtui.store.reader import Reader


@click.command(
    epilog=examples("jagtui seat", 'jagtui seat --as officer --officer "A Osei"'),
)
@click.option(
    "--as",
    "role",
    type=click.Choice([role.value for role in SeatRole]),
    help="Sit down in this role.",
)
@click.option(
    "--officer",
    metavar="O",
    default="",
    shell_complete=complete_officer,
    help="Who you are, by name or initials.",
)
@db_option
@click.pass_obj
def seat(invocation: Invocation, role: str | None, officer: str) -> None:
    """Say who sits at this keyboard, or sit down; what was recorded before keeps its author."""
    if officer and role is None:
        raise click.UsageError("Say in which role too, as in --as officer.")
    with invocation.store() as store:
        with store.read() as reader:
            held = _held(reader, invocation.user)
            officer_id = _officer(reader, officer)
        if role is not None:
            from jagtui.usecases.seat import SeatWanted, take_seat

            wanted = SeatWanted(invocation.user, SeatRole(role), officer_id)
            patiently(lambda: take_seat(store, held, wanted))
        with store.read() as reader:
            click.echo(_sits(reader, invocation.seat(reader)))


def _held(reader: "Reader", login: str) -> "Seat | None":
    from jagtui.model.seat import Seat

    return reader.find(Seat, login=login, current=True)


def _officer(reader: "Reader", said: str) -> int | None:
    from jagtui.queries.action_list import officer_called

    return officer_called(reader, said) if said else None


def _sits(reader: "Reader", held: "Seat") -> str:
    from jagtui.model.agency import Officer

    who = "Somebody who is not listed"
    if held.officer_id is not None:
        who = reader.get(Officer, held.officer_id).name
    return f"{who} sits here as {held.role.words}."

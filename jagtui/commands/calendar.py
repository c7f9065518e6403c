"""jagtui calendar."""

from pathlib import Path

import click

from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.saying import say
from jagtui.commands.writing import write_recorded
from jagtui.places import in_full


@click.command(
    epilog=examples(
        "jagtui calendar --mine -o actions.ics",
        'jagtui calendar housing -o housing.ics --to "duty desk"',
    )
)
@click.argument("agency", default="")
@click.option("--mine", is_flag=True, help="What you owe yourself.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, which only you may read.",
)
@click.option("--force", is_flag=True, help="Write over the file if it is there.")
@click.option("--to", "to_whom", metavar="WHOM", default="", help="For the log: who has it.")
@db_option
@click.pass_obj
def calendar(
    invocation: Invocation, agency: str, output: Path, to_whom: str, *, mine: bool, force: bool
) -> None:
    """Write the due days of AGENCY's actions for a calendar: references and days only."""
    if bool(agency) is mine:
        raise click.UsageError("Say either an agency or --mine.")
    from jagtui.model.errors import Refusal
    from jagtui.model.terms import ChaseKind
    from jagtui.outputs.calendar import write_calendar
    from jagtui.queries.find_agency import find_agency
    from jagtui.queries.sheet import owed_actions, sheet_of
    from jagtui.usecases.chase import ChaseWanted, chase_actions

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            owed = None if mine else sheet_of(reader, seat, find_agency(reader, agency).id)
            actions = owed_actions(reader, seat) if owed is None else owed.actions
        dated = [one for one in actions if one.due_on is not None]
        if not dated:
            raise Refusal("Nothing here is due on a day; no calendar was written.")
        text = write_calendar(owed.agency if owed else "", dated, invocation.time())
        wanted = ChaseWanted(
            ChaseKind.CALENDAR,
            tuple(one.id for one in dated),
            owed.agency_id if owed else None,
            seat.officer_id if owed is None else None,
            to_whom,
        )

        def record() -> None:
            # One's own calendar chases nobody.
            if owed is not None:
                patiently(lambda: chase_actions(store, seat, wanted))

        write_recorded(text, in_full(output), record, force=force)
    say(f"The calendar is in {output}.", err=True)

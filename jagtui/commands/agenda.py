"""jagtui agenda."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.saying import say
from jagtui.commands.writing import write_recorded
from jagtui.model.errors import Refusal
from jagtui.places import in_full

if TYPE_CHECKING:
    from jagtui.model.meeting import Meeting
    from jagtui.model.seat import Seat
    from jagtui.store.reader import Reader


@click.command(
    epilog=examples(
        "jagtui agenda",
        'jagtui agenda JAG-57 -o agenda.md --to "all members"',
        "jagtui agenda --bring housing",
    )
)
@click.argument("meeting", nargs=-1)
@click.option("--bring", metavar="AGENCY", default="", help="What this agency is to bring instead.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, which only you may read.",
)
@click.option("--force", is_flag=True, help="Write over the file if it is there.")
@click.option("--to", "to_whom", metavar="WHOM", default="", help="For the log: who has it.")
@click.option("--why", metavar="TEXT", default="", help="For the log: why they have it.")
@db_option
@click.pass_obj
def agenda(
    invocation: Invocation,
    meeting: tuple[str, ...],
    bring: str,
    output: Path | None,
    to_whom: str,
    why: str,
    *,
    force: bool,
) -> None:
    """Write the agenda of MEETING, in Markdown: as it went out last, or a draft of it.

    MEETING is a reference or a day; without it, the next one planned. Writing it to a file or a
    pipe is kept in the journal as a disclosure; reading it on the screen is not.
    """
    from jagtui.outputs.agenda import agenda_text
    from jagtui.outputs.bring import bring_text
    from jagtui.queries.find_agency import find_agency
    from jagtui.usecases.issue import HandingOutWanted, print_agenda

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            found = _found(reader, seat, " ".join(meeting))
            agency_id = find_agency(reader, bring).id if bring else None
            if agency_id is None:
                text = agenda_text(reader, seat, found.id)
            else:
                text = bring_text(reader, seat, found.id, agency_id)
        wanted = HandingOutWanted(found.id, agency_id, to_whom, why)

        def record() -> None:
            patiently(lambda: print_agenda(store, seat, wanted))

        if output is not None and output != Path("-"):
            write_recorded(text, in_full(output), record, force=force)
            what = "What to bring to" if bring else "The agenda of"
            say(f"{what} {found.reference} is in {output}.", err=True)
            return
        # A copy that may only be read, as a backup is, can keep no record of who read it.
        if not sys.stdout.isatty() and store.writable:
            record()
    click.echo(text, nl=False)


def _found(reader: "Reader", seat: "Seat", said: str) -> "Meeting":
    from jagtui.queries.find_meeting import find_meeting
    from jagtui.queries.issues import next_to_come

    if said:
        return find_meeting(reader, seat, said)
    coming = next_to_come(reader, seat)
    if coming is None:
        raise Refusal("No meeting is planned. Name one; “jagtui meetings” lists them.")
    return coming

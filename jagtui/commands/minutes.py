"""jagtui minutes."""

import sys
from pathlib import Path

import click

from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.saying import say
from jagtui.commands.writing import write_recorded
from jagtui.places import in_full


@click.command(
    epilog=examples(
        "jagtui minutes last",
        "jagtui minutes 12 jan",
        'jagtui minutes JAG-57 -o minutes.md --to "all members"',
        "jagtui minutes JAG-57 --for housing",
        "jagtui minutes RAG-12 --for public -o public.md",
        "jagtui minutes JAG-57 --diff 2 3",
    )
)
@click.argument("meeting", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, which only you may read.",
)
@click.option("--force", is_flag=True, help="Write over the file if it is there.")
@click.option(
    "--for",
    "reader_is",
    metavar="AGENCY",
    default="",
    help="Leave out what this agency did not hear; “public”: no case, counts only.",
)
@click.option("--to", "to_whom", metavar="WHOM", default="", help="For the log: who has them.")
@click.option("--why", metavar="TEXT", default="", help="For the log: why they have them.")
@click.option("--versions", "lists_versions", is_flag=True, help="List what was kept instead.")
@click.option(
    "--diff",
    "compared",
    metavar="A B",
    nargs=2,
    type=int,
    help="Write what is different between two versions instead.",
)
@db_option
@click.pass_obj
def minutes(  # noqa: PLR0913  an option each
    invocation: Invocation,
    meeting: tuple[str, ...],
    output: Path | None,
    reader_is: str,
    to_whom: str,
    why: str,
    compared: tuple[int, int] | None,
    *,
    force: bool,
    lists_versions: bool,
) -> None:
    """Write the minutes of MEETING, in Markdown: the restricted edition, or another.

    MEETING is a reference, a day, “last” or “current”. The public edition is made once the minutes
    are approved and each of its lines is confirmed. Writing them to a file or a pipe is kept in
    the journal as a disclosure; reading them on the screen is not.
    """
    from jagtui.model.terms import Edition
    from jagtui.outputs.editions import edition_of
    from jagtui.outputs.versions import difference_between, list_of_versions
    from jagtui.queries.find_agency import find_agency
    from jagtui.queries.find_meeting import find_meeting
    from jagtui.usecases.minutes import PrintingWanted, print_minutes
    from jagtui.usecases.publish import PublishingWanted, issue_public

    public = reader_is.casefold() == Edition.PUBLIC
    edition = Edition.PUBLIC if public else Edition.AGENCY if reader_is else Edition.RESTRICTED

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            found = find_meeting(reader, seat, " ".join(meeting))
            if lists_versions:
                click.echo(list_of_versions(reader, seat, found.id), nl=False)
                return
            agency_id = find_agency(reader, reader_is).id if edition is Edition.AGENCY else None
            text = (
                difference_between(reader, seat, found.id, *compared)
                if compared
                else edition_of(reader, seat, found.id, edition, agency_id)
            )
        wanted = PrintingWanted(found.id, edition, agency_id, to_whom=to_whom, why=why)

        def record() -> None:
            if public:
                patiently(lambda: issue_public(store, seat, PublishingWanted(found.id, text)))
            patiently(lambda: print_minutes(store, seat, wanted))

        if output is not None and output != Path("-"):
            write_recorded(text, in_full(output), record, force=force)
            say(f"The minutes of {found.reference} are in {output}.", err=True)
            return
        # A copy that may only be read, as a backup is, can keep no record of who read it.
        if not sys.stdout.isatty() and store.writable:
            record()
    click.echo(text, nl=False)

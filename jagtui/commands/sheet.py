"""jagtui sheet."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jagtui.commands.completing import complete_officer
from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.saying import say
from jagtui.commands.writing import write_recorded
from jagtui.model.errors import Refusal
from jagtui.places import in_full

if TYPE_CHECKING:
    from jagtui.model.seat import Seat
    from jagtui.store.store import Store


@click.command(
    epilog=examples(
        'jagtui sheet housing -o housing.md --to "duty desk" --why "before JAG-58"',
        "jagtui sheet housing --html -o housing.html",
        "jagtui sheet housing --mail",
        'jagtui sheet --read reply.txt --source "e-mail of 8 January" --dry-run',
    )
)
@click.argument("agency", default="")
@click.option(
    "--officer",
    metavar="O",
    default="",
    shell_complete=complete_officer,
    help="Only what this officer owes, by name.",
)
@click.option("--html", is_flag=True, help="Write HTML instead of Markdown.")
@click.option("--mail", is_flag=True, help="Write a mailto: address: references and days only.")
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
@click.option(
    "--read",
    "filled",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Read a sheet that came back; - reads what is piped in.",
)
@click.option("--source", metavar="TEXT", default="", help="What it came in: e-mail of 8 January.")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded, and record nothing.")
@click.option("--what-can-be", is_flag=True, help="Record what is understood and leave the rest.")
@db_option
@click.pass_obj
def sheet(  # noqa: PLR0913, PLR0917  an option each
    invocation: Invocation,
    agency: str,
    officer: str,
    output: Path | None,
    to_whom: str,
    why: str,
    filled: Path | None,
    source: str,
    *,
    html: bool,
    mail: bool,
    force: bool,
    dry_run: bool,
    what_can_be: bool,
) -> None:
    """Write what AGENCY owes as a sheet to fill in, or read one back that was filled in.

    Writing it to a file or a pipe is kept, with whom it went to; reading it on the screen is not.
    """
    if filled is not None:
        text = _text_of(filled)
        with invocation.store() as store:
            with store.read() as reader:
                seat = invocation.seat(reader)
            _read_back(store, seat, text, agency, source, dry_run=dry_run, what_can_be=what_can_be)
        return
    if not agency:
        raise click.UsageError("Name an agency, or a file that came back with --read.")
    from jagtui.model.terms import ChaseKind
    from jagtui.outputs.mail import mail_to
    from jagtui.outputs.sheet import addressee, write_sheet, write_sheet_html
    from jagtui.queries.action_list import officer_called
    from jagtui.queries.find_agency import find_agency
    from jagtui.queries.sheet import sheet_of
    from jagtui.usecases.chase import ChaseWanted, chase_actions

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            officer_id = officer_called(reader, officer) if officer else None
            owed = sheet_of(reader, seat, find_agency(reader, agency).id, officer_id)
        if mail:
            text = mail_to(owed.agency, owed.actions, to_whom) + "\n"
        else:
            text = write_sheet_html(owed) if html else write_sheet(owed)
        wanted = ChaseWanted(
            ChaseKind.MAIL if mail else ChaseKind.SHEET,
            tuple(one.id for one in owed.actions),
            owed.agency_id,
            owed.officer_id,
            to_whom,
            why,
        )

        def record() -> None:
            patiently(lambda: chase_actions(store, seat, wanted))

        if output is not None and output != Path("-"):
            write_recorded(text, in_full(output), record, force=force)
            say(f"The action sheet for {addressee(owed)} is in {output}.", err=True)
            return
        # A copy that may only be read, as a backup is, can keep no record of who read it.
        if not sys.stdout.isatty() and store.writable:
            record()
    click.echo(text, nl=False)


def _text_of(filled: Path) -> str:
    try:
        read = sys.stdin.buffer.read() if filled == Path("-") else in_full(filled).read_bytes()
        return read.decode("utf-8-sig")
    except OSError as error:
        raise Refusal(f"{filled} could not be read: {error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise Refusal(f"{filled} is no plain text in UTF-8; save it as text first.") from error


def _read_back(
    store: "Store",
    seat: "Seat",
    text: str,
    agency: str,
    source: str,
    *,
    dry_run: bool,
    what_can_be: bool,
) -> None:
    from jagtui.model.rules.roles import must_decide
    from jagtui.model.rules.sheet_reading import read_sheet
    from jagtui.queries.find_agency import find_agency
    from jagtui.usecases.read_sheet import SheetWanted, take_sheet, trouble_words, try_sheet

    must_decide(seat, "Reading a sheet back")
    with store.read() as reader:
        read = read_sheet(text, reader.today)
        agency_id = find_agency(reader, agency or read.agency).id
    wanted = SheetWanted(read, agency_id, source, what_can_be)
    if dry_run:
        taken = patiently(lambda: try_sheet(store, seat, wanted))
    else:
        taken = patiently(lambda: take_sheet(store, seat, wanted))
    for words in taken.recorded:
        say(f"would record: {words}" if dry_run else words)
    for trouble in taken.refused:
        say(f"not understood, {trouble_words(trouble)}", err=True)
    if dry_run:
        click.echo("Nothing was recorded; this was a dry run.")

"""jagtui actions."""

from typing import TYPE_CHECKING

import click

from jagtui.commands.completing import complete_agency, complete_officer
from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.listing import fields, format_option, show_list
from jagtui.model.rules.when import plain_day_words, whole_when
from jagtui.outputs.tables import Column

if TYPE_CHECKING:
    from datetime import date

    from jagtui.queries.action_list import ListedAction
    from jagtui.store.reader import Reader


def _due_words(one: "ListedAction") -> str:
    return plain_day_words(one.due_on) if one.due_on else "by next meeting"


COLUMNS: "tuple[Column[ListedAction], ...]" = (
    Column("reference", "Action", lambda one: one.reference),
    Column("agency", "Owner", lambda one: one.agency, words=lambda one: one.owner, gives=True),
    Column("officer", "Officer", lambda one: one.officer, listed=False),
    Column("owner_as_said", "Owner as said", lambda one: one.as_said, listed=False),
    Column("task", "Task", lambda one: one.task, gives=True),
    Column("case", "Case", lambda one: one.case),
    Column("due", "Due", lambda one: one.due_on, words=_due_words),
    Column("due_meeting", "By meeting", lambda one: one.by_meeting, listed=False),
    Column("first_due", "First due", lambda one: one.first_due_on, listed=False),
    Column(
        "days_late",
        "Late",
        lambda one: one.days_late,
        words=lambda one: f"LATE {one.days_late} d" if one.days_late else "",
    ),
    Column("carried", "Carried", lambda one: one.carried, listed=False),
    Column("state", "State", lambda one: one.state, words=lambda one: one.state.words),
)


@click.command(
    epilog=examples(
        "jagtui actions --agency housing --overdue",
        'jagtui actions --due-by "next meeting" --format md',
    )
    + fields(COLUMNS)
)
@click.option(
    "--agency",
    metavar="A",
    default="",
    shell_complete=complete_agency,
    help="Only this agency's, by its handle.",
)
@click.option(
    "--officer",
    metavar="O",
    default="",
    shell_complete=complete_officer,
    help="Only this officer's, by name.",
)
@click.option("--overdue", is_flag=True, help="Only what was due before today.")
@click.option(
    "--due-by",
    metavar="WHEN",
    default="",
    help="Only what is due by then: fri, 12 jan, +7, 2w, eom, next.",
)
@db_option
@format_option
@click.pass_obj
def actions(
    invocation: Invocation, agency: str, officer: str, due_by: str, how: str, *, overdue: bool
) -> None:
    """List the open actions you may see, the longest due first."""
    from jagtui.queries.action_list import ActionsWanted, action_list

    with invocation.store() as store, store.read() as reader:
        seat = invocation.seat(reader)
        by = _day(reader, due_by) if due_by else None
        wanted = ActionsWanted(agency, officer, overdue=overdue, due_by=by)
        rows = action_list(reader, seat, wanted)
    show_list(COLUMNS, rows, how, "No open actions here that you may see.")


def _day(reader: "Reader", said: str) -> "date":
    from jagtui.queries.action_list import next_meeting_day

    when = whole_when(said.split(), reader.today)
    if when is None:
        raise click.BadParameter(
            f"“{said}” is no day. Say today, fri, next week, +7, 2w, eom, 12 jan or next.",
            param_hint="--due-by",
        )
    return when.day or next_meeting_day(reader)

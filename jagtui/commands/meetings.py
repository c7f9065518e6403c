"""jagtui meetings."""

from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.listing import fields, format_option, show_list
from jagtui.model.rules.when import day_words
from jagtui.outputs.tables import Column

if TYPE_CHECKING:
    from jagtui.queries.meetings import ListedMeeting


def _state_words(one: "ListedMeeting") -> str:
    return "provisional" if one.provisional else one.state.words


COLUMNS: "tuple[Column[ListedMeeting], ...]" = (
    Column("reference", "Meeting", lambda one: one.reference),
    Column("group", "Group", lambda one: one.group, listed=False),
    Column("day", "Day", lambda one: one.held_on, words=lambda one: day_words(one.held_on)),
    Column("starts", "Starts", lambda one: one.starts),
    Column("state", "State", lambda one: one.state, words=_state_words),
    Column("provisional", "Provisional", lambda one: one.provisional, listed=False),
    Column(
        "minutes",
        "Minutes",
        lambda one: one.minutes_state,
        words=lambda one: one.minutes_state.words if one.minutes_state else "",
    ),
    Column("place", "Place", lambda one: one.place, gives=True),
)


@click.command(
    epilog=examples("jagtui meetings", "jagtui meetings --format csv > meetings.csv")
    + fields(COLUMNS)
)
@db_option
@format_option
@click.pass_obj
def meetings(invocation: Invocation, how: str) -> None:
    """List the meetings, the latest first."""
    from jagtui.queries.meetings import meeting_list

    with invocation.store() as store, store.read() as reader:
        rows = meeting_list(reader)
    show_list(COLUMNS, rows, how, "No meetings yet.")

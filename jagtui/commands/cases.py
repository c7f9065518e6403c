"""jagtui cases."""

from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples
from jagtui.commands.listing import fields, format_option, show_list
from jagtui.model.rules.when import day_words
from jagtui.outputs.tables import Column

if TYPE_CHECKING:
    from jagtui.queries.cases import RegisteredCase

COLUMNS: "tuple[Column[RegisteredCase], ...]" = (
    Column("reference", "Case", lambda one: one.reference),
    Column("label", "Label", lambda one: one.label, gives=True),
    Column(
        "subject",
        "About",
        lambda one: one.subject,
        words=lambda one: one.subject.words if one.subject else "",
    ),
    Column("status", "Status", lambda one: one.status, words=lambda one: one.status.words),
    Column("status_reason", "Why", lambda one: one.status_reason, listed=False),
    Column(
        "risk",
        "Risk",
        lambda one: one.band,
        words=lambda one: one.band.words if one.band else "",
    ),
    Column("risk_before", "Risk before", lambda one: one.band_before, listed=False),
    Column("lead", "Lead", lambda one: one.lead),
    Column("area", "Area", lambda one: one.area, listed=False),
    Column("children", "Children", lambda one: one.involves_children, listed=False),
    Column("open_actions", "Actions", lambda one: one.actions),
    Column("opened", "Opened", lambda one: one.opened_on, listed=False),
    Column(
        "review",
        "Review",
        lambda one: one.review_on,
        words=lambda one: day_words(one.review_on) if one.review_on else "",
    ),
    Column("closed", "Closed", lambda one: one.closed_on, listed=False),
)


@click.command(
    epilog=examples("jagtui cases --open", "jagtui cases --format csv > cases.csv")
    + fields(COLUMNS)
)
@click.option("--open", "only_open", is_flag=True, help="Leave out cases closed and declined.")
@db_option
@format_option
@click.pass_obj
def cases(invocation: Invocation, how: str, *, only_open: bool) -> None:
    """List the cases you may see, the latest first."""
    from jagtui.queries.cases import every_case

    with invocation.store() as store, store.read() as reader:
        seat = invocation.seat(reader)
        found = every_case(reader, seat, ended_too=not only_open)
    show_list(COLUMNS, found, how, "No cases here that you may see.")

"""The command line."""

import sys
from typing import Any

import click

from jagtui.commands.action import action
from jagtui.commands.actions import actions
from jagtui.commands.agenda import agenda
from jagtui.commands.calendar import calendar
from jagtui.commands.cases import cases
from jagtui.commands.completion import completion
from jagtui.commands.demo import demo
from jagtui.commands.file import backup, check, upgrade
from jagtui.commands.invocation import Invocation, db_option, examples, open_app
from jagtui.commands.meetings import meetings
from jagtui.commands.mine import mine
from jagtui.commands.minutes import minutes
from jagtui.commands.review import review
from jagtui.commands.seat import seat
from jagtui.commands.serve import serve
from jagtui.commands.share import share
from jagtui.commands.sheet import sheet
from jagtui.model.errors import Refusal


class Commands(click.Group):
    """The commands; what any of them refuses is one message and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click gives it
        """The commands in the order in which people need them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  whatever the command gives
        """Run the command."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            click.echo(str(refusal), err=True)
            ctx.exit(1)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "jagtui                     open the app",
        "jagtui demo                look round an invented borough",
        "jagtui minutes last        the minutes of the last meeting",
        "jagtui actions --overdue   what is late, and whose it is",
    )
    + "Exit codes: 0 done, 1 refused in words, 2 not a command of ours.",
)
@db_option
@click.version_option(package_name="jagtui")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Run JAG and RAG meetings from the terminal; without a command the app opens."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows its number instead of stopping.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    invocation = ctx.ensure_object(Invocation)
    if ctx.invoked_subcommand is None:
        ctx.exit(open_app(invocation.path))


for command in (
    demo,
    meetings,
    agenda,
    minutes,
    mine,
    review,
    actions,
    action,
    sheet,
    calendar,
    cases,
    seat,
    check,
    backup,
    upgrade,
    share,
    serve,
    completion,
):
    main.add_command(command)

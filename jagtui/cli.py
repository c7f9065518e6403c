"""The command line."""

import sys
from importlib import import_module
from typing import Any

import click

from jagtui.commands.invocation import Invocation, db_option, examples, open_app
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal
from jagtui.model.text import visible

COMMANDS = {
    "demo": "demo",
    "meetings": "meetings",
    "agenda": "agenda",
    "minutes": "minutes",
    "mine": "mine",
    "review": "review",
    "actions": "actions",
    "action": "action",
    "sheet": "sheet",
    "calendar": "calendar",
    "cases": "cases",
    "seat": "seat",
    "check": "file",
    "backup": "file",
    "upgrade": "file",
    "share": "share",
    "serve": "serve",
    "completion": "completion",
}
"""Every command and the module it is in, in the order in which people need them."""


class Commands(click.Group):
    """The commands, each loaded when it is called; what any refuses is one message and code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click gives it
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"jagtui.commands.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  whatever the command gives
        """Run the command."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            say(str(refusal), err=True)
            ctx.exit(1)
        except click.UsageError as error:
            told = visible(error.format_message(), multiline=True)
            raise click.UsageError(told, error.ctx) from error


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

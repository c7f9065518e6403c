"""jagtui completion."""

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from jagtui.commands.invocation import examples

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command(
    epilog=examples(
        "jagtui completion bash > ~/.local/share/bash-completion/completions/jagtui",
        "jagtui completion zsh > ~/.zfunc/_jagtui    # in a folder of your fpath",
        "jagtui completion fish > ~/.config/fish/completions/jagtui.fish",
    )
)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Write what a shell needs to complete commands, references, agencies and officers."""
    complete = SHELLS[shell](ctx.find_root().command, {}, "jagtui", "_JAGTUI_COMPLETE")
    click.echo(complete.source())

"""What a command says besides what it was asked for."""

import click

from jagtui.model.text import visible


def say(words: str, *, err: bool = False) -> None:
    """Sentences that may name a file or repeat an argument, with nothing a terminal obeys."""
    click.echo(visible(words, multiline=True).replace("\t", " "), err=err)

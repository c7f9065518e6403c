"""Make a file of believable history to measure on: ``python -m tests.benchmarks.generate``."""

import getpass
import time
from dataclasses import asdict
from pathlib import Path

import click
import pendulum

from jagtui.commands.progress import progress_bar
from tests.benchmarks.build import build
from tests.benchmarks.sizes import SIZES

SEED = 1998


@click.command()
@click.argument("size", type=click.Choice([*SIZES]))
@click.argument("file", type=click.Path(path_type=Path, exists=False))
@click.option("--seed", default=SEED, show_default=True, help="Another makes another history.")
@click.option("--login", default=getpass.getuser, help="Who chairs the JAG that is under way.")
@click.option(
    "--now",
    type=pendulum.parse,
    default=lambda: pendulum.now().isoformat(),
    help="The instant at which history ends.",
)
def generate(size: str, file: Path, seed: int, login: str, now: pendulum.DateTime) -> None:
    """Make a file of that SIZE; it must not be there yet.

    The same seed and instant make the same history, but for the salts of its journal.
    """
    if file.exists():
        raise click.ClickException(f"{file} is there already.")
    began = time.perf_counter()
    with progress_bar(f"Making {size}") as progress:
        made = build(file, SIZES[size], seed=seed, login=login, now=now, progress=progress)
    seconds = time.perf_counter() - began
    for name, count in asdict(made.counts).items():
        click.echo(f"{count:>12,} {name}")
    click.echo(
        f"{made.entries:,} entries, {made.changes:,} changes in {seconds:.0f} s "
        f"({made.changes / seconds:,.0f} a second), {file.stat().st_size / 1e6:,.0f} MB"
    )


if __name__ == "__main__":
    generate()

"""Measure the program on files of different sizes.

``make bench`` makes the files and runs it; on files that are there:

    python -m tests.benchmarks small=small.db ten-years=ten-years.db county=county.db

Each figure is the median and the 95th percentile of many rounds, taken in turn with its floor, and
how many times the floor that is. What is done to the files is undone, but their journals grow.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.benchmarks.measuring.commands import commands
from tests.benchmarks.measuring.figure import Figure, table
from tests.benchmarks.measuring.gestures import gestures
from tests.benchmarks.measuring.keys import strokes
from tests.benchmarks.measuring.size import sizes
from tests.benchmarks.measuring.starting import starting

Measure = Callable[[Mapping[str, Path], Path, int], Iterator[Figure]]
PARTS: dict[str, tuple[Measure, int]] = {
    "starting": (starting, 9),
    "keys": (strokes, 40),
    "gestures": (gestures, 20),
    "commands": (commands, 9),
    "size": (sizes, 1),
}
"""What is measured, and in how many rounds."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="NAME=FILE...")
@click.option("--only", type=click.Choice([*PARTS]), multiple=True, help="Only this part.")
@click.option("--share", default=1.0, help="Only this share of the rounds.")
def measure(files: tuple[str, ...], only: tuple[str, ...], share: float) -> None:
    """Measure the program on FILES made by tests.benchmarks.generate."""
    named = {name: Path(path) for name, _, path in (one.partition("=") for one in files)}
    figures: list[Figure] = []
    with TemporaryDirectory() as home:
        for part in only or PARTS:
            taken, rounds = PARTS[part]
            for figure in taken(named, Path(home), max(1, round(rounds * share))):
                figures.append(figure)
                click.echo(f"measured: {figure.what}", err=True)
    click.echo(table(figures, [*named]))


if __name__ == "__main__":
    measure()

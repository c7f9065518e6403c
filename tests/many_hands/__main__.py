"""Run it for as long as wanted, and print what came of it: ``python -m tests.many_hands``."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.many_hands.run import run


def main() -> None:
    """One run on a file that is thrown away."""
    asked = argparse.ArgumentParser(prog="python -m tests.many_hands", description=__doc__)
    asked.add_argument("--seconds", type=float, default=60)
    seconds = asked.parse_args().seconds
    with TemporaryDirectory() as folder:
        click.echo(run(Path(folder) / "vale.db", seconds).words)


if __name__ == "__main__":
    main()

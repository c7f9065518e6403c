"""End as many windows as wanted, and print what came of it: ``python -m tests.killing``."""

import argparse
import sys
from pathlib import Path
from signal import Signals
from tempfile import TemporaryDirectory

import click

from tests.killing.outcome import Outcome
from tests.killing.run import run


def main() -> None:
    """One run on files that are thrown away."""
    asked = argparse.ArgumentParser(prog="python -m tests.killing", description=__doc__)
    asked.add_argument("--kills", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--signal", choices=("KILL", "TERM", "HUP"), default="KILL")
    asked.add_argument(
        "--forked",
        action="store_true",
        help="each window is a fork of this process instead of the installed program",
    )
    given = asked.parse_args()

    def progress(outcome: Outcome) -> None:
        click.echo(
            f"\r{outcome.ended.total()} of {given.kills} ended, "
            f"{outcome.acknowledged.total()} gestures acknowledged, {len(outcome.faults)} faults",
            nl=False,
            err=True,
        )

    with TemporaryDirectory() as folder:
        signal = Signals[f"SIG{given.signal}"]
        outcome = run(
            Path(folder),
            given.kills,
            seed=given.seed,
            signal=signal,
            forked=given.forked,
            progress=progress,
        )
    click.echo(f"\n{outcome.words}")
    sys.exit(bool(outcome.faults))


if __name__ == "__main__":
    main()

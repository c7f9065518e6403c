"""Windows that are ended from outside lose nothing that the screen had promised."""

import subprocess
import sys

import click
import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how long a process waited"),
]


@pytest.mark.parametrize(("signal", "kills"), [("KILL", 44), ("TERM", 3), ("HUP", 3)])
def test_what_was_acknowledged_is_there_once_and_what_was_typed_is_back(
    signal: str, kills: int
) -> None:
    # A process of its own, since it forks: this one may have threads.
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.killing", "--forked", "--seed", "1"),
            *("--signal", signal, "--kills", str(kills)),
        ],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    click.echo(done.stdout)
    assert done.returncode == 0, done.stderr
    assert f"{kills:6}  " in done.stdout.splitlines()[1]

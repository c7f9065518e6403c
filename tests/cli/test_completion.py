"""jagtui completion, as a shell uses it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Caller

PROGRAM = Path(sys.executable).parent / "jagtui"

ASK = """
source <(jagtui completion bash)
COMP_WORDS=({line}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_jagtui_completion jagtui
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def completed(caller: Caller, line: str) -> list[str]:
    """What bash offers for the last word of a line."""
    path = f"{PROGRAM.parent}:{os.environ['PATH']}"
    surroundings = os.environ | {"PATH": path, "JAGTUI_DB": str(caller.path), "LOGNAME": "plane"}
    asked = [shutil.which("bash") or "bash", "--norc", "-c", ASK.format(line=line)]
    done = subprocess.run(
        asked, env=surroundings, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("jagtui me", ["meetings"]),
        ("jagtui action JAG/27/004", ["JAG/27/004"]),
        ("jagtui actions --agency pol", ["police"]),
        ("jagtui actions --officer os", ["Osei"]),
    ],
)
def test_bash_completes(held: Caller, line: str, offered: list[str]) -> None:
    assert completed(held, line) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_what_asks_the_program(held: Caller, shell: str) -> None:
    done = held("completion", shell)
    assert done.exit_code == 0
    assert "_JAGTUI_COMPLETE" in done.stdout


def test_a_file_that_is_not_there_completes_nothing(held: Caller, tmp_path: Path) -> None:
    assert completed(Caller(tmp_path / "none.db", held.clock), "jagtui action J") == []

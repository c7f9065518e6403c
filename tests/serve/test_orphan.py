"""A window whose server was killed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from jagtui.store.schema.draft import Draft
from jagtui.store.store import Store

PATIENCE = 60.0

pytestmark = pytest.mark.slow

Window: TypeAlias = "subprocess.Popen[bytes]"


@pytest.fixture
def window(store: Store, tmp_path: Path) -> Iterator[Window]:
    """A window of the chair's, as the server starts it."""
    command = [sys.executable, "-m", "jagtui", "serve", "window", "--db", str(store.path), "plane"]
    surroundings = os.environ | {"HOME": str(tmp_path), "COLUMNS": "120", "ROWS": "40"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        surroundings.pop(name, None)
    with subprocess.Popen(
        command, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as opened:
        yield opened
        opened.kill()


def wait_for(window: Window, words: str) -> None:
    """Read what the window shows until that stands in it."""
    assert window.stdout is not None
    shown = b""
    while words.encode() not in shown:
        more = os.read(window.stdout.fileno(), 65536)
        assert more, f"The window closed before it showed {words!r}."
        shown += more


def press(window: Window, keys: str) -> None:
    assert window.stdin is not None
    window.stdin.write(b"D" + len(keys).to_bytes(4, "big") + keys.encode())
    window.stdin.flush()


def end_input(window: Window) -> None:
    """What a window hears when the server behind it is killed."""
    assert window.stdin is not None
    window.stdin.close()
    window.stdin = None


def test_it_leaves_as_by_a_key_and_keeps_what_was_typed(store: Store, window: Window) -> None:
    wait_for(window, "roll not taken")
    press(window, "c")
    press(window, "Half a thought")
    wait_for(window, "thought")
    end_input(window)
    window.communicate(timeout=PATIENCE)
    assert window.returncode == 0
    with store.read() as reader:
        kept = reader.all(Draft)
    assert [(one.text, one.process) for one in kept] == [("Half a thought", "")]

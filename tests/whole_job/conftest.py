"""A meeting in progress, and windows on it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.whole_job.files import in_progress
from tests.whole_job.terminal import Terminal, closing_at_end

Windows = Callable[..., Terminal]

FIRST_ITEM = "1 Welcome"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every one of these starts the program several times."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a meeting in progress, at its first item."""
    return in_progress(tmp_path / "vale.db")


@pytest.fixture
def window(file: Path) -> Iterator[Windows]:
    """Opens the file in a window of its own, and closes all of them at the end."""
    with ExitStack() as stack:

        def open_window(*arguments: str, **how: Any) -> Terminal:  # noqa: ANN401  as Terminal
            how.setdefault("home", file.parent)
            terminal = Terminal(*(arguments or ("--db", str(file))), **how)
            return stack.enter_context(closing_at_end(terminal))

        yield open_window


@pytest.fixture
def desk(window: Windows) -> Terminal:
    """The desk, with the keys in command mode."""
    terminal = window()
    terminal.wait_for(FIRST_ITEM, "roll not taken", "n Next")
    return terminal

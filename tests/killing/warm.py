"""The program as a fork of this process, which has it loaded: a window opens in half the time."""

import os
import sys
from collections.abc import Callable, Mapping

from jagtui.cli import main
from jagtui.queries import opening
from jagtui.ui import app
from jagtui.ui.warming import warm

LOADED = (opening, app)
_FIRST_OF_OTHERS, _MOST = 3, 256


def warm_up() -> None:
    """Load what a window loads in its first second."""
    warm()


def in_its_place(arguments: list[str], environment: Mapping[str, str]) -> Callable[[], None]:
    """What a fork of this process does instead of turning into another program."""

    def run() -> None:
        # One of them tells whoever forked that the other program has begun.
        os.closerange(_FIRST_OF_OTHERS, _MOST)
        os.environ.clear()
        os.environ.update(environment)
        sys.argv = ["jagtui", *arguments]
        code: object = 1
        try:
            main()
        except SystemExit as end:
            code = end.code
        finally:
            os._exit(code if isinstance(code, int) else int(code is not None))

    return run

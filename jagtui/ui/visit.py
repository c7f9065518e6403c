"""Going to a place because of something in another one."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from jagtui.ui.app import JagtuiApp


@runtime_checkable
class Selects(Protocol):
    """A place that can put its cursor on one thing."""

    def select(self, key: Hashable) -> None:
        """Put the cursor there, now or once it is shown."""


async def visit(app: "JagtuiApp", place: str, key: Hashable = None) -> None:
    """Switch to a place and put its cursor on what was chosen elsewhere."""
    await app.switch_mode(place)
    base = app.screen_stack[0]
    if key is not None and isinstance(base, Selects):
        base.select(key)

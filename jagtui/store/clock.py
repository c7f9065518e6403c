"""The clock of the machine."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jagtui.model.time import Instant


def utc_now() -> "Instant":
    """The instant it is."""
    import pendulum

    return pendulum.now(pendulum.UTC)

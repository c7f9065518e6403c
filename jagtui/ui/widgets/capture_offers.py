"""The ways to complete a word, gone through one after the other."""

from dataclasses import dataclass, replace

from jagtui.model.rules.capture_complete import Completion


@dataclass(frozen=True, slots=True)
class Offers:
    """Every way, and which of them stands in the line; none before the first turn."""

    ways: tuple[Completion, ...] = ()
    at: int = -1

    @property
    def way(self) -> Completion:
        """The one that stands in the line."""
        return self.ways[self.at]

    def turned(self, by: int) -> "Offers":
        """The next way, or the one before; from the beginning or from the end at first."""
        at = 0 if self.at < 0 and by < 0 else self.at
        return replace(self, at=(at + by) % len(self.ways))

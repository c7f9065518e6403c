"""The palette: everything that can be done here, found by typing."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType

from jagtui.ui.keys import KeyHere, keys_here


class Keys(Provider):
    """Offers every binding of the place underneath, with its key and what it does."""

    async def startup(self) -> None:
        """Read the bindings once; they do not change while the palette is open."""
        self._here = [
            key
            for group in keys_here(self.screen)
            for key in group.keys
            if not key.moves and key.action != "command_palette"
        ]

    async def search(self, query: str) -> Hits:
        """Match what was typed against the title and the explanation."""
        matcher = self.matcher(query)
        for key in self._here:
            score = max(matcher.match(key.title), matcher.match(key.tooltip) * 0.9)
            if score > 0:
                yield Hit(score, _label(key), self._do(key), text=key.title, help=key.tooltip)

    async def discover(self) -> Hits:
        """Everything, in the order of the screen."""
        for key in self._here:
            yield DiscoveryHit(_label(key), self._do(key), text=key.title, help=key.tooltip)

    def _do(self, key: KeyHere) -> IgnoreReturnCallbackType:
        return partial(self.app.run_action, key.action, key.node)


def _label(key: KeyHere) -> str:
    return f"{key.title}  ({', '.join(key.keys)})"

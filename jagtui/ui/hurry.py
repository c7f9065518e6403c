"""Keys that come faster than the screen changes under them."""

from typing import Any

from textual import events
from textual.app import App
from textual.widgets import Input


class HurriedKeys(App[Any]):
    """Gives letters to the line that an earlier key has opened in the meantime."""

    def on_key(self, event: events.Key) -> None:
        """Take no letter for a command while there is a line to type in.

        A line keeps the letters that reach it. One that comes here was on its way before the
        line had the keys.
        """
        if event.is_printable and isinstance(self.focused, Input):
            event.stop()
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))

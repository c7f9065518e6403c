"""The line that says which mode the keys are in, and how the room stands."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class DeskBar(Widget):
    """Mode on the left, pace in the middle, head-count and quorum on the right."""

    typing_into: reactive[str] = reactive("")
    """The item the line belongs to while keys are text; empty while they are commands."""
    part: reactive[str] = reactive("")
    """Who may listen: the public is present, or this is the second part."""
    pace: reactive[str] = reactive("")
    heads: reactive[str] = reactive("")
    quorate: reactive[bool | None] = reactive(None)

    def render(self) -> Content:
        """The right side stays whole; the left gives way."""
        right = Content.styled(self.heads, self._tone)
        left = Content.assemble(
            (f" {'TYPING' if self.typing_into else 'COMMAND'} ", "bold reverse"),
            (f"  {self.part}" if self.part else "", "bold $warning"),
            f"  {self._says}",
            (f"  {self.pace}" if self.pace else "", "$quiet"),
        )
        room = max(self.content_size.width - right.cell_length - 2, 0)
        return left.truncate(room, ellipsis=True, pad=True) + Content("  ") + right

    @property
    def _says(self) -> str:
        if self.typing_into:
            return f"into {self.typing_into} · Esc leaves"
        return "letters act"

    @property
    def _tone(self) -> str:
        return "bold $error" if self.quorate is False else ""

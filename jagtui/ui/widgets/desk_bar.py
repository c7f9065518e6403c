"""The line that says which mode the keys are in, and how the room stands."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class DeskBar(Widget):
    """Mode on the left, pace in the middle, head-count and quorum on the right."""

    typing_into: reactive[str] = reactive("")
    """The item the line belongs to while keys are text; empty while they are commands."""
    wheel: reactive[str] = reactive("")
    """Which window drives, and what is looked at meanwhile; empty where this one does."""
    wanders: reactive[bool] = reactive(default=False)
    """Another item is looked at than the one that is up."""
    part: reactive[str] = reactive("")
    """Who may listen: the public is present, or this is the second part."""
    unsaid: reactive[str] = reactive("")
    """What is still to be said in the room: the statement to some, who takes the chair."""
    pace: reactive[str] = reactive("")
    pressing: reactive[bool] = reactive(default=False)
    """The pace says something that wants doing."""
    rest: reactive[str] = reactive("")
    """Since when and until when the meeting rests; empty while it goes on."""
    heads: reactive[str] = reactive("")
    quorate: reactive[bool | None] = reactive(None)

    def render(self) -> Content:
        """The mode stays whole, then the right side; what stands between them gives way."""
        width = self.content_size.width
        mode = Content.styled(f" {self._mode} ", "bold reverse")
        right = Content.styled("" if self.rest else self.heads, self._tone)
        right = right.truncate(max(width - mode.cell_length - 2, 0), ellipsis=True)
        pace = self.pace if not self.rest else ""
        left = Content.assemble(
            mode,
            (f"  {self.part}" if self.part else "", "bold $warning"),
            (f"  {self._says}", "bold $warning" if self.wanders else ""),
            (f"  {self.unsaid}" if self.unsaid else "", "bold $warning"),
            (f"  {pace}" if pace else "", "bold" if self.pressing else "$quiet"),
        )
        room = max(width - right.cell_length - 2, 0)
        return left.truncate(room, ellipsis=True, pad=True) + Content("  ") + right

    @property
    def _mode(self) -> str:
        if self.rest:
            return "ADJOURNED"
        return "TYPING" if self.typing_into else "COMMAND"

    @property
    def _says(self) -> str:
        if self.rest:
            return self.rest
        if self.typing_into:
            return f"into {self.typing_into} · Esc leaves"
        return self.wheel or "letters act"

    @property
    def _tone(self) -> str:
        return "bold $error" if self.quorate is False else ""

"""The first line: whose meeting it is, the day, and how things stand."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class TopBar(Widget):
    """Group, day and who sits here on the left, what the place has to say on the right."""

    who: reactive[str] = reactive("jagtui")
    day: reactive[str] = reactive("")
    rehearsal: reactive[bool] = reactive(default=False)
    """Whether all this is only a rehearsal."""
    sitter: reactive[str] = reactive("")
    """Who is at the keyboard and as what."""
    state: reactive[str] = reactive("")
    """What the place wants always in sight: the clock and time left, or a count."""

    def render(self) -> Content:
        """The right side stays whole; the left gives way, and first of it who sits here."""
        state = f"  {self.state}" if self.state else ""
        banner = Content.styled(" REHEARSAL ", "reverse bold") + "  " if self.rehearsal else ""
        left = Content.assemble(banner, (self.who, "bold"), f"  {self.day}" if self.day else "")
        room = max(self.content_size.width - cell_len(state), 0)
        sitter = f"  {self.sitter}" if self.sitter else ""
        if left.cell_length + cell_len(sitter) <= room:
            left += sitter
        return left.truncate(room, ellipsis=True, pad=True) + state

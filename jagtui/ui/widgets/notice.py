"""The line that says what just happened, or why nothing did."""

from dataclasses import dataclass
from enum import Enum

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from jagtui.model.text import visible


class Tone(Enum):
    """What kind of notice it is; the value is the word in front of it."""

    SAID = ""
    REFUSED = "Not done: "
    WAITING = "Waiting: "
    WARNED = "Note: "


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence and what kind it is."""

    text: str = ""
    tone: Tone = Tone.SAID


class NoticeBar(Widget):
    """One quiet line above the keys; it grows only for a sentence that does not fit."""

    notice: reactive[Notice] = reactive(Notice())

    def render(self) -> Content:
        """The word for its kind, then the sentence, which may name a file by any name."""
        words = visible(self.notice.text, multiline=True)
        return Content.assemble((self.notice.tone.value, "bold"), words)

    def watch_notice(self, notice: Notice) -> None:
        """Colour adds to the word in front, it does not replace it."""
        self.set_class(notice.tone is Tone.REFUSED, "-refused")
        self.set_class(notice.tone is Tone.WAITING, "-waiting")
        width = self.content_size.width  # none yet, where the screen is only being put up
        if not width or self.render().get_height({}, width) != self.content_size.height:
            self.refresh(layout=True)

"""The minutes of the item that is up, as they grow."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from jagtui.model.line import Spans
from jagtui.model.rules.withheld import whole
from jagtui.model.terms import LineKind
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.desk_minutes import Recorded, SaidLine
from jagtui.ui.format import clock, day_near
from jagtui.ui.widgets.case_card import owner_shown
from jagtui.ui.widgets.wrapped import Wrapped, hanging

GUTTER = 9
"""Cells for the time of a note, or the word for a decision or an action."""

NOT_PUBLIC = "not for publication"


class MinutesText(Wrapped):
    """Notes with time and speaker, decisions and actions by their word."""

    recorded: reactive[tuple[Recorded, ...]] = reactive((), layout=True)
    today: reactive[date] = reactive(date.min, layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """Each record, wrapped beside its time or word."""
        if not self.recorded:
            return [Content.styled("nothing recorded yet", "$quiet")]
        return [
            line
            for one in self.recorded
            for line in hanging(_first(one), _text(one, self.today), width)
        ]


class MinutesList(VerticalScroll, inherit_bindings=False, can_focus=True):
    """Keeps the newest record in sight; page keys are left to the desk, which walks with them."""

    BINDING_GROUP_TITLE = "In the minutes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", "Up", id="minutes.up", tooltip="Earlier records", show=False),
        Binding(
            "down", "scroll_down", "Down", id="minutes.down", tooltip="Later records", show=False
        ),
        Binding("home", "scroll_home", "First", id="minutes.home", tooltip="The first", show=False),
        Binding("end", "scroll_end", "Newest", id="minutes.end", tooltip="The newest", show=False),
    ]
    recorded: reactive[tuple[Recorded, ...]] = reactive((), init=False)
    today: reactive[date] = reactive(date.min, init=False)
    _at_newest = True
    """Nobody has scrolled back since the newest record was in sight."""

    def compose(self) -> ComposeResult:
        """The text that scrolls."""
        yield MinutesText().data_bind(MinutesList.recorded, MinutesList.today)

    def watch_recorded(self) -> None:
        """What was recorded last is what the room talks about."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whether the newest record is in sight."""
        super().watch_scroll_y(old_value, new_value)
        self._at_newest = new_value >= self.max_scroll_y

    def on_resize(self) -> None:
        """A notice that takes a line under it is not to take it from the newest record."""
        if self._at_newest:
            self.scroll_end(animate=False, immediate=True)


def _first(one: Recorded) -> Content:
    match one:
        case SaidLine(kind=LineKind.NOTE, said_at=at):
            return Content.styled(clock(at).ljust(GUTTER), "$quiet")
        case SaidLine():
            return Content.styled("DECIDED".ljust(GUTTER), "bold")
        case ActionLine():
            return Content.styled("ACTION".ljust(GUTTER), "$accent bold")


def _text(one: Recorded, today: date) -> Content:
    match one:
        case SaidLine(speaker=speaker, text=text, withheld=withheld):
            said = Content.styled(f"{speaker}: ", "bold") if speaker else Content("")
            return _standing(one) + said + with_withheld(text, withheld)
        case ActionLine():
            task = with_withheld(one.task, one.withheld)
            owner = owner_shown(one)
            return Content(" · ").join(
                [Content(f"{one.reference} {owner}"), task, Content(_due(one, today))]
            )


def _standing(said: SaidLine) -> Content:
    """Whether a decision was taken without a quorum, and whether it stands since."""
    if not said.inquorate:
        return Content("")
    return Content.styled("[not quorate, ratified] " if said.ratified else "[not quorate] ", "bold")


def _due(one: ActionLine, today: date) -> str:
    if not one.by_next and one.due_on is not None:
        return f"by {day_near(one.due_on, today)}"
    day = f" {day_near(one.due_on, today)}" if one.due_on else ""
    return f"by next meeting{day}{' (assumed)' if one.assumed else ''}"


def with_withheld(text: str, withheld: Spans) -> Content:
    """A text in which what is not for publication is marked in words."""
    if not withheld:
        return Content(text)
    if withheld == whole(text):
        return Content.styled(f"[{NOT_PUBLIC}] ", "$quiet") + Content(text)
    return Content("").join(_pieces(text, withheld))


def _pieces(text: str, withheld: Spans) -> Iterable[Content]:
    at = 0
    for start, end in withheld:
        yield Content(text[at:start])
        yield Content.styled(f"[{NOT_PUBLIC}: ", "$quiet")
        yield Content(text[start:end])
        yield Content.styled("]", "$quiet")
        at = end
    yield Content(text[at:])


def record_words(one: Recorded, today: date) -> str:
    """A record on one line, as in a list to pick from."""
    return (_first(one) + _text(one, today)).plain

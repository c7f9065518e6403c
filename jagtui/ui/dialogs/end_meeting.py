"""Ending a meeting: what is left over, why, and when the next one is."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import When, day_words, plain_day_words, whole_when
from jagtui.queries.closing import Closing, NotReached
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.letters import Lettered, Letters
from jagtui.usecases.course import ClosingWanted
from jagtui.usecases.plan import MeetingWanted

AS_BELOW = ""
WHYS = (
    Lettered("time", "t", "time"),
    Lettered("the agency concerned was not here", "a", "agency not here"),
    Lettered("information is awaited", "i", "information awaited"),
    Lettered(AS_BELOW, "o", "other: as written below"),
)
"""Why a case of high risk was not reached, a key each."""
NO_NEXT = "no next meeting is planned"


class EndMeeting(Dialog[ClosingWanted]):
    """Enter goes from one thing to the next, and then ends the meeting and plans the next one."""

    AUTO_FOCUS = ""
    save_label = "End the meeting"

    def __init__(self, left: Closing) -> None:
        """Take what the meeting leaves over."""
        super().__init__(f"End {left.meeting.reference}")
        self._left = left
        self._singly = [one for one in left.not_reached if one.asked_singly]
        self._reasons: dict[int, str] = {}

    def body(self) -> ComposeResult:
        """What is left over; why; when the next one is."""
        with VerticalScroll():
            yield from self._left_over()
        if self._singly:
            yield Static(id="which", classes="heading")
            yield Letters(WHYS)
        if self._left.not_reached:
            yield Field("Not reached for", line("time", id="reason"))
        if self._left.next_planned is None:
            proposed = self._left.next_proposed
            yield Field(
                "Next meeting", line(plain_day_words(proposed) if proposed else "", id="day")
            )
            yield Field("", Static("", id="read", markup=False))

    def _left_over(self) -> Iterator[Static]:
        left = self._left
        headed = (
            ("Not reached", [one.words for one in left.not_reached]),
            ("Still missing", left.missing),
            ("Reported, not answered", left.claims),
            ("Decided without a quorum, not ratified", left.inquorate),
        )
        if not any(lines for _, lines in headed):
            yield Static("Everything was reached and nothing is missing.", markup=False)
        for heading, lines in headed:
            if lines:
                yield Static(f"{heading} ({len(lines)})", classes="heading", markup=False)
                yield Static("\n".join(f"  {one}" for one in lines), markup=False)
        if left.next_planned is not None:
            coming = left.next_planned
            when = f"{day_words(coming.held_on)} at {coming.starts}"
            yield Static(f"Next meeting: {coming.reference}, {when}", markup=False)

    def on_mount(self) -> None:
        """Begin with the first thing that is asked."""
        self.read()
        self._ask_next()

    @on(Letters.Taken)
    def take_reason(self) -> None:
        """One key for a case of high risk, then on to the next."""
        asked = self._unasked()
        if asked is not None:
            self._reasons[asked.item.id] = self.query_one(Letters).value
        self._ask_next()

    def _unasked(self) -> NotReached | None:
        return next((one for one in self._singly if one.item.id not in self._reasons), None)

    def _ask_next(self) -> None:
        """Ask about the next case of high risk; then come the lines to type in."""
        asked = self._unasked()
        for letters in self.query(Letters):
            letters.display = asked is not None
            which = self.query_one("#which", Static)
            which.display = asked is not None
            if asked is not None and asked.item.band is not None:
                band = asked.item.band.words
                which.update(Content(f"{asked.words}, {band} risk: why was it not reached?"))
                letters.at = 0
                letters.focus()
        for field in self.query(Field):
            field.display = asked is None
        if asked is None:
            fields = [*self.query(Input)]
            (fields[0] if fields else self.query_one("#dialog-save")).focus()

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the next line; in the last one it ends the meeting."""
        fields = [*self.query(Input)]
        after = fields[fields.index(event.input) + 1 :]
        if after:
            after[0].focus()
        else:
            self.action_save()

    @on(Input.Changed, "#day")
    def read(self) -> None:
        """Say how the day is read."""
        for read in self.query("#read").results(Static):
            read.update(self._reading)

    def result(self) -> ClosingWanted:
        """Why what is left was not reached, and when the group meets next."""
        asked = self._unasked()
        if asked is not None:
            self.query_one(Letters).focus()
            raise RuleBroken(f"say why {asked.words} was not reached; its risk is high.")
        reason = self._typed("reason")
        if self._left.not_reached and not reason:
            raise RuleBroken("say why what is left was not reached; the minutes print it.")
        return ClosingWanted(
            self._left.meeting.id,
            reason or "time",
            tuple((item_id, why) for item_id, why in self._reasons.items() if why != AS_BELOW),
            self._next_one(),
        )

    def _next_one(self) -> MeetingWanted | None:
        if not self._typed("day"):
            return None
        when = self._when
        if when is None or when.day is None:
            raise RuleBroken("write the next meeting as 9 feb, tue, +14 or 2w; empty plans none.")
        if when.day <= self._left.meeting.day:
            raise RuleBroken(f"{when.words} is not ahead; the next meeting comes after this one.")
        return MeetingWanted(self._left.group.id, when.day)

    @property
    def _when(self) -> When | None:
        return whole_when(self._typed("day").split(), self._left.today)

    @property
    def _reading(self) -> str:
        if not self._typed("day"):
            return NO_NEXT
        when = self._when
        if when is None or when.day is None:
            return "not a day yet: 9 feb, tue, +14, 2w"
        group = self._left.group
        place = f", {group.place}" if group.place else ""
        remark = f" · {when.remark}" if when.remark else ""
        return f"{when.words} at {group.usual_start}{place}{remark}"

    def _typed(self, id: str) -> str:
        """What stands in a line; nothing where that is not asked."""
        return next((field.value.strip() for field in self.query(f"#{id}").results(Input)), "")

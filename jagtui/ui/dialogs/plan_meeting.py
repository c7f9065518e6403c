"""Planning a meeting or a series of them: which group, what kind, when, how long, where."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.rhythm import SeriesDay, series_days
from jagtui.model.rules.when import day_words, plain_day_words, whole_when
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import MeetingKind
from jagtui.model.time import at_london
from jagtui.queries.planning import Planning
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import count
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.plan import MeetingWanted
from jagtui.usecases.series import SeriesWanted

_KINDS = tuple((kind, kind.words) for kind in MeetingKind)


class PlanMeeting(Dialog[MeetingWanted | SeriesWanted]):
    """Proposes the group's next meeting by its rhythm; Enter plans it, or a whole series."""

    AUTO_FOCUS = "#day"
    save_label = "Plan"

    def __init__(self, groups: Sequence[Planning]) -> None:
        """Take the groups and the days proposed for them."""
        super().__init__("Plan a meeting")
        self._groups = {one.group.id: one for one in groups}

    def body(self) -> ComposeResult:
        """Day, time, length and place, as the group usually has them; then how many."""
        first = next(iter(self._groups.values()))
        if len(self._groups) > 1:
            groups = [(one.group.id, one.group.short) for one in self._groups.values()]
            yield Field("Group", Choice(groups, id="group"))
        yield Field("Day", line(plain_day_words(first.day), id="day"))
        yield Field("", Static(day_words(first.day), id="read", markup=False))
        yield Field("Starts", line(first.group.usual_start, id="starts"))
        yield Field("Minutes", line(str(first.group.usual_minutes), id="minutes"))
        yield Field("Place", line(first.group.place, id="place"))
        yield Field("Kind", Choice(_KINDS, MeetingKind.ORDINARY, id="kind"))
        yield Field("", Tick("in public, with a second part", value=first.group.in_public))
        yield Field("How many", line("1", id="many"), "6, or until when: 31 jul")
        with VerticalScroll(id="series", can_focus=False):
            yield Static("", id="days", markup=False)

    @on(Choice.Changed, "#group")
    def propose(self) -> None:
        """Another group meets on another day."""
        one = self._planning
        self._line("day").value = plain_day_words(one.day)
        self._line("starts").value = one.group.usual_start
        self._line("minutes").value = str(one.group.usual_minutes)
        self._line("place").value = one.group.place
        self.query_one(Tick).value = one.group.in_public

    @on(Input.Changed, "#day, #many")
    def read_days(self) -> None:
        """Say how the day is read, and which days a series falls on."""
        when = whole_when(self._line("day").value.split(), self._today)
        words = "not a day yet" if when is None or when.day is None else when.words
        remark = f" · {when.remark}" if when and when.remark else ""
        self.query_one("#read", Static).update(words + remark)
        self.query_one("#days", Static).update(self._preview())

    def _preview(self) -> str:
        """The days of the series, with those named that a bank holiday moves."""
        try:
            days = self._series()
        except RuleBroken as refusal:
            return str(refusal)
        words = [
            one.words
            if self._planning.taken.isdisjoint((one.meant, one.day))
            else f"{one.words} (planned already)"
            for one in days
        ]
        return f"{count(len(days), 'meeting')}: {' · '.join(words)}" if days else ""

    @on(Input.Submitted)
    def plan(self) -> None:
        """Enter in any line plans it."""
        self.action_save()

    def result(self) -> MeetingWanted | SeriesWanted:
        """The meeting, or the series, as it stands in the fields."""
        starts = self._line("starts").value.strip()
        day = self._day()
        at_london(day, starts)
        kind: MeetingKind = self.query_one("#kind", Choice).value
        if not self._series():
            return MeetingWanted(
                group_id=self._planning.group.id,
                held_on=day,
                starts=starts,
                minutes=self._minutes(),
                place=self._line("place").value,
                kind=kind,
                in_public=self.query_one(Tick).value,
            )
        if kind is MeetingKind.EXTRAORDINARY:
            raise RuleBroken("an extraordinary meeting belongs to no series; plan it alone.")
        number, until = self._many()
        return SeriesWanted(
            group_id=self._planning.group.id,
            first=day,
            count=number,
            until=until,
            starts=starts,
            minutes=self._minutes(),
            place=self._line("place").value,
            in_public=self.query_one(Tick).value,
        )

    def _series(self) -> tuple[SeriesDay, ...]:
        """The days of a series; none where one meeting is wanted."""
        number, until = self._many()
        if number == 1:
            return ()
        return series_days(self._planning.group.rhythm, self._day(), count=number, until=until)

    def _many(self) -> tuple[int | None, date | None]:
        """How many meetings are wanted, or until which day."""
        typed = self._line("many").value.strip().casefold().removeprefix("until").split()
        number = whole_number(" ".join(typed))
        if number:
            return number, None
        when = whole_when(typed, self._today)
        if when is None or when.day is None:
            raise RuleBroken("write how many meetings, as in 6, or until when, as in 31 jul.")
        return None, when.day

    def _day(self) -> date:
        when = whole_when(self._line("day").value.split(), self._today)
        if when is None or when.day is None:
            raise RuleBroken("write the day as 12 jan, tue, +14 or 2w.")
        if when.day < self._today:
            raise RuleBroken(f"{when.words} has passed already.")
        return when.day

    def _minutes(self) -> int:
        minutes = whole_number(self._line("minutes").value)
        if minutes is None or not 0 < minutes <= 24 * 60:
            raise RuleBroken("write how long it takes in minutes, as in 60.")
        return minutes

    @property
    def _planning(self) -> Planning:
        for choice in self.query("#group").results(Choice):
            return self._groups[int(choice.value)]
        return next(iter(self._groups.values()))

    @property
    def _today(self) -> date:
        return self._planning.today

    def _line(self, id: str) -> Input:
        return self.query_one(f"#{id}", Input)

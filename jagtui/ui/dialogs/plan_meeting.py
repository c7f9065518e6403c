"""Planning a meeting: which group, when, how long, where."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.when import day_words, plain_day_words, whole_when
from jagtui.model.time import at_london
from jagtui.queries.planning import Planning
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.plan import MeetingWanted


class PlanMeeting(Dialog[MeetingWanted]):
    """Proposes the group's next meeting by its rhythm; Enter plans it."""

    AUTO_FOCUS = "#day"
    save_label = "Plan"
    CSS_PATH: ClassVar[str] = "../styles/forms.tcss"

    def __init__(self, groups: Sequence[Planning]) -> None:
        """Take the groups and the days proposed for them."""
        super().__init__("Plan a meeting")
        self._groups = {one.group.id: one for one in groups}

    def body(self) -> ComposeResult:
        """Day, time, length and place, as the group usually has them."""
        first = next(iter(self._groups.values()))
        if len(self._groups) > 1:
            groups = [(one.group.id, one.group.short) for one in self._groups.values()]
            yield Field("Group", Choice(groups, id="group"))
        yield Field("Day", line(plain_day_words(first.day), id="day"))
        yield Field("", Static(day_words(first.day), id="read", markup=False))
        yield Field("Starts", line(first.group.usual_start, id="starts"))
        yield Field("Minutes", line(str(first.group.usual_minutes), id="minutes"))
        yield Field("Place", line(first.group.place, id="place"))

    @on(Choice.Changed, "#group")
    def propose(self) -> None:
        """Another group meets on another day."""
        one = self._groups[self._group]
        self._line("day").value = plain_day_words(one.day)
        self._line("starts").value = one.group.usual_start
        self._line("minutes").value = str(one.group.usual_minutes)
        self._line("place").value = one.group.place

    @on(Input.Changed, "#day")
    def read_day(self) -> None:
        """Say how the day is read."""
        when = whole_when(self._line("day").value.split(), self._today)
        words = "not a day yet" if when is None or when.day is None else when.words
        remark = f" · {when.remark}" if when and when.remark else ""
        self.query_one("#read", Static).update(words + remark)

    @on(Input.Submitted)
    def plan(self) -> None:
        """Enter in any line plans it."""
        self.action_save()

    def result(self) -> MeetingWanted:
        """The meeting as it stands in the fields."""
        starts = self._line("starts").value.strip()
        day = self._day()
        at_london(day, starts)
        return MeetingWanted(
            group_id=self._group,
            held_on=day,
            starts=starts,
            minutes=self._minutes(),
            place=self._line("place").value,
        )

    def _day(self) -> date:
        when = whole_when(self._line("day").value.split(), self._today)
        if when is None or when.day is None:
            raise RuleBroken("write the day as 12 jan, tue, +14 or 2w.")
        if when.day < self._today:
            raise RuleBroken(f"{when.words} has passed already.")
        return when.day

    def _minutes(self) -> int:
        minutes = self._line("minutes").value.strip()
        if not minutes.isdecimal() or not 0 < int(minutes) <= 24 * 60:
            raise RuleBroken("write how long it takes in minutes, as in 60.")
        return int(minutes)

    @property
    def _group(self) -> int:
        for choice in self.query("#group").results(Choice):
            return int(choice.value)
        return next(iter(self._groups))

    @property
    def _today(self) -> date:
        return self._groups[self._group].today

    def _line(self, id: str) -> Input:
        return self.query_one(f"#{id}", Input)

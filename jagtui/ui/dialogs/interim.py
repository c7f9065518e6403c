"""Recording a decision that was taken between two meetings."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.rules.whole_number import whole_number
from jagtui.queries.interim import CaseOffered, GroupOffered
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.interim import BetweenWanted


class Between(Dialog[BetweenWanted]):
    """What was decided, how, by whom and when; the next meeting notes it."""

    AUTO_FOCUS = "#text"
    save_label, save_key = "Record", "Enter"

    def __init__(self, groups: Sequence[GroupOffered], group_id: int, today: date) -> None:
        """Take the groups with their cases, the likeliest group, and the day it is."""
        super().__init__("Decided between meetings")
        self._groups = {one.id: one for one in groups}
        self._group_id, self._today = group_id, today

    def body(self) -> ComposeResult:
        """The decision first; how it was taken is printed with it."""
        if len(self._groups) > 1:
            groups = [(one.id, one.short) for one in self._groups.values()]
            yield Field("Group", Choice(groups, self._group_id, id="group"))
        yield Field("Decided", line(id="text", placeholder="what was decided"))
        yield Field("How", line("by e-mail", id="how"), "or by telephone, as chair's action")
        yield Field("By whom", line(id="by", placeholder="the chair and Police; may be left out"))
        yield Field("On", line(plain_day_words(self._today), id="day"))
        yield Field("", Static(day_words(self._today), id="day-read", markup=False))
        yield Field("Case", line(id="case", placeholder="0142 or a word; empty for none"))
        yield Field("", Static("", id="case-read", markup=False))

    @on(Input.Changed)
    def read(self) -> None:
        """Say how the day and the case are read."""
        day, found = past_day(self._typed("day"), self._today), self._cases
        words = "not a day yet: yesterday, mon, 5 jan" if day is None else day_words(day)
        self.query_one("#day-read", Static).update(words)
        case = f"{found[0].reference} {found[0].label}" if len(found) == 1 else _which(found)
        self.query_one("#case-read", Static).update(case if self._typed("case") else "")

    @on(Input.Submitted)
    def record(self, event: Input.Submitted) -> None:
        """Enter goes on to how it was taken, and records it from there."""
        if event.input.id == "text" and self._typed("text"):
            self.query_one("#how").focus()
        else:
            self.action_save()

    def result(self) -> BetweenWanted:
        """The decision as it stands in the fields."""
        day, found = past_day(self._typed("day"), self._today), self._cases
        if day is None:
            raise RuleBroken("name the day it was decided: yesterday, mon, 5 jan.")
        if self._typed("case") and len(found) != 1:
            raise RuleBroken(f"{_which(found)}; give the reference, or leave it empty.")
        return BetweenWanted(
            self._group.id,
            self._typed("text"),
            self._typed("how"),
            day,
            self._typed("by"),
            found[0].id if found else None,
        )

    @property
    def _cases(self) -> tuple[CaseOffered, ...]:
        said = self._typed("case").casefold()
        if not said:
            return ()
        if said.isdecimal():
            number = whole_number(said)
            return tuple(one for one in self._group.cases if one.number == number)
        return tuple(
            one for one in self._group.cases if said in f"{one.reference} {one.label}".casefold()
        )

    @property
    def _group(self) -> GroupOffered:
        for choice in self.query("#group").results(Choice):
            return self._groups[int(choice.value)]
        return self._groups[self._group_id]

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()


def _which(found: Sequence[CaseOffered]) -> str:
    if not found:
        return "no case answers to that"
    return f"it may be {', '.join(one.reference for one in found[:3])}"

"""The meetings to come and one of them before it starts, or how to come by one."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual.content import Content
from textual.reactive import reactive

from jagtui.model.meeting import Meeting
from jagtui.model.rules.returns import returns_words
from jagtui.model.terms import AttendanceState, MeetingKind
from jagtui.queries.coming import Coming
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.readiness import readiness
from jagtui.ui.format import count, day_from_today, day_near, moved_from
from jagtui.ui.paper_words import papers_words
from jagtui.ui.widgets.agenda import RISKS
from jagtui.ui.widgets.wrapped import Wrapped, both_sides, hanging

NUMBER = 4
"""Cells for an item's number; more where the numbers are longer."""


KEYS = (
    ("b", "begins the meeting"),
    ("g", "prepares its agenda"),
    ("z", "rehearses it"),
    ("P", "plans others"),
    ("M", "moves it"),
    ("K", "cancels it"),
    ("G", "sets the group up"),
)
"""What is done with a meeting to come, most of it too seldom for the line of keys."""


class ComingView(Wrapped):
    """Which are planned; of one day and place, how ready it is, and its agenda with reasons."""

    coming: reactive[Coming | None] = reactive(None, layout=True)
    today: reactive[date] = reactive(date.min, layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """Everything on lines of that width."""
        if self.coming is None:
            return ()
        return list(_lines(self.coming, self.today, width))


def _lines(coming: Coming, today: date, width: int) -> Iterable[Content]:
    held = coming.meeting
    yield from _resting(coming, today)
    if held is None:
        yield Content.styled("No meeting is planned.", "bold")
        yield Content("P plans one from the standing agenda, with the cases that should come up.")
        yield Content("G sets the group up: its rhythm, quorum, deadlines, and who comes.")
        yield from _last(coming)
        return
    if len(coming.planned) > 1:
        yield from _planned(coming, held, today, width)
    day = day_from_today(held.held_on, today)
    yield from both_sides(
        Content.styled(f"{held.reference}  {day} at {held.starts}, {held.minutes} minutes", "bold"),
        Content(held.place),
        width,
    )
    for words in _apart(coming, held, today):
        yield from hanging(Content(""), Content.styled(words, "$warning"), width)
    yield Content(" · ").join(
        [
            Content(count(coming.items, "item")),
            Content(count(coming.cases, "case")),
            Content(f"{coming.expected} expected"),
            Content(f"{_apologies(coming)} sent apologies"),
            *_papers(coming, held, today),
        ]
    )
    if coming.returns:
        yield from hanging(Content(""), Content(returns_words(coming.returns)), width)
    yield Content("")
    yield Content.styled("Agenda", "$accent bold")
    wide = max((len(line.number) for line in coming.agenda), default=0) + 1
    for line in coming.agenda:
        yield from _item(line, max(wide, NUMBER), width)
    yield from _last(coming)
    yield Content("")
    keys = Content(" · ").join(
        Content.assemble((key, "bold $accent"), f" {does}") for key, does in KEYS
    )
    yield from hanging(Content(""), keys, width)


def _planned(coming: Coming, held: Meeting, today: date, width: int) -> Iterable[Content]:
    """The meetings to come on a line, the one shown among them marked."""
    days = [
        Content.styled(
            f"{one.reference} {day_near(one.held_on, today)}", "bold reverse" if one == held else ""
        )
        for one in coming.planned
    ]
    yield from hanging(Content.styled("← →  ", "$accent"), Content(" · ").join(days), width)
    yield Content("")


def _apart(coming: Coming, held: Meeting, today: date) -> Iterable[str]:
    """What sets it apart from what is usual."""
    kinds = (
        "Extraordinary meeting" if held.kind is MeetingKind.EXTRAORDINARY else "",
        "in public, confidential items in a second part" if held.in_public else "",
    )
    if any(kinds):
        yield " · ".join(filter(None, kinds))
    for move in coming.moves:
        where = moved_from(move.was_on, move.was_at, held.held_on, today)
        yield f"moved from {where}: {move.reason}"


def _item(line: AgendaLine, wide: int, width: int) -> Iterable[Content]:
    indent = "    " if line.parent_id is not None else "  "
    name = "  ".join(filter(None, (line.reference, line.title)))
    right = Content(RISKS[line.band] if line.band else "")
    left = Content(f"{indent}{line.number:<{wide}}{name}").truncate(width - 8, ellipsis=True)
    yield from both_sides(left, right, width)
    if line.why:
        yield from hanging(Content(indent + " " * wide), Content.styled(line.why, "$quiet"), width)


def _papers(coming: Coming, held: Meeting, today: date) -> Iterable[Content]:
    """Whether the agenda has gone out, and when it should."""
    if coming.group is not None:
        ready = readiness(coming.group, held, today)
        yield Content.styled(papers_words(ready), "bold $warning" if ready.late_by else "")


def _apologies(coming: Coming) -> int:
    return sum(one.state is AttendanceState.APOLOGIES for one in coming.roll)


def _resting(coming: Coming, today: date) -> Iterable[Content]:
    if coming.resting is None:
        return
    held, rest = coming.resting
    day = day_near(rest.resumes_on or today, today)
    yield Content.styled(f"{held.reference} is adjourned to {day}; h resumes it.", "bold")
    yield Content("")


def _last(coming: Coming) -> Iterable[Content]:
    if coming.last is not None:
        yield Content("")
        yield Content.styled(f"v shows the minutes of {coming.last.reference}", "$quiet")

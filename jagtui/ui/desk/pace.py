"""The pace: what the clock says of the meeting, and one key for what will not be reached."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.terms import RiskBand
from jagtui.queries.desk import Desk
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.pace import MeetingPace
from jagtui.ui.desk.place import DeskPlace, desk_key
from jagtui.ui.format import clock, count
from jagtui.ui.widgets.agenda import Agenda
from jagtui.ui.widgets.desk_bar import DeskBar

HIGH = (RiskBand.HIGH, RiskBand.VERY_HIGH)
"""Cases that are put off only on purpose."""


class Paces(DeskPlace):
    """Keeps the time in sight, quietly until something is over or out of reach."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "l",
            "leave_out",
            "Leave out",
            "Defer the cases that will not be reached, with a reason",
            id="desk.leave_out",
        )
    ]

    def tick(self) -> None:
        """What the clock changes; nothing is drawn again while it reads the same."""
        desk = self.running
        if desk is None or not self.is_current:
            return
        now = self.jagtui.clock()
        pace = desk.pace(now)
        words = (
            f"{desk.up.number} of {desk.last_number}",
            clock(now),
            *_time_words(desk, pace),
        )
        self.top_bar.state = " · ".join(filter(None, words))
        bar = self.query_one(DeskBar)
        bar.pace, bar.pressing = _cases_words(pace), bool(pace.unreached)
        self.query_one(Agenda).unreached = frozenset(line.id for line in pace.unreached)

    @work
    async def action_leave_out(self) -> None:
        """Put off the cases that will not be reached, those of high risk only where ticked."""
        from jagtui.ui.dialogs.leave_out import LeaveOut
        from jagtui.ui.dialogs.tick_list import Tickable
        from jagtui.usecases.pace import UnreachedWanted, defer_unreached

        desk = self.desk
        unreached = desk.pace(self.jagtui.clock()).unreached
        if not unreached:
            self.say("The time left is enough for every case that is left.")
            return
        dialog = LeaveOut(
            [
                Tickable(line.id, _named(line), ticked=not risky, remark=_remark(line, risky=risky))
                for line in sorted(unreached, key=_is_risky)
                for risky in (_is_risky(line),)
            ]
        )

        async def defer(items: tuple[int, ...]) -> object:
            wanted = UnreachedWanted(desk.meeting.id, items, dialog.reason)
            return await self.attempt(defer_unreached, wanted)

        await self.ask(dialog, defer)


def _time_words(desk: Desk, pace: MeetingPace) -> tuple[str, ...]:
    """How the meeting and its item stand; while it rests, since when."""
    if desk.rest is not None:
        return (f"ADJOURNED since {clock(desk.rest.from_at)}", pace.whole.words)
    return (f"ends {clock(pace.ends)}", pace.whole.words, pace.item.words)


def _cases_words(pace: MeetingPace) -> str:
    if pace.unreached:
        return f"L: {count(len(pace.unreached), 'case')} out of reach · l defers"
    return f"{pace.whole.each} min a case" if pace.whole.cases_left else ""


def _is_risky(line: AgendaLine) -> bool:
    return line.band in HIGH


def _named(line: AgendaLine) -> str:
    return f"{line.words}  {line.title}" if line.reference else line.words


def _remark(line: AgendaLine, *, risky: bool) -> str:
    return f"{line.band.words} risk: only on purpose" if risky and line.band else ""

"""Rests: a meeting adjourned and resumed, and what the desk refuses meanwhile."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.queries.desk import Desk
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.ui.desk.course import Courses
from jagtui.ui.desk.place import desk_key
from jagtui.ui.desk.record import Records
from jagtui.ui.desk.walk import Walks
from jagtui.ui.format import clock, day_near

if TYPE_CHECKING:
    from jagtui.ui.dialogs.adjourn import Rest


class Rests(Walks, Records, Courses):
    """One key halts the meeting, and the same key goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "h",
            "halt",
            "Halt",
            "Adjourn for a break or to another day; once adjourned, resume",
            id="desk.halt",
        ),
        desk_key("h", "resume", "Resume", "Go on with the adjourned meeting", id="coming.resume"),
    ]

    @work
    async def action_halt(self) -> None:
        """Adjourn, with the reason why; or resume at once."""
        from jagtui.ui.dialogs.adjourn import Adjourn
        from jagtui.usecases.adjourn import AdjourningWanted, adjourn_meeting, resume_meeting
        from jagtui.usecases.course import MeetingChosen

        desk = self.desk
        if desk.rest is not None:
            await self.attempt(resume_meeting, MeetingChosen(desk.meeting.id))
            return

        async def adjourn(rest: "Rest") -> object:
            wanted = AdjourningWanted(desk.meeting.id, rest.reason, rest.resumes_on)
            return await self.attempt(adjourn_meeting, wanted)

        await self.ask(Adjourn(desk.meeting.reference, desk.today), adjourn)

    @work
    async def action_resume(self) -> None:
        """Resume a meeting before the day to which it was put off."""
        from jagtui.usecases.adjourn import resume_meeting
        from jagtui.usecases.course import MeetingChosen

        if self.coming is not None and self.coming.resting is not None:
            await self.attempt(resume_meeting, MeetingChosen(self.coming.resting[0].id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Resuming from what is coming works where something was put off."""
        if action == "resume" and (self.coming is None or self.coming.resting is None):
            return False
        return super().check_action(action, parameters)

    def action_begin(self, sign: str = "") -> None:
        """Nothing is typed while the meeting rests."""
        if not self._says_it_rests():
            super().action_begin(sign)

    async def _take_up(self, to: AgendaLine) -> bool:
        """No item is taken up while the meeting rests, nor is anything asked about leaving one."""
        return not self._says_it_rests() and await super()._take_up(to)

    def _says_it_rests(self) -> bool:
        desk = self.running
        if desk is None or desk.rest is None:
            return False
        self.refuse(
            f"{desk.meeting.reference} is adjourned; only attendance is recorded. h resumes it."
        )
        return True


def rest_words(desk: Desk) -> str:
    """As in since 10:40 to Tue 19 Jan · h resumes · only attendance is recorded."""
    rest = desk.rest
    if rest is None:
        return ""
    until = f" to {day_near(rest.resumes_on, desk.today)}" if rest.resumes_on else ""
    return f"since {clock(rest.from_at)}{until} · h resumes · only attendance is recorded"

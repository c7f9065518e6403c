"""The course of a meeting: planned, started, ended, read as minutes."""

from functools import partial

from textual import work

from jagtui.model.errors import Refusal
from jagtui.model.meeting import Meeting
from jagtui.model.rules.roles import decides
from jagtui.queries.closing import closing
from jagtui.queries.coming import Coming
from jagtui.ui.desk.place import DeskPlace
from jagtui.ui.format import count, day_from_today


class Courses(DeskPlace):
    """Asks before a meeting starts or ends, and shows its minutes whenever they are wanted."""

    @property
    def coming(self) -> Coming | None:
        """The next meeting, while none is in progress."""
        return self.data if isinstance(self.data, Coming) else None

    @property
    def may_run(self) -> bool:
        """Whether whoever is at the keyboard runs meetings."""
        if decides(self.seat):
            return True
        self.refuse("Meetings are run by the chair, the minute taker or the manager.")
        return False

    @work
    async def action_start(self) -> None:
        """Start the next meeting."""
        from jagtui.ui.dialogs.course import StartMeeting
        from jagtui.usecases.course import MeetingChosen, open_meeting

        held = self.coming.meeting if self.coming else None
        if held is None or self.coming is None or not self.may_run:
            return
        day = day_from_today(held.held_on, self.today)
        words = (
            f"{held.reference} is planned for {day} at {held.starts}. Starting it numbers the "
            f"agenda for good and takes up its first item: {count(self.coming.items, 'item')}, "
            f"{count(self.coming.cases, 'case')}, {self.coming.expected} people expected."
        )
        if await self.ask(StartMeeting("Start the meeting", words)):
            await self.attempt(open_meeting, MeetingChosen(held.id))

    @work
    async def action_plan(self) -> None:
        """Plan the next meeting of a group."""
        from jagtui.ui.planning import plan_next

        await plan_next(self)

    @work
    async def action_end(self) -> None:
        """End the meeting, plan the next one with it, and show the minutes."""
        from jagtui.ui.dialogs.end_meeting import EndMeeting
        from jagtui.usecases.course import close_meeting

        if not self.may_run:
            return
        with self.reading() as reader:
            left = closing(reader, self.seat, self.desk.meeting.id)
        if await self.ask(EndMeeting(left), partial(self.attempt, close_meeting)) is not None:
            await self._show_minutes(left.meeting)

    @work
    async def action_minutes(self) -> None:
        """The minutes as they read now: of this meeting, or of the last one."""
        held = self.running.meeting if self.running else self.coming and self.coming.last
        if not held:
            self.say("No meeting has been held yet, so there are no minutes.")
            return
        await self._show_minutes(held)

    async def _show_minutes(self, held: Meeting) -> None:
        from jagtui.outputs.minutes import restricted_minutes
        from jagtui.ui.dialogs.minutes_reader import MinutesReader
        from jagtui.ui.writing_out import ask_where, write_out
        from jagtui.usecases.minutes import PrintingWanted, print_minutes

        try:
            with self.reading() as reader:
                text = restricted_minutes(reader, self.seat, held.id)
        except Refusal as refusal:
            self.refuse(str(refusal))
            return
        if not await self.ask(MinutesReader(f"Minutes of {held.reference}", text)):
            return
        written = await ask_where(self, f"{held.reference}-restricted.md")
        if written is not None:
            await write_out(self, written, text, print_minutes, PrintingWanted(held.id))

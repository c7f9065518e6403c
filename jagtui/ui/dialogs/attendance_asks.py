"""What the attendance panel asks before it records: names, times, counts, agencies."""

from datetime import date

from textual import work
from textual.reactive import reactive

from jagtui.model.errors import Refusal, RuleBroken
from jagtui.model.rules.clock_time import moment
from jagtui.model.rules.room import PersonHere, same_words
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import AttendanceState, Capacity
from jagtui.model.text import clean
from jagtui.model.time import Instant, london_day
from jagtui.queries.attendance import Sheet, SheetRow
from jagtui.ui.dialogs.ask_signed import AskSigned
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.dialogs.sent_word import SentWord
from jagtui.ui.dialogs.walk_on import WalkOn
from jagtui.ui.dialogs.watching import Watching
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.ui.widgets.table import Table
from jagtui.usecases.agreement import sign_agreement
from jagtui.usecases.attendance import (
    DeputyWanted,
    MarkWanted,
    WalkOnWanted,
    mark_attendance,
    name_deputy,
    walk_on,
)
from jagtui.usecases.attendance_people import (
    CountWanted,
    NameWanted,
    SpeaksForWanted,
    count_public,
    name_attender,
    speak_for,
)
from jagtui.usecases.attendance_times import TimeWanted, arrived_at, left_at
from jagtui.usecases.gesture import Gesture


class AttendanceAsks(Watching[None]):
    """The keys of the panel that need a word more than the key itself."""

    sheet: reactive[Sheet | None] = reactive(None, init=False)

    @property
    def row(self) -> SheetRow | None:
        """The row under the cursor."""
        return self.sheet.row(self.query_one(Table).cursor) if self.sheet else None

    @property
    def today(self) -> date:
        """The day it is in London."""
        return london_day(self.jagtui.clock())

    @work
    async def action_deputy(self) -> None:
        """Ask who comes instead; nobody's name makes an unnamed deputy."""
        row = self.row
        if row is None:
            return
        name = await self._ask_name(f"Deputy for {row.words}")
        if name is not None:
            wanted = DeputyWanted(row.id, self._officer(name, row), self._typed(name, row))
            await self.jagtui.attempt(name_deputy, wanted)

    @work
    async def action_name(self) -> None:
        """Ask who somebody is; nobody's name leaves the place without one."""
        row = self.row
        if row is None:
            return
        name = await self._ask_name(f"Who it is for {row.words}")
        if name is not None:
            wanted = NameWanted(row.id, self._typed(name, row), self._officer(name, row))
            await self.jagtui.attempt(name_attender, wanted)

    @work
    async def action_information(self) -> None:
        """Ask what was sent in, and when; whoever sends word does not come."""
        row = self.row
        if row is None:
            return
        sent = await self.jagtui.push_screen_wait(SentWord(row.words, self.today))
        if sent is not None:
            words, day = sent
            absent = row.state is AttendanceState.ABSENT
            state = AttendanceState.ABSENT if absent else AttendanceState.APOLOGIES
            wanted = MarkWanted(row.id, state, information=words, information_on=day)
            await self.jagtui.attempt(mark_attendance, wanted)

    @work
    async def action_walk_on(self) -> None:
        """Ask who came unexpected."""
        if self.sheet is None:
            return
        seen, near = self.sheet, self._near
        asked = WalkOn(seen.meeting.id, seen.agencies, seen.officers, near)
        wanted = await self.jagtui.push_screen_wait(asked)
        if wanted is not None:
            await self.jagtui.attempt(walk_on, wanted)

    @work
    async def action_public(self) -> None:
        """Ask how many of the public there are; a plus in front: how many more have come."""
        if self.sheet is None:
            return
        row = self.row if self.row and self.row.counted is not None else self._first_public()
        asked = AskText(
            "The public",
            "How many are here; +2 for two more who come now",
            str(row.counted) if row else "",
        )
        typed = await self.jagtui.push_screen_wait(asked)
        if typed is None:
            return
        more, number = typed.startswith("+"), whole_number(typed.removeprefix("+"))
        if number is None:
            refusal = f"“{typed}” is not a number of people."
            self.show_notice(Notice(refusal, Tone.REFUSED))
        elif row is not None and not more:
            wanted = CountWanted(row.id, number)
            await self.jagtui.attempt(count_public, wanted)
        else:
            came = WalkOnWanted(self.sheet.meeting.id, capacity=Capacity.PUBLIC, number=number)
            await self.jagtui.attempt(walk_on, came)

    @work
    async def action_speaks_for(self) -> None:
        """Ask for which agency somebody speaks as well; one of theirs is taken away."""
        row = self.row
        if row is None or self.sheet is None:
            return
        agencies = [
            (one.id, f"{one.shown}  (not any more)" if one.id in row.agency_ids else one.shown)
            for one in self.sheet.agencies
        ]
        asked = Pick(f"{row.words} also speaks for", agencies)
        agency_id = await self.jagtui.push_screen_wait(asked)
        if agency_id is not None:
            await self.jagtui.attempt(speak_for, SpeaksForWanted(row.id, agency_id))

    @work
    async def action_signed(self) -> None:
        """Ask when the row's agency signed the sharing agreement."""
        if self.sheet is None:
            return
        asked = AskSigned(self.sheet.agencies, self._near, self.today)
        wanted = await self.jagtui.push_screen_wait(asked)
        if wanted is not None:
            await self.jagtui.attempt(sign_agreement, wanted)

    @work
    async def action_arrived_at(self) -> None:
        """Ask when somebody really came."""
        await self._put_right(arrived_at, "came")

    @work
    async def action_left_at(self) -> None:
        """Ask when somebody really left."""
        await self._put_right(left_at, "left")

    async def _put_right(self, gesture: Gesture[TimeWanted, int], verb: str) -> None:
        row = self.row
        if row is None:
            return
        typed = await self.jagtui.push_screen_wait(
            AskText(f"{row.words} {verb} at", "The time, as in 10:20 or 7.40 pm")
        )
        if typed is None:
            return
        try:
            at = self._moment(typed)
        except Refusal as refusal:
            self.show_notice(Notice(str(refusal), Tone.REFUSED))
            return
        await self.jagtui.attempt(gesture, TimeWanted(row.id, at))

    def _moment(self, typed: str) -> Instant:
        held = self.sheet.meeting if self.sheet else None
        if held is None or held.opened_at is None:
            raise RuleBroken("The meeting has not begun; nobody has come or gone yet.")
        return moment(typed, held.opened_at, held.closed_at or self.jagtui.clock())

    async def _ask_name(self, title: str) -> str | None:
        label = "Name; leave it empty where nobody knows it"
        return await self.jagtui.push_screen_wait(AskText(title, label, required=False))

    def _officer(self, name: str, row: SheetRow) -> int | None:
        officers = self.sheet.officers if self.sheet else ()
        return officer_called(name, officers, row.agency_ids)

    def _typed(self, name: str, row: SheetRow) -> str:
        return "" if self._officer(name, row) is not None else name

    def _first_public(self) -> SheetRow | None:
        rows = self.sheet.rows if self.sheet else ()
        return next((row for row in rows if row.counted is not None), None)

    @property
    def _near(self) -> int:
        """The agency of the row under the cursor."""
        row = self.row
        return row.agency_ids[0] if row and row.agency_ids else 0


def officer_called(
    name: str, officers: tuple[PersonHere, ...], agency_ids: tuple[int, ...]
) -> int | None:
    """The one known officer of these agencies whose whole name that is."""
    found = {
        one.officer_id
        for one in officers
        if one.agency_id in agency_ids and same_words(one.name, clean(name))
    }
    return found.pop() if len(found) == 1 else None

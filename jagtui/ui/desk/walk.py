"""Walking the agenda: on, back, straight to an item; asking softly before leaving a case."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from jagtui.model.rules.gaps import GapKind
from jagtui.model.time import Instant
from jagtui.queries.desk_agenda import AgendaLine, Reached
from jagtui.queries.missing import Missing, missing
from jagtui.ui.desk.lane import Lanes
from jagtui.ui.desk.place import desk_key
from jagtui.ui.desk.public import ask_public
from jagtui.ui.desk.settle import Settles
from jagtui.ui.format import listed
from jagtui.ui.widgets.agenda import LANE, Agenda
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.table import Table

GUARD = 1.0
"""Seconds in which a second step forward is taken for a slip of the finger."""
BURST = 0.02
"""Seconds in which what was typed in one go arrives; nobody sees a question sooner."""


class Walks(Lanes, Settles):
    """Takes up items; only taking one up changes anything, looking about does not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "k",
            "park",
            "Keep for later",
            "Park this item and go on; it comes round again before the end",
            id="desk.park",
        ),
        desk_key(
            "w",
            "put_off",
            "Put off",
            "Put this item, or the one marked in the agenda, off with a reason; or back again",
            id="desk.put_off",
        ),
    ]

    _stepped_at: Instant | None = None

    @on(CaptureLine.NextItem)
    def action_next_item(self) -> None:
        """On to the next item that waits; at the end, to what was left over."""
        if self._slipped():
            return
        to = self.desk.next_item
        if to is None:
            self._come_round()
            return
        self._stepped_at = self.jagtui.clock()
        self._go_to(to)

    def _slipped(self) -> bool:
        """Whether this step forward comes too soon after another to be meant."""
        if self._stepped_at is None:
            return False
        return 0 <= (self.jagtui.clock() - self._stepped_at).total_seconds() < GUARD

    @work(exclusive=True, group="walk")
    async def _come_round(self) -> None:
        """At the end: what was skipped or parked, and the lane until it is minuted."""
        from jagtui.ui.dialogs.pick import Pick

        desk = self.desk
        left = [line for line in desk.left_over if line.id != desk.item.id]
        options: list[tuple[int | str, str]] = [(line.id, _left_words(line)) for line in left]
        lane = [line for line in desk.lane if line.reached is Reached.WAITING]
        if lane:
            options.append((LANE, f"no change ({len(lane)}): minute them together"))
        if not options:
            self.say("This is the last item; everything was taken up.")
        elif self.line.holds_text:
            self.say(
                f"This is the last item. Still waiting: {listed([one for _, one in options])}."
            )
        else:
            chosen = await self.ask(Pick("The last item; still waiting", options))
            if chosen == LANE:
                await self.minute_lane()
            elif isinstance(chosen, int):
                await self._jump_to(chosen)

    @work(exclusive=True, group="walk")
    async def action_park(self) -> None:
        """Put the item aside for later in this meeting, and go on."""
        from jagtui.usecases.walk import ParkingWanted, park_item

        if self._slipped():
            return
        desk = self.desk
        left = [line for line in desk.left_over if line.id != desk.item.id]
        to = desk.next_item or (left[0] if left else None)
        if to is None:
            self.refuse("Nothing else waits; there is nothing to go on to.")
            return
        self._stepped_at = self.jagtui.clock()
        if await self.attempt(park_item, ParkingWanted(desk.item.id, to.id)) is not None:
            self.look_now()

    @work
    async def action_put_off(self) -> None:
        """Put an item off with a reason; one that was put off goes back into the walk."""
        from jagtui.ui.dialogs.ask_text import AskText
        from jagtui.usecases.walk import DeferralWanted, ItemChosen, defer_item, put_item_back

        line = self._marked()
        if line.holds_items or line.hidden:
            self.refuse(f"{line.words} is not put off as a whole; mark one of its cases.")
        elif line.deferred:
            await self.attempt(put_item_back, ItemChosen(line.id))
        else:

            async def put_off(reason: str) -> object:
                return await self.attempt(defer_item, DeferralWanted(line.id, reason))

            await self.ask(AskText(f"Put off {line.words}", "Why? The minutes say it."), put_off)

    def _marked(self) -> AgendaLine:
        """The item marked in the agenda while the keys are there, else the one that is up."""
        agenda = self.query_one(Agenda)
        marked = [line for line in self.desk.agenda if line.id == agenda.cursor]
        return marked[0] if agenda.has_focus and marked else self.desk.item

    @on(CaptureLine.PreviousItem)
    def action_previous_item(self) -> None:
        """Back to the item before."""
        to = self.desk.previous_item
        if to is None:
            self.say("This is the first item.")
            return
        self._go_to(to)

    @work
    async def action_jump(self) -> None:
        """Straight to an item."""
        from jagtui.ui.dialogs.jump import Jump

        chosen = await self.ask(Jump(self.desk.agenda))
        if chosen is not None:
            await self._jump_to(chosen)

    @work
    async def action_missing(self) -> None:
        """Everything that is missing so far; Enter goes there."""
        from jagtui.ui.dialogs.pick import Pick

        with self.reading() as reader:
            found = missing(reader, self.seat, self.desk.meeting.id)
        if not found:
            self.say("Nothing is missing so far.")
            return
        options: list[tuple[Missing, str]] = [(one, one.words) for one in found]
        chosen = await self.ask(Pick("What is missing", options))
        if chosen is None:
            return
        # Why something is urgent can be said from anywhere; it need not be taken up for it.
        if chosen.gap.kind is GapKind.URGENCY or await self._jump_to(chosen.item.id):
            await self.mend(chosen.gap)

    @on(Table.RowChosen, "Agenda")
    def _chosen(self, event: Table.RowChosen) -> None:
        if event.key == LANE:
            self.action_no_change()
            return
        to = next((line for line in self.desk.agenda if line.id == event.key), None)
        self.fold_agenda()
        if to is not None and to.id != self.desk.item.id:
            self._go_to(to)

    def fold_agenda(self) -> None:
        """Put the agenda away again where there is no room for it beside the item."""
        self.remove_class("-agenda")
        if self.query_one(Agenda).has_focus and not self.has_class("-wide"):
            self.set_focus(None)

    @work(exclusive=True, group="walk")
    async def _go_to(self, to: AgendaLine) -> None:
        await self._take_up(to)

    async def _jump_to(self, item_id: int) -> bool:
        """Whether that item is up now."""
        to = next((line for line in self.desk.agenda if line.id == item_id), None)
        if to is None:
            return False
        return to.id == self.desk.item.id or await self._take_up(to)

    async def _take_up(self, to: AgendaLine) -> bool:
        from jagtui.usecases.walk import Going, take_up_item

        without = await self._without()
        if without is None:
            return False
        leaves = await ask_public(self, to)
        if leaves is None:
            return False
        going = Going(self.desk.meeting.id, to.id, without=without, public_leaves=leaves)
        if await self.attempt(take_up_item, going) is None:
            return False
        self.look_now()
        return True

    async def _without(self) -> str | None:
        """What the item is left without, once what can be mended was; None to stay."""
        from jagtui.ui.dialogs.soft_check import Moving, SoftCheck

        while (gaps := self.desk.gaps) and not await self._line_goes_on():
            words = tuple(gap.words for gap in gaps)
            match await self.jagtui.push_screen_wait(SoftCheck(self.desk.item.words, words)):
                case Moving.GO_ON:
                    return ", ".join(words)
                case Moving.MEND if await self.mend(gaps[0]):
                    self.look_now()
                case _:
                    return None
        return ""

    async def _line_goes_on(self) -> bool:
        """Whether something is being typed, or is on its way to the line already."""
        await asyncio.sleep(BURST)
        ahead = [self.active_bindings.get(key) for key in self.jagtui.keys_waiting]
        return self.line.holds_text or any(
            one is not None and one.binding.action.startswith("begin") for one in ahead
        )


def _left_words(line: AgendaLine) -> str:
    how = "parked" if line.reached is Reached.PARKED else "not taken up yet"
    named = f"{line.words}  {line.title}" if line.reference else line.words
    return f"{named}: {how}"

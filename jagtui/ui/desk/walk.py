"""Walking the agenda: on, back, straight to an item; asking softly before leaving a case."""

import asyncio

from textual import on, work

from jagtui.model.rules.gaps import GapKind
from jagtui.model.time import Instant
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.missing import Missing, missing
from jagtui.ui.desk.public import ask_public
from jagtui.ui.desk.settle import Settles
from jagtui.ui.dialogs.jump import Jump
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.dialogs.soft_check import Moving, SoftCheck
from jagtui.ui.format import listed
from jagtui.ui.widgets.agenda import Agenda
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.table import Table
from jagtui.usecases.walk import Going, take_up_item

GUARD = 1.0
"""Seconds in which a second step forward is taken for a slip of the finger."""
BURST = 0.02
"""Seconds in which what was typed in one go arrives; nobody sees a question sooner."""


class Walks(Settles):
    """Takes up items; only taking one up changes anything, looking about does not."""

    _stepped_at: Instant | None = None

    @on(CaptureLine.NextItem)
    def action_next_item(self) -> None:
        """On to the next item that was not put off."""
        now = self.jagtui.clock()
        if self._stepped_at is not None and 0 <= (now - self._stepped_at).total_seconds() < GUARD:
            return
        to = self.desk.next_item
        if to is None:
            left = [line.words for line in self.desk.unreached]
            self.say(
                f"This is the last item. Not taken up yet: {listed(left)}."
                if left
                else "This is the last item; everything was taken up."
            )
            return
        self._stepped_at = now
        self._go_to(to)

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
        chosen = await self.ask(Jump(self.desk.agenda))
        if chosen is not None:
            await self._jump_to(chosen)

    @work
    async def action_missing(self) -> None:
        """Everything that is missing so far; Enter goes there."""
        with self.reading() as reader:
            found = missing(reader, self.desk.meeting.id)
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

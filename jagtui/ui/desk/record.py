"""Recording: the line, putting right what stands there, striking it out, and drafts."""

import contextlib

from textual import events, on, work

from jagtui.model.errors import Refusal
from jagtui.model.rules.roles import decides
from jagtui.model.seat import Seat
from jagtui.queries.coming import Coming
from jagtui.queries.recorded import RecordedHere, recorded_under
from jagtui.ui.desk.place import DeskPlace, Seen
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.minutes_list import record_words


class Records(DeskPlace):
    """What is typed becomes a gesture; until then it is a draft."""

    _drafts_offered = False

    def action_begin(self, sign: str = "") -> None:
        """Put the keys in the line, after a sign if one was pressed."""
        self.line.begin(sign)
        self.show_mode()

    def watch_data(self, data: Seen | None) -> None:
        """Where another window has ended the meeting, what was being typed stays as a draft."""
        if isinstance(data, Coming):
            self.line.leave()
        super().watch_data(data)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted in command mode lands in the line."""
        if self.running is not None and event.text.strip():
            event.stop()
            self.action_begin(event.text)

    def show_mode(self) -> None:
        """Say which mode the keys are in; the place with the bar for it does."""

    @on(CaptureLine.Left)
    def _left(self) -> None:
        self.show_mode()

    @on(CaptureLine.Recorded)
    def _recorded(self, event: CaptureLine.Recorded) -> None:
        self._record(event)

    @work
    async def _record(self, event: CaptureLine.Recorded) -> None:
        """Do what was typed; the line keeps its words when it was refused."""
        from jagtui.usecases.amend_captured import CapturedAmendmentWanted, amend_captured
        from jagtui.usecases.capture import RecordWanted, record_captured

        drafts, done = self.store.drafts, None
        token = drafts.token(event.token)
        if event.editing is not None and not isinstance(event.captured, tuple):
            amendment = CapturedAmendmentWanted(event.editing, event.captured)
            ok = await self.attempt(amend_captured, amendment, token=token) is not None
        else:
            wanted = RecordWanted(event.item_id, event.captured)
            done = await self.attempt(record_captured, wanted, token=token)
            ok = done is not None
        if ok:
            drafts.spent(token)
        self.line.settled(ok)
        captured = done.value if done is not None else None
        if captured is not None and captured.raised and not self.line.holds_text:
            await self.ask_urgency(captured.item_id)

    @on(CaptureLine.EditLast)
    def _edit_asked(self, event: CaptureLine.EditLast) -> None:
        self._edit_last(event.earlier)

    @work
    async def _edit_last(self, earlier: RecordedHere | None) -> None:
        """Take the last record back into the line, or the one before that one.

        In a worker, where a record that cannot be read is told and ends nothing.
        """
        found = self._recorded_here()
        if earlier is not None:
            at = next((n for n, one in enumerate(found) if _same(one, earlier)), 0)
            found = found[:at]
        if found:
            self.line.edit(found[-1])

    @work
    async def action_edit(self) -> None:
        """Put one of this item's records right."""
        chosen = await self._pick_record("Put right")
        if chosen is not None:
            self.line.edit(chosen)
            self.show_mode()

    @work
    async def action_strike(self) -> None:
        """Take one of this item's records out of the minutes."""
        from jagtui.usecases.assign import ActionChosen, strike_action
        from jagtui.usecases.line import LineChosen, strike_line

        chosen = await self._pick_record("Strike out")
        if chosen is None:
            return
        if chosen.action_id is not None:
            await self.attempt(strike_action, ActionChosen(chosen.action_id))
        elif chosen.line_id is not None:
            await self.attempt(strike_line, LineChosen(chosen.line_id))

    async def _pick_record(self, title: str) -> RecordedHere | None:
        """Newest first, since that is what slips are made in."""
        from jagtui.ui.dialogs.pick import Pick

        recorded, desk = self._recorded_here(), self.desk
        found = [*zip(desk.minutes, recorded, strict=True)]
        if not found:
            self.say(f"Nothing is recorded under {desk.item.words} yet.")
            return None
        options = [(here, record_words(one, desk.today)) for one, here in reversed(found)]
        return await self.ask(Pick(title, options))

    def _recorded_here(self) -> tuple[RecordedHere, ...]:
        """What stands under the item now, as far as whoever is at the keyboard may see it."""
        self.look_now()
        if self.running is None or not self.running.minutes:
            return ()
        with self.reading() as reader:
            return recorded_under(reader, self.seat, self.desk.item.id)

    @on(CaptureLine.DraftChanged)
    def _keep(self, event: CaptureLine.DraftChanged) -> None:
        """Keep what is being typed, about twice a second."""
        seat_id = self.seat.id if self.seat else None
        self.store.drafts.save(event.token, event.item_id, event.text, seat_id=seat_id)

    def offer_drafts(self) -> None:
        """Put back, once, what one's own windows that are gone left in their lines."""
        if self._drafts_offered:
            return
        self._drafts_offered = True
        self.jagtui.before_exit.append(self._save_line)
        if not decides(self.seat):
            return  # What was typed in another seat waits until that one is taken again.
        items, seats = {line.id for line in self.desk.agenda}, self._own_seats()
        for draft in self.store.drafts.left():
            if draft.item_id not in items or draft.seat_id not in seats:
                continue
            if self.store.drafts.take(draft, draft.token):
                self.line.load_draft(draft.item_id, draft.text, draft.token)

    def _own_seats(self) -> set[int | None]:
        """Every seat that this user has had; what was typed in none belongs to anybody."""
        if self.seat is None:
            return {None}
        with self.reading() as reader:
            return {None, *(one.id for one in reader.all(Seat, login=self.seat.login))}

    def _save_line(self) -> None:
        for unsaved in self.line.unsaved:
            self._keep(unsaved)
        with contextlib.suppress(Refusal):
            self.store.drafts.flush()


def _same(one: RecordedHere, other: RecordedHere) -> bool:
    return (one.line_id, one.action_id) == (other.line_id, other.action_id)

"""The other windows on the same file: who sits there, and which one drives the meeting."""

from contextlib import suppress
from typing import TYPE_CHECKING

from jagtui.model.errors import Refusal
from jagtui.ui.screen import Framed
from jagtui.ui.seating import SeatingApp
from jagtui.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from jagtui.queries.company import Companion, Company


class CompanyApp(SeatingApp):
    """Says what this window shows, and looks each second who else is here."""

    company: "Company | None" = None
    _meeting_shown: int | None = None
    _item_shown: int | None = None
    _known: object = None
    """The other windows as they were when `company` was worked out."""

    @property
    def companions(self) -> "tuple[Companion, ...]":
        """The other windows."""
        return self.company.others if self.company else ()

    @property
    def driver(self) -> "Companion | None":
        """The other window that drives the meeting shown here; None where this one may."""
        return self.company.driver if self.company else None

    def shows(self, meeting_id: int | None, item_id: int | None) -> None:
        """Say which running meeting this window shows, and which of its items."""
        if (meeting_id, item_id) != (self._meeting_shown, self._item_shown):
            self._meeting_shown, self._item_shown = meeting_id, item_id
            self.look_around()

    def look_for_news(self) -> None:
        """Look what other windows have recorded, and which of them are there."""
        super().look_for_news()
        self.look_around()

    def look_around(self) -> None:
        """Look who else is here, and drive the meeting where nobody does."""
        if self._store is None or self.seat is None:
            return
        from jagtui.model.rules.roles import decides

        presences = self.store.presences
        mine = presences.here(
            seat_id=self.seat.id, meeting_id=self._meeting_shown, item_id=self._item_shown
        )
        here = presences.all()
        known = (
            mine.seat_id,
            mine.meeting_id,
            [(one.window, one.seat_id, one.meeting_id, one.item_id, one.drives) for one in here],
        )
        if known != self._known:
            from jagtui.queries.company import company

            with suppress(Refusal), self.store.read() as reader:
                seen = company(reader, here, mine)
                self._known, before = known, self._known
                self._meet(seen, mine.meeting_id, before)
        claimed = any(one.drives for one in here if one.window == presences.window)
        if not claimed and self.driver is None and mine.meeting_id and decides(self.seat):
            presences.claim()

    def _meet(self, seen: "Company", meeting_id: int | None, before: object) -> None:
        from jagtui.model.rules.roles import decides

        drove, self.company = self.driver, seen
        if isinstance(self.base, Framed):
            self.base.frame_again()
        same_meeting = isinstance(before, tuple) and before[1] == meeting_id
        if not same_meeting or meeting_id is None or not decides(self.seat):
            return
        if drove is not None and seen.driver is None:
            gone = drove.window not in {one.window for one in seen.others}
            why = f"{drove.who}'s window is gone; " if gone else ""
            self.show_notice(Notice(f"{why}this window drives the meeting now."))
        elif seen.driver is not None and (drove is None or drove.window != seen.driver.window):
            words = f"{seen.driver.who} drives the meeting now; this window follows."
            self.show_notice(Notice(words))

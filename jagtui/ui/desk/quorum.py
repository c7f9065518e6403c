"""The quorum, watched live: a notice when it changes, and one key that ratifies."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.time import london_hhmm
from jagtui.queries.desk import Desk
from jagtui.queries.outstanding import to_ratify
from jagtui.ui.desk.place import DeskPlace, Seen, desk_key
from jagtui.ui.format import count, listed
from jagtui.ui.widgets.notice import Notice, Tone


class Quorums(DeskPlace):
    """Says when the quorum is lost or regained, through whatever gesture at whatever keyboard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "Q",
            "ratify",
            "Ratify",
            "Confirm what was decided without a quorum",
            id="desk.ratify",
        )
    ]

    _stood: tuple[int, bool | None] | None = None
    """The meeting that was seen last, and whether it was quorate."""

    def watch_data(self, data: Seen | None) -> None:
        """Tell of a quorum lost or regained since this place looked last."""
        super().watch_data(data)
        if not isinstance(data, Desk) or data.rest is not None:
            return
        before, stands = self._stood, data.heads.quorum
        self._stood = data.meeting.id, stands.met
        if before is None or None in (before[1], stands.met) or before == self._stood:
            return
        if before[0] == data.meeting.id:
            self.show_notice(Notice(self._change_words(data), Tone.WARNED))

    @work
    async def action_ratify(self) -> None:
        """Ratify every decision that waits for it here."""
        from jagtui.usecases.ratify import RatifyingWanted, ratify_decisions

        await self.attempt(ratify_decisions, RatifyingWanted(self.desk.meeting.id))

    def _change_words(self, desk: Desk) -> str:
        stands = desk.heads.quorum
        if not stands.met:
            since = f" at {london_hhmm(stands.since)}" if stands.since else ""
            needs = listed(stands.missing)
            return f"quorum lost{since}, it needs {needs}; decisions are marked."
        with self.reading() as reader:
            waiting = len(to_ratify(reader, self.seat, desk.meeting, desk.item.id))
        if not waiting:
            return "quorate again."
        return f"quorate again; {count(waiting, 'decision')} to ratify, Q does it."

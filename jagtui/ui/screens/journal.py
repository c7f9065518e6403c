"""Journal: what was done, by whom and when, and where it is taken back one by one."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content

from jagtui.model.rules.roles import decides
from jagtui.model.time import london_day
from jagtui.queries.journal import Entry, JournalPages, journal
from jagtui.store.reader import Reader
from jagtui.store.undo import undo_entry
from jagtui.ui.dialogs.confirm import Confirm
from jagtui.ui.format import clock, count, day_long
from jagtui.ui.listing import Listing
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table

if TYPE_CHECKING:
    from jagtui.store.committed import Committed

COLUMNS = (
    Column("When", 5),
    Column("What was done"),
    Column("", 10),
    Column("Who", 14),
    Column("No.", 6, align="right", from_width=96),
)


class Journal(Listing[JournalPages]):
    """Every entry, the newest first."""

    place = "journal"
    BINDING_GROUP_TITLE = "Journal"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "take_back", "Take back", id="journal.undo", tooltip="Take back this entry"),
    ]

    def table(self) -> Table:
        """The entries under their days."""
        return Table(COLUMNS, id="entries")

    def concerns(self, committed: "Committed") -> bool:  # noqa: ARG002
        """Every entry is shown here."""
        return True

    def read(self, reader: Reader) -> JournalPages:
        """The newest entries that hold the words."""
        return journal(reader, self.seat, words=self.words, window=self.window)

    def listed(self, data: JournalPages) -> Content:
        """How many have been looked at, and whether there are more."""
        entries = count(data.window.skipped + len(data.entries), "entry", "entries")
        return Content(
            f"  the newest {entries}; older ones follow" if data.more else f"  {entries}"
        )

    def rows(self, data: JournalPages) -> Iterator[Row]:
        """The entries, day by day."""
        day = None
        for entry in data.entries:
            if london_day(entry.at) != day:
                day = london_day(entry.at)
                yield Row(f"before {entry.seq}", (day_long(day),), "heading")
            yield _row(entry)

    @on(Table.RowChosen)
    def action_take_back(self) -> None:
        """Take back the entry under the cursor, if it stands: one's own, or any for the meeting."""
        entry = self._entry
        if entry is None:
            return
        if entry.undone_by is not None:
            self.refuse(f"entry {entry.seq} was taken back already, by entry {entry.undone_by}.")
        elif not entry.own and not decides(self.seat):
            who = entry.who or "somebody else"
            self.refuse(
                f"entry {entry.seq} was recorded by {who}; they, or those who run the meeting, "
                "can take it back."
            )
        else:
            self._take_back(entry)

    @work
    async def _take_back(self, entry: Entry) -> None:
        seat = self.seat
        whose = "" if entry.own else f"\nRecorded by {entry.who or 'somebody else'}."
        question = (
            f"{entry.sentence}{whose}\n\nA new entry takes it back; this one stays in the journal."
        )
        sure = await self.ask(Confirm(f"Take back entry {entry.seq}", question))
        if sure and seat is not None:
            await self.jagtui.carry_out(partial(undo_entry, self.store, seat, entry.seq))

    @property
    def _entry(self) -> Entry | None:
        entries = self.data.entries if self.data is not None else ()
        return next((entry for entry in entries if entry.seq == self.chosen), None)


def _row(entry: Entry) -> Row:
    undone = entry.undone_by is not None
    return Row(
        entry.seq,
        (
            Content.styled(clock(entry.at), "$quiet"),
            Content.styled(entry.sentence, "$quiet" if undone else ""),
            "taken back" if undone else "",
            "you" if entry.own else entry.who,
            str(entry.seq),
        ),
    )

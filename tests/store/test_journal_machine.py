"""Whatever is done, taken back and put back: rows return exactly, and the journal tells it all."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
)

from jagtui.model.agency import Agency, AgencyName
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind
from jagtui.store.chaincheck import broken_links
from jagtui.store.engine import connect
from jagtui.store.trouble import UndoConflict
from jagtui.store.undo import redo_last, undo_last
from tests.store.keeping import opened, replay, rows_of_everything, seated, undoable_rows

if TYPE_CHECKING:
    from jagtui.store.replay import Tables

KINDS = st.sampled_from(AgencyKind)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))


class Journal(RuleBasedStateMachine):
    """Two seats do this and that; each may take back its own."""

    agencies = Bundle("agencies")
    template: Path

    @initialize(alone=st.booleans())
    def open(self, *, alone: bool) -> None:
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "machine.db")
        self.store = opened(self.folder / "machine.db")
        self.seats = [seated(self.store, "one"), seated(self.store, "two")]
        self.before: list[Tables] = []
        self.alone = alone

    def teardown(self) -> None:
        if not hasattr(self, "store"):
            return
        assert replay(self.store) == rows_of_everything(self.store)
        with closing(connect(self.store.path, writable=False)) as connection:
            assert list(broken_links(connection)) == []
        self.store.close()
        shutil.rmtree(self.folder)

    def begin(self, who: int) -> Seat:
        """Remember the rows as they are, for undo to come back to."""
        self.before.append(undoable_rows(self.store))
        return self.seats[0 if self.alone else who]

    @rule(target=agencies, who=st.integers(0, 1), kind=KINDS, names=st.integers(0, 3))
    def add(self, who: int, kind: AgencyKind, names: int) -> int:
        with self.store.change("add", self.begin(who)) as change:
            number = change.number("agency")
            agency = change.add(Agency(handle=f"agency-{number}", kind=kind))
            for year in range(names):
                change.add(
                    AgencyName(
                        agency_id=agency.id, name=f"Name {year}", since=date(2020 + year, 1, 1)
                    )
                )
            change.says(f"{agency.handle} joins")
        return agency.id

    @rule(who=st.integers(0, 1), agency_id=agencies, kind=KINDS, ended_on=DAYS)
    def edit(self, who: int, agency_id: int, kind: AgencyKind, ended_on: date | None) -> None:
        with self.store.read() as reader:
            agency = reader.find(Agency, id=agency_id)
        wanted = agency and replace(agency, kind=kind, ended_on=ended_on)
        if wanted is None or wanted == agency:
            return
        with self.store.change("edit", self.begin(who)) as change:
            change.put(wanted)
            change.says(f"{wanted.handle} is edited")

    @rule(who=st.integers(0, 1), agency_id=agencies)
    def remove(self, who: int, agency_id: int) -> None:
        with self.store.read() as reader:
            agency = reader.find(Agency, id=agency_id)
        if agency is None:
            return
        with self.store.change("remove", self.begin(who)) as change:
            for name in change.all(AgencyName, agency_id=agency_id):
                change.remove(name)
            change.remove(agency)
            change.says(f"{agency.handle} was a mistake")

    @precondition(lambda self: self.alone and self.before)
    @rule(steps=st.integers(1, 4))
    def undo_and_redo_alone(self, steps: int) -> None:
        """Where nobody else wrote, so many steps down come to the rows of then, and up again."""
        steps = min(steps, len(self.before))
        now = undoable_rows(self.store)
        for _ in range(steps):
            undo_last(self.store, self.seats[0])
        assert undoable_rows(self.store) == self.before[-steps]
        for _ in range(steps):
            redo_last(self.store, self.seats[0])
        assert undoable_rows(self.store) == now

    @precondition(lambda self: self.alone and self.before)
    @rule()
    def undo_for_good(self) -> None:
        undo_last(self.store, self.seats[0])
        assert undoable_rows(self.store) == self.before.pop()

    @precondition(lambda self: not self.alone)
    @rule(who=st.integers(0, 1), back=st.booleans())
    def undo_or_redo_among_others(self, who: int, back: bool) -> None:
        """It may be refused, and then nothing changes; what it does can be done the other way."""
        before = rows_of_everything(self.store)
        there, back_again = (undo_last, redo_last) if back else (redo_last, undo_last)
        try:
            there(self.store, self.seats[who])
        except UndoConflict:
            assert rows_of_everything(self.store) == before
            return
        after = rows_of_everything(self.store)
        if back:
            back_again(self.store, self.seats[who])
            assert rows_of_everything(self.store) == before
            there(self.store, self.seats[who])
            assert rows_of_everything(self.store) == after


def test_the_journal_holds_whatever_is_done(empty_file: Path) -> None:
    Journal.template = empty_file
    Journal.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
    Journal.TestCase("runTest").runTest()

"""What is written in bulk is what the store would have written, gesture by gesture."""

from dataclasses import replace
from pathlib import Path

import pytest

from jagtui.model.agency import Agency
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind, SeatRole
from jagtui.store.check import check
from jagtui.store.entry import Heading
from tests.benchmarks.bulk import in_bulk
from tests.benchmarks.content import content
from tests.benchmarks.ledger import Ledger
from tests.store.keeping import NOW, opened


def a_seat() -> Seat:
    return Seat(login="plane", role=SeatRole.MINUTE_TAKER)


def an_agency(handle: str) -> Agency:
    return Agency(handle=handle, kind=AgencyKind.RESPONSIBLE_AUTHORITY)


def says(ledger: Ledger, kind: str, sentence: str, seat_id: int | None = 1) -> None:
    ledger.record(Heading(at=NOW, seat_id=seat_id, kind=kind, sentence=sentence, case_id=7))


@pytest.fixture
def by_the_store(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    store = opened(path)
    with store.change("seat.take", None) as change:
        seat = change.add(a_seat())
        change.says("A seat taken", case_id=7)
    with store.change("agency.add", seat) as change:
        number = change.number("case")
        police, fire = change.add(an_agency("police")), change.add(an_agency("fire"))
        change.says(f"Two added, {number}", case_id=7)
    with store.change("agency.change", seat) as change:
        change.put(fire)
        change.put(replace(police, kind=AgencyKind.INVITEE, ended_on=change.today))
        number = change.number("case")
        change.says(f"One changed, {number}", case_id=7)
    with store.change("agency.strike", seat) as change:
        change.remove(fire)
        change.says("One gone", case_id=7)
    store.close()
    return path


@pytest.fixture
def by_the_ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    opened(path).close()
    with in_bulk(path) as ledger:
        ledger.add(a_seat())
        says(ledger, "seat.take", "A seat taken", seat_id=None)
        number = ledger.number("case")
        police, fire = ledger.add(an_agency("police")), ledger.add(an_agency("fire"))
        says(ledger, "agency.add", f"Two added, {number}")
        ledger.put(fire, fire)
        ledger.put(police, replace(police, kind=AgencyKind.INVITEE, ended_on=NOW.date()))
        number = ledger.number("case")
        says(ledger, "agency.change", f"One changed, {number}")
        ledger.remove(fire)
        says(ledger, "agency.strike", "One gone")
    return path


def test_the_ledger_writes_what_the_store_would_have_written(
    by_the_store: Path, by_the_ledger: Path
) -> None:
    assert content(by_the_ledger) == content(by_the_store)
    assert check(by_the_ledger) == ()


def test_the_store_goes_on_where_the_ledger_ended(by_the_ledger: Path) -> None:
    store = opened(by_the_ledger)
    with store.change("agency.add", None) as change:
        assert change.number("case") == 3
        # The number of the agency that went is not used again.
        assert change.add(an_agency("health")).id == 3
        change.says("One added")
    store.close()
    assert check(by_the_ledger) == ()


def test_the_ledger_goes_on_where_the_store_ended(by_the_store: Path) -> None:
    with in_bulk(by_the_store) as ledger:
        assert ledger.number("case") == 3
        assert ledger.add(an_agency("health")).id == 3
        says(ledger, "agency.add", "One added")
    assert check(by_the_store) == ()

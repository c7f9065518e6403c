"""jagtui agenda."""

import stat
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Disclosure
from jagtui.model.terms import Edition
from jagtui.outputs.agenda import write_agenda
from jagtui.store.store import Store
from jagtui.usecases.issue import IssuingWanted, issue_agenda
from tests.cli.conftest import Caller
from tests.story import play
from tests.world import World


@pytest.fixture
def prepared(tmp_path: Path) -> Caller:
    """A file in which a meeting was held and the next one is planned."""
    world = World.found(tmp_path / "vale.db")
    play(world)
    world.plan(date(2027, 1, 26))
    world.store.close()
    return Caller(world.store.path, world.clock)


def disclosures(caller: Caller) -> list[Disclosure]:
    store = Store.open(caller.path)
    try:
        with store.read() as reader:
            return reader.all(Disclosure)
    finally:
        store.close()


@pytest.mark.parametrize("said", [[], ["JAG-2"], ["26", "jan"]])
def test_the_next_agenda_needs_no_name(prepared: Caller, said: list[str]) -> None:
    done = prepared("agenda", *said)
    assert done.exit_code == 0
    assert "# Joint Action Group: agenda of JAG-2" in done.stdout
    assert "DRAFT" in done.stdout


def test_once_issued_it_reads_as_it_went_out(prepared: Caller) -> None:
    world = World.at(prepared.path)
    with world.store.read() as reader:
        coming = reader.find(Meeting, reference="JAG-2")
    assert coming is not None
    issue_agenda(world.store, world.seat, IssuingWanted(coming.id, write_agenda))
    world.store.close()
    assert "DRAFT" not in prepared("agenda").stdout


def test_an_agency_gets_its_own_list(prepared: Caller) -> None:
    done = prepared("agenda", "--bring", "council")
    assert done.exit_code == 0
    assert "# JAG-2: what Council is to bring" in done.stdout
    (kept,) = disclosures(prepared)
    assert (kept.what, kept.edition) == ("what Council brings to JAG-2", Edition.AGENCY)
    assert kept.agency_id is not None


def test_a_file_is_for_its_owner_alone_and_its_writing_is_recorded(prepared: Caller) -> None:
    output = prepared.path.parent / "agenda.md"
    done = prepared("agenda", "-o", str(output), "--to", "all members", "--why", "to prepare")
    assert done.exit_code == 0
    assert "agenda of JAG-2" in output.read_text(encoding="utf-8")
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    (kept,) = disclosures(prepared)
    assert (kept.what, kept.to_whom, kept.why) == (
        "agenda of JAG-2, not issued",
        "all members",
        "to prepare",
    )
    assert prepared("agenda", "-o", str(output)).exit_code == 1


def test_without_a_meeting_to_come_it_says_so(tmp_path: Path) -> None:
    world = World.found(tmp_path / "vale.db")
    world.store.close()
    done = Caller(world.store.path, world.clock)("agenda")
    assert done.exit_code == 1
    assert "No meeting is planned" in done.stderr


def test_an_agency_nobody_expects_is_refused_in_words(prepared: Caller) -> None:
    done = prepared("agenda", "--bring", "nobody")
    assert done.exit_code == 1
    assert "is no agency here" in done.stderr

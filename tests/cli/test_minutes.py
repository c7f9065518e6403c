"""jagtui minutes."""

import stat
from pathlib import Path

import pytest

from jagtui.model.minutes import Disclosure
from jagtui.store.store import Store
from tests.cli.conftest import Caller
from tests.world import World

GOLDEN = Path(__file__).parents[1] / "outputs" / "minutes.md"


def disclosures(caller: Caller) -> list[Disclosure]:
    store = Store.open(caller.path)
    try:
        with store.read() as reader:
            return reader.all(Disclosure)
    finally:
        store.close()


@pytest.mark.parametrize(
    "said",
    [
        ["last"],
        ["LAST"],
        ["JAG-1"],
        ["jag-1"],
        ["2027-01-12"],
        ["12/1/2027"],
        ["12.01.27"],
        ["12/1"],
        ["12", "jan"],
        ["12 January 2027"],
        ["12th", "jan"],
        ["Tue 12 Jan 2027"],
    ],
)
def test_a_meeting_is_named_as_people_name_it(held: Caller, said: list[str]) -> None:
    done = held("minutes", *said)
    assert done.exit_code == 0
    assert done.stdout == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("said", ["JAG-99", "13 jan", "31 feb", "12 jan 2026", "current", "0/0"])
def test_a_meeting_that_is_not_there_is_refused_in_words(held: Caller, said: str) -> None:
    done = held("minutes", said)
    assert done.exit_code == 1
    assert f"No meeting answers to “{said}”" in done.stderr
    assert "jagtui meetings" in done.stderr


def test_a_meeting_that_has_not_begun_has_no_minutes(held: Caller) -> None:
    done = held("minutes", "JAG-2")
    assert done.exit_code == 1
    assert "it has no minutes yet" in done.stderr


def test_the_current_meeting(tmp_path: Path) -> None:
    world = World.found(tmp_path / "vale.db")
    world.open()
    world.store.close()
    done = Caller(world.store.path, world.clock)("minutes", "current")
    assert done.exit_code == 0
    assert "in progress" in done.stdout


def test_two_meetings_of_one_day_are_told_apart_by_reference(tmp_path: Path) -> None:
    world = World.found(tmp_path / "vale.db")
    world.plan()
    world.plan()
    world.store.close()
    done = Caller(world.store.path, world.clock)("minutes", "12 jan")
    assert done.exit_code == 1
    assert "may mean JAG-1 (Tue 12 Jan 2027), JAG-2 (Tue 12 Jan 2027)" in done.stderr


def test_a_file_is_for_its_owner_alone_and_its_writing_is_recorded(call: Caller) -> None:
    output = call.path.parent / "minutes.md"
    done = call("minutes", "last", "-o", str(output), "--to", "all members", "--why", "asked for")
    assert done.exit_code == 0
    assert output.read_text(encoding="utf-8") == GOLDEN.read_text(encoding="utf-8")
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    (kept,) = disclosures(call)
    assert (kept.what, kept.to_whom, kept.why) == (
        "minutes of JAG-1, draft",
        "all members",
        "asked for",
    )


def test_a_pipe_is_a_disclosure_too(call: Caller) -> None:
    call("minutes", "last")
    assert [kept.what for kept in disclosures(call)] == ["minutes of JAG-1, draft"]


def test_nothing_is_written_over_without_being_asked(call: Caller) -> None:
    output = call.path.parent / "minutes.md"
    output.write_text("mine", encoding="utf-8")
    refused = call("minutes", "last", "-o", str(output))
    assert refused.exit_code == 1
    assert "is there already" in refused.stderr
    assert output.read_text(encoding="utf-8") == "mine"
    assert disclosures(call) == []
    assert call("minutes", "last", "-o", str(output), "--force").exit_code == 0
    assert output.read_text(encoding="utf-8").startswith("**OFFICIAL-SENSITIVE")


def test_a_place_that_cannot_be_written_is_refused_and_not_recorded(call: Caller) -> None:
    done = call("minutes", "last", "-o", str(call.path.parent / "nowhere" / "minutes.md"))
    assert done.exit_code == 1
    assert "could not be written" in done.stderr
    assert disclosures(call) == []


def test_a_stranger_reads_no_minutes(held: Caller) -> None:
    done = Caller(held.path, held.clock, login="stranger")("minutes", "last")
    assert done.exit_code == 1
    assert "has no seat" in done.stderr
    assert not done.stdout


def test_a_meeting_must_be_named(held: Caller) -> None:
    assert held("minutes").exit_code == 2

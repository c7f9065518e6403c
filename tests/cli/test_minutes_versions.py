"""jagtui minutes --versions and --diff."""

from pathlib import Path

import pytest

from jagtui.usecases.correct import correct_minutes
from tests.cli.conftest import Caller
from tests.usecases.deeds.main_job import noted, running
from tests.usecases.deeds.minutes_life import checked, corrected
from tests.world import World


@pytest.fixture
def kept(tmp_path: Path) -> Caller:
    """A file with minutes that were checked, corrected before they went out, and kept twice."""
    world = World.found(tmp_path / "vale.db")
    meeting = running(world)
    line = noted(world, meeting)
    checked(world, meeting)
    wanted = corrected(world, meeting, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(world.store, world.seat, wanted)
    world.store.close()
    return Caller(world.store.path, world.clock)


def test_the_versions_are_listed(kept: Caller) -> None:
    done = kept("minutes", "last", "--versions")
    assert done.stdout.splitlines() == [
        "JAG-1 version 1, checked, Tue 12 Jan 2027 at 10:01",
        "JAG-1 version 2, checked, Tue 12 Jan 2027 at 10:01",
    ]


def test_the_difference_between_two_is_readable(kept: Caller) -> None:
    done = kept("minutes", "last", "--diff", "1", "2")
    assert done.exit_code == 0
    assert "  − Three meets since May\n  + Two meets\n" in done.stdout  # noqa: RUF001


def test_a_version_that_is_not_there_is_refused_in_words(kept: Caller) -> None:
    done = kept("minutes", "last", "--diff", "1", "7")
    assert done.exit_code == 1
    assert "There is no version 7 of the minutes of JAG-1" in done.stderr


def test_a_draft_has_no_versions(held: Caller) -> None:
    done = held("minutes", "JAG-1", "--versions")
    assert "before the chair checks them" in done.stdout

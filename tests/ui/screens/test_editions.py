"""E: an edition is chosen, its lines are confirmed, it is written out, and the log knows."""

from pathlib import Path

import pytest

from jagtui.model.line import Publication
from jagtui.model.minutes import Disclosure, MinutesVersion
from jagtui.model.terms import Edition
from tests.outputs.situations import under_way
from tests.story import Playing
from tests.ui.running import LARGE, app_on, press, running
from tests.ui.screen_text import screen_text
from tests.usecases.deeds.editions import approved
from tests.world import World


@pytest.fixture
def playing(world: World) -> Playing:
    """A meeting with a line that may be published and one that may not."""
    playing = under_way(world)
    playing.go("6")
    playing.type("6", "The engagement day was well attended.")
    playing.type("6", "The barrier of AV-0001 stays.")
    return playing


async def test_the_public_edition_is_confirmed_issued_and_on_record(
    playing: Playing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    world = playing.world
    approved(world, playing.meeting)
    async with running(app_on(world), LARGE) as pilot:
        await press(pilot, "2")
        await press(pilot, "E")
        await press(pilot, "enter")
        await press(pilot, *"public", "enter")
        shown = screen_text(pilot.app)
        assert "[x] 6 Action review: The engagement day was well attended." in shown
        assert "[ ] 6 Action review: The barrier of AV-0001 stays." in shown
        assert "names a case" in shown
        await press(pilot, "enter")
        assert "PUBLIC EDITION" in screen_text(pilot.app)
        await press(pilot, "w")
        await press(pilot, "tab", *"scrutiny", "enter")
        assert "Written to" in screen_text(pilot.app)
    written = (tmp_path / "JAG-1-public.md").read_text(encoding="utf-8")
    assert "well attended" in written
    assert "barrier" not in written
    with world.store.read() as reader:
        assert [one.publish for one in reader.all(Publication)] == [True, False]
        assert reader.all(MinutesVersion)[-1].public == written
        (kept,) = reader.all(Disclosure)
    assert (kept.edition, kept.to_whom) == (Edition.PUBLIC, "scrutiny")


async def test_a_public_edition_waits_for_approval_in_words(playing: Playing) -> None:
    async with running(app_on(playing.world), LARGE) as pilot:
        await press(pilot, "2")
        await press(pilot, "E")
        await press(pilot, "enter")
        await press(pilot, *"public", "enter")
        assert "once a later meeting has approved them" in screen_text(pilot.app)


async def test_an_edition_for_an_agency_names_it(playing: Playing) -> None:
    async with running(app_on(playing.world), LARGE) as pilot:
        await press(pilot, "2")
        await press(pilot, "E")
        await press(pilot, "enter")
        await press(pilot, *"agency", "enter")
        await press(pilot, *"fire", "enter")
        assert "EDITION FOR FIRE" in screen_text(pilot.app)

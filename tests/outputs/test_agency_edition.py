"""An agency's edition: without what was heard while it was out of the room, and saying so."""

import pytest

from jagtui.model.terms import AttendanceState, Edition
from jagtui.outputs.editions import edition_of
from jagtui.usecases.attendance import ComingWanted, MarkWanted, leave, mark_attendance, step_out
from tests.outputs.situations import Situation, told, under_way
from tests.outputs.test_markdown import plain
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(world: World) -> Playing:
    """A meeting with its roll taken."""
    return under_way(world)


def for_housing(playing: Playing) -> str:
    with playing.world.store.read() as reader:
        return edition_of(
            reader,
            playing.world.seat,
            playing.meeting.id,
            Edition.AGENCY,
            playing.world.agency("housing").id,
        )


def _steps_out(playing: Playing) -> None:
    playing.go("7a")
    world = playing.world
    step_out(world.store, world.seat, ComingWanted(playing.on_roll("Osei")))
    playing.type("7a", "police: the barrier works.")
    playing.type("7a", "@council by fri repaint the barrier")
    playing.go("7b")
    playing.type("7b", "The house has been sold.")


def _leaves(playing: Playing) -> None:
    playing.go("7a")
    playing.type("7a", "police: the barrier works.")
    world = playing.world
    world.clock.forward(minutes=2)
    leave(world.store, world.seat, ComingWanted(playing.on_roll("Osei")))
    playing.go("7b")
    playing.type("7b", "The house has been sold.")
    playing.go("8")
    playing.type("8", "Nothing was escalated.")


def _apologises(playing: Playing) -> None:
    world = playing.world
    wanted = MarkWanted(playing.on_roll("Osei"), AttendanceState.APOLOGIES)
    mark_attendance(world.store, world.seat, wanted)
    playing.go("7a")
    playing.type("7a", "police: the barrier works.")


SITUATIONS = (
    Situation(
        "stepped out of a case",
        _steps_out,
        [
            "EDITION FOR HOUSING",
            "It leaves out what was heard without Housing: item 7a. A fuller record exists.",
            "The house has been sold.",
        ],
        never=["the barrier works", "repaint the barrier", "AV-0001", "Mill Lane"],
    ),
    Situation(
        "left before a case",
        _leaves,
        [
            "It leaves out what was heard without Housing: item 7b.",
            "Police: the barrier works.",
            "Nothing was escalated.",
        ],
        never=["The house has been sold.", "Market Square"],
    ),
    Situation(
        "did not come, and is a core member",
        _apologises,
        ["EDITION FOR HOUSING", "Police: the barrier works."],
        never=["It leaves out"],
    ),
)


@told(SITUATIONS)
def test_it_leaves_out_what_the_agency_did_not_hear(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing, for_housing)


def test_the_other_agencies_miss_nothing(playing: Playing) -> None:
    _steps_out(playing)
    with playing.world.store.read() as reader:
        text = plain(
            edition_of(
                reader,
                playing.world.seat,
                playing.meeting.id,
                Edition.AGENCY,
                playing.world.agency("police").id,
            )
        )
    assert "EDITION FOR POLICE" in text
    assert "Police: the barrier works." in text
    assert "It leaves out" not in text

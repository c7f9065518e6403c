"""What the minutes say of what owners report and ask for, and of the meeting's answer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jagtui.model.terms import ClaimKind
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.outputs.situations import Situation, told, under_way
from tests.story import Playing
from tests.world import World


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    world = World.found(tmp_path / "vale.db")
    yield under_way(world)
    world.store.close()


def _report(playing: Playing, claim: ClaimKind, *, here: bool = True, **said: Any) -> int:  # noqa: ANN401
    """What the police report of their action, in the room or before."""
    world, six = playing.world, playing.world.item(playing.meeting, "6").id
    (action_id,) = playing.type("7a", "@police by fri send the patrol plan").actions
    wanted = ClaimWanted(action_id, claim, item_id=six if here else None, **said)
    claim_action(world.store, world.seat, wanted)
    return action_id


def _accept(playing: Playing, action_id: int) -> None:
    wanted = AcceptanceWanted(action_id, item_id=playing.world.item(playing.meeting, "6").id)
    accept_action(playing.world.store, playing.world.seat, wanted)


def _colleague(playing: Playing) -> int:
    wanted = OfficerWanted("Cara Bell", playing.world.agency("police").id)
    return add_officer(playing.world.store, playing.world.seat, wanted)


def _done(playing: Playing) -> None:
    said: dict[str, Any] = {
        "words": "ten nights",
        "evidence": "the patrol log",
        "lesson": "go before eight",
    }
    _accept(playing, _report(playing, ClaimKind.DONE, here=False, **said))


def _blocked(playing: Playing) -> None:
    _report(playing, ClaimKind.BLOCKED, blocked_by="the landlord", words="no answer since May")


def _more_time(playing: Playing) -> None:
    _report(playing, ClaimKind.MORE_TIME, asked_until=date(2027, 1, 29), words="leave")


def _given_more_time(playing: Playing) -> None:
    said: dict[str, Any] = {"asked_until": date(2027, 1, 29), "words": "leave"}
    _accept(playing, _report(playing, ClaimKind.MORE_TIME, here=False, **said))


def _handing_over(playing: Playing) -> None:
    _report(playing, ClaimKind.HANDED_OVER, handed_to_id=_colleague(playing))


def _handed_over(playing: Playing) -> None:
    to = _colleague(playing)
    _accept(playing, _report(playing, ClaimKind.HANDED_OVER, here=False, handed_to_id=to))


def _on_behalf(playing: Playing) -> None:
    police = playing.world.agency("police").id
    said: dict[str, Any] = {"on_behalf_of_id": police, "source": "an e-mail", "words": "half way"}
    _report(playing, ClaimKind.PROGRESS, **said)


SITUATIONS = (
    Situation(
        "done, with what shows it and what was learnt",
        _done,
        [
            (
                "JAG/27/001 (Police): done, accepted as claimed: ten nights. "
                "Shown by: the patrol log. Lesson learnt: go before eight."
            )
        ],
    ),
    Situation(
        "blocked, and by whom",
        _blocked,
        ["JAG/27/001 (Police): reported blocked by the landlord: no answer since May."],
    ),
    Situation(
        "more time is asked for",
        _more_time,
        ["JAG/27/001 (Police): asked for more time, until 29 January 2027: leave."],
    ),
    Situation(
        "more time is given",
        _given_more_time,
        [
            (
                "JAG/27/001 (Police): re-dated from 15 to 29 January 2027, as its owner asked, "
                "approved by the chair: leave."
            )
        ],
    ),
    Situation(
        "a colleague is to take it over",
        _handing_over,
        ["JAG/27/001 (Police): asked to hand it over to C Bell."],
    ),
    Situation(
        "a colleague has taken it over",
        _handed_over,
        ["JAG/27/001 (Police): handed over to C Bell, as its owner asked."],
    ),
    Situation(
        "reported by somebody else",
        _on_behalf,
        ["JAG/27/001 (Police): reported progress on behalf of Police: half way."],
    ),
)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)

"""Situations of a meeting, played through gestures, and what the minutes say of each.

A concern keeps its situations in one table, a row each::

    SITUATIONS = (
        Situation("leaves", _leaves, ["B Shah (Police) left at 10:19, before item 9."]),
        ...
    )


    @told(SITUATIONS)
    def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
        situation.is_told(playing)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from jagtui.outputs.minutes import restricted_minutes
from jagtui.usecases.attendance import RollWanted, take_roll
from tests.outputs.test_markdown import plain, words
from tests.story import Playing
from tests.world import World


@dataclass(frozen=True)
class Situation:
    """Something that happens in a room, and the sentences that the minutes print for it."""

    name: str
    play: Callable[[Playing], object]
    says: Iterable[str]
    never: Iterable[str] = ()
    """What the minutes must not say."""

    def is_told(self, playing: Playing, minutes: Callable[[Playing], str] | None = None) -> None:
        """Play it, and read the minutes, as a reader sees them, for its sentences."""
        self.play(playing)
        read = plain((minutes or minutes_of)(playing))
        for sentence in self.says:
            assert words(sentence) in read
        for sentence in self.never:
            assert words(sentence) not in read


def told(situations: Iterable[Situation]) -> pytest.MarkDecorator:
    """A test of every situation of a table, by name."""
    return pytest.mark.parametrize("situation", situations, ids=lambda one: one.name)


def minutes_of(playing: Playing) -> str:
    """The restricted minutes of the meeting as they stand, in Markdown."""
    with playing.world.store.read() as reader:
        return restricted_minutes(reader, playing.world.seat, playing.meeting.id)


def under_way(world: World, *, roll: bool = True) -> Playing:
    """A meeting opened at ten; its roll, taken at 10:01, leaves nobody out; it is now 10:02."""
    playing = Playing(world, world.open())
    if roll:
        world.clock.forward(minutes=1)
        take_roll(world.store, world.seat, RollWanted(playing.meeting.id))
        world.clock.forward(minutes=1)
    return playing

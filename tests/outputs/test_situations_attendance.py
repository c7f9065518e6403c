"""What the minutes say of who came, who did not, and who was in the room for what."""

from jagtui.usecases.attendance import ComingWanted, leave
from tests.outputs.situations import Situation, told
from tests.story import Playing


def _leaves(playing: Playing) -> None:
    playing.go("4")
    leave(playing.world.store, playing.world.seat, ComingWanted(playing.on_roll("Shah")))


SITUATIONS = (Situation("leaves", _leaves, ["B Shah (Police) left at 10:05, before item 4."]),)


@told(SITUATIONS)
def test_the_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)

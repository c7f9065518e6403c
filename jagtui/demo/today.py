"""Today's JAG, which has been going on for some forty minutes."""

from jagtui.demo.calendar import Calendar
from jagtui.demo.featured import Featured
from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import Stage


def play_today(stage: Stage, days: Calendar, meeting_id: int, cases: dict[Featured, int]) -> None:
    """Hold the meeting as far as it has come; everything is done by whoever looks at it."""
    stage.clock.reach(days.opens)
    stage.hands = stage.chair
    stage.clock.pass_(40)
    Sitting.open(stage, meeting_id)

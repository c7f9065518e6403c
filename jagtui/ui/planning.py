"""Planning the next meeting of a group, from any place."""

from functools import partial
from typing import Any

from jagtui.model.rules.roles import decides
from jagtui.queries.planning import planning
from jagtui.ui.dialogs.plan_meeting import PlanMeeting
from jagtui.ui.screen import Place
from jagtui.usecases.plan import plan_meeting


async def plan_next(place: Place[Any]) -> None:
    """Ask for the day, the time and the place, and plan the meeting."""
    if not decides(place.seat):
        place.refuse("Meetings are planned by the chair, the minute taker or the manager.")
        return
    with place.reading() as reader:
        groups = planning(reader)
    await place.ask(PlanMeeting(groups), partial(place.attempt, plan_meeting))

"""Planning the next meetings of a group, from any place."""

from typing import Any

from jagtui.model.rules.roles import decides
from jagtui.queries.planning import planning
from jagtui.ui.dialogs.plan_meeting import PlanMeeting
from jagtui.ui.screen import Place
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.series import SeriesWanted, plan_series


async def plan_next(place: Place[Any]) -> None:
    """Ask for the day, the time and the place, and plan the meeting or a series of them."""
    if not may_plan(place):
        return
    with place.reading() as reader:
        groups = planning(reader)

    async def plan(wanted: MeetingWanted | SeriesWanted) -> object:
        if isinstance(wanted, SeriesWanted):
            return await place.attempt(plan_series, wanted)
        return await place.attempt(plan_meeting, wanted)

    await place.ask(PlanMeeting(groups), plan)


def may_plan(place: Place[Any]) -> bool:
    """Whether whoever is at the keyboard plans, moves and cancels meetings."""
    if decides(place.seat):
        return True
    place.refuse("Meetings are planned by the chair, the minute taker or the manager.")
    return False

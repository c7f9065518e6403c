"""A series of meetings, planned at once from the group's rhythm."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import COMING, Meeting
from jagtui.model.rules.rhythm import series_days
from jagtui.model.terms import MeetingKind
from jagtui.store.change import Change
from jagtui.store.schema.meeting import meeting
from jagtui.usecases.gesture import gesture
from jagtui.usecases.plan import MeetingWanted, plan_one


@dataclass(frozen=True)
class SeriesWanted:
    """The first day of a series, and either how many meetings it has or its last day."""

    group_id: int
    first: date
    count: int | None = None
    until: date | None = None
    starts: str | None = None
    minutes: int | None = None
    place: str | None = None
    in_public: bool | None = None


@gesture("meeting.plan_series", doing="Planning a series")
def plan_series(change: Change, wanted: SeriesWanted) -> int:
    """Plan a meeting for every day of the series that has none yet; gives how many.

    Only the next one gets its cases now; those of the others are proposed when their turn comes.
    """
    group = change.get(Group, wanted.group_id)
    days = series_days(group.rhythm, wanted.first, count=wanted.count, until=wanted.until)
    taken = {one.held_on for one in _planned(change, group)}
    free = [one.day for one in days if taken.isdisjoint((one.meant, one.day))]
    if not free:
        raise RuleBroken("A meeting is planned for each of these days already.")
    nearest = min([*taken, *free])
    planned = [
        plan_one(change, group, _one(wanted, day), with_cases=day == nearest) for day in free
    ]
    span = " to ".join(dict.fromkeys((planned[0].reference, planned[-1].reference)))
    change.says(f"Series planned: {len(planned)}, {span}", group_id=group.id)
    return len(planned)


def _one(wanted: SeriesWanted, day: date) -> MeetingWanted:
    """One of the series."""
    return MeetingWanted(
        group_id=wanted.group_id,
        held_on=day,
        starts=wanted.starts,
        minutes=wanted.minutes,
        place=wanted.place,
        in_public=wanted.in_public,
    )


def _planned(change: Change, group: Group) -> list[Meeting]:
    return change.all(
        Meeting,
        meeting.c.state.in_(COMING),
        group_id=group.id,
        kind=MeetingKind.ORDINARY,
        provisional=False,
    )

"""A meeting as its minutes tell it: every fact in order, in one fixed set of statements."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import MinutesVersion
from jagtui.model.partnership import Partnership
from jagtui.model.terms import MeetingKind, MeetingState, MinutesState
from jagtui.queries.minutes_items import CarriedAction, ItemMinutes, carried_actions, item_minutes
from jagtui.queries.minutes_people import (
    Attender,
    Declared,
    InChair,
    attenders,
    chairings,
    declarations,
)
from jagtui.queries.minutes_quorum import QuorumCourse, quorum_course
from jagtui.queries.names import AgencyThen, names_on
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting
from jagtui.store.schema.minutes import minutes_version


@dataclass(frozen=True, slots=True)
class MadeFor:
    """The agency that an edition is made for, and the items it was out of."""

    agency: AgencyThen
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFacts:
    """Everything that the restricted edition of a meeting's minutes says."""

    partnership: str
    group: Group
    meeting: Meeting
    day: date
    """The day it was held on, which names and posts are taken from."""
    people: tuple[Attender, ...]
    chairings: tuple[InChair, ...]
    declarations: tuple[Declared, ...]
    quorum: QuorumCourse
    items: tuple[ItemMinutes, ...]
    carried: tuple[CarriedAction, ...]
    next_meeting: Meeting | None
    made_for: MadeFor | None = None
    """None in the restricted edition, which is everybody's who may read it."""


def minutes_facts(reader: Reader, meeting_id: int) -> MinutesFacts:
    """The facts of a meeting that has begun; names and posts are those of its day."""
    held = reader.get(Meeting, meeting_id)
    if held.opened_at is None:
        raise RuleBroken(f"{held.reference} is {held.state.words}; it has no minutes yet.")
    group = reader.get(Group, held.group_id)
    founded = reader.find(Partnership)
    day = held.day
    names = names_on(reader, day)
    people = attenders(reader, held.id, names)
    return MinutesFacts(
        partnership=founded.name if founded else "",
        group=group,
        meeting=held,
        day=day,
        people=people,
        chairings=chairings(reader, held.id, people),
        declarations=declarations(reader, held.id, people),
        quorum=quorum_course(reader, group, held, people),
        items=item_minutes(reader, held, names, day),
        carried=carried_actions(reader, held.id, names),
        next_meeting=_next_meeting(reader, held, day),
    )


def kept_version(reader: Reader, meeting_id: int) -> MinutesVersion | None:
    """The newest version of the minutes that was kept, unless they are a draft again."""
    if reader.get(Meeting, meeting_id).minutes_state is MinutesState.DRAFT:
        return None
    newest = minutes_version.c.number.desc()
    kept = reader.all(MinutesVersion, meeting_id=meeting_id, order_by=newest, limit=1)
    return kept[0] if kept else None


def _next_meeting(reader: Reader, held: Meeting, day: date) -> Meeting | None:
    """The group's first ordinary meeting after this one that has not been cancelled."""
    coming = reader.all(
        Meeting,
        meeting.c.held_on > day,
        meeting.c.state != MeetingState.CANCELLED,
        group_id=held.group_id,
        kind=MeetingKind.ORDINARY,
        order_by=meeting.c.held_on,
        limit=1,
    )
    return coming[0] if coming else None

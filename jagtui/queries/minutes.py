"""A meeting as its minutes tell it: every fact in order, in one fixed set of statements."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, Meeting, MeetingMove
from jagtui.model.minutes import MinutesVersion
from jagtui.model.partnership import Partnership
from jagtui.model.rules.heard import Hearing
from jagtui.model.terms import MeetingKind, MeetingState, MinutesState
from jagtui.model.time import Instant
from jagtui.queries.approval import AgreedMinutes, agreed_minutes
from jagtui.queries.escalations import Asked
from jagtui.queries.heard import hearings
from jagtui.queries.interim import DecidedBetween, noted_decisions
from jagtui.queries.minutes_answers import (
    CarriedAction,
    UnansweredClaim,
    carried_actions,
    unanswered_claims,
)
from jagtui.queries.minutes_escalations import answers_under
from jagtui.queries.minutes_items import ItemMinutes, item_minutes
from jagtui.queries.minutes_lane import no_change_reported
from jagtui.queries.minutes_people import Attender, attenders
from jagtui.queries.minutes_quorum import Ratified, ratified_decisions
from jagtui.queries.minutes_statements import (
    Declared,
    InChair,
    StatementCourse,
    chairings,
    chairs_watching,
    declarations,
    statement_course,
)
from jagtui.queries.minutes_walk import recorded_at
from jagtui.queries.names import AgencyThen, names_on
from jagtui.queries.quorum import QuorumCourse, quorum_course
from jagtui.queries.returns import AgencyAsked, returned_by_opening
from jagtui.queries.sent_information import SentIn, sent_in
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import agenda_item, meeting
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
    moves: tuple[MeetingMove, ...]
    """The days it was put off from, and why."""
    people: tuple[Attender, ...]
    chairings: tuple[InChair, ...]
    watching: tuple[str, ...]
    """The group's chairs who were there as observers."""
    statement: StatementCourse
    declarations: tuple[Declared, ...]
    interim: tuple[DecidedBetween, ...]
    quorum: QuorumCourse
    ratified: tuple[Ratified, ...]
    adjournments: tuple[Adjournment, ...]
    items: tuple[ItemMinutes, ...]
    heard: dict[int, Hearing]
    """Which agencies heard each item that was taken up."""
    answers: dict[int, tuple[Asked, ...]]
    """By item: questions from below that were answered, and answers heard from above."""
    recorded_at: dict[int, tuple[Instant, ...]]
    """When something was recorded under each item."""
    agreed: tuple[AgreedMinutes, ...]
    """Earlier minutes that it approved or corrected."""
    no_change_by: tuple[str, ...]
    """The agencies that had no change to report of the cases that were not discussed."""
    carried: tuple[CarriedAction, ...]
    unanswered: tuple[UnansweredClaim, ...]
    """What stood reported when the meeting closed."""
    returned: tuple[AgencyAsked, ...]
    """Who had answered for their actions when the meeting was opened."""
    sent_in: tuple[SentIn, ...]
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
    course = quorum_course(reader, group, held)
    people = attenders(reader, held.id, names, course.rests)
    return MinutesFacts(
        partnership=founded.name if founded else "",
        group=group,
        meeting=held,
        day=day,
        moves=tuple(reader.all(MeetingMove, meeting_id=held.id)),
        people=people,
        chairings=chairings(reader, held.id, people),
        watching=chairs_watching(reader, held, people),
        statement=statement_course(reader, held, people),
        declarations=declarations(reader, held.id, people),
        interim=noted_decisions(reader, held.id),
        quorum=course,
        ratified=ratified_decisions(reader, held.id),
        adjournments=course.rests,
        items=item_minutes(reader, held, names, day),
        heard=hearings(reader, agenda_item.c.meeting_id == held.id),
        answers=answers_under(reader, held),
        recorded_at=recorded_at(reader, held.id),
        agreed=agreed_minutes(reader, held.id),
        no_change_by=no_change_reported(reader, held, names),
        carried=carried_actions(reader, held.id, names),
        unanswered=unanswered_claims(reader, held, names),
        returned=returned_by_opening(reader, held),
        sent_in=sent_in(reader, held.id),
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

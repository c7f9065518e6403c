"""Who was at a meeting, for whom and when, as its minutes say it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.attendance import (
    Attendance,
    AttendanceAgency,
)
from jagtui.model.meeting import Adjournment, Meeting
from jagtui.model.rules.naming import person_words
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.model.time import Instant
from jagtui.queries.names import AgencyThen, Names
from jagtui.queries.presence import on_roll, spells_of
from jagtui.queries.since_last import SinceLast, since_last
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import (
    attendance_agency,
)


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time in the room or on the line."""

    mode: AttendanceMode
    from_at: Instant
    until_at: Instant | None
    out_for_item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attender:
    """Somebody on the roll of a meeting."""

    id: int
    name: str
    """Whole; empty for an unnamed place."""
    posts: tuple[str, ...]
    agencies: tuple[AgencyThen, ...]
    capacity: Capacity
    state: AttendanceState
    number: int
    takes_minutes: bool
    deputy_for_id: int | None
    deputy_for: str
    information: str
    information_on: date | None
    announced_on: date | None
    """The day on which apologies, or a deputy, were told ahead."""
    since_last: SinceLast | None
    """What they were when they came last, where that has changed."""
    stays: tuple[Stay, ...]

    @property
    def words(self) -> str:
        """As sentences name them: A Osei (Housing)."""
        agencies = " and ".join(agency.short for agency in self.agencies)
        name = person_words(self.name)
        if name and agencies:
            return f"{name} ({agencies})"
        if self.capacity is Capacity.PUBLIC and not name:
            return "A member of the public" if self.number == 1 else "Members of the public"
        return name or agencies or self.capacity.words.capitalize()


def attenders(
    reader: Reader, meeting_id: int, names: Names, rests: Iterable[Adjournment] = ()
) -> tuple[Attender, ...]:
    """Everybody on the roll, in the order in which they came onto it; seven statements.

    Whoever was there before the meeting rested and after it is taken to have stayed.
    """
    roll = reader.all(Attendance, meeting_id=meeting_id)
    agencies: dict[int, list[AgencyThen]] = defaultdict(list)
    for stands_for in reader.all(
        AttendanceAgency, attendance_agency.c.attendance_id.in_(on_roll(meeting_id))
    ):
        agencies[stands_for.attendance_id].append(names.agencies[stands_for.agency_id])
    stays: dict[int, list[Stay]] = defaultdict(list)
    for spell in spells_of(reader, meeting_id):
        stays[spell.attendance_id].append(
            Stay(spell.mode, spell.from_at, spell.until_at, spell.out_for_item_id)
        )
    changed = since_last(reader, reader.get(Meeting, meeting_id))
    called = {one.id: names.officer(one.officer_id) or one.name for one in roll}
    return tuple(
        Attender(
            id=one.id,
            name=called[one.id],
            posts=_posts(one, agencies[one.id], names),
            agencies=tuple(agencies[one.id]),
            capacity=one.capacity,
            state=one.state,
            number=one.number,
            takes_minutes=one.takes_minutes,
            deputy_for_id=one.deputy_for_id,
            deputy_for=person_words(called.get(one.deputy_for_id or 0)),
            information=one.information,
            information_on=one.information_on,
            announced_on=one.announced_on,
            since_last=changed.get(one.id),
            stays=_through(rests, stays[one.id]),
        )
        for one in roll
    )


def _through(rests: Iterable[Adjournment], stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """The stays, without the breaks that adjourning the meeting to another day made in them."""
    gaps = {(rest.from_at, rest.until_at) for rest in rests}
    joined: list[Stay] = []
    for stay in stays:
        if joined and (joined[-1].until_at, stay.from_at) in gaps and stay.mode is joined[-1].mode:
            joined[-1] = replace(stay, from_at=joined[-1].from_at)
        else:
            joined.append(stay)
    return tuple(joined)


def _posts(one: Attendance, agencies: Iterable[AgencyThen], names: Names) -> tuple[str, ...]:
    """The posts that somebody held on the day at the agencies they came for."""
    if one.officer_id is None:
        return ()
    held = (names.posts.get((one.officer_id, agency.id), "") for agency in agencies)
    return tuple(dict.fromkeys(filter(None, held)))

"""Who comes for another agency, or in another post, than when they were there last."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Row, Select, select

from jagtui.model.agency import Post
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import AttendanceState
from jagtui.store.reader import Reader
from jagtui.store.schema.agency import agency, post
from jagtui.store.schema.attendance import attendance, attendance_agency
from jagtui.store.schema.meeting import meeting

_REMEMBERED = timedelta(weeks=104)
"""How long somebody may have stayed away for it still to matter what they were then."""


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What somebody was at an earlier meeting, where they are something else now."""

    meeting: str
    agencies: tuple[str, ...] = ()
    """The agencies they came for then; none where they are the same."""
    post: str = ""
    """The post they held then; empty where it is the same."""


@dataclass(frozen=True, slots=True)
class _Came:
    id: int
    meeting: str
    day: date
    agencies: dict[int, str]


def since_last(reader: Reader, held: Meeting) -> dict[int, SinceLast]:
    """By attendance, what changed since an officer was last present, if within two years.

    Three statements.
    """
    now = _came(reader, _at(held.id))
    before = _came(reader, _last_times(held))
    posts: dict[tuple[int, int], list[Post]] = defaultdict(list)
    for one in reader.all(Post, post.c.officer_id.in_(_officers(held.id)), order_by=post.c.since):
        posts[one.officer_id, one.agency_id].append(one)
    found = {}
    for officer_id, came in now.items():
        then = before.get(officer_id)
        if then is None:
            continue
        if set(then.agencies) != set(came.agencies):
            found[came.id] = SinceLast(then.meeting, agencies=tuple(then.agencies.values()))
            continue
        for agency_id in came.agencies:
            was = _title(posts[officer_id, agency_id], then.day)
            if was and was != _title(posts[officer_id, agency_id], held.day):
                found[came.id] = SinceLast(then.meeting, post=was)
    return found


def _title(posts: list[Post], day: date) -> str:
    held = [one.title for one in posts if one.since <= day and (one.until or day) >= day]
    return held[-1] if held else ""


def _came(reader: Reader, wanted: Select[tuple[int]]) -> dict[int, _Came]:
    """Officers as they came to meetings; several agencies, several rows."""
    rows = reader.rows(
        select(
            attendance.c.id,
            attendance.c.officer_id,
            meeting.c.reference,
            meeting.c.held_on,
            agency.c.id.label("agency_id"),
            agency.c.handle,
        )
        .join(meeting, meeting.c.id == attendance.c.meeting_id)
        .join(attendance_agency, attendance_agency.c.attendance_id == attendance.c.id)
        .join(agency, agency.c.id == attendance_agency.c.agency_id)
        .where(attendance.c.id.in_(wanted))
        .order_by(attendance.c.id, attendance_agency.c.id)
    )
    found: dict[int, _Came] = {}
    for row in rows:
        _of(found, row).agencies[row.agency_id] = agency_words(row.handle)
    return found


def _of(found: dict[int, _Came], row: Row[tuple[object, ...]]) -> _Came:
    return found.setdefault(row.officer_id, _Came(row.id, row.reference, row.held_on, {}))


def _officers(meeting_id: int) -> Select[tuple[int | None]]:
    return select(attendance.c.officer_id).where(
        attendance.c.meeting_id == meeting_id, attendance.c.officer_id.is_not(None)
    )


def _at(meeting_id: int) -> Select[tuple[int]]:
    return select(attendance.c.id).where(
        attendance.c.meeting_id == meeting_id, attendance.c.officer_id.is_not(None)
    )


def _last_times(held: Meeting) -> Select[tuple[int]]:
    """When each officer of the roll was last present in the group in the two years before.

    Without an end to it, the group's whole past would be looked through for every newcomer.
    """
    now, then = attendance.alias("now"), attendance.alias("then")
    last = (
        select(then.c.id)
        .select_from(meeting)
        .join(then, then.c.meeting_id == meeting.c.id)
        .where(
            then.c.officer_id == now.c.officer_id,
            then.c.state == AttendanceState.PRESENT,
            meeting.c.group_id == held.group_id,
            meeting.c.held_on >= held.held_on - _REMEMBERED,
            meeting.c.held_on < held.held_on,
        )
        .order_by(meeting.c.held_on.desc(), meeting.c.id.desc())
        .limit(1)
        .correlate(now)
        .scalar_subquery()
    )
    return select(last).where(now.c.meeting_id == held.id, now.c.officer_id.is_not(None))

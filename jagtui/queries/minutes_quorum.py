"""Whether a meeting was quorate, from its roll to its end."""

from collections.abc import Iterable
from dataclasses import dataclass

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.quorum import quorum
from jagtui.model.terms import AttendanceMode
from jagtui.model.time import Instant
from jagtui.queries.minutes_people import Attender, Stay
from jagtui.queries.quorum import quorum_rule
from jagtui.queries.room import SPEAKING_FOR_AGENCIES
from jagtui.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Lapse:
    """A stretch of a meeting without a quorum, and what was missing."""

    from_at: Instant
    until_at: Instant | None
    missing: tuple[str, ...]

    def holds(self, instant: Instant) -> bool:
        """Whether an instant falls into it."""
        return self.from_at <= instant and (self.until_at is None or instant < self.until_at)


@dataclass(frozen=True, slots=True)
class QuorumCourse:
    """How many agencies were heard, and when there was no quorum."""

    needed: bool
    """Whether the group has set a quorum."""
    roll_taken: bool
    represented: int
    asked: int
    lapses: tuple[Lapse, ...]
    throughout: bool
    """It was never quorate."""


def quorum_course(
    reader: Reader, group: Group, held: Meeting, people: Iterable[Attender]
) -> QuorumCourse:
    """The quorum over the whole meeting; one statement."""
    rule, called = quorum_rule(reader, group)
    speakers = [one for one in people if one.capacity in SPEAKING_FOR_AGENCIES]
    course = QuorumCourse(
        needed=rule.is_set,
        roll_taken=held.roll_taken_at is not None,
        represented=len({agency.id for one in speakers if one.stays for agency in one.agencies}),
        asked=len({agency.id for one in speakers for agency in one.agencies}),
        lapses=(),
        throughout=False,
    )
    if held.roll_taken_at is None or not course.needed:
        return course
    times = _turning_points(held.roll_taken_at, held.closed_at, speakers)
    found: list[Lapse] = []
    for at, until in zip(times, [*times[1:], held.closed_at], strict=True):
        present = _heard(speakers, at, remote=group.quorum_counts_remote)
        stands = quorum(rule, present, called)
        if not stands.met:
            found.append(Lapse(at, until, stands.missing))
    lapses = _joined(found)
    throughout = len(found) == len(times)
    return QuorumCourse(
        course.needed, course.roll_taken, course.represented, course.asked, lapses, throughout
    )


def _turning_points(
    start: Instant, end: Instant | None, speakers: Iterable[Attender]
) -> list[Instant]:
    """Every moment at which somebody came or went, from the roll on."""
    moments = {start}
    for stay in (stay for one in speakers for stay in one.stays):
        moments |= {stay.from_at, *([stay.until_at] if stay.until_at else [])}
    return sorted(at for at in moments if at >= start and (end is None or at < end))


def _heard(speakers: Iterable[Attender], at: Instant, *, remote: bool) -> set[int]:
    return {
        agency.id
        for one in speakers
        if any(_lasts(stay, at) and (remote or _in_room(stay)) for stay in one.stays)
        for agency in one.agencies
    }


def _in_room(stay: Stay) -> bool:
    return stay.mode is AttendanceMode.ROOM


def _lasts(stay: Stay, at: Instant) -> bool:
    return stay.from_at <= at and (stay.until_at is None or at < stay.until_at)


def _joined(found: Iterable[Lapse]) -> tuple[Lapse, ...]:
    """Lapses that follow each other at once, as one; what was missing at first stays named."""
    joined: list[Lapse] = []
    for lapse in found:
        if joined and joined[-1].until_at == lapse.from_at:
            joined[-1] = Lapse(joined[-1].from_at, lapse.until_at, joined[-1].missing)
        else:
            joined.append(lapse)
    return tuple(joined)

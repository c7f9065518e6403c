"""Attendance in sentences: who came for whom, who came late, who left, who was in the chair."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from jagtui.model.attendance import SPEAKING_FOR_AGENCIES
from jagtui.model.rules.heard import Hearing
from jagtui.model.rules.naming import person_words
from jagtui.model.rules.when import day_and_month
from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity
from jagtui.model.time import Instant, london_hhmm
from jagtui.outputs.minutes_chair import chair_changes, opened_in_chair
from jagtui.outputs.minutes_course import Course
from jagtui.outputs.minutes_quorum import rests
from jagtui.outputs.minutes_statements import withdrew_from
from jagtui.outputs.words import counted, listed
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_people import Attender, Stay


def roll(facts: MinutesFacts) -> Iterator[tuple[str, list[str]]]:
    """The parts of the attendance, each with its title and a line for each agency or person."""
    came = [one for one in facts.people if one.state is AttendanceState.PRESENT]
    chairs = {one.attendance_id for one in opened_in_chair(facts)}
    came.sort(key=lambda one: one.id not in chairs)
    for title, capacity in (("Present", Capacity.MEMBER), ("Deputies", Capacity.DEPUTY)):
        here = [one for one in came if one.capacity is capacity]
        if here or capacity is Capacity.MEMBER:
            yield title, [_present(one, facts) for one in here]
    for title, state in (
        ("Apologies", AttendanceState.APOLOGIES),
        ("Absent without apologies", AttendanceState.ABSENT),
        ("Expected; the roll was not taken", AttendanceState.EXPECTED),
    ):
        away = [one for one in facts.people if one.state is state]
        if away or state is AttendanceState.APOLOGIES:
            yield title, [_away(one, facts) for one in away]
    for title, capacity in (
        ("In attendance", Capacity.IN_ATTENDANCE),
        ("Observers", Capacity.OBSERVER),
    ):
        here = [one for one in came if one.capacity is capacity]
        if here:
            yield title, [_present(one, facts) for one in here]
    public = [one.number for one in came if one.capacity is Capacity.PUBLIC]
    if public:
        yield "Public", [_public_words(sum(public))]


def _present(one: Attender, facts: MinutesFacts) -> str:
    by = any(chair.attendance_id == one.id for chair in opened_in_chair(facts))
    remarks = (
        _deputy_words(one),
        "in the chair" if by else "",
        "to take the minutes" if one.takes_minutes else "",
        _last_time(one),
        "remotely" if one.stays and one.stays[0].mode is AttendanceMode.REMOTE else "",
    )
    return "; ".join([_named(one), *filter(None, remarks)])


def _deputy_words(one: Attender) -> str:
    if one.capacity is not Capacity.DEPUTY:
        return ""
    whose = f"deputy for {one.deputy_for}" if one.deputy_for else "deputy"
    return f"{whose}, announced{_on(one.announced_on)}" if one.announced_on else whose


def _last_time(one: Attender) -> str:
    """What somebody was at an earlier meeting, where they are something else now."""
    if one.since_last is None:
        return ""
    agencies = f"for {listed(one.since_last.agencies)}" if one.since_last.agencies else ""
    return f"last time, at {one.since_last.meeting}, {agencies or one.since_last.post}"


def _public_words(number: int) -> str:
    if not number:
        return "No members of the public came"
    return counted(number, "member of the public", "members of the public")


def _away(one: Attender, facts: MinutesFacts) -> str:
    sorry = one.state is AttendanceState.APOLOGIES
    sent = f"information sent{_on(one.information_on)}: {one.information}"
    remarks = (
        f"apologies sent{_on(one.announced_on)}" if sorry and one.announced_on else "",
        _represented(one, facts),
        sent if one.information else "",
    )
    return "; ".join([_named(one), *filter(None, remarks)])


def _represented(one: Attender, facts: MinutesFacts) -> str:
    """Who spoke for the agency although this person did not come; their own deputy says so."""
    others = [
        other
        for other in facts.people
        if other.state is AttendanceState.PRESENT
        and other.capacity in SPEAKING_FOR_AGENCIES
        and other.deputy_for_id != one.id
        and not set(other.agencies).isdisjoint(one.agencies)
    ]
    words = listed([person_words(other.name) or "somebody who was not named" for other in others])
    return f"the agency was represented by {words}" if others else ""


def _on(day: date | None) -> str:
    return f" on {day_and_month(day)}" if day else ""


def _named(one: Attender) -> str:
    """As in Ashcombe Council Housing (Housing): Ama Osei, Housing Manager."""
    agencies = listed(
        [
            agency.name if agency.name == agency.short else f"{agency.name} ({agency.short})"
            for agency in one.agencies
        ]
    )
    person = ", ".join([one.name or "not named", *one.posts])
    if one.state is not AttendanceState.PRESENT and not one.name and agencies:
        return agencies  # an agency may apologise with no name
    return f"{agencies}: {person}" if agencies else person


def comings_and_goings(facts: MinutesFacts) -> list[str]:
    """Who arrived late, left, came back or took the chair, a sentence each, in order of time."""
    course = Course.of(facts)
    moves = [
        move
        for one in facts.people
        if one.state is AttendanceState.PRESENT
        for move in _moves(one, facts, course)
    ]
    moves += [*chair_changes(facts, course), *rests(facts)]
    return [words for _, words in sorted(moves, key=lambda move: move[0])]


def hearing_words(heard: Hearing | None) -> str:
    """Which agencies were out of the room for an item; nothing where all of them heard it."""
    if heard is None:
        return ""
    words = []
    if heard.out:
        were = "was" if len(heard.out) == 1 else "were"
        words.append(f"{listed(heard.out)} {were} not in the room for this item.")
    if heard.part:
        words.append(f"{listed(heard.part)} heard a part of it.")
    return " ".join(words)


def _moves(one: Attender, facts: MinutesFacts, course: Course) -> Iterator[tuple[Instant, str]]:
    for before, stay in pairwise([None, *one.stays]):
        if stay is not None:
            yield from _coming(one, before, stay, facts, course)
    for stay, after in pairwise([*one.stays, None]):
        if stay is not None:
            yield from _going(one, stay, after, facts, course)


def _coming(
    one: Attender, before: Stay | None, stay: Stay, facts: MinutesFacts, course: Course
) -> Iterator[tuple[Instant, str]]:
    at = stay.from_at
    how = " remotely" if stay.mode is AttendanceMode.REMOTE else ""
    if before is None:
        if _late(stay, facts.meeting.roll_taken_at):
            yield at, f"{one.words} arrived{how} at {course.arriving(at)}."
    elif _changed_over(before, stay):
        yield at, f"{one.words} took part{how or ' in the room'} from {london_hhmm(at)}."
    elif before.out_for_item_id is None:
        yield at, f"{one.words} came back{how} at {course.arriving(at)}."


def _going(
    one: Attender, stay: Stay, after: Stay | None, facts: MinutesFacts, course: Course
) -> Iterator[tuple[Instant, str]]:
    at = stay.until_at
    if at is None or at == facts.meeting.closed_at:
        return
    if stay.out_for_item_id is not None:
        if withdrew_from(one.id, stay.out_for_item_id, facts):
            return
        yield at, f"{one.words} stepped out of {course.item(stay.out_for_item_id)}."
    elif after is None or not _changed_over(stay, after):
        yield at, f"{one.words} left at {course.leaving(at)}."


def _changed_over(before: Stay, stay: Stay) -> bool:
    """Whether somebody went from the room onto the line, or back, within a minute."""
    return (
        before.until_at is not None
        and before.mode is not stay.mode
        and london_hhmm(before.until_at) == london_hhmm(stay.from_at)
    )


def _late(stay: Stay, roll_taken_at: Instant | None) -> bool:
    """Whether somebody came after the roll, by the clock on the wall."""
    if roll_taken_at is None or stay.from_at <= roll_taken_at:
        return False
    return london_hhmm(stay.from_at) != london_hhmm(roll_taken_at)

"""Who was in the chair, in sentences."""

from collections.abc import Iterator

from jagtui.model.terms import ChairingCapacity
from jagtui.model.time import Instant, london_hhmm
from jagtui.outputs.minutes_course import Course
from jagtui.outputs.words import listed
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_statements import InChair

RIGHT = {
    ChairingCapacity.CHAIR: "",
    ChairingCapacity.CO_CHAIR: ", co-chair",
    ChairingCapacity.VICE_CHAIR: ", vice-chair",
    ChairingCapacity.ELECTED: ", elected for this meeting",
}


def chair_words(facts: MinutesFacts) -> str:
    """Who opened the meeting in the chair, and which chair only watched it."""
    watching = [f"{who}, the group's chair, attended without taking it" for who in facts.watching]
    return "; ".join([_opened(facts), *watching])


def _opened(facts: MinutesFacts) -> str:
    if not facts.chairings:
        return "nobody" if facts.meeting.roll_taken_at is not None else "not recorded"
    first = opened_in_chair(facts)
    if len(first) == 1:
        return f"{first[0].who}{RIGHT[first[0].capacity]}"
    return f"{listed([one.who for one in first])}, co-chairs"


def opened_in_chair(facts: MinutesFacts) -> list[InChair]:
    """Whoever was the first to take the chair; co-chairs take it together."""
    return [one for one in facts.chairings if one.from_at == facts.chairings[0].from_at]


def chair_changes(facts: MinutesFacts, course: Course) -> Iterator[tuple[Instant, str]]:
    """Every change of chair, and when; coming back after an item goes without saying."""
    if not facts.chairings:
        return
    first = opened_in_chair(facts)
    roll_at, began = facts.meeting.roll_taken_at, first[0].from_at
    if roll_at is not None and london_hhmm(roll_at) < london_hhmm(began):
        yield roll_at, f"Nobody was in the chair until {london_hhmm(began)}."
    regular, was_empty = {one.attendance_id for one in first}, False
    for at in _moments(facts):
        now = [one for one in facts.chairings if one.holds(at)]
        lent = [one for one in now if one.item_id is not None and one.from_at == at]
        for_item = _given_up_for(at, facts)
        ids = {one.attendance_id for one in now}
        who = listed([one.who for one in now])
        if not now:
            was_empty = for_item is None
            when = (
                f"from {course.arriving(at)}" if was_empty else f"for {course.item(for_item or 0)}"
            )
            yield at, f"Nobody was in the chair {when}."
            continue
        if lent:
            yield at, f"{who} in the chair for {course.item(lent[0].item_id or 0)}."
        elif ids < regular and for_item is not None:
            yield at, f"{who} alone in the chair for {course.item(for_item)}."
            continue
        elif ids != regular or was_empty:
            yield at, f"{_taken(now, regular, was_empty=was_empty)} from {course.arriving(at)}."
        if all(one.item_id is None for one in now):
            regular = ids
        was_empty = False


def _taken(now: list[InChair], regular: set[int], *, was_empty: bool) -> str:
    """How the chair is held from now on, seen from how it was held before."""
    ids = {one.attendance_id for one in now}
    if ids == regular and was_empty:
        return f"{listed([one.who for one in now])} in the chair again"
    if ids < regular:
        return f"{listed([one.who for one in now])} alone in the chair"
    new = listed([one.who for one in now if one.attendance_id not in regular])
    return f"{new} in the chair as well" if ids > regular else f"{new} in the chair"


def _moments(facts: MinutesFacts) -> list[Instant]:
    """When the chair passed on; the end of the meeting, and its rests, pass nothing on."""
    still = {facts.meeting.closed_at}
    for rest in facts.adjournments:
        still |= {rest.from_at, rest.until_at}
    began = facts.chairings[0].from_at
    found = {at for one in facts.chairings for at in (one.from_at, one.until_at)}
    return sorted(at for at in found if at is not None and at > began and at not in still)


def _given_up_for(at: Instant, facts: MinutesFacts) -> int | None:
    """The item for which somebody left the chair at a moment by stepping out."""
    left = {one.attendance_id for one in facts.chairings if one.until_at == at}
    for one in facts.people:
        for stay in one.stays:
            if one.id in left and stay.until_at == at and stay.out_for_item_id is not None:
                return stay.out_for_item_id
    return None

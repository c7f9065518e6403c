"""Who was in the chair, in sentences."""

from collections.abc import Iterator, Sequence

from jagtui.model.terms import ChairingCapacity
from jagtui.model.time import Instant
from jagtui.outputs.minutes_course import Course
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_people import InChair


def chair_words(chairings: Sequence[InChair]) -> str:
    """Who opened the meeting in the chair."""
    if not chairings:
        return "not recorded"
    first = chairings[0]
    right = {
        ChairingCapacity.CHAIR: "",
        ChairingCapacity.VICE_CHAIR: ", vice-chair",
        ChairingCapacity.ELECTED: ", elected for this meeting",
    }[first.capacity]
    return f"{first.who}{right}"


def chair_changes(facts: MinutesFacts, course: Course) -> Iterator[tuple[Instant, str]]:
    """Every change of chair, and when; coming back after an item goes without saying."""
    regular = facts.chairings[0].attendance_id if facts.chairings else 0
    for one in facts.chairings[1:]:
        if one.item_id is not None:
            yield one.from_at, f"{one.who} in the chair for {course.item(one.item_id)}."
        elif one.attendance_id != regular:
            yield one.from_at, f"{one.who} in the chair from {course.arriving(one.from_at)}."
            regular = one.attendance_id

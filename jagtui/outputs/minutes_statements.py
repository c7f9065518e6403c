"""The confidentiality statement and the interests declared, in sentences."""

from jagtui.model.time import london_hhmm
from jagtui.outputs.minutes_course import Course
from jagtui.outputs.words import sentence
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_people import Declared


def statement_words(facts: MinutesFacts) -> str:
    """Whether the confidentiality statement was read and accepted."""
    read_at = facts.meeting.confidentiality_at
    if read_at is None:
        return "No reading of the confidentiality statement was recorded."
    return (
        f"The confidentiality statement was read at {london_hhmm(read_at)} "
        "and accepted by all present."
    )


def declaration_words(facts: MinutesFacts) -> list[str]:
    """The interests that were declared, or that there were none."""
    if facts.declarations:
        return [_declared(one, Course.of(facts)) for one in facts.declarations]
    if facts.meeting.none_declared:
        return ["No interests were declared."]
    return ["No declarations of interest were recorded."]


def _declared(one: Declared, course: Course) -> str:
    where = f"in {course.item(one.item_id)}" if one.item_id is not None else "in all items"
    standing = "a standing interest" if one.standing else "an interest"
    then = "withdrew" if one.withdrew else "stayed"
    return sentence(f"{one.who} declared {standing} {where} and {then}: {one.interest}")

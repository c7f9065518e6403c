"""The confidentiality statement and the interests declared, in sentences."""

from collections.abc import Iterator

from jagtui.model.terms import ItemKind
from jagtui.model.time import london_hhmm
from jagtui.outputs.minutes_course import Course
from jagtui.outputs.words import listed, sentence
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_statements import Declared


def statement_words(facts: MinutesFacts) -> str:
    """Whether the statement was read and by whom it was accepted; nothing where none is asked."""
    return " ".join(_statement(facts))


def _statement(facts: MinutesFacts) -> Iterator[str]:
    read_at, unread_at = facts.meeting.confidentiality_at, facts.meeting.heard_unread_at
    if read_at is None:
        if unread_at is not None:
            yield (
                "The confidentiality statement was not read; the cases were heard without it "
                f"from {london_hhmm(unread_at)}."
            )
        elif any(one.item.kind is ItemKind.CONFIDENTIALITY for one in facts.items):
            yield "No reading of the confidentiality statement was recorded."
        return
    if unread_at is not None:
        yield f"The cases were heard from {london_hhmm(unread_at)}, before the statement was read."
    course = facts.statement
    but = f" but {listed(course.declined)}, who declined it" if course.declined else ""
    yield (
        f"The confidentiality statement was read at {london_hhmm(read_at)} "
        f"and accepted by all present{but}."
    )
    for who, at in course.later:
        yield f"{who} accepted it at {london_hhmm(at)}."
    if course.silent:
        were = "was" if len(course.silent) == 1 else "were"
        yield f"{listed(course.silent)} came later and {were} not recorded as accepting it."


def declaration_words(facts: MinutesFacts) -> list[str]:
    """The interests that were declared, or that there were none."""
    if facts.declarations:
        course = Course.of(facts)
        said: dict[tuple[str, str, bool, bool], list[Declared]] = {}
        for one in facts.declarations:
            said.setdefault((one.who, one.interest, one.withdrew, one.standing), []).append(one)
        return [_declared(same, course) for same in said.values()]
    if facts.meeting.none_declared:
        return ["No interests were declared."]
    return ["No declarations of interest were recorded."]


def withdrew_from(attendance_id: int, item_id: int, facts: MinutesFacts) -> bool:
    """Whether being out for an item is told with the interest that was declared in it."""
    return any(
        one.withdrew and one.attendance_id == attendance_id and one.item_id in (None, item_id)
        for one in facts.declarations
    )


def _declared(same: list[Declared], course: Course) -> str:
    """One interest, in all the items that it touches."""
    one = same[0]
    standing = "a standing interest" if one.standing else "an interest"
    then = "withdrew" if one.withdrew else "stayed"
    where = _where([each.item_id for each in same], course)
    return sentence(f"{one.who} declared {standing} in {where} and {then}: {one.interest}")


def _where(item_ids: list[int | None], course: Course) -> str:
    items = [course.item(item_id) for item_id in item_ids if item_id is not None]
    if len(items) < len(item_ids):
        return "all items"
    if len(items) == 1:
        return items[0]
    return f"items {listed([words.removeprefix('item ') for words in items])}"

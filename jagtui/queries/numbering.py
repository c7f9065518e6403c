"""How a meeting's items are numbered, and where its group's count stands."""

from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.numbering import NumberStyle
from jagtui.model.terms import ItemNumbering
from jagtui.store.reader import Reader
from jagtui.store.schema.numbering import Numbering


def item_scope(group: Group, held: Meeting) -> tuple[str, int]:
    """The scope and year in which a group counts on from meeting to meeting."""
    year = held.held_on.year if group.item_numbering is ItemNumbering.YEARLY else 0
    return f"item:{group.id}", year


def number_style(reader: Reader, meeting_id: int) -> NumberStyle:
    """How the items of a meeting are numbered that have no number yet."""
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    scope, year = item_scope(group, held)
    given = reader.find(Numbering, scope=scope, year=year)
    return NumberStyle(
        items=group.item_numbering,
        subs=group.sub_numbering,
        year=held.held_on.year,
        first=given.last + 1 if given else 1,
    )

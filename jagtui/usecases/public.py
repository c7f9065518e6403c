"""The public at a meeting: it leaves before what is confidential is heard."""

from dataclasses import replace

from jagtui.model.attendance import Attendance
from jagtui.model.meeting import AgendaItem
from jagtui.model.terms import Capacity
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change


def is_confidential(change: Change, item: AgendaItem) -> bool:
    """Whether an item belongs to the second part, by itself or by its heading."""
    if item.confidential or item.parent_id is None:
        return item.confidential
    return change.get(AgendaItem, item.parent_id).confidential


def show_out_the_public(change: Change, meeting_id: int) -> bool:
    """Whoever of the public is in the room leaves now; whether anybody did."""
    left = False
    for one in change.all(Attendance, meeting_id=meeting_id, capacity=Capacity.PUBLIC):
        spell = open_spell(change, one.id)
        if spell is not None:
            change.put(replace(spell, until_at=change.now))
            left = True
    return left

"""Out of the room for one item: because of an interest, or for any other reason."""

from dataclasses import replace

from jagtui.model.attendance import Attendance, AttendanceSpell, Declaration
from jagtui.model.meeting import AgendaItem
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change
from jagtui.store.schema.attendance import declaration
from jagtui.usecases.chairing import vacate_chair


def go_out_for(change: Change, one: Attendance, spell: AttendanceSpell, item_id: int) -> None:
    """Somebody leaves the room, and the chair, until the item is over."""
    change.put(replace(spell, until_at=change.now, out_for_item_id=item_id))
    vacate_chair(change, one, for_item_id=item_id)


def send_out_the_interested(change: Change, item: AgendaItem) -> None:
    """Whoever withdrew from an item is out of the room as soon as it is taken up."""
    withdrew = change.all(
        Declaration,
        declaration.c.item_id.is_(None) | (declaration.c.item_id == item.id),
        meeting_id=item.meeting_id,
        withdrew=True,
    )
    for attendance_id in dict.fromkeys(one.attendance_id for one in withdrew):
        spell = open_spell(change, attendance_id)
        if spell is not None:
            go_out_for(change, change.get(Attendance, attendance_id), spell, item.id)

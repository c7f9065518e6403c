"""The minute of one item, to be read aloud while the room can still put it right."""

from jagtui.model.meeting import AgendaItem
from jagtui.model.seat import Seat
from jagtui.outputs import markdown
from jagtui.outputs.minutes_items import item_parts
from jagtui.queries.minutes import minutes_facts
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader


def minute_of_item(reader: Reader, seat: Seat | None, item_id: int) -> str:
    """An item exactly as it will stand in the restricted minutes, in Markdown."""
    item = reader.get(AgendaItem, item_id)
    must_read_minutes(reader, seat, item.meeting_id)
    facts = minutes_facts(reader, item.meeting_id)
    return markdown.document(
        part for one in facts.items if one.item.id == item.id for part in item_parts(one, facts)
    )

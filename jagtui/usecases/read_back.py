"""Reading a minute back to the room while the item is up, and hearing it agreed."""

from dataclasses import replace

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import MeetingState
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_item, editable_meeting
from jagtui.usecases.walk import ItemChosen, item_words


@gesture("item.read_back", doing="Agreeing a minute")
def agree_minute(change: Change, wanted: ItemChosen) -> int:
    """The minute of an item was read aloud as it stands, and the room agreed to it."""
    item = editable_item(change, wanted.item_id)
    held = editable_meeting(change, item.meeting_id)
    if held.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{held.reference} is {held.state.words}; a minute is read to the room.")
    change.put(replace(item, read_back_at=change.now))
    change.says(
        f"{item_words(change, item)} minute read back and agreed",
        group_id=held.group_id,
        meeting_id=held.id,
        case_id=item.case_id,
    )
    return item.id

"""What stands in the capture line, read, and said in the words under it."""

from datetime import date

from jagtui.model.rules.capture import parse
from jagtui.model.rules.capture_preview import describe
from jagtui.model.rules.room import Room
from jagtui.ui.widgets.capture_held import Held
from jagtui.ui.widgets.capture_messages import Typed
from jagtui.ui.widgets.capture_paste import LINE_END, pasted_notes

SIGNS = "a note · ! decision · @ action · ~ not for publication · * case · # elsewhere"


def read(held: Held, room: Room, today: date) -> Typed:
    """What the line becomes as it stands."""
    if LINE_END in held.text and held.editing is None:
        return pasted_notes(held.text)
    return parse(held.text, room, today)


def words_under(held: Held, room: Room, today: date) -> tuple[str, ...]:
    """What the line becomes, and what to notice; the signs while it is empty."""
    if not held.text:
        return (SIGNS,)
    typed = read(held, room, today)
    if isinstance(typed, tuple):
        return (f"{len(typed)} NOTES, each as it was pasted; one undo takes them back",)
    return describe(typed, room)


def prompt_of(held: Held, item_words: str) -> str:
    """Whose line it is: 6b>."""
    return f"{item_words} edit>" if held.editing is not None else f"{item_words}>"

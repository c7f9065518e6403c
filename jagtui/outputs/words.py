"""Days, lists and owners as documents word them."""

from collections.abc import Sequence

from jagtui.model.line import Spans
from jagtui.model.rules.when import day_words
from jagtui.queries.minutes_items import Due, Owner


def listed(words: Sequence[str]) -> str:
    """As in police, council and health."""
    *most, last = words or [""]
    return f"{', '.join(most)} and {last}" if most else last


def counted(number: int, one: str, many: str = "") -> str:
    """As in 1 agency, 3 agencies."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def sentence(words: str) -> str:
    """The words with a full stop, unless they end in a mark of their own."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def due_words(due: Due) -> str:
    """As in by Fri 15 Jan 2027, or by next meeting (assumed)."""
    if due.on is not None:
        return f"by {day_words(due.on)}"
    if due.assumed or due.meeting is None or due.meeting.provisional:
        return "by next meeting (assumed)" if due.assumed else "by next meeting"
    return f"by the meeting of {day_words(due.meeting.held_on)}"


def owner_words(owner: Owner) -> str:
    """As in Housing, A Osei, with Police; what is missing is said."""
    known = [owner.agency.short if owner.agency else "", owner.officer]
    words = ", ".join(filter(None, known))
    if not words:
        words = f"“{owner.as_said}” (to be confirmed)" if owner.as_said else "owner to be named"
    return f"{words}, with {listed(owner.supporting)}" if owner.supporting else words


def marked(text: str, withheld: Spans) -> str:
    """The text with what is not for publication marked as such."""
    if withheld == ((0, len(text)),):
        return f"[not for publication] {text}"
    pieces: list[str] = []
    at = 0
    for start, end in withheld:
        pieces += [text[at:start], f"[not for publication: {text[start:end]}]"]
        at = end
    return "".join([*pieces, text[at:]])

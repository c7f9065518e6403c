"""The keys of the attendance panel, and how they stand beside the roll."""

from textual.binding import Binding
from textual.content import Content

from jagtui.queries.attendance import Sheet

KEY_WIDE = 2
BETWEEN = 2
"""Blank cells between two keys on one line."""


def _key(key: str, action: str, title: str, tooltip: str, *, id: str) -> Binding:
    return Binding(key, action, title, id=f"roll.{id}", tooltip=tooltip, show=False)


def _row_key(key: str, deed: str, title: str, tooltip: str) -> Binding:
    return _key(key, f"row('{deed}')", title, tooltip, id=deed)


LINES: tuple[tuple[Binding, ...], ...] = (
    (
        _row_key("p", "present", "present", "Was here from the roll on"),
        _row_key("r", "remote", "remote", "Here, on the line"),
    ),
    (
        _row_key("a", "apologies", "apologies", "Sent apologies"),
        _row_key("x", "absent", "not here", "Absent without apologies"),
    ),
    (
        _key("d", "deputy", "deputy…", "Somebody comes instead, named or not", id="deputy"),
        _key("i", "information", "sent word…", "What was sent in, and when", id="information"),
    ),
    (
        _row_key("c", "arrives", "comes", "Comes, or comes back, now"),
        _row_key("l", "leaves", "leaves", "Leaves now"),
    ),
    (
        _key("C", "arrived_at", "came at…", "When they really came", id="arrived_at"),
        _key("L", "left_at", "left at…", "When they really left", id="left_at"),
    ),
    (_row_key("s", "steps_out", "steps out", "Out for this item; back with the next"),),
    (
        _row_key("h", "chair", "chair", "Takes the chair from now on; a co-chair joins it"),
        _row_key("H", "gives_up", "gives it up", "Gives up the chair and stays"),
    ),
    (
        _row_key("m", "member", "member", "Speaks for the agency"),
        _row_key("o", "observer", "observer", "Watches, and counts for no agency"),
    ),
    (_row_key("n", "in_attendance", "in attendance", "There, but speaks for no agency"),),
    (
        _row_key("k", "takes_minutes", "keeps minutes", "In attendance to take the minutes"),
        _key("e", "name", "name…", "Who it is, where no name or a wrong one stands", id="name"),
    ),
    (
        _key("g", "speaks_for", "agency…", "Speaks for an agency as well, or not", id="speaks_for"),
        _key("w", "walk_on", "walk-on…", "Somebody who was not expected", id="walk_on"),
    ),
    (
        _key("b", "public", "public…", "How many of the public there are", id="public"),
        _row_key("delete", "strike", "off the roll", "Entered by mistake"),
    ),
    (_key("S", "signed", "agreement signed…", "The agency's sharing agreement", id="signed"),),
    (_key("y", "read", "statement read", "Read, and accepted by all present", id="read"),),
    (
        _row_key("Y", "accepts", "accepts", "Accepts the statement, apart from the others"),
        _row_key("N", "declines", "declines", "Declines the statement"),
    ),
    (
        _key("0", "none_declared", "none declared", "Nobody declared an interest", id="none"),
        _key("u", "app.undo", "undo", "Take back the last gesture", id="undo"),
    ),
)
"""The keys that stand beside the roll, line by line; two share a line where both are short."""

PRINTED = tuple(binding for line in LINES for binding in line)

SHOWN = {"delete": "⌦"}
"""Keys that have a sign of their own."""


def printed(seen: Sheet) -> Content:
    """The keys as they stand beside the roll."""
    begun = seen.meeting.opened_at is not None
    enter = _entry("⏎", "take the roll" if seen.awaits_roll else "present" if begun else "comes")
    between = Content(" " * BETWEEN)
    lines = [
        between.join(_entry(SHOWN.get(one.key, one.key), _title(one, seen)) for one in line)
        for line in LINES
    ]
    return Content("\n").join([enter, *lines])


def _entry(key: str, title: str) -> Content:
    return Content.assemble((key.ljust(KEY_WIDE), "bold $accent"), title)


def _title(binding: Binding, seen: Sheet) -> str:
    if binding.id == "roll.steps_out" and seen.item and seen.item.number:
        return f"steps out of {seen.item.number}"
    return binding.description

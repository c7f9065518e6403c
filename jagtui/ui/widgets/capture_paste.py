"""Pasted text in the capture line: several lines are several notes."""

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.captured import NoteWanted
from jagtui.model.text import clean, visible

LINE_END = "⏎"
"""Stands in the line where a pasted text had a new line."""


def fold(text: str) -> str:
    """A text from outside on one line; where it had new lines stands a sign."""
    try:
        lines = [line.strip() for line in clean(text, multiline=True).split("\n")]
    except RuleBroken:
        # Too long for one record, which is said under the line; it must not be lost for that.
        return visible(text)
    return LINE_END.join(filter(None, map(clean, lines)))


def pasted_notes(text: str) -> tuple[NoteWanted, ...]:
    """Each pasted line as a plain note, whatever it begins with."""
    lines = (line.strip() for line in text.split(LINE_END))
    return tuple(NoteWanted(text=line) for line in lines if line)

"""What the capture line tells the desk."""

from dataclasses import dataclass

from textual.message import Message

from jagtui.model.rules.captured import Captured, NoteWanted
from jagtui.queries.recorded import RecordedHere

Typed = Captured | tuple[NoteWanted, ...]
"""What a line becomes; several notes where several lines were pasted."""


@dataclass
class Recorded(Message, namespace="capture_line"):
    """Enter on a line; whoever records it answers with ``settled``, in the same order."""

    captured: Typed
    item_id: int
    token: str
    editing: RecordedHere | None


@dataclass
class DraftChanged(Message, namespace="capture_line"):
    """The text to keep under that token; an empty one is to be forgotten."""

    item_id: int
    text: str
    token: str


class Left(Message, namespace="capture_line"):
    """Back to command mode."""


class NextItem(Message, namespace="capture_line"):
    """PgDn in the line."""


class PreviousItem(Message, namespace="capture_line"):
    """PgUp in the line."""


@dataclass
class EditLast(Message, namespace="capture_line"):
    """Up: edit the item's last record, or the one before what is being edited."""

    earlier: RecordedHere | None

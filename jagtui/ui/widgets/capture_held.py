"""What stands in the capture line, and what stood there before: nothing typed is lost."""

import secrets
from dataclasses import dataclass, field

from jagtui.model.rules.room import ItemMark
from jagtui.queries.recorded import RecordedHere


def _new_token() -> str:
    return secrets.token_hex(16)


@dataclass(eq=False)
class Held:
    """A text, the item it belongs to from its first letter on, and what it edits, if anything."""

    text: str = ""
    item: ItemMark | None = None
    editing: RecordedHere | None = None
    original: str = ""
    """The line of what is edited, before anybody changed it."""
    token: str = field(default_factory=_new_token)
    """Names this text to whoever keeps drafts, and to the gesture that records it."""
    sent: bool = False
    """Handed over to be recorded; nobody has said yet how that went."""
    cleared: bool = False
    """Cleared on purpose: it comes back by ctrl+z alone."""

    @property
    def unchanged(self) -> bool:
        """An edit that has changed nothing."""
        return self.editing is not None and self.text == self.original

    @property
    def worth_keeping(self) -> bool:
        """Whether it holds words that would be lost."""
        return bool(self.text.strip()) and not self.unchanged and not self.sent


class Shelf:
    """Texts that are not in the line now: drafts by item, and what ctrl+z brings back."""

    def __init__(self) -> None:
        self._drafts: dict[int, Held] = {}
        self._aside: list[Held] = []

    def keep(self, held: Held) -> None:
        """Keep a text as the draft of its item; an older draft there is still ctrl+z away."""
        if held.item is None or held.editing is not None:
            self.set_aside(held)
            return
        older = self._drafts.get(held.item.id)
        if older is not None and older is not held:
            self.set_aside(older)
        self._drafts[held.item.id] = held

    def set_aside(self, held: Held) -> None:
        """Make a text the next that ctrl+z brings back."""
        self._aside.append(held)

    def draft_of(self, item_id: int) -> Held | None:
        """Take the item's draft off the shelf, or what had to make room for another line there."""
        if item_id in self._drafts:
            return self._drafts.pop(item_id)
        for held in reversed(self._aside):
            if held.item is not None and held.item.id == item_id and _is_draft(held):
                self._aside.remove(held)
                return held
        return None

    def last_cleared(self, item_id: int | None) -> Held | None:
        """Take the text back that was cleared last, or else the item's draft."""
        if self._aside:
            return self._aside.pop()
        return self._drafts.pop(item_id, None) if item_id is not None else None


def _is_draft(held: Held) -> bool:
    return held.editing is None and not held.cleared

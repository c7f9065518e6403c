"""What the screen has promised: what was acknowledged, what was only sent, what is being typed."""

from collections import Counter
from dataclasses import dataclass, field, replace

from tests.killing.typed import Typed

FIRST_ITEM = "1"
RECORD, TAKE_UP, SETTLE, UNDO = "capture.record", "item.take_up", "case.status", "undo"


@dataclass(frozen=True)
class Deed:
    """A gesture, by the kind that the journal gives it."""

    kind: str
    item: str
    """The item it is done under, or that is gone to; empty until it is seen which."""
    text: str = ""
    """What is recorded."""


@dataclass
class Book:
    """What a minute taker may count on."""

    standing: list[Deed] = field(default_factory=list)
    """Done, and not taken back."""
    acknowledged: list[Deed] = field(default_factory=list)
    """What the window that is open now has said is done."""
    sent: list[Deed] = field(default_factory=list)
    """What it was asked for and has not answered yet."""
    typed: dict[str, list[Typed]] = field(default_factory=dict)
    """The lines that are being typed, by the item that each belongs to."""

    @property
    def up(self) -> str:
        """The number of the item that is up."""
        return next(
            (deed.item for deed in reversed(self.standing) if deed.kind == TAKE_UP), FIRST_ITEM
        )

    @property
    def can_undo(self) -> bool:
        """Whether anything stands that was done in this window, which is all that undo reaches."""
        undone = sum(deed.kind == UNDO for deed in self.acknowledged)
        return len(self.acknowledged) > 2 * undone

    @property
    def recorded(self) -> Counter[tuple[str, str]]:
        """How often each text should stand under each item: once."""
        return Counter((deed.item, deed.text) for deed in self.standing if deed.kind == RECORD)

    def begin(self, item: str, typed: Typed) -> Typed:
        """Begin a line."""
        self.typed.setdefault(item, []).append(typed)
        return typed

    def send(self, deed: Deed) -> None:
        """Ask for something."""
        self.sent.append(deed)

    def acknowledge(self, *, item: str = "") -> None:
        """All that was asked for is done, and led to that item."""
        for deed in self.sent:
            done = replace(deed, item=item or deed.item)
            self.acknowledged.append(done)
            self.stands(done)
        self.sent.clear()

    def stands(self, deed: Deed) -> None:
        """That was done."""
        if deed.kind == UNDO:
            self.standing.pop()
            return
        self.standing.append(deed)
        if deed.kind == RECORD:
            left = [one for one in self.typed[deed.item] if one.said.text != deed.text]
            self.typed[deed.item] = left

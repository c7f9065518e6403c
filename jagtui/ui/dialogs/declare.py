"""Declaring an interest: who, in which items, what, and whether they stay."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.room import ItemMark, items_called
from jagtui.queries.declarations import Interest
from jagtui.queries.roll import Attends
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import listed
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.declarations import InterestWanted

ALL = "all"
STAYS = ((False, "stays in the room"), (True, "withdraws: out of the room for it"))


class Declare(Dialog[InterestWanted]):
    """Typed as it is said; who and which items are read while they are typed."""

    AUTO_FOCUS = "#who"
    save_label, save_key = "Declare", "Enter"

    def __init__(
        self,
        roll: Sequence[Attends],
        items: Sequence[ItemMark],
        near: ItemMark | None = None,
        known: Interest | None = None,
    ) -> None:
        """Take who is on the roll, the agenda, the likeliest item, and what is to be corrected."""
        super().__init__("Declare an interest" if known is None else "Put a declaration right")
        self._roll, self._items = tuple(roll), tuple(items)
        self._near, self._known = near, known

    def body(self) -> ComposeResult:
        """Who and where first, each with how it is read."""
        known = self._known
        item = known.item if known else self._near
        yield Field("Who", line(known.who if known else "", id="who", placeholder="a name"))
        yield Field("", Static("", id="who-read", markup=False))
        yield Field("In items", line((item.number or ALL) if item else ALL, id="items"))
        yield Field("", Static("", id="items-read", markup=False))
        interest = known.interest if known else ""
        yield Field("Interest", line(interest, id="interest", placeholder="printed as typed"))
        yield Field("Then", Choice(STAYS, known.withdrew if known else False, id="then"))
        standing = known.standing if known else False
        yield Field("", Tick("standing: offer it again at each meeting", value=standing))

    def on_mount(self) -> None:
        """Whoever declared it stays the same when it is put right."""
        self.query_one("#who", Input).disabled = self._known is not None
        if self._known is not None:
            self.query_one("#interest").focus()

    @on(Input.Changed)
    def read(self) -> None:
        """Say how who and where are read."""
        found = self._called
        who = found[0].words if len(found) == 1 else _which(found)
        self.query_one("#who-read", Static).update(who if self._typed("who") else "")
        try:
            items = listed([item.words for item in self._chosen]) or "all items"
        except RuleBroken as refusal:
            items = str(refusal)
        self.query_one("#items-read", Static).update(items)

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Enter goes to what is missing, then declares it."""
        for id in ("who", "interest"):
            if not self._typed(id):
                self.query_one(f"#{id}").focus()
                return
        self.action_save()

    def result(self) -> InterestWanted:
        """The declaration as it stands in the fields."""
        found = self._called
        if len(found) != 1:
            raise RuleBroken(f"{_which(found)}; give a name or an agency of the roll.")
        interest = self._typed("interest")
        if not interest:
            raise RuleBroken("say what the interest is; the minutes print it.")
        items = tuple(item.id for item in self._chosen)
        if self._known is not None and len(items) > 1:
            raise RuleBroken("one declaration is in one item or in all; declare another one.")
        then: bool = self.query_one("#then", Choice).value
        return InterestWanted(
            found[0].id, interest, items, then, standing=self.query_one(Tick).value
        )

    @property
    def _called(self) -> tuple[Attends, ...]:
        if self._known is not None:
            return tuple(one for one in self._roll if one.id == self._known.attendance_id)
        return called(self._typed("who"), self._roll)

    @property
    def _chosen(self) -> tuple[ItemMark, ...]:
        """The items that are named; none where it is all of them."""
        said = self._typed("items").replace(",", " ").split()
        if said in ([], [ALL]):
            return ()
        found = [(word, items_called(word, self._items)) for word in said]
        unknown = [word for word, items in found if len(items) != 1]
        if unknown:
            raise RuleBroken(f"no item is called {listed(unknown)}; as in 6b 0142, or all.")
        return tuple(items[0] for _, items in found)

    def _typed(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()


def called(said: str, roll: Sequence[Attends]) -> tuple[Attends, ...]:
    """Who on the roll answers to beginnings of an agency's handle and of a name."""
    words = said.casefold().replace(",", " ").split()
    exact = tuple(one for one in roll if words and set(words) <= set(_parts(one)))
    return exact or tuple(
        one
        for one in roll
        if words and all(any(part.startswith(word) for part in _parts(one)) for word in words)
    )


def _parts(one: Attends) -> list[str]:
    return [*one.name.casefold().split(), *(handle for _, handle in one.agencies)]


def _which(found: Sequence[Attends]) -> str:
    if not found:
        return "nobody on the roll is called that"
    return f"it may be {listed([one.words for one in found])}"

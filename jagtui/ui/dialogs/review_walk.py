"""The action review: one action at a time, and one key for each thing a meeting may say of it."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from jagtui.model.rules.room import Room
from jagtui.model.terms import ActionOutcome
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.review import actions_as_they_stand
from jagtui.ui.answering import (
    DONE,
    ENDS,
    HOLD,
    MOVE,
    NO_LONGER_POSSIBLE,
    OWNER_HAS_NOT,
    SEND_BACK,
    WITHDRAW,
    Answer,
    holding,
)
from jagtui.ui.dialogs.parts import Asking, Parts, TwoParts
from jagtui.ui.dialogs.walk import Walk, moving, printed, walk_key
from jagtui.ui.format import count
from jagtui.ui.widgets.action_told import ActionTold
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.split import SplitWanted, split_action

if TYPE_CHECKING:
    from jagtui.store.reader import Reader

ASKED = {
    one.letter: one for one in (DONE, OWNER_HAS_NOT, NO_LONGER_POSSIBLE, MOVE, SEND_BACK, WITHDRAW)
}
"""The answers that ask one thing and are then recorded."""


def _key(key: str, action: str, words: str, tooltip: str, *, id: str) -> Binding:
    return walk_key(key, action, words, tooltip, id=f"review.{id}")


def _asks(answer: Answer, tooltip: str, *, id: str) -> Binding:
    return _key(answer.letter, f"put('{answer.letter}')", answer.words, tooltip, id=id)


PRINTED: tuple[tuple[Binding, ...], ...] = (
    (
        _key("a", "accept", "accept as reported", "It ends as its owner says", id="accept"),
        _asks(DONE, "It is done, whatever was reported", id="done"),
        _key("p", "part", "part complete…", "Some is done; the rest is given out", id="part"),
        _asks(OWNER_HAS_NOT, "Its owner has not done it", id="not_undertaken"),
        _asks(NO_LONGER_POSSIBLE, "Something has changed", id="impossible"),
    ),
    (
        _asks(MOVE, "The chair approves another day", id="move"),
        _asks(SEND_BACK, "Something is missing; it stays open", id="send_back"),
        _asks(WITHDRAW, "It is no longer asked for", id="withdraw"),
        _key("s", "split", "split in two…", "A part of it becomes a new action", id="split"),
        _key(HOLD.letter, "hold", HOLD.words, "It rests, or rests no more", id="hold"),
    ),
)
"""The keys as they stand under the action, in two columns."""


class ReviewWalk(Walk[ActionLine]):
    """Answers what the room answers; what is left open needs no key but the one that moves on."""

    BINDING_GROUP_TITLE = "Action review"
    BINDINGS: ClassVar[list[BindingType]] = [binding for column in PRINTED for binding in column]

    def __init__(
        self, title: str, action_ids: Sequence[int], item_id: int, room: Room, today: date
    ) -> None:
        """Take the actions in the order in which they come up, and the item they come up under."""
        super().__init__(title, action_ids, today)
        self._item_id, self._room = item_id, room

    def body(self) -> ComposeResult:
        """The action, and the keys under it."""
        yield ActionTold()
        with Horizontal(id="answers"):
            for column in PRINTED:
                yield Static(printed(column))
        yield Static(moving("leaves it open"), id="moving")

    def seen(self, reader: "Reader") -> tuple[ActionLine, ...]:
        """The actions as they stand now."""
        return actions_as_they_stand(reader, self.jagtui.seat, self._ids)

    def show_one(self, answered: str) -> None:
        """Show the action that is up."""
        told = self.query_one(ActionTold)
        told.today, told.answered, told.one = self._today, answered, self.one

    def action_accept(self) -> None:
        """End it as its owner reported; only what nobody has put in words is asked for."""
        one = self.one
        if one.awaits:
            self._answer(accept_action, AcceptanceWanted(one.id, item_id=self._item_id))
        elif one.ends_as is None:
            self.show_notice(
                Notice("its owner has reported nothing that would end it.", Tone.REFUSED)
            )
        elif one.ends_as is ActionOutcome.PART_COMPLETE:
            self.action_part()
        elif one.claim_words:
            self._answer(accept_action, AcceptanceWanted(one.id, item_id=self._item_id))
        else:
            self._put(ENDS[one.ends_as])

    def action_put(self, letter: str) -> None:
        """Ask what an answer needs, then record it."""
        self._put(ASKED[letter])

    def action_hold(self) -> None:
        """Let it rest, or take it up again."""
        self._put(holding(self.one))

    @work(exclusive=True, group="answer")
    async def _put(self, answer: Answer) -> None:
        one = self.one

        async def then(said: object) -> object:
            return await self.record(answer.gesture, answer.wanted(one, said, self._item_id))

        await self.put(answer.question(one, self._today), then)

    @work(exclusive=True, group="answer")
    async def action_part(self) -> None:
        """Ask what was done and what is left, which may become an action of its own."""
        one = self.one
        asking = Asking(
            title=f"{one.reference}: part complete",
            first="What was done",
            second="The rest",
            value=one.claim_words,
        )

        async def then(said: TwoParts) -> object:
            wanted = AcceptanceWanted(
                one.id,
                ActionOutcome.PART_COMPLETE,
                said.first,
                item_id=self._item_id,
                rest=said.second,
            )
            return await self.record(accept_action, wanted)

        await self.put(Parts(one, asking, self._room, self._today), then)

    @work(exclusive=True, group="answer")
    async def action_split(self) -> None:
        """Ask which part stays, and what the new action asks for."""
        one = self.one
        asking = Asking(
            title=f"Split {one.reference} in two",
            first="It keeps",
            second="New action",
            value=one.task,
            second_required=True,
        )

        async def then(said: TwoParts) -> object:
            if said.second is None:
                return None
            wanted = SplitWanted(one.id, self._item_id, one.task, said.first, said.second)
            return await self.record(split_action, wanted)

        await self.put(Parts(one, asking, self._room, self._today), then)

    @work(exclusive=True, group="answer")
    async def _answer(self, gesture: Gesture[Any, int], wanted: object) -> None:
        await self.record(gesture, wanted)

    @property
    def summary(self) -> str:
        """What came of the review, in counts."""
        left = len(self._lines) - len(self._answered)
        return f"{count(len(self._answered), 'action')} answered, {left} left open"

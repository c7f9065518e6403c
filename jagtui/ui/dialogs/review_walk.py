"""The action review: one action at a time, and one key for each thing a meeting may say of it."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
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
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.parts import Asking, Parts, TwoParts
from jagtui.ui.format import count
from jagtui.ui.widgets.action_told import ActionTold
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.split import SplitWanted, split_action

if TYPE_CHECKING:
    from jagtui.store.committed import Committed
    from jagtui.ui.app import JagtuiApp

KEY_WIDE = 3
ASKED = {
    one.letter: one for one in (DONE, OWNER_HAS_NOT, NO_LONGER_POSSIBLE, MOVE, SEND_BACK, WITHDRAW)
}
"""The answers that ask one thing and are then recorded."""


def _key(key: str, action: str, words: str, tooltip: str, *, id: str) -> Binding:
    return Binding(key, action, words, id=f"review.{id}", tooltip=tooltip, show=False)


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


class ReviewWalk(Dialog[None]):
    """Answers what the room answers; what is left open needs no key but the one that moves on."""

    BINDING_GROUP_TITLE = "Action review"
    AUTO_FOCUS = ""
    CSS_PATH: ClassVar[str] = "../styles/review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for column in PRINTED for binding in column),
        _key("enter,n,pagedown,down", "go(1)", "Next", "Leave it open, on to the next", id="next"),
        _key("pageup,up", "go(-1)", "Previous", "Back to the action before", id="previous"),
        _key("u", "take_back", "Undo", "Take back the last answer, and show it", id="undo"),
        _key("question_mark", "app.keys_help", "Keys", "The keys that work here now", id="keys"),
    ]
    save_label = ""
    leave_label = "Close"

    def __init__(
        self, title: str, action_ids: Sequence[int], item_id: int, room: Room, today: date
    ) -> None:
        """Take the actions in the order in which they come up, and the item they come up under."""
        super().__init__(title)
        self._ids, self._item_id = tuple(action_ids), item_id
        self._room, self._today = room, today
        self._lines: tuple[ActionLine, ...] = ()
        self._at = 0
        self._answered: dict[int, str] = {}
        """What was answered here, in the order in which it was."""

    def body(self) -> ComposeResult:
        """The action, and the keys under it."""
        yield ActionTold()
        with Horizontal(id="answers"):
            for column in PRINTED:
                yield Static(_printed(column))
        yield Static(_moving(), id="moving")

    def on_mount(self) -> None:
        """Look, and look again whenever an action changes, here or in another window."""
        self.jagtui.data_changed.subscribe(self, self._heard)
        self.look()

    @property
    def jagtui(self) -> "JagtuiApp":
        """The app, as what it is."""
        return cast("JagtuiApp", self.app)

    @property
    def one(self) -> ActionLine:
        """The action that is up."""
        return self._lines[self._at]

    def look(self) -> None:
        """See how the actions stand now."""
        with self.jagtui.store.read() as reader:
            self._lines = actions_as_they_stand(reader, self.jagtui.seat, self._ids)
        self._show()

    def _heard(self, committed: "Committed") -> None:
        if not {"action", "action_update"}.isdisjoint(committed.touched):
            self.look()

    def _show(self) -> None:
        told = self.query_one(ActionTold)
        told.today, told.answered = self._today, self._answered.get(self.one.id, "")
        told.one = self.one
        box = self.query_one(".dialog")
        answered = f" · {len(self._answered)} answered" if self._answered else ""
        box.border_subtitle = Content(f"{self._at + 1} of {len(self._lines)}{answered}")

    def action_go(self, by: int) -> None:
        """On to the next, back to the one before; after the last the review is over."""
        at = self._at + by
        if at >= len(self._lines):
            self.action_leave()
        elif at >= 0:
            self._at = at
            self.show_notice(Notice(""))
            self._show()

    def action_accept(self) -> None:
        """End it as its owner reported; only what nobody has put in words is asked for."""
        one = self.one
        if one.ends_as is None:
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
            return await self._record(answer.gesture, answer.wanted(one, said, self._item_id))

        await self._ask(answer.question(one, self._today), then)

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
            return await self._record(accept_action, wanted)

        await self._ask(Parts(one, asking, self._room, self._today), then)

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
            return await self._record(split_action, wanted)

        await self._ask(Parts(one, asking, self._room, self._today), then)

    @work(exclusive=True, group="answer")
    async def _answer(self, gesture: Gesture[Any, int], wanted: object) -> None:
        await self._record(gesture, wanted)

    async def _record(self, gesture: Gesture[Any, int], wanted: object) -> object:
        """Do it, say it here, and go on to the next that nobody has answered."""
        answered = self.one.id
        done = await self.jagtui.attempt(gesture, wanted)
        if done is None or done.value is None:
            return done
        self._answered.pop(answered, None)
        self._answered[answered] = done.sentence
        self.look()
        self._go_on()
        self.show_notice(Notice(done.sentence))
        return done

    def _go_on(self) -> None:
        left = [at for at, one in enumerate(self._lines) if one.id not in self._answered]
        after = [at for at in left if at > self._at]
        if after:
            self._at = after[0]
            self._show()
        else:
            self.call_later(self.action_leave)

    def action_take_back(self) -> None:
        """Take back what was answered last, and show that action again."""
        if not self._answered:
            self.show_notice(Notice("Nothing has been answered in this review yet."))
            return
        action_id, _ = self._answered.popitem()
        self._at = next(at for at, one in enumerate(self._lines) if one.id == action_id)
        self.jagtui.action_undo()
        self._show()

    async def _ask(self, dialog: Dialog[Any], then: Any) -> None:  # noqa: ANN401  the dialog knows
        dialog.then = then
        await self.jagtui.push_screen_wait(dialog)

    @property
    def summary(self) -> str:
        """What came of the review, in counts."""
        left = len(self._lines) - len(self._answered)
        return f"{count(len(self._answered), 'action')} answered, {left} left open"


def _printed(column: tuple[Binding, ...]) -> Content:
    return Content("\n").join(
        Content.assemble((binding.key.ljust(KEY_WIDE), "bold $accent"), binding.description)
        for binding in column
    )


def _moving() -> Content:
    return Content.assemble(
        ("Enter", "bold $accent"),
        " leaves it open, on to the next · ",
        ("PgUp", "bold $accent"),
        " back · ",
        ("u", "bold $accent"),
        " undo",
    )

"""Actions: who owes what, by when; reporting, accepting, sending back, re-dating."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.content import Content

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.roles import must_decide
from jagtui.model.terms import SeatRole
from jagtui.queries.actions import whole_action
from jagtui.queries.my_actions import owed_action
from jagtui.queries.tracker import TrackedAction, Tracker, TrackerWanted, View, tracker
from jagtui.store.reader import Reader
from jagtui.ui.action_words import due_words, owner_words, standing
from jagtui.ui.answering import MOVE, SEND_BACK, WITHDRAW, Answer, holding
from jagtui.ui.climbing import Climbing
from jagtui.ui.dialogs.accept import Accept
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.claim import Claim
from jagtui.ui.dialogs.whole_action import WholeActionDialog
from jagtui.ui.format import count, day_near
from jagtui.ui.listing import Listing
from jagtui.ui.owing import Owing
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table
from jagtui.usecases.answer import accept_action
from jagtui.usecases.claim import claim_action
from jagtui.usecases.gesture import Gesture

COLUMNS = (
    Column("Action", 10),
    Column("Owner", 15),
    Column("Task"),
    Column("Due", 11),
    Column("", 18),
    Column("First due", 11, from_width=104),
    Column("Case", 8, from_width=96),
)


class Actions(Listing[Tracker], Owing[Tracker], Climbing[Tracker]):
    """Every open action, looked at in one of four ways."""

    place = "actions"
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "agency",
            "carry",
            "case_file",
            "meeting",
            "officer",
            "post",
        }
    )
    BINDING_GROUP_TITLE = "Actions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "view", "View", id="actions.view", tooltip="Open, mine, by agency, overdue"),
        Binding("r", "claim", "Report", id="actions.claim", tooltip="Report on this action"),
        Binding("a", "accept", "Accept", id="actions.accept", tooltip="Accept what was reported"),
        Binding(
            "m", "redate", "Move date", id="actions.redate", tooltip="Move its day, with a reason"
        ),
        Binding(
            "b",
            "send_back",
            "Back to owner",
            id="actions.send_back",
            tooltip="Back to its owner: something is missing",
            show=False,
        ),
        Binding(
            "w",
            "withdraw",
            "Withdraw",
            id="actions.withdraw",
            tooltip="Withdraw it: it is no longer asked for",
            show=False,
        ),
        Binding(
            "h",
            "hold",
            "Hold",
            id="actions.hold",
            tooltip="Put it in abeyance, or take it up again",
            show=False,
        ),
    ]

    nothing = "Nothing here: v shows the others."

    def __init__(self) -> None:
        """All that is open, at first; officers begin with what is theirs."""
        super().__init__()
        self._view: View | None = None

    def table(self) -> Table:
        """The tracker."""
        return Table(COLUMNS, id="tracker")

    def read(self, reader: Reader) -> Tracker:
        """The actions of this view that hold the words."""
        wanted = TrackerWanted(
            view=self.view,
            words=self.words,
            window=self.window,
            holding=self.wanted if isinstance(self.wanted, int | str) else None,
        )
        return tracker(reader, self.seat, wanted)

    @property
    def view(self) -> View:
        """How the actions are looked at."""
        if self._view is None:
            officer = self.seat is not None and self.seat.role is SeatRole.OFFICER
            self._view = View.MINE if officer else View.OPEN
        return self._view

    def listed(self, data: Tracker) -> Content:
        """The views with their counts, the current one marked."""
        words = []
        for view in View:
            number = data.counts[view]
            text = view.value if view is View.BY_AGENCY else f"{view.value} {number}"
            words.append(
                Content.assemble("▸ ", (text, "$foreground bold"))
                if view is data.view
                else Content(f"  {text}")
            )
        return Content("  ").join(words)

    def rows(self, data: Tracker) -> Iterator[Row]:
        """The actions; by agency, each agency's under a heading that counts all it has."""
        above = None
        for one in data.actions:
            if data.view is View.BY_AGENCY and one.agency != above:
                above = one.agency
                actions = count(data.agencies[above], "action")
                yield Row(f"agency {above}", (f"{above}  {actions}",), "heading")
            yield _row(one, data)

    def select(self, key: Hashable) -> None:
        """An action by its id, or an agency's first by its name."""
        self._view = View.BY_AGENCY if isinstance(key, str) else View.OPEN
        super().select(key)

    def row_of(self, wanted: Hashable, data: Tracker) -> int | None:  # noqa: ARG002  it is found
        """The action that was asked for."""
        return data.held

    @property
    def _seen(self) -> tuple[TrackedAction, ...]:
        return self.data.actions if self.data is not None else ()

    @property
    def _chosen_action(self) -> TrackedAction | None:
        return next((one for one in self._seen if one.line.id == self.chosen), None)

    def action_view(self) -> None:
        """The next way of looking."""
        views = list(View)
        self._view = views[(views.index(self.view) + 1) % len(views)]
        self.go_to(self.chosen)

    @on(events.Click, "#listed")
    def turn_view(self) -> None:
        """A click on the views turns to the next."""
        self.action_view()

    @on(Table.RowChosen)
    @work
    async def read_whole(self, event: Table.RowChosen) -> None:
        """Show the action with everything that was said of it."""
        with self.reading() as reader:
            whole = whole_action(reader, self.seat, int(str(event.key)))
        if whole is not None:
            await self.ask(WholeActionDialog(whole))

    def action_claim(self) -> None:
        """Report on the action."""
        chosen = self._chosen_action
        if chosen is None:
            return
        with self.reading() as reader:
            owed = owed_action(reader, self.seat, chosen.line.id)
        if owed is not None:
            self._put(claim_action, lambda _one: Claim(owed, self.data.today))

    def action_accept(self) -> None:
        """End the action as reported."""
        self._decide("Accepting", accept_action, lambda one: Accept(one.line, self.data.today))

    def action_redate(self) -> None:
        """Move its day."""
        self._answer(MOVE)

    def action_send_back(self) -> None:
        """Give it back to its owner."""
        self._answer(SEND_BACK)

    def action_withdraw(self) -> None:
        """It is no longer asked for."""
        self._answer(WITHDRAW)

    def action_hold(self) -> None:
        """Let it rest, or take it up again."""
        one = self._chosen_action
        if one is not None:
            self._answer(holding(one.line))

    def _answer(self, answer: Answer) -> None:
        """Answer for the action between two meetings."""
        self._decide(
            answer.doing,
            answer.gesture,
            lambda one: answer.question(one.line, self.data.today),
            lambda one, said: answer.wanted(one.line, said, None),
        )

    def _decide(
        self,
        doing: str,
        gesture: Gesture[Any, int],
        asking: Callable[[TrackedAction], Dialog[Any]],
        wanted: Callable[[TrackedAction, Any], object] | None = None,
    ) -> None:
        """Do what only the meeting may do."""
        try:
            must_decide(self.seat, doing)
        except RuleBroken as refusal:
            self.refuse(str(refusal))
        else:
            self._put(gesture, asking, wanted)

    def _put(
        self,
        gesture: Gesture[Any, int],
        asking: Callable[[TrackedAction], Dialog[Any]],
        wanted: Callable[[TrackedAction, Any], object] | None = None,
    ) -> None:
        """Ask, then do; the dialog stays open while what was answered is refused."""
        one = self._chosen_action
        if one is None:
            return

        async def then(answer: object) -> object:
            return await self.attempt(gesture, wanted(one, answer) if wanted else answer)

        self.run_worker(self.ask(asking(one), then))


def _row(one: TrackedAction, data: Tracker) -> Row:
    line, first = one.line, one.line.first_due_on
    return Row(
        line.id,
        (
            line.reference,
            owner_words(line),
            line.task,
            due_words(line, data.today),
            standing(line, data.today),
            day_near(first, data.today) if line.moved and first else "",
            line.case,
        ),
    )

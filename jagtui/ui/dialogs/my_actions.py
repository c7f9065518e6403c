"""The officer's own review: one action a card, and one key for each thing an owner may report."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from jagtui.model.rules.claims import BY_LETTER, REPORTS, Detail
from jagtui.model.terms import UpdateKind
from jagtui.queries.my_actions import OwedAction, owed_as_they_stand
from jagtui.ui.dialogs.claim import Claim
from jagtui.ui.dialogs.walk import Walk, moving, printed, walk_key
from jagtui.ui.format import count, day_near
from jagtui.ui.widgets.action_told import ActionTold
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.ui.widgets.wrapped import hanging
from jagtui.usecases.claim import ClaimWanted, claim_action

if TYPE_CHECKING:
    from jagtui.store.reader import Reader

PRINTED = tuple(
    walk_key(
        one.letter,
        f"report('{one.letter}')",
        one.words,
        f"Report it: {one.question.rstrip('?').lower()}",
        id=f"mine.{one.claim.value}",
    )
    for one in REPORTS
)
HALF = len(PRINTED) // 2


class OwedTold(ActionTold):
    """An action as its owner needs it told: why, since when, and the last word as well."""

    owed: OwedAction | None = None

    def lines(self, width: int) -> Sequence[Content]:
        """Whose and when first, then where it comes from and what was said last."""
        told = list(super().lines(width))
        if self.owed is None:
            return told
        for word, text in _around(self.owed, self.today):
            told += hanging(Content.styled(word.ljust(11), "$quiet"), Content(text), width)
        return told


def _around(owed: OwedAction, today: date) -> Iterator[tuple[str, str]]:
    if owed.case:
        yield "for", owed.case
    yield "given", f"{owed.meeting}, {day_near(owed.given_on, today)}"
    if owed.line.carried:
        yield "carried", f"over {count(owed.line.carried, 'meeting')}"
    last = owed.last
    if last is not None and last.kind is not UpdateKind.CLAIM:
        words = f": {last.words}" if last.words else ""
        yield "last word", f"{day_near(last.on, today)}, {last.kind.words}{words}"


class MyActions(Walk[OwedAction]):
    """Reports what its owner has to say; nothing moves or ends until the meeting accepts it."""

    BINDING_GROUP_TITLE = "My actions"
    BINDINGS: ClassVar[list[BindingType]] = list(PRINTED)

    def __init__(self, owed: Sequence[OwedAction], today: date) -> None:
        """Take what is owed, the most pressing first."""
        super().__init__("My actions", [one.id for one in owed], today)
        self._over = False

    def body(self) -> ComposeResult:
        """The action, and the keys under it; at the end what was said instead."""
        yield OwedTold()
        with Horizontal(id="answers"):
            yield Static(printed(PRINTED[:HALF]))
            yield Static(printed(PRINTED[HALF:]))
        yield Static(moving("says nothing"), id="moving")
        yield Static("", id="over", markup=False)

    def seen(self, reader: "Reader") -> tuple[OwedAction, ...]:
        """The actions as they stand now."""
        return owed_as_they_stand(reader, self.jagtui.seat, self._ids)

    def show_one(self, answered: str) -> None:
        """Show the action that is up, or how the walk ended."""
        told = self.query_one(OwedTold)
        told.today, told.answered, told.owed = self._today, answered, self.one
        told.one = self.one.line
        told.refresh(layout=True)
        for part in self.query("OwedTold, #answers, #moving"):
            part.display = not self._over
        self.query_one("#over").display = self._over

    def over(self) -> None:
        """Say what was said, what is still silent, and what happens next."""
        if self._over:
            self.action_leave()
            return
        self._over = True
        self._show()
        self.query_one("#over", Static).update(Content("\n").join(self._ending()))

    def action_go(self, by: int) -> None:
        """At the end, on closes and back shows the last action again."""
        if self._over and by < 0:
            self._over = False
            self._show()
        else:
            super().action_go(by)

    def action_take_back(self) -> None:
        """Also at the end: show the action again whose report is taken back."""
        self._over = self._over and not self._answered
        super().action_take_back()

    @work(exclusive=True, group="answer")
    async def action_report(self, letter: str) -> None:
        """Ask what the report needs, then record it."""
        if self._over:
            return
        report, owed = BY_LETTER[letter], self.one
        if report.needs is Detail.HANDED_TO and not owed.colleagues:
            self.show_notice(
                Notice("nobody else is in post at the agency that answers for it.", Tone.REFUSED)
            )
            return

        async def then(wanted: ClaimWanted) -> object:
            return await self.record(claim_action, wanted)

        await self.put(Claim(owed, self._today, report), then)

    def _ending(self) -> Iterator[Content]:
        silent = [one.line for one in self._lines if one.line.claim is None]
        yield Content.styled(f"{count(len(self._answered), 'report')} made", "bold")
        for said in self._answered.values():
            yield Content(f"✓ {said}")
        if silent:
            yield Content("")
            yield Content.styled(f"{count(len(silent), 'action')} still silent", "bold")
            for one in silent:
                yield Content(f"  {one.reference}  {one.task}")
        yield Content("")
        yield Content("Nothing ends or moves yet: the meeting accepts what was reported.")
        yield Content.assemble(
            ("Enter", "bold $accent"),
            " closes · ",
            ("PgUp", "bold $accent"),
            " back · ",
            ("u", "bold $accent"),
            " undo",
        )

    @property
    def summary(self) -> str:
        """What came of it, in counts."""
        silent = sum(one.line.claim is None for one in self._lines)
        made = count(len(self._answered), "report")
        return f"{made} made, {silent} still silent; the meeting accepts"

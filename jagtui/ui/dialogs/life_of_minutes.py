"""How far the minutes of a meeting have come, and what can be done with them now."""

from collections.abc import Iterator
from enum import Enum

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from jagtui.model.rules.roles import decides
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.seat import Seat
from jagtui.model.terms import MinutesState, SeatRole
from jagtui.queries.minutes_life import MinutesLife
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import count
from jagtui.ui.widgets.letters import Lettered, Letters


class Step(Enum):
    """Something that is done with minutes, by its letter."""

    CHECK = "c"
    APPROVE = "a"
    SEND = "s"
    CORRECT = "t"
    REJECT = "x"
    COMPARE = "v"
    READ = "r"
    OTHERS = "o"


def steps_of(
    life: MinutesLife, seat: Seat | None, *, approving: bool, others: bool
) -> tuple[Lettered[Step], ...]:
    """What can be done now, the likeliest first."""
    return tuple(
        Lettered(step, step.value, words)
        for step, words in _steps(life, seat, approving=approving, others=others)
    )


def _steps(
    life: MinutesLife, seat: Seat | None, *, approving: bool, others: bool
) -> Iterator[tuple[Step, str]]:
    draft = life.state is MinutesState.DRAFT
    if draft and seat is not None and seat.role is SeatRole.CHAIR:
        yield Step.CHECK, "checked by the chair…"
    if decides(seat) and not draft:
        yield from _deciding(life, approving=approving)
    if life.versions > 1:
        yield Step.COMPARE, "compare two versions…"
    yield Step.READ, "read them"
    if others:
        yield Step.OTHERS, "other minutes…"


def _deciding(life: MinutesLife, *, approving: bool) -> Iterator[tuple[Step, str]]:
    amendments = len(life.proposed)
    if approving and life.waits_for_approval:
        yield (
            Step.APPROVE,
            f"agreed, subject to {count(amendments, 'amendment')}"
            if amendments
            else "agreed as a correct record",
        )
    sending = Step.SEND, "send to others too…" if life.sent else "send out…"
    if life.state is MinutesState.CHECKED:
        yield sending
        yield Step.CORRECT, "correct, with the reason…"
    else:
        yield Step.CORRECT, "to read…: propose a correction"
    if approving and amendments:
        yield Step.REJECT, "not agreed: a correction that was proposed…"
    if life.state is not MinutesState.CHECKED:
        yield sending


class LifeOfMinutes(Dialog[Step]):
    """State, versions, who has them, what is proposed; a letter does the next thing."""

    AUTO_FOCUS = "Letters"
    save_label, save_key = "Do it", "Enter"
    leave_label = "Close"

    def __init__(self, life: MinutesLife, steps: tuple[Lettered[Step], ...]) -> None:
        """Take the minutes, and what can be done with them."""
        super().__init__(f"Minutes of {life.meeting.reference}")
        self._life, self._steps = life, steps

    def body(self) -> ComposeResult:
        """How they stand, then the letters."""
        yield Static("\n".join(_standing(self._life)), classes="asked", markup=False)
        yield Letters(self._steps)

    @on(Letters.Taken)
    def take(self) -> None:
        """A letter or Enter does it."""
        self.action_save()

    def result(self) -> Step:
        """What is to be done."""
        step: Step = self.query_one(Letters).value
        return step


def _standing(life: MinutesLife) -> Iterator[str]:
    version = f" · version {life.versions}" if life.versions else ""
    yield f"meeting of {day_words(life.meeting.day)} · {life.state.words}{version}"
    for sent in life.sent:
        yield f"sent to {sent.to_whom} on {plain_day_words(sent.circulated_on)}"
    for one in life.proposed:
        where = one.number or "the record"
        yield f"proposed: {where} to read '{one.correction.reads}' ({one.correction.reason})"

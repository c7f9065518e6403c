"""One action with everything that was said of it."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from jagtui.model.terms import ActionState, UpdateKind
from jagtui.model.time import london_day
from jagtui.queries.actions import Update, WholeAction
from jagtui.ui.action_words import detail_lines, due_words, owner_words, standing
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.format import clock, day_near
from jagtui.ui.widgets.wrapped import Wrapped, hanging

FACT = 12


class Told(Wrapped):
    """The action as text."""

    def __init__(self, whole: WholeAction) -> None:
        """Take the action."""
        super().__init__()
        self._whole = whole

    def lines(self, width: int) -> Sequence[Content]:
        """Facts, then what was said, oldest first."""
        lines = list(hanging(Content(""), Content.styled(self._whole.stored.task, "bold"), width))
        lines.append(Content(""))
        for word, text in _facts(self._whole):
            if text.plain:
                lines += hanging(Content.styled(word.ljust(FACT), "$quiet"), text, width)
        for update in self._whole.updates:
            lines += [Content(""), *_update(update, self._whole, width)]
        return lines


class WholeActionDialog(Dialog[None]):
    """Shows one action; nothing is changed here."""

    save_label = ""
    leave_label = "Close"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, whole: WholeAction) -> None:
        """Take the action."""
        super().__init__(whole.stored.reference)
        self._whole = whole

    def body(self) -> ComposeResult:
        """Text to scroll through."""
        with VerticalScroll():
            yield Told(self._whole)


def _facts(whole: WholeAction) -> Iterator[tuple[str, Content]]:
    line, stored, today = whole.line, whole.stored, whole.today
    yield "owner", Content(owner_words(line))
    yield "helping", Content(", ".join(whole.supporting))
    yield "due", Content(f"{due_words(line, today)}  ") + standing(line, today)
    if stored.first_due_on and stored.first_due_on != line.due_on:
        yield "first due", Content(day_near(stored.first_due_on, today))
    yield "given", Content(" · ".join(filter(None, (_given(whole), whole.case))))
    yield "part of", Content(whole.part_of)
    if stored.state is ActionState.CLOSED and stored.outcome and stored.closed_on:
        yield "ended", Content(f"{day_near(stored.closed_on, today)}, {stored.outcome.words}")
        yield "outcome", Content(stored.outcome_words)
        yield "lesson", Content(stored.lesson)


def _given(whole: WholeAction) -> str:
    return f"{whole.meeting}, {day_near(london_day(whole.stored.raised_at), whole.today)}"


def _update(update: Update, whole: WholeAction, width: int) -> list[Content]:
    at = f"{day_near(london_day(update.at), whole.today)} {clock(update.at)}"
    who = f", {update.who}" if update.who else ""
    said = Content.assemble((_said(update), "bold"), (f"  {at}{who}", "$quiet"))
    told = filter(None, (update.words, *_details(update, whole)))
    return [said, *(part for one in told for part in hanging(Content("  "), Content(one), width))]


def _details(update: Update, whole: WholeAction) -> Iterator[str]:
    """The details of a report; what the answer to it repeats of them is said once."""
    if update.kind is UpdateKind.CLAIM:
        yield from detail_lines(update.details, whole.today)
    elif update.details.handed_to:
        yield f"handed over to {update.details.handed_to}"


def _said(update: Update) -> str:
    if update.kind is UpdateKind.CLAIM and update.claim:
        return f"reported {update.claim.words}"
    if update.kind is UpdateKind.REDATED and update.due_after:
        return f"re-dated to {day_near(update.due_after, update.due_after)}"
    return update.kind.words

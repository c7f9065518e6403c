"""What the meeting may answer about an action: each answer's letter, its question, its gesture."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jagtui.model.terms import ActionOutcome, ActionState
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.dialogs.redate import Redate
from jagtui.usecases.abeyance import AbeyanceWanted, put_in_abeyance, resume_action
from jagtui.usecases.answer import (
    AcceptanceWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.gesture import Gesture


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its letter is the same wherever actions are answered."""

    letter: str
    words: str
    doing: str
    """What a seat that may not do it is told it is about: Withdrawing."""
    gesture: Gesture[Any, int]
    question: Callable[[ActionLine, date], Dialog[Any]]
    wanted: Callable[[ActionLine, Any, int | None], object]
    """The gesture's input, from the action, the dialog's answer and the item that is up."""


def _ends(letter: str, words: str, outcome: ActionOutcome, question: str) -> Answer:
    """An answer that ends an action as the meeting found it; its outcome is asked in one line."""
    return Answer(
        letter,
        words,
        "Accepting",
        accept_action,
        lambda one, _today: AskText(
            f"{one.reference}: {outcome.words}",
            question,
            one.claim_words if one.ends_as is outcome else "",
            required=False,
        ),
        lambda one, said, item_id: AcceptanceWanted(one.id, outcome, said, item_id=item_id),
    )


DONE = _ends("d", "done", ActionOutcome.DONE, "What came of it?")
OWNER_HAS_NOT = _ends(
    "o",
    "owner has not (not undertaken)",
    ActionOutcome.NOT_UNDERTAKEN,
    "Why has the owner not done it?",
)
NO_LONGER_POSSIBLE = _ends(
    "l", "no longer possible", ActionOutcome.NO_LONGER_POSSIBLE, "What has changed?"
)
ENDS = {
    ActionOutcome.DONE: DONE,
    ActionOutcome.NOT_UNDERTAKEN: OWNER_HAS_NOT,
    ActionOutcome.NO_LONGER_POSSIBLE: NO_LONGER_POSSIBLE,
}
"""The answers that end an action and leave nothing of it to be given out."""
MOVE = Answer(
    "m",
    "move the date…",
    "Re-dating",
    redate_action,
    Redate,
    lambda _one, moved, item_id: replace(moved, item_id=item_id),
)
SEND_BACK = Answer(
    "b",
    "back to its owner…",
    "Sending back",
    send_back_action,
    lambda one, _today: AskText(f"{one.reference} back to its owner", "What is still missing?"),
    lambda one, words, item_id: ReturnWanted(one.id, words, item_id),
)
WITHDRAW = Answer(
    "w",
    "withdraw…",
    "Withdrawing",
    withdraw_action,
    lambda one, _today: AskText(f"Withdraw {one.reference}", "Why is it withdrawn?"),
    lambda one, words, item_id: WithdrawalWanted(one.id, words, item_id),
)
HOLD = Answer(
    "h",
    "hold: put in abeyance…",
    "Putting in abeyance",
    put_in_abeyance,
    lambda one, _today: AskText(f"Put in abeyance: {one.reference}", "Why?"),
    lambda one, words, item_id: AbeyanceWanted(one.id, words, item_id),
)
TAKE_UP = replace(
    HOLD,
    words="hold ends: take it up again…",
    doing="Taking up again",
    gesture=resume_action,
    question=lambda one, _today: AskText(f"Take up again: {one.reference}", "Why?"),
)


def holding(one: ActionLine) -> Answer:
    """What the same letter does to an action: it lets it rest, or takes it up again."""
    return TAKE_UP if one.state is ActionState.IN_ABEYANCE else HOLD

"""What an owner may report of an action, what each report asks for, and what it comes to."""

from dataclasses import dataclass
from enum import Enum, auto

from jagtui.model.terms import ActionOutcome, ClaimKind


class Detail(Enum):
    """What a report may say besides its words."""

    DONE_ON = auto()
    EVIDENCE = auto()
    LESSON = auto()
    BLOCKED_BY = auto()
    ASKED_UNTIL = auto()
    HANDED_TO = auto()


@dataclass(frozen=True, slots=True)
class Report:
    """One thing an owner may say: its letter is the same wherever actions are answered."""

    claim: ClaimKind
    letter: str
    words: str
    question: str
    """What its words answer."""
    details: tuple[Detail, ...] = ()
    """What else is asked, in that order; each may be left empty."""
    needs_words: bool = True
    """Whether it says nothing without words, where no detail stands for them."""


REPORTS = (
    Report(
        ClaimKind.DONE,
        "d",
        "done",
        "What came of it?",
        (Detail.DONE_ON, Detail.EVIDENCE, Detail.LESSON),
        needs_words=False,
    ),
    Report(ClaimKind.PROGRESS, "g", "going on: progress", "How far has it come?"),
    Report(
        ClaimKind.PART_COMPLETE,
        "p",
        "part complete",
        "What is done, and what is left?",
        (Detail.EVIDENCE, Detail.LESSON),
    ),
    Report(
        ClaimKind.NOT_UNDERTAKEN,
        "o",
        "owner has not (not undertaken)",
        "Why has it not been done?",
        (Detail.LESSON,),
    ),
    Report(
        ClaimKind.NO_LONGER_POSSIBLE,
        "l",
        "no longer possible",
        "What has changed?",
        (Detail.LESSON,),
    ),
    Report(
        ClaimKind.BLOCKED,
        "b",
        "blocked",
        "What is in the way?",
        (Detail.BLOCKED_BY,),
        needs_words=False,
    ),
    Report(
        ClaimKind.MORE_TIME,
        "m",
        "more time needed",
        "Why does it need more?",
        (Detail.ASKED_UNTIL,),
    ),
    Report(
        ClaimKind.HANDED_OVER,
        "h",
        "hand over to a colleague",
        "What should they know?",
        (Detail.HANDED_TO,),
        needs_words=False,
    ),
)
"""Every report, in the order in which it is offered."""

BY_LETTER = {one.letter: one for one in REPORTS}
BY_CLAIM = {one.claim: one for one in REPORTS}

DETAIL_WORDS = {
    Detail.DONE_ON: "Done on",
    Detail.EVIDENCE: "What shows it",
    Detail.LESSON: "Lesson learnt",
    Detail.BLOCKED_BY: "Blocked by",
    Detail.ASKED_UNTIL: "Until when",
    Detail.HANDED_TO: "To whom",
}
"""How a screen or a plain line asks for each detail."""

ENDING_CLAIMS = {
    ClaimKind.DONE: ActionOutcome.DONE,
    ClaimKind.PART_COMPLETE: ActionOutcome.PART_COMPLETE,
    ClaimKind.NOT_UNDERTAKEN: ActionOutcome.NOT_UNDERTAKEN,
    ClaimKind.NO_LONGER_POSSIBLE: ActionOutcome.NO_LONGER_POSSIBLE,
}
"""What an action ends as when the meeting accepts the claim; other claims leave it open."""

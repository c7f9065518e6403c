"""What an owner may report of an action, what each report asks for, and what it comes to."""

from collections.abc import Collection
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
    """What else is asked, in that order; each may be left empty but for the one it needs."""
    needs_words: bool = True
    """Whether it says nothing without words."""
    needs: Detail | None = None
    """The detail without which it says nothing."""
    missing: str = ""
    """What somebody is told who leaves that detail out."""


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
        needs=Detail.BLOCKED_BY,
        missing="Say who or what is in the way.",
    ),
    Report(
        ClaimKind.MORE_TIME,
        "m",
        "more time needed",
        "Why does it need more?",
        (Detail.ASKED_UNTIL,),
        needs=Detail.ASKED_UNTIL,
        missing="Say until when: a day that is still to come.",
    ),
    Report(
        ClaimKind.HANDED_OVER,
        "h",
        "hand over to a colleague",
        "What should they know?",
        (Detail.HANDED_TO,),
        needs_words=False,
        needs=Detail.HANDED_TO,
        missing="Say which colleague takes it over.",
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


def what_is_missing(claim: ClaimKind, words: str, given: Collection[Detail]) -> str:
    """What a report still has to say, as a sentence; empty where it says enough."""
    report = BY_CLAIM[claim]
    if report.needs is not None and report.needs not in given:
        return report.missing
    return "Say in a few words how it stands." if report.needs_words and not words else ""


ENDING_CLAIMS = {
    ClaimKind.DONE: ActionOutcome.DONE,
    ClaimKind.PART_COMPLETE: ActionOutcome.PART_COMPLETE,
    ClaimKind.NOT_UNDERTAKEN: ActionOutcome.NOT_UNDERTAKEN,
    ClaimKind.NO_LONGER_POSSIBLE: ActionOutcome.NO_LONGER_POSSIBLE,
}
"""What an action ends as when the meeting accepts the claim; other claims leave it open."""

ASKING_CLAIMS = (ClaimKind.MORE_TIME, ClaimKind.HANDED_OVER)
"""Claims that ask the meeting for something other than an end."""

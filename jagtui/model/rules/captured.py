"""What a capture line turns out to be."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from jagtui.model.line import Spans
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.rules.room import ItemMark
from jagtui.model.rules.when import When


class FlagKind(StrEnum):
    """What the room should notice about a line, without being held up by it."""

    OWNER_MISSING = "owner_missing"
    OWNER_UNKNOWN = "owner_unknown"
    OWNER_AMBIGUOUS = "owner_ambiguous"
    OFFICER_UNKNOWN = "officer_unknown"
    OFFICER_AMBIGUOUS = "officer_ambiguous"
    NOBODY_PRESENT = "nobody_present"
    DATE_ASSUMED = "date_assumed"
    DATE_REMARK = "date_remark"
    SPEAKER_AMBIGUOUS = "speaker_ambiguous"
    SUBJECT_NAMED = "subject_named"
    SIMILAR_CASE = "similar_case"
    TARGET_UNKNOWN = "target_unknown"
    TARGET_AMBIGUOUS = "target_ambiguous"


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to notice, in words, with what else it could have meant."""

    kind: FlagKind
    words: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: an agency, or somebody present."""

    words: str
    agency_id: int | None = None
    officer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Who an action falls to; all empty while nobody was named."""

    agency_id: int | None = None
    officer_id: int | None = None
    as_said: str = ""
    """The owner as typed, kept where some of it was not understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """One action that a line asks for."""

    owner: Owner
    supporting: tuple[int, ...] = ()
    when: When
    due_assumed: bool
    """Nobody named a day, so by the next meeting was assumed."""
    text: str
    withheld: Spans = ()


@dataclass(frozen=True, slots=True)
class Nothing:
    """There is nothing to record yet, and why."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWanted:
    """A note for the minutes."""

    text: str
    speaker: Speaker | None = None
    withheld: Spans = ()
    target: ItemMark | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWanted:
    """A decision for the minutes."""

    text: str
    review_on: When | None = None
    """The case's next review; the text names it too, as a day that will still be true later."""
    withheld: Spans = ()
    target: ItemMark | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsWanted:
    """Actions asked for in one breath; they are undone as one."""

    actions: tuple[ActionDraft, ...]
    target: ItemMark | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWanted:
    """A case raised in the room."""

    label: str
    target: ItemMark | None = None
    flags: tuple[Flag, ...] = ()


Captured: TypeAlias = Nothing | NoteWanted | DecisionWanted | ActionsWanted | CaseWanted


def reworded(captured: Captured, text: str) -> Captured:
    """The same in other words; of several actions the first, and a case not at all."""
    match captured:
        case NoteWanted() | DecisionWanted():
            withheld = withheld_after(captured.text, captured.withheld, text)
            return replace(captured, text=text, withheld=withheld)
        case ActionsWanted(actions=(first, *others)):
            withheld = withheld_after(first.text, first.withheld, text)
            draft = replace(first, text=text, withheld=withheld)
            return replace(captured, actions=(draft, *others))
        case _:
            return captured

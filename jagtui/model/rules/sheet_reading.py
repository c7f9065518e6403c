"""An action sheet that came back filled in: its lines, read strictly but for white space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from jagtui.model.errors import Refusal
from jagtui.model.rules.claims import REPORTS
from jagtui.model.rules.past_day import past_day
from jagtui.model.rules.when import YEAR, whole_when
from jagtui.model.terms import ClaimKind
from jagtui.model.text import clean

ANSWERS = (
    ("done", ClaimKind.DONE),
    ("going on", ClaimKind.PROGRESS),
    ("part complete", ClaimKind.PART_COMPLETE),
    ("not undertaken", ClaimKind.NOT_UNDERTAKEN),
    ("no longer possible", ClaimKind.NO_LONGER_POSSIBLE),
    ("blocked", ClaimKind.BLOCKED),
    ("more time", ClaimKind.MORE_TIME),
    ("handed over", ClaimKind.HANDED_OVER),
)
"""What may stand after “Answer:”."""

TEXTS = {
    "In words": "words",
    "Evidence": "evidence",
    "Lesson": "lesson",
    "Blocked by": "blocked_by",
    "To": "to",
}
DAYS = {"Done on": "done_on", "Until": "until"}
LABELS = ("Answer", "In words", "Done on", "Evidence", "Lesson", "Blocked by", "Until", "To")
"""What can be filled in under each action, in the order in which it is asked."""

REST = "Anything else"
ALL_SAID = frozenset({"nothing", "nothing else", "no", "none", "that is all"})
_HEAD = ("Sheet", "Meeting", "Action", REST)
_KNOWN = {label.casefold(): label for label in (*_HEAD, *LABELS)}
_BY_WORDS = dict(ANSWERS) | {one.words: one.claim for one in REPORTS}
_LABELLED = re.compile(r"([^\W\d_][^:\n]{0,30}?)\s*:(?!\S*//)\s*(.*)", re.DOTALL)
_ISO = re.compile(rf"({YEAR})-(\d\d)-(\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A line that could not be taken as it stands, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetAnswer:
    """What was filled in under one action."""

    line: int
    """Where its action is named, counted from 1."""
    reference: str
    claim: ClaimKind | None = None
    words: str = ""
    done_on: date | None = None
    evidence: str = ""
    lesson: str = ""
    blocked_by: str = ""
    until: date | None = None
    to: str = ""
    """A colleague, as typed."""

    @property
    def silent(self) -> bool:
        """Whether nothing was filled in."""
        return self == SheetAnswer(line=self.line, reference=self.reference)


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet as it came back."""

    agency: str
    """Its handle, as the sheet has it."""
    meeting: str
    answers: tuple[SheetAnswer, ...]
    rest: str
    """What the agency adds; empty where it said nothing of it."""
    all_said: bool
    """It wrote that there is nothing else."""
    troubles: tuple[Trouble, ...]


@dataclass(slots=True)
class _Reading:
    """How far the reading has come."""

    today: date
    agency: str = ""
    meeting: str = ""
    rest: list[str] = field(default_factory=list)
    answers: list[SheetAnswer] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    inside: bool = False
    filled: set[str] = field(default_factory=set)
    goes_on: str = ""
    """The text that a line without a label belongs to."""

    def take(self, number: int, typed: str) -> None:
        """Read one line."""
        if typed.startswith(("#", "```")):
            self.inside, self.goes_on = False, ""
            return
        found = _LABELLED.fullmatch(typed)
        label = _KNOWN.get(" ".join(found[1].split()).casefold()) if found else None
        if found and label in _HEAD:
            self._head(number, label, found[2].strip())
        elif self.inside and typed:
            if found and label:
                self._answer(number, label, found[2].strip())
            elif self.goes_on and not found:
                self._continue(typed)
            else:
                self._trouble(number, f"“{typed}” is no line of the sheet")

    def _head(self, number: int, label: str, value: str) -> None:
        self.inside, self.goes_on = True, ""
        match label:
            case "Sheet":
                self.agency, self.inside = value, False
            case "Meeting":
                self.meeting, self.inside = value, False
            case "Action":
                self.filled = set()
                self.answers.append(SheetAnswer(line=number, reference=value))
            case _:
                self.rest, self.goes_on = [value] if value else [], REST

    def _answer(self, number: int, label: str, value: str) -> None:
        self.goes_on = ""
        if not self.answers:
            self._trouble(number, f"“{label}” stands under no action")
            return
        if label in self.filled and value:
            self._trouble(number, f"“{label}” is filled in twice")
            return
        self.goes_on = TEXTS.get(label, "")
        if not value:
            return
        self.filled.add(label)
        last = self.answers[-1]
        if label == "Answer":
            claim = _BY_WORDS.get(" ".join(value.split()).casefold().rstrip("."))
            if claim is None:
                self._trouble(number, f"“{value}” is none of the answers")
            self.answers[-1] = replace(last, claim=claim)
        elif label in DAYS:
            day = _day(value, self.today, past=label == "Done on")
            if day is None:
                self._trouble(number, f"“{value}” is no day; write it as in 15 Jan 2027")
            else:
                self.answers[-1] = (
                    replace(last, done_on=day) if label == "Done on" else replace(last, until=day)
                )
        else:
            self._continue(value)

    def _continue(self, typed: str) -> None:
        if self.goes_on == REST:
            self.rest.append(typed)
            return
        name = self.goes_on
        before: str = getattr(self.answers[-1], name)
        kept = f"{before}\n{typed}" if before else typed
        self.answers[-1] = _with_text(self.answers[-1], name, kept)

    def _trouble(self, number: int, why: str) -> None:
        self.troubles.append(Trouble(number, why))


def read_sheet(text: str, today: date) -> FilledSheet:
    """Read what was filled in; what could not be understood is named by its line."""
    reading = _Reading(today)
    for number, typed in _lines(text):
        reading.take(number, typed)
    if not reading.answers:
        raise Refusal(
            "This is no action sheet: no line in it begins with “Action:”. Nothing was recorded."
        )
    rest = "\n".join(reading.rest)
    all_said = " ".join(rest.split()).casefold().rstrip(".") in ALL_SAID
    return FilledSheet(
        agency=reading.agency,
        meeting=reading.meeting,
        answers=tuple(one for one in reading.answers if not one.silent),
        rest="" if all_said else rest,
        all_said=all_said,
        troubles=(*reading.troubles, *_without_answer(reading)),
    )


def _without_answer(reading: _Reading) -> Iterator[Trouble]:
    refused = {trouble.line for trouble in reading.troubles}
    ends = [one.line for one in reading.answers[1:]] + [10**9]
    for one, end in zip(reading.answers, ends, strict=True):
        if one.claim is None and not one.silent and not any(one.line < at < end for at in refused):
            yield Trouble(one.line, f"{one.reference} has words but no answer")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line by its number, without the marks with which a reply quotes it."""
    for number, typed in enumerate(re.split(r"\r\n|[\r\n]", text), 1):
        yield number, clean(typed).strip().lstrip(">").strip()


def _with_text(one: SheetAnswer, name: str, text: str) -> SheetAnswer:
    match name:
        case "words":
            return replace(one, words=text)
        case "evidence":
            return replace(one, evidence=text)
        case "lesson":
            return replace(one, lesson=text)
        case "blocked_by":
            return replace(one, blocked_by=text)
        case _:
            return replace(one, to=text)


def _day(typed: str, today: date, *, past: bool) -> date | None:
    iso = _ISO.fullmatch(typed)
    if iso:
        try:
            return date(*map(int, iso.groups()))
        except ValueError:
            return None
    if past:
        return past_day(typed, today)
    when = whole_when(typed.split(), today)
    return when.day if when else None

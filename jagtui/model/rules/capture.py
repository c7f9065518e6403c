"""The capture line: what a sentence typed in the meeting is to become."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.capture_arising import arising, arising_words
from jagtui.model.rules.capture_owner import read_owners
from jagtui.model.rules.capture_speaker import read_speaker
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    CaseWanted,
    DecisionWanted,
    Flag,
    FlagKind,
    NoteWanted,
    Nothing,
)
from jagtui.model.rules.room import ItemMark, Room, items_called
from jagtui.model.rules.similar_cases import similar_cases
from jagtui.model.rules.subject_names import names_a_subject
from jagtui.model.rules.when import (
    NEXT_MEETING,
    When,
    plain_day_words,
    read_by_when,
    read_last_when,
)
from jagtui.model.rules.withheld import MarkedText, opens_mark, read_marks, whole
from jagtui.model.text import LONGEST, clean

_TARGET = re.compile(r"#(\S+)\s*")
_OWNER = re.compile(r"(\S*)\s*")
_LEADING_INTO = frozenset({"and", "then", "to", "for", "&"})


@dataclass(frozen=True, slots=True)
class _Opening:
    """What stands before the sign: where the line is filed, and whether it is withheld."""

    rest: str
    wholly: bool = False
    target: ItemMark | None = None
    unfiled: Flag | None = None
    arising: str = ""
    """What it arises from, in words."""


def parse(text: str, room: Room, today: date) -> Captured:
    """What a typed line is to become; every line becomes something, or says why not."""
    try:
        line = clean(text)
        if not line.strip():
            return Nothing("nothing typed yet")
        if line[0].isspace():
            plain = line.lstrip()
            return NoteWanted(text=plain, flags=_names(plain, room))
        return _parse_line(line, room, today)
    except RuleBroken:
        return Nothing(f"longer than the {LONGEST:,} characters that one record holds")


def _parse_line(line: str, room: Room, today: date) -> Captured:
    opening = _read_opening(line, room)
    captured = _parse_signed(opening, room, today)
    if isinstance(captured, Nothing):
        return captured
    if opening.unfiled is not None:
        return _unfiled_note(line, opening.unfiled, captured, room)
    if opening.arising:
        return arising(captured, opening.arising)
    return replace(captured, target=opening.target)


def _read_opening(line: str, room: Room) -> _Opening:
    opening = _Opening(line)
    while True:
        rest = opening.rest
        if not opening.wholly and _is_withheld_sign(rest):
            opening = replace(opening, rest=rest[1:].lstrip(), wholly=True)
            continue
        matched = _TARGET.match(rest)
        if matched is None or opening.target or opening.unfiled or opening.arising:
            return opening
        opening = replace(opening, rest=rest[matched.end() :])
        opening = _file_under(matched[1].rstrip(":,;"), opening, room)


def _file_under(said: str, opening: _Opening, room: Room) -> _Opening:
    found = items_called(said, room.items)
    if len(found) == 1:
        return replace(opening, target=found[0])
    if found:
        names = tuple(item.words for item in found)
        words = f"“#{said}” could be {' or '.join(names)}; kept here as a plain note"
        return replace(opening, unfiled=Flag(FlagKind.TARGET_AMBIGUOUS, words, names))
    if earlier := arising_words(said):
        return replace(opening, arising=earlier)
    words = f"no item or case “#{said}” at this meeting; kept here as a plain note"
    return replace(opening, unfiled=Flag(FlagKind.TARGET_UNKNOWN, words))


def _unfiled_note(line: str, unfiled: Flag, meant: Captured, room: Room) -> NoteWanted:
    # What was to be withheld there is withheld here too.
    typed, wholly = _unveil(line, wholly=False)
    marked = read_marks(typed, wholly=wholly or _is_wholly_withheld(meant))
    flags = (unfiled, *_names(marked.text, room))
    return NoteWanted(text=marked.text, withheld=marked.withheld, flags=flags)


def _is_wholly_withheld(captured: Captured) -> bool:
    match captured:
        case NoteWanted() | DecisionWanted():
            return captured.withheld == whole(captured.text)
        case ActionsWanted():
            return captured.actions[0].withheld == whole(captured.actions[0].text)
    return False


def _parse_signed(opening: _Opening, room: Room, today: date) -> Captured:
    rest, wholly = opening.rest, opening.wholly
    match rest[:1]:
        case "":
            where = opening.target.words if opening.target else "the minutes"
            return Nothing(f"nothing typed yet for {where}")
        case "!":
            return _decision(rest[1:], room, today, wholly=wholly)
        case "@":
            return _actions(rest[1:], room, today, wholly=wholly)
        case "*":
            return _case(rest[1:], room)
    return _note(rest, room, wholly=wholly)


def _note(typed: str, room: Room, *, wholly: bool) -> Captured:
    speaker, rest, flags = read_speaker(typed, room)
    marked = _body(rest, wholly=wholly)
    if not marked.text:
        said = f"say what {speaker.words} said" if speaker else "nothing typed yet"
        return Nothing(said)
    return NoteWanted(
        text=marked.text,
        speaker=speaker,
        withheld=marked.withheld,
        flags=(*flags, *_names(marked.text, room)),
    )


def _decision(typed: str, room: Room, today: date, *, wholly: bool) -> Captured:
    body, wholly = _unveil(typed, wholly=wholly)
    tokens = body.split()
    found = read_last_when(tokens, today, after="review")
    if found is None:
        marked = _body(body, wholly=wholly)
        review_on = None
    else:
        review_on, count = found
        marked = _with_review(read_marks(_but_last(body, count)), review_on, wholly=wholly)
    if not marked.text:
        return Nothing("say what was decided")
    flags = (*_remark(review_on), *_names(marked.text, room))
    return DecisionWanted(
        text=marked.text, review_on=review_on, withheld=marked.withheld, flags=flags
    )


def _with_review(decided: MarkedText, review_on: When, *, wholly: bool) -> MarkedText:
    # "4w" would mean nothing to whoever reads the minutes later, so the text names the day.
    day = plain_day_words(review_on.day) if review_on.day else review_on.words
    text = f"{decided.text}{_joint(decided.text)}review {day}"
    return MarkedText(text, whole(text) if wholly else decided.withheld)


def _joint(before: str) -> str:
    if not before:
        return ""
    last = before.rsplit(None, 1)[-1]
    return " " if last.casefold() in _LEADING_INTO or not last[-1].isalnum() else ", "


def _actions(typed: str, room: Room, today: date, *, wholly: bool) -> Captured:
    matched = _OWNER.match(typed)
    owner_said = matched[1] if matched else ""
    body, wholly = _unveil(typed[matched.end() if matched else 0 :], wholly=wholly)
    when, body = _read_due(body, today)
    marked = _body(body, wholly=wholly)
    charges = read_owners(owner_said, room)
    if not marked.text:
        return Nothing("say what is to be done")
    drafts = tuple(
        ActionDraft(
            owner=charge.owner,
            supporting=charge.supporting,
            when=when or NEXT_MEETING,
            due_assumed=when is None,
            text=marked.text,
            withheld=marked.withheld,
        )
        for charge in charges.charges
    )
    assumed = () if when else (Flag(FlagKind.DATE_ASSUMED, "no date: next meeting assumed"),)
    flags = (*charges.flags, *assumed, *_remark(when), *_names(marked.text, room))
    return ActionsWanted(actions=drafts, flags=flags)


def _read_due(body: str, today: date) -> tuple[When | None, str]:
    tokens = body.split()
    found = read_by_when(tokens, today)
    if found is not None:
        when, count = found
        return when, body.split(None, count)[count] if len(tokens) > count else ""
    found = read_last_when(tokens, today)
    if found is not None:
        return found[0], _but_last(body, found[1])
    return None, body


def _case(typed: str, room: Room) -> Captured:
    label = _body(typed, wholly=False).text
    if not label:
        return Nothing("give the case a label that names nobody")
    return CaseWanted(label=label, flags=(*_names(label, room), *_similar(label, room)))


def _similar(label: str, room: Room) -> Iterator[Flag]:
    """Say which cases there are already that this may be about; the room decides."""
    alike = [case.words for case in similar_cases(label, room)]
    if alike:
        words = f"is it {' or '.join(alike)}? Tab takes it"
        yield Flag(FlagKind.SIMILAR_CASE, words, tuple(alike))


def _body(typed: str, *, wholly: bool) -> MarkedText:
    words, wholly = _unveil(typed, wholly=wholly)
    return read_marks(words, wholly=wholly)


def _unveil(typed: str, *, wholly: bool) -> tuple[str, bool]:
    """Take off a sign for withholding wherever it was put before the words."""
    words = typed.strip()
    if _is_withheld_sign(words):
        return words[1:].lstrip(), True
    return words, wholly


def _is_withheld_sign(typed: str) -> bool:
    return typed.startswith("~") and not opens_mark(typed)


def _but_last(typed: str, count: int) -> str:
    pieces = typed.rsplit(None, count)
    return pieces[0] if len(pieces) > count else ""


def _remark(when: When | None) -> tuple[Flag, ...]:
    if when is None or when.remark is None:
        return ()
    return (Flag(FlagKind.DATE_REMARK, when.remark),)


def _names(text: str, room: Room) -> tuple[Flag, ...]:
    if not names_a_subject(text, room.subjects):
        return ()
    words = "names somebody a case is about; ctrl+r writes “the subject” instead"
    return (Flag(FlagKind.SUBJECT_NAMED, words),)

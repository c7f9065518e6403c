"""Kept minutes with corrections made in them, and nothing else about them changed.

What was issued is never written anew from the record, in which much may have moved on since: a
correction takes the place of the words it is about, where they stand in the text that was kept.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from jagtui.model.action import Action
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import Correction, MinutesVersion
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.rules.when import day_and_month
from jagtui.model.terms import CorrectionState
from jagtui.model.text import clean
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import block, labelled
from jagtui.outputs.words import marked
from jagtui.queries.corrections import proposed_corrections
from jagtui.queries.minutes import kept_version
from jagtui.store.reader import Reader
from jagtui.usecases.approve import ApprovalWanted
from jagtui.usecases.correct import CorrectionWanted

_UNCONFIRMED = re.compile(r"^(\*\*.*) · UNCONFIRMED\*\*$", re.MULTILINE)
_CHAIR = re.compile(r"^- \*\*Chair:\*\* .*$", re.MULTILINE)
_HEADING = "#"
_BULLET = "- "
_AT_THE_END = "## Corrections"
"""Where words stand that were added under no item."""
_LAST_LINES = 2
"""The marking, and the end of the text."""


@dataclass(frozen=True, slots=True)
class _Amended:
    """A correction as the text shows it: under which item, and the words before and after."""

    number: str | None
    action: str
    was: str
    reads: str


def with_correction(reader: Reader, wanted: CorrectionWanted) -> CorrectionWanted:
    """A correction, with the version it was read in and all of that as it reads corrected."""
    kept = kept_version(reader, wanted.meeting_id)
    if kept is None:
        return wanted
    one = Correction(
        meeting_id=wanted.meeting_id,
        item_id=wanted.item_id,
        line_id=wanted.line_id,
        action_id=wanted.action_id,
        reads=clean(wanted.reads, multiline=True),
        reason=wanted.reason,
        state=CorrectionState.PROPOSED,
        proposed_at=reader.now,
    )
    return replace(wanted, version_id=kept.id, restricted=_corrected(reader, kept, [one]))


def with_approval(reader: Reader, wanted: ApprovalWanted) -> ApprovalWanted:
    """An approval, with the version that was read and all of it as it reads once approved."""
    kept = kept_version(reader, wanted.meeting_id)
    if kept is None:
        return wanted
    amendments = proposed_corrections(reader, wanted.meeting_id)
    approving = reader.get(Meeting, reader.get(AgendaItem, wanted.item_id).meeting_id)
    text = _approved(_corrected(reader, kept, amendments), approving, amended=bool(amendments))
    read = tuple(one.id for one in amendments)
    return replace(wanted, version_id=kept.id, amendments=read, restricted=text)


def _approved(text: str, by: Meeting, *, amended: bool) -> str:
    """Confirmed from now on, and by which meeting."""
    how = "as amended" if amended else "as a correct record"
    said = markdown.item(
        labelled("Approved", f"{how} by the meeting of {day_and_month(by.day)} ({by.reference})")
    )
    text = _UNCONFIRMED.sub(r"\1**", text)
    return _CHAIR.sub(lambda found: f"{found[0]}\n{said}", text, count=1)


def _corrected(reader: Reader, kept: MinutesVersion, corrections: Iterable[Correction]) -> str:
    text = kept.restricted
    for one in corrections:
        text = _put_right(text, _amended(reader, one))
    return text


def _amended(reader: Reader, one: Correction) -> _Amended:
    item = reader.get(AgendaItem, one.item_id) if one.item_id is not None else None
    was, reads, reference = "", one.reads, ""
    if one.line_id is not None:
        said = reader.get(Line, one.line_id)
        item = reader.get(AgendaItem, said.item_id)
        was = marked(said.text, said.withheld)
        reads = marked(one.reads, withheld_after(said.text, said.withheld, one.reads))
    elif one.action_id is not None:
        given = reader.get(Action, one.action_id)
        item, reference = reader.get(AgendaItem, given.item_id), given.reference
        was = marked(given.task, given.withheld)
        reads = marked(one.reads, withheld_after(given.task, given.withheld, one.reads))
    return _Amended(item.number if item else None, reference, was, reads)


def _put_right(text: str, one: _Amended) -> str:
    """The text with the words replaced under their item, or added there where none are."""
    lines = text.split("\n")
    if one.number is None and _AT_THE_END not in lines:
        lines[-_LAST_LINES:-_LAST_LINES] = [_AT_THE_END, "", ""]
    start, end = _section(lines, one.number)
    section = "\n".join(lines[start:end])
    corrected = _replaced(section, one) if one.was else None
    if corrected is None:
        corrected = _added(section, one)
    lines[start:end] = corrected.split("\n")
    return _in_table("\n".join(lines), one)


def _section(lines: list[str], number: str | None) -> tuple[int, int]:
    """Where an item's part begins and ends; for no item, or one not found, that at the end."""
    headings = [at for at, line in enumerate(lines) if line.startswith(_HEADING)]
    end = len(lines) - _LAST_LINES
    named = f"{markdown.inline(number)} " if number is not None else _AT_THE_END.lstrip("# ")
    for at, after in pairwise([*headings, end]):
        if lines[at].lstrip("# ").startswith(named):
            return at, after
    return headings[-1], end


def _replaced(section: str, one: _Amended) -> str | None:
    """The part with the new words in the place of the old; None where they cannot be found."""
    for before in ("", "x "):
        was, reads = (block(before + words)[len(before) :] for words in (one.was, one.reads))
        if section.count(was) == 1:
            return section.replace(was, reads)
    return None


def _added(section: str, one: _Amended) -> str:
    """The part with a line more: words that were left out, or what others should have been."""
    words = f"Corrected, to read: {one.reads}" if one.was else one.reads
    said = markdown.item(block(words))
    lines = section.rstrip("\n").split("\n")
    bullets = [at for at, line in enumerate(lines) if line.startswith(_BULLET)]
    if not bullets:
        return "\n".join([*lines, "", said, ""])
    at = bullets[-1] + 1
    while at < len(lines) and lines[at].startswith("  "):
        at += 1
    return "\n".join([*lines[:at], said, *lines[at:], ""])


def _in_table(text: str, one: _Amended) -> str:
    """An action is named again in the table of actions."""
    if not one.action:
        return text
    cell = f"| {markdown.inline(one.action)} | "
    was, reads = (f"{cell}{markdown.inline(words)} |" for words in (one.was, one.reads))
    return text.replace(was, reads)

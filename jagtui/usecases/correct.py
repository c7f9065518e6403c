"""Corrections: what minutes that were checked should read instead, and why."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.action import Action
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.minutes import Correction
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.terms import CorrectionState, LineKind, MinutesState
from jagtui.model.text import clean
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.line import rank_after_last
from jagtui.usecases.text_edit import TextEdit, must_read
from jagtui.usecases.tidying import editable_item
from jagtui.usecases.versions import keep_version, must_stand
from jagtui.usecases.walk import item_words


@dataclass(frozen=True)
class CorrectionWanted(TextEdit):
    """What a record of checked minutes should read, or words to be added under an item."""

    meeting_id: int
    reads: str
    reason: str
    item_id: int | None = None
    line_id: int | None = None
    action_id: int | None = None
    was: str = ""
    version_id: int = 0
    """The version that was read."""
    restricted: str = ""
    """All of it as it reads once corrected; unused once the minutes have gone out."""

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With those words in the place of the ones that stand now."""
        return replace(self, was=stale.stored, reads=text)


@gesture("minutes.correct", doing="Correcting minutes")
def correct_minutes(change: Change, wanted: CorrectionWanted) -> int:
    """Correct checked minutes at once; for those that have gone out propose it as an amendment."""
    held = change.get(Meeting, wanted.meeting_id)
    if held.minutes_state is MinutesState.DRAFT:
        raise RuleBroken(f"The minutes of {held.reference} are a draft; just put the line right.")
    must_stand(change, held, wanted.version_id)
    proposed = change.add(_proposed(change, held, wanted))
    where = f"{held.reference}{_where(change, proposed)}"
    if held.minutes_state is MinutesState.CHECKED:
        make_correction(change, proposed)
        version = keep_version(change, held, MinutesState.CHECKED, wanted.restricted)
        words = f"{where} corrected, version {version.number}"
    else:
        words = f"{where} correction proposed to the next meeting"
    change.says(words, group_id=held.group_id, meeting_id=held.id)
    return proposed.id


def _proposed(change: Change, held: Meeting, wanted: CorrectionWanted) -> Correction:
    reads, reason = clean(wanted.reads, multiline=True), clean(wanted.reason)
    if not reads:
        raise RuleBroken("Say what it should read; nothing was recorded.")
    if not reason:
        raise RuleBroken("Say why it is corrected; the reason is kept with it.")
    one = Correction(
        meeting_id=held.id,
        item_id=wanted.item_id,
        line_id=wanted.line_id,
        action_id=wanted.action_id,
        was=wanted.was,
        reads=reads,
        reason=reason,
        proposed_at=change.now,
        seat_id=change.seat.id,
    )
    _must_read(change, one)
    if one.was == reads:
        raise RuleBroken("It reads so already; nothing was recorded.")
    return replace(one, item_id=_item_of(change, held, one))


def _item_of(change: Change, held: Meeting, one: Correction) -> int | None:
    item_id = one.item_id
    if one.line_id is not None:
        item_id = change.get(Line, one.line_id).item_id
    elif one.action_id is not None:
        item_id = change.get(Action, one.action_id).item_id
    if item_id is not None and change.get(AgendaItem, item_id).meeting_id != held.id:
        raise RuleBroken(f"This is not of {held.reference}; nothing was recorded.")
    return item_id


def _must_read(change: Change, one: Correction) -> None:
    """What a correction is about still reads as it did; one that only adds words needs nothing."""
    if one.line_id is not None:
        must_read(change.get(Line, one.line_id), "text", one.was, one.reads)
    elif one.action_id is not None:
        must_read(change.get(Action, one.action_id), "task", one.was, one.reads)


def _where(change: Change, one: Correction) -> str:
    return f" {item_words(change, change.get(AgendaItem, one.item_id))}" if one.item_id else ""


def make_correction(change: Change, one: Correction, under: AgendaItem | None = None) -> None:
    """Put right what a correction is about, and keep under which item that was agreed."""
    _must_read(change, one)
    if one.line_id is not None:
        said = change.get(Line, one.line_id)
        withheld = withheld_after(said.text, said.withheld, one.reads)
        change.put(replace(said, text=one.reads, withheld=withheld))
    elif one.action_id is not None:
        given = change.get(Action, one.action_id)
        withheld = withheld_after(given.task, given.withheld, one.reads)
        change.put(replace(given, task=one.reads, withheld=withheld))
    elif one.item_id is not None:
        change.add(
            Line(
                item_id=one.item_id,
                rank=rank_after_last(change, one.item_id),
                kind=LineKind.NOTE,
                text=one.reads,
                said_at=change.now,
            )
        )
    change.put(
        replace(one, state=CorrectionState.MADE, decided_item_id=under.id if under else None)
    )


@dataclass(frozen=True)
class RejectionWanted:
    """A proposed correction that a meeting did not agree, and the item it said so under."""

    correction_id: int
    item_id: int


@gesture("correction.reject", doing="Deciding on corrections")
def reject_correction(change: Change, wanted: RejectionWanted) -> int:
    """The meeting did not agree a proposed correction; the minutes stay as they are there."""
    one = change.get(Correction, wanted.correction_id)
    under = editable_item(change, wanted.item_id)
    if one.state is not CorrectionState.PROPOSED:
        raise RuleBroken(f"This correction was {one.state.words} already; nothing was recorded.")
    change.put(replace(one, state=CorrectionState.REJECTED, decided_item_id=under.id))
    held = change.get(Meeting, one.meeting_id)
    change.says(
        f"{held.reference}{_where(change, one)} correction not agreed",
        group_id=held.group_id,
        meeting_id=under.meeting_id,
    )
    return one.id

"""Taking what an agency filled in on its action sheet, all of it in one gesture."""

from dataclasses import dataclass

from jagtui.model.action import Action
from jagtui.model.agency import Agency, Officer
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.room import PersonHere, people_called
from jagtui.model.rules.sheet_reading import FilledSheet, SheetAnswer, Trouble
from jagtui.model.seat import Seat
from jagtui.store.change import Change
from jagtui.store.schema.action import action
from jagtui.store.store import Store
from jagtui.usecases.agency_return import (
    InformationWanted,
    SendingWanted,
    send_information,
    send_return,
)
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class SheetWanted:
    """A filled sheet, whose it is and what it came in."""

    sheet: FilledSheet
    agency_id: int
    source: str
    what_can_be: bool = False
    """Record what is understood and leave the rest; otherwise it is all or nothing."""


@dataclass(frozen=True)
class SheetTaken:
    """What a sheet came to."""

    recorded: tuple[str, ...]
    refused: tuple[Trouble, ...]


class _OnlyTried(Exception):  # noqa: N818  ends a dry run; nobody sees it
    """Takes back what a dry run did."""


@gesture("return.read", doing="Reading a sheet back")
def take_sheet(change: Change, wanted: SheetWanted) -> SheetTaken:
    """Record what an agency filled in, on its behalf."""
    taken = _take(change, wanted)
    if taken.refused and not wanted.what_can_be:
        raise RuleBroken("\n".join([*map(trouble_words, taken.refused), "Nothing was recorded."]))
    if not taken.recorded:
        raise RuleBroken("Nothing is filled in on this sheet that could be recorded.")
    return taken


def try_sheet(store: Store, seat: Seat | None, wanted: SheetWanted) -> SheetTaken:
    """What taking a sheet would come to; nothing is kept of it."""
    taken = SheetTaken((), ())
    try:
        with store.change(take_sheet.kind, seat) as change:
            taken = _take(change, wanted)
            raise _OnlyTried  # noqa: TRY301  what makes it a dry run
    except _OnlyTried:
        return taken


def trouble_words(trouble: Trouble) -> str:
    """As in line 14: “perhaps” is none of the answers."""
    return f"line {trouble.line}: {trouble.why}"


def _take(change: Change, wanted: SheetWanted) -> SheetTaken:
    recorded: list[str] = []
    refused = list(wanted.sheet.troubles)
    for answer in wanted.sheet.answers:
        if answer.claim is None:
            continue
        try:
            claim_action.inside(change, _claim(change, answer, wanted))
        except RuleBroken as refusal:
            refused.append(Trouble(answer.line, str(refusal)))
        else:
            recorded.append(change.unsaid())
    try:
        recorded += _take_rest(change, wanted)
    except RuleBroken as refusal:
        refused.append(Trouble(1, str(refusal)))
    handle = agency_words(change.get(Agency, wanted.agency_id).handle)
    change.says(f"{handle}'s sheet read: {'; '.join(recorded)}")
    return SheetTaken(tuple(recorded), tuple(sorted(refused, key=lambda one: one.line)))


def _claim(change: Change, answer: SheetAnswer, wanted: SheetWanted) -> ClaimWanted:
    found = change.find(Action, action.c.reference == answer.reference)
    if found is None or answer.claim is None:
        raise RuleBroken(f"there is no action {answer.reference}")
    return ClaimWanted(
        action_id=found.id,
        claim=answer.claim,
        words=answer.words,
        done_on=answer.done_on,
        evidence=answer.evidence,
        lesson=answer.lesson,
        blocked_by=answer.blocked_by,
        asked_until=answer.until,
        handed_to_id=_colleague(change, answer.to),
        on_behalf_of_id=wanted.agency_id,
        source=wanted.source,
    )


def _colleague(change: Change, said: str) -> int | None:
    if not said:
        return None
    known = [PersonHere(one.id, one.name) for one in change.all(Officer)]
    found = people_called(said, known)
    if len(found) != 1:
        raise RuleBroken(f"“{said}” is nobody, or more than one, of the officers known here")
    return found[0].officer_id


def _take_rest(change: Change, wanted: SheetWanted) -> list[str]:
    """What it adds, and whether that is all."""
    sheet = wanted.sheet
    if not (sheet.rest or sheet.all_said):
        return []
    held = change.find(Meeting, reference=sheet.meeting)
    if held is None:
        raise RuleBroken(f"“{sheet.meeting}” is no meeting here; “Anything else” is for one")
    if sheet.rest:
        informing = InformationWanted(held.id, wanted.agency_id, sheet.rest, source=wanted.source)
        send_information.inside(change, informing)
    else:
        send_return.inside(change, SendingWanted(held.id, wanted.agency_id, wanted.source))
    return [change.unsaid()]

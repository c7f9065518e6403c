"""Issuing an agenda: its numbers freeze, its text is kept for ever; and handing papers out."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from jagtui.model.agency import Agency
from jagtui.model.meeting import AgendaIssue, AgendaItem, Meeting
from jagtui.model.minutes import Disclosure
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.reasons import why_now
from jagtui.model.terms import Edition, MeetingState
from jagtui.model.text import clean
from jagtui.queries.agenda import proposed_cases
from jagtui.store.change import Change
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import agenda_issue, agenda_item
from jagtui.usecases.agenda import agenda_to_come
from jagtui.usecases.gesture import gesture
from jagtui.usecases.numbering import freeze_numbers


@dataclass(frozen=True)
class IssuingWanted:
    """An agenda to go out, and what writes it once its numbers stand."""

    meeting_id: int
    write: Callable[[Reader, int], str]


@gesture("agenda.issue", doing="Preparing an agenda")
def issue_agenda(change: Change, wanted: IssuingWanted) -> int:
    """Send the agenda out, or send it out again; gives the number of the issue."""
    held = agenda_to_come(change, wanted.meeting_id)
    _bring_reasons_up_to_date(change, held)
    freeze_numbers(change, held.id)
    last = change.scalar(
        select(func.max(agenda_issue.c.number)).where(agenda_issue.c.meeting_id == held.id)
    )
    number = (last or 0) + 1
    issued_at = held.issued_at or change.now
    change.put(replace(held, state=MeetingState.AGENDA_ISSUED, issued_at=issued_at))
    issue = change.add(
        AgendaIssue(meeting_id=held.id, number=number, issued_at=change.now, text="", digest="")
    )
    text = wanted.write(change, held.id)
    change.put(replace(issue, text=text, digest=hashlib.sha256(text.encode()).hexdigest()))
    change.says(
        f"{held.reference} agenda issued" + (f" again, issue {number}" if number > 1 else ""),
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return number


def _bring_reasons_up_to_date(change: Change, held: Meeting) -> None:
    proposals = {
        one.case.id: one.proposal for one in proposed_cases(change, held.group_id, held.held_on)
    }
    for item in change.all(AgendaItem, agenda_item.c.case_id.is_not(None), meeting_id=held.id):
        change.put(replace(item, why=why_now(item.why, proposals.get(item.case_id or 0))))


@dataclass(frozen=True)
class HandingOutWanted:
    """An agenda that leaves the file, or what one agency is to bring; to whom and why."""

    meeting_id: int
    agency_id: int | None = None
    to_whom: str = ""
    why: str = ""


@gesture("agenda.print", anybody=True)
def print_agenda(change: Change, wanted: HandingOutWanted) -> int:
    """Record that an agenda, or an agency's list of what to bring, was written out."""
    held = change.get(Meeting, wanted.meeting_id)
    what = f"agenda of {held.reference}"
    if wanted.agency_id is not None:
        handle = agency_words(change.get(Agency, wanted.agency_id).handle)
        what = f"what {handle} brings to {held.reference}"
    elif held.issued_at is None:
        what += ", not issued"
    kept = change.add(
        Disclosure(
            at=change.now,
            seat_id=change.seat.id,
            meeting_id=held.id,
            edition=Edition.RESTRICTED if wanted.agency_id is None else Edition.AGENCY,
            agency_id=wanted.agency_id,
            what=what,
            to_whom=clean(wanted.to_whom),
            why=clean(wanted.why),
        )
    )
    change.says(f"{what} written out", group_id=held.group_id, meeting_id=held.id)
    return kept.id

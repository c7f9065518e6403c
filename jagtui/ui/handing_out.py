"""Agendas going out, from any place: issued, read, written to a file on record."""

from typing import Any

from jagtui.model.errors import Refusal
from jagtui.outputs.agenda import agenda_text, write_agenda
from jagtui.outputs.bring import bring_text
from jagtui.queries.bring import Bring, bringing
from jagtui.queries.prepare import preparation
from jagtui.ui.dialogs.confirm import Confirm
from jagtui.ui.dialogs.minutes_reader import MinutesReader
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.format import count
from jagtui.ui.screen import Place
from jagtui.ui.writing_out import ask_where, write_out
from jagtui.usecases.issue import HandingOutWanted, IssuingWanted, issue_agenda, print_agenda


async def issue(place: Place[Any], meeting_id: int) -> None:
    """Ask, send the agenda out, and show it as it went."""
    try:
        with place.reading() as reader:
            prepared = preparation(reader, place.seat, meeting_id)
    except Refusal as refusal:
        place.refuse(str(refusal))
        return
    held, late = prepared.meeting, prepared.readiness.late_by
    again = f"It went out already; this is issue {prepared.issues + 1}. " if prepared.issues else ""
    lateness = f"Papers should have been out {count(late, 'day')} ago. " if late else ""
    waiting = len(prepared.proposed)
    unseen = f"{count(waiting, 'case is', 'cases are')} proposed and not on it. " if waiting else ""
    question = (
        f"{again}{lateness}{unseen}"
        f"Issuing numbers the agenda of {held.reference} for good and keeps it as it goes out: "
        f"{count(len(prepared.cases), 'case')}, {count(len(prepared.lane), 'case')} without a "
        "change. What is added later takes the next numbers."
    )
    dialog = Confirm(f"Issue the agenda of {held.reference}", question, yes="Issue", no="Not yet")
    if not await place.ask(dialog):
        return
    wanted = IssuingWanted(held.id, write_agenda)
    if await place.attempt(issue_agenda, wanted) is not None:
        await show_agenda(place, meeting_id)


async def show_agenda(place: Place[Any], meeting_id: int) -> None:
    """The agenda as it went out, or as it would."""
    try:
        with place.reading() as reader:
            text = agenda_text(reader, place.seat, meeting_id)
            reference = bringing(reader, place.seat, meeting_id).meeting.reference
    except Refusal as refusal:
        place.refuse(str(refusal))
        return
    if await place.ask(MinutesReader(f"Agenda of {reference}", text)):
        await _write(place, HandingOutWanted(meeting_id), f"{reference}-agenda.md", text)


async def show_bring(place: Place[Any], meeting_id: int) -> None:
    """What one agency is to bring."""
    with place.reading() as reader:
        everything = bringing(reader, place.seat, meeting_id)
    options = [(one.agency_id, _brings(one)) for one in everything.agencies]
    if not options:
        place.say("No agency is expected yet, so nobody has anything to bring.")
        return
    agency_id = await place.ask(Pick("What which agency is to bring", options))
    if agency_id is None:
        return
    try:
        with place.reading() as reader:
            text = bring_text(reader, place.seat, meeting_id, agency_id)
    except Refusal as refusal:
        place.refuse(str(refusal))
        return
    who = next(one.agency for one in everything.agencies if one.agency_id == agency_id)
    reference = everything.meeting.reference
    if await place.ask(MinutesReader(f"{reference}: what {who} is to bring", text)):
        wanted = HandingOutWanted(meeting_id, agency_id)
        await _write(place, wanted, f"{reference}-{who.lower()}.md", text)


def _brings(one: Bring) -> str:
    owed, leads = count(len(one.owed), "action"), count(len(one.leads), "case")
    return f"{one.agency}  {owed}, leads {leads}"


async def _write(place: Place[Any], wanted: HandingOutWanted, name: str, text: str) -> None:
    written = await ask_where(place, name)
    if written is not None:
        await write_out(place, written, text, print_agenda, wanted)

"""Rests: a meeting adjourned for a break or to another day, and resumed where it stopped."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.attendance import Chairing
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Adjournment, AgendaItem, ItemSpan, Meeting
from jagtui.model.rules.when import day_words
from jagtui.model.terms import MeetingState
from jagtui.model.text import clean
from jagtui.queries.presence import spells_of
from jagtui.store.change import Change
from jagtui.store.schema.attendance import attendance_spell, chairing
from jagtui.store.schema.meeting import item_span
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import gesture
from jagtui.usecases.walk import item_words, open_span


@dataclass(frozen=True)
class AdjourningWanted:
    """Why a meeting rests, and the day it is put off to; none for a break."""

    meeting_id: int
    reason: str = ""
    resumes_on: date | None = None


@gesture("meeting.adjourn", doing="Adjourning")
def adjourn_meeting(change: Change, wanted: AdjourningWanted) -> int:
    """Let a meeting rest: its clock stands still, and nothing but attendance is recorded."""
    running = change.get(Meeting, wanted.meeting_id)
    if running.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{running.reference} is {running.state.words}; it cannot be adjourned.")
    if wanted.resumes_on is not None and wanted.resumes_on <= change.today:
        raise RuleBroken(
            f"{day_words(wanted.resumes_on)} is not ahead; leave the day empty for a break."
        )
    rest = change.add(
        Adjournment(
            meeting_id=running.id,
            from_at=change.now,
            reason=clean(wanted.reason),
            resumes_on=wanted.resumes_on,
        )
    )
    current = open_span(change, running.id)
    if current is not None:
        change.put(replace(current, until_at=change.now))
    if wanted.resumes_on is not None:
        _send_home(change, running)
    change.put(replace(running, state=MeetingState.ADJOURNED))
    until = f" to {day_words(wanted.resumes_on)}" if wanted.resumes_on else ""
    change.says(
        f"{running.reference} adjourned{until}", group_id=running.group_id, meeting_id=running.id
    )
    return rest.id


@gesture("meeting.resume", doing="Resuming")
def resume_meeting(change: Change, wanted: MeetingChosen) -> int:
    """Go on with a meeting that rested, under the item it rested on."""
    resting = change.get(Meeting, wanted.meeting_id)
    rest = change.find(Adjournment, meeting_id=resting.id, until_at=None)
    if resting.state is not MeetingState.ADJOURNED or rest is None:
        raise RuleBroken(f"{resting.reference} is {resting.state.words}; it is not adjourned.")
    change.put(replace(rest, until_at=change.now))
    change.put(replace(resting, state=MeetingState.IN_PROGRESS))
    words = f"{resting.reference} resumed"
    last = _last_span(change, resting.id)
    if last is not None:
        change.add(ItemSpan(meeting_id=resting.id, item_id=last.item_id, from_at=change.now))
        words += f" with {item_words(change, change.get(AgendaItem, last.item_id))}"
    if rest.resumes_on is not None:
        _bring_back(change, resting, rest)
    change.says(words, group_id=resting.group_id, meeting_id=resting.id)
    return resting.id


def _last_span(change: Change, meeting_id: int) -> ItemSpan | None:
    # By number, not by time: a clock may have been set back between the two.
    newest = item_span.c.id.desc()
    return next(iter(change.all(ItemSpan, meeting_id=meeting_id, order_by=newest, limit=1)), None)


def _send_home(change: Change, running: Meeting) -> None:
    """Nobody is in the room from now on, nor in the chair."""
    for spell in spells_of(change, running.id, attendance_spell.c.until_at.is_(None)):
        change.put(replace(spell, until_at=change.now))
    for seated in change.all(Chairing, meeting_id=running.id, until_at=None):
        change.put(replace(seated, until_at=change.now))


def _bring_back(change: Change, resting: Meeting, rest: Adjournment) -> None:
    """Whoever was there when the meeting rested is there again, unless marked otherwise since."""
    here = {
        spell.attendance_id
        for spell in spells_of(change, resting.id, attendance_spell.c.until_at.is_(None))
    }
    for spell in spells_of(change, resting.id, attendance_spell.c.until_at == rest.from_at):
        if spell.out_for_item_id is None and spell.attendance_id not in here:
            here.add(spell.attendance_id)
            change.add(replace(spell, id=0, from_at=change.now, until_at=None))
    if change.find(Chairing, meeting_id=resting.id, until_at=None) is not None:
        return
    for seated in change.all(Chairing, chairing.c.until_at == rest.from_at, meeting_id=resting.id):
        if seated.attendance_id in here:
            change.add(replace(seated, id=0, from_at=change.now, until_at=None))

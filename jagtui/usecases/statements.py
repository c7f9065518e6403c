"""What is said once at the start: the confidentiality statement, and that nobody is interested."""

from dataclasses import dataclass, replace

from jagtui.model.attendance import Attendance, Declaration
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.statement import is_folded, must_answer
from jagtui.model.terms import MeetingState, StatementAnswer
from jagtui.model.time import Instant
from jagtui.queries.presence import open_spell, spells_of
from jagtui.store.change import Change
from jagtui.store.schema.attendance import attendance_spell
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import gesture
from jagtui.usecases.tidying import editable_attendance, editable_meeting


@gesture("confidentiality.read")
def read_confidentiality(change: Change, wanted: MeetingChosen) -> int:
    """The statement was read and accepted by all present; once read, by those who came since."""
    running = _in_progress(change, wanted.meeting_id)
    again = running.confidentiality_at is not None
    accepted = _all_accept(change, running, change.now)
    if again and not accepted:
        raise RuleBroken("The statement has been read already, and nobody in the room is waiting.")
    if again:
        change.says(f"Statement accepted by {accepted} who came later", meeting_id=running.id)
    else:
        change.put(replace(running, confidentiality_at=change.now))
        change.says(
            "Confidentiality statement read, accepted by all present", meeting_id=running.id
        )
    return accepted


@gesture("confidentiality.unread")
def hear_unread(change: Change, wanted: MeetingChosen) -> int:
    """The cases are heard although the statement has not been read."""
    running = _in_progress(change, wanted.meeting_id)
    agenda = (item.kind for item in change.all(AgendaItem, meeting_id=running.id))
    if not is_folded(running, agenda):
        raise RuleBroken("No case waits for the statement; they are open already.")
    change.put(replace(running, heard_unread_at=change.now))
    change.says("Cases heard without the confidentiality statement", meeting_id=running.id)
    return running.id


@dataclass(frozen=True)
class AnswerWanted:
    """What somebody said to the statement for themselves."""

    attendance_id: int
    answer: StatementAnswer


@gesture("confidentiality.answer")
def answer_statement(change: Change, wanted: AnswerWanted) -> int:
    """Somebody accepts the statement, or declines it, apart from the others."""
    one = editable_attendance(change, wanted.attendance_id)
    if change.get(Meeting, one.meeting_id).confidentiality_at is None:
        raise RuleBroken("The statement has not been read yet; y reads it to all present.")
    if not must_answer(one.capacity):
        raise RuleBroken("The public are not asked to accept the statement.")
    change.put(replace(one, statement=wanted.answer, statement_at=change.now))
    change.says(f"Statement {wanted.answer.words} by one", meeting_id=one.meeting_id)
    return one.id


@gesture("declarations.none")
def declare_none(change: Change, wanted: MeetingChosen) -> int:
    """Nobody declared an interest."""
    held = editable_meeting(change, wanted.meeting_id)
    if held.none_declared:
        raise RuleBroken("It is recorded already that nobody declared an interest.")
    if change.find(Declaration, meeting_id=held.id) is not None:
        raise RuleBroken("An interest was declared; take it back first where that was a slip.")
    change.put(replace(held, none_declared=True))
    change.says("No interests declared", meeting_id=held.id)
    return held.id


def accept_with_roll(change: Change, running: Meeting) -> None:
    """A statement read before the roll was taken was accepted by those whom the roll finds."""
    if running.confidentiality_at is not None:
        _all_accept(change, running, running.confidentiality_at)


def accept_as_read(change: Change, one: Attendance) -> None:
    """Whoever turns out to have been in the room when it was read accepted it with the others."""
    read_at = change.get(Meeting, one.meeting_id).confidentiality_at
    spell = open_spell(change, one.id)
    if read_at is None or spell is None or spell.from_at > read_at:
        return
    stored = change.get(Attendance, one.id)
    if stored.statement is None and must_answer(stored.capacity):
        change.put(replace(stored, statement=StatementAnswer.ACCEPTED, statement_at=read_at))


def _all_accept(change: Change, running: Meeting, at: Instant) -> int:
    """Everybody in the room who has not answered yet accepts; gives how many they are."""
    here = {
        spell.attendance_id
        for spell in spells_of(change, running.id, attendance_spell.c.until_at.is_(None))
    }
    silent = [
        one
        for one in change.all(Attendance, meeting_id=running.id, statement=None)
        if one.id in here and must_answer(one.capacity)
    ]
    for one in silent:
        change.put(replace(one, statement=StatementAnswer.ACCEPTED, statement_at=at))
    return len(silent)


def _in_progress(change: Change, meeting_id: int) -> Meeting:
    running = change.get(Meeting, meeting_id)
    if running.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{running.reference} is {running.state.words}; it is read in the room.")
    return running

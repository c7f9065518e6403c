"""What is said once at the start: the confidentiality statement, and interests declared."""

from dataclasses import replace

from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.terms import MeetingState
from jagtui.store.change import Change
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import gesture


@gesture("confidentiality.read")
def read_confidentiality(change: Change, wanted: MeetingChosen) -> int:
    """The confidentiality statement was read and accepted by all present."""
    running = change.get(Meeting, wanted.meeting_id)
    if running.state is not MeetingState.IN_PROGRESS:
        raise RuleBroken(f"{running.reference} is {running.state.words}; it is read in the room.")
    if running.confidentiality_at is not None:
        raise RuleBroken("The statement has been read already.")
    change.put(replace(running, confidentiality_at=change.now))
    change.says("Confidentiality statement read, accepted by all present", meeting_id=running.id)
    return running.id


@gesture("declarations.none")
def declare_none(change: Change, wanted: MeetingChosen) -> int:
    """Nobody declared an interest."""
    running = change.get(Meeting, wanted.meeting_id)
    if running.none_declared:
        raise RuleBroken("It is recorded already that nobody declared an interest.")
    change.put(replace(running, none_declared=True))
    change.says("No interests declared", meeting_id=running.id)
    return running.id

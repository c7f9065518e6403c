"""What is printed of minutes through their life: unconfirmed, agreed, amended, corrected."""

from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.outputs.corrected import with_correction
from jagtui.outputs.minutes import restricted_minutes
from jagtui.usecases.approve import approve_minutes
from jagtui.usecases.correct import (
    CorrectionWanted,
    RejectionWanted,
    correct_minutes,
    reject_correction,
)
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.outputs.situations import Situation, told
from tests.story import Playing
from tests.usecases.deeds.main_job import assigned, noted
from tests.usecases.deeds.minutes_life import (
    approved_at,
    checked,
    circulated,
    corrected,
    following,
)

DRAFT = "OFFICIAL-SENSITIVE · RESTRICTED EDITION · DRAFT"
UNCONFIRMED = "OFFICIAL-SENSITIVE · RESTRICTED EDITION · UNCONFIRMED"
OF_THE_FIRST = "The minutes of the meeting of 12 January 2027 (JAG-1)"
CORRECT = f"{OF_THE_FIRST} were agreed as a correct record."
SUBJECT_TO = f"{OF_THE_FIRST} were agreed as a correct record, subject to the following"
TWO_MEETS = "item 7a to read 'Two meets since May'"
ADDED = "item 9 to include 'Fire asked for a map'; the record to include 'Fire asked for a map'"


def _meets_again(playing: Playing) -> Meeting:
    """The minutes of the meeting are sent out, and the next meeting is under way."""
    earlier = playing.meeting
    noted(playing.world, earlier)
    circulated(playing.world, earlier)
    playing.meeting = following(playing.world)
    return earlier


def _approve(playing: Playing, earlier: Meeting) -> None:
    world = playing.world
    approve_minutes(world.store, world.seat, approved_at(world, playing.meeting, earlier))


def _propose(playing: Playing, earlier: Meeting, reads: str = "Two meets since May.") -> int:
    """A correction of the note under 7a."""
    world = playing.world
    with world.store.read() as reader:
        (line,) = reader.all(Line, item_id=world.item(earlier, "7a").id)
    wanted = corrected(world, earlier, reads, was=line.text, line_id=line.id)
    return correct_minutes(world.store, world.seat, wanted)


def _add_words(playing: Playing, earlier: Meeting, number: str = "") -> None:
    """Words to be added under an item, or to the record as a whole."""
    world = playing.world
    item_id = world.item(earlier, number).id if number else None
    wanted = CorrectionWanted(earlier.id, "Fire asked for a map", "left out", item_id=item_id)
    with world.store.read() as reader:
        wanted = with_correction(reader, wanted)
    correct_minutes(world.store, world.seat, wanted)


def _correct_record(playing: Playing) -> None:
    _approve(playing, _meets_again(playing))


def _one_amendment(playing: Playing) -> None:
    earlier = _meets_again(playing)
    _propose(playing, earlier)
    _approve(playing, earlier)


def _three_amendments(playing: Playing) -> None:
    earlier = _meets_again(playing)
    _propose(playing, earlier)
    _add_words(playing, earlier, "9")
    _add_words(playing, earlier)
    _approve(playing, earlier)


def _an_action(playing: Playing) -> None:
    world = playing.world
    action_id = assigned(world, playing.meeting)
    earlier = _meets_again(playing)
    wanted = CorrectionWanted(
        earlier.id, "Patrol at dusk", "misheard", action_id=action_id, was="Patrol at night"
    )
    with world.store.read() as reader:
        wanted = with_correction(reader, wanted)
    correct_minutes(world.store, world.seat, wanted)
    _approve(playing, earlier)


def _rejected(playing: Playing) -> None:
    earlier = _meets_again(playing)
    world, one = playing.world, _propose(playing, earlier)
    item_id = world.item(playing.meeting, "5").id
    reject_correction(world.store, world.seat, RejectionWanted(one, item_id))
    _approve(playing, earlier)


def _two_at_once(playing: Playing) -> None:
    first = _meets_again(playing)
    second = playing.meeting
    circulated(playing.world, second)
    playing.meeting = following(playing.world)
    _approve(playing, first)
    _approve(playing, second)


def _corrected_later(playing: Playing) -> None:
    first = _meets_again(playing)
    _approve(playing, first)
    world = playing.world
    close_meeting(world.store, world.seat, ClosingWanted(playing.meeting.id))
    _propose(playing, first)
    playing.meeting = following(world)
    _approve(playing, first)


APPROVING = (
    Situation("a correct record", _correct_record, [CORRECT]),
    Situation(
        "one amendment",
        _one_amendment,
        [f"{SUBJECT_TO} amendment: {TWO_MEETS}."],
        never=[CORRECT],
    ),
    Situation(
        "several amendments",
        _three_amendments,
        [
            f"{SUBJECT_TO} amendments: {TWO_MEETS}; {ADDED}.",
        ],
    ),
    Situation(
        "an action",
        _an_action,
        [f"{SUBJECT_TO} amendment: item 7a, action JAG/27/001 to read 'Patrol at dusk'."],
    ),
    Situation(
        "a correction not agreed",
        _rejected,
        [CORRECT, "The correction proposed to item 7a of JAG-1 was not agreed."],
        never=["Two meets"],
    ),
    Situation(
        "two meetings' minutes at one",
        _two_at_once,
        [
            CORRECT,
            CORRECT.replace("12", "26").replace("JAG-1", "JAG-2"),
        ],
    ),
    Situation(
        "corrected once approved",
        _corrected_later,
        [f"{OF_THE_FIRST}, approved before, were corrected: {TWO_MEETS}."],
    ),
)


@told(APPROVING)
def test_the_later_minutes_say_it(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing)


def _earlier(playing: Playing) -> str:
    """The minutes of the first meeting, as they read now."""
    world = playing.world
    with world.store.read() as reader:
        earlier = reader.find(Meeting, reference="JAG-1")
        assert earlier is not None
        return restricted_minutes(reader, world.seat, earlier.id)


def _sent_out(playing: Playing) -> None:
    noted(playing.world, playing.meeting)
    circulated(playing.world, playing.meeting)


def _proposed(playing: Playing) -> None:
    _sent_out(playing)
    _propose(playing, playing.meeting)


def _corrected_before(playing: Playing) -> None:
    noted(playing.world, playing.meeting)
    checked(playing.world, playing.meeting)
    _propose(playing, playing.meeting)


APPROVED = "Approved: as a correct record by the meeting of 26 January 2027 (JAG-2)"
AMENDED = "Approved: as amended by the meeting of 26 January 2027 (JAG-2)"
WAS, READS = "Three meets since May", "Two meets since May."

THEMSELVES = (
    Situation("a draft", lambda playing: noted(playing.world, playing.meeting), [DRAFT, WAS]),
    Situation("circulated", _sent_out, [UNCONFIRMED, WAS], never=["Approved"]),
    Situation("a correction proposed", _proposed, [UNCONFIRMED, WAS], never=[READS]),
    Situation("corrected before", _corrected_before, [UNCONFIRMED, READS], never=[WAS]),
    Situation("approved", _correct_record, [APPROVED, WAS], never=["UNCONFIRMED"]),
    Situation("amended", _one_amendment, [AMENDED, READS], never=["UNCONFIRMED", WAS]),
    Situation(
        "an action amended", _an_action, [AMENDED, "Patrol at dusk"], never=["Patrol at night"]
    ),
    Situation(
        "words added", _three_amendments, [READS, "Corrections Fire asked for a map"], never=[WAS]
    ),
)


@told(THEMSELVES)
def test_the_earlier_minutes_read_so(situation: Situation, playing: Playing) -> None:
    situation.is_told(playing, _earlier)

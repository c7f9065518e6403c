"""Whether the meeting was quorate, in sentences."""

from jagtui.model.time import london_hhmm
from jagtui.outputs.words import counted, listed
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_quorum import Lapse


def quorum_words(facts: MinutesFacts) -> str:
    """How many agencies were heard, and whether the meeting was quorate throughout."""
    course = facts.quorum
    if not course.roll_taken:
        return "The roll was not taken, so the quorum is unknown."
    agencies = counted(course.asked, "agency", "agencies")
    heard = f"{course.represented} of {agencies} were represented"
    if not course.needed:
        return f"{heard}."
    if not course.lapses:
        return f"{heard}; the meeting was quorate."
    needed = listed(course.lapses[0].missing)
    if course.throughout:
        return f"{heard}; the meeting was not quorate (it needed {needed})."
    lapses = listed([_lapse_words(lapse, facts) for lapse in course.lapses])
    return f"{heard}; the meeting was not quorate {lapses} (it needed {needed})."


def _lapse_words(lapse: Lapse, facts: MinutesFacts) -> str:
    begin = london_hhmm(lapse.from_at)
    if lapse.until_at is None or lapse.until_at == facts.meeting.closed_at:
        return f"from {begin}"
    return f"from {begin} to {london_hhmm(lapse.until_at)}"

"""Whether the meeting was quorate, what became of what it decided without one, when it rested."""

from collections.abc import Iterator

from jagtui.model.meeting import Adjournment
from jagtui.model.rules.lapses import Lapse
from jagtui.model.rules.when import day_in_full
from jagtui.model.terms import LineKind, MeetingState
from jagtui.model.time import Instant, london_day, london_hhmm
from jagtui.outputs.words import counted, listed, marked, sentence
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_items import SaidLine
from jagtui.queries.minutes_quorum import Ratified


def quorum_words(facts: MinutesFacts) -> str:
    """How many agencies were heard, whether the meeting was quorate, and what that touched."""
    return " ".join(filter(None, (_quorum(facts), _taken_meanwhile(facts))))


def _quorum(facts: MinutesFacts) -> str:
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


def _taken_meanwhile(facts: MinutesFacts) -> str:
    """How many decisions were taken without a quorum, and how many of them stand."""
    taken = [
        said.id
        for one in facts.items
        for said in one.recorded
        if isinstance(said, SaidLine) and is_inquorate(said, facts)
    ]
    if not taken:
        return ""
    were = f"{counted(len(taken), 'decision')} {'was' if len(taken) == 1 else 'were'}"
    left = len([one for one in taken if ratified(one, facts) is None])
    if not left:
        return f"{were} taken meanwhile and ratified later."
    if left == len(taken):
        return f"{were} taken meanwhile, not ratified."
    return f"{were} taken meanwhile, {len(taken) - left} of them ratified later."


def is_inquorate(said: SaidLine, facts: MinutesFacts) -> bool:
    """Whether it is a decision that was taken while there was no quorum."""
    return said.kind is LineKind.DECISION and facts.quorum.lapsed(said.said_at)


def ratified(line_id: int, facts: MinutesFacts) -> Ratified | None:
    """Where a decision was confirmed, if it was."""
    return next((one for one in facts.ratified if one.decision.line_id == line_id), None)


def decision_remark(said: SaidLine, facts: MinutesFacts) -> str:
    """As in (the meeting was not quorate; ratified at 10:55); empty for what needed nothing."""
    if not is_inquorate(said, facts):
        return ""
    return f" (the meeting was not quorate; {_what_became(said, facts)})"


def _what_became(said: SaidLine, facts: MinutesFacts) -> str:
    since = ratified(said.id, facts)
    if since is None:
        is_over = facts.meeting.state is MeetingState.CLOSED
        return "left to the next meeting to ratify" if is_over else "not ratified yet"
    if since.meeting_id == facts.meeting.id:
        return f"ratified at {london_hhmm(since.ratified_at)}"
    return f"ratified at {since.meeting}, {day_in_full(london_day(since.ratified_at))}"


def ratified_under(item_id: int, facts: MinutesFacts) -> Iterator[str]:
    """What was ratified under an item, a sentence each, by where it had been decided."""
    for one in facts.ratified:
        if one.item_id != item_id:
            continue
        then = one.decision
        where = then.item if then.meeting_id == facts.meeting.id else then.where
        taken = f"Ratified the decision taken without a quorum at {where}"
        yield sentence(f"{taken}: {marked(then.text, then.withheld)}")


def rests(facts: MinutesFacts) -> Iterator[tuple[Instant, str]]:
    """Each adjournment in a sentence, and when it began."""
    for one in facts.adjournments:
        yield one.from_at, f"The meeting adjourned at {_adjourned(one)}{_resumed(one, facts)}."


def _adjourned(rest: Adjournment) -> str:
    until = f" to {day_in_full(rest.resumes_on)}" if rest.resumes_on else ""
    reason = f" ({rest.reason})" if rest.reason else ""
    return f"{london_hhmm(rest.from_at)}{until}{reason}"


def _resumed(rest: Adjournment, facts: MinutesFacts) -> str:
    if rest.until_at is None:
        closed = facts.meeting.closed_at
        return " and was closed without resuming" if closed else ""
    at, day = london_hhmm(rest.until_at), london_day(rest.until_at)
    if day == (rest.resumes_on or london_day(rest.from_at)):
        that_day = " that day" if rest.resumes_on else ""
        return f" and resumed{that_day} at {at}"
    return f" and resumed on {day_in_full(day)} at {at}"

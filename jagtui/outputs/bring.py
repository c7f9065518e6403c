"""What one agency is to bring to a meeting, in Markdown: references and its own tasks only."""

from collections.abc import Iterator

from jagtui.model.agency import Agency
from jagtui.model.errors import RuleBroken
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.when import day_in_full, day_words
from jagtui.model.seat import Seat
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import bullets, labelled
from jagtui.queries.bring import Bring, Bringing, Owed, bringing
from jagtui.queries.issues import must_read_agenda
from jagtui.store.reader import Reader


def bring_text(reader: Reader, seat: Seat | None, meeting_id: int, agency_id: int) -> str:
    """What an agency is to bring to a meeting that it is expected at."""
    must_read_agenda(reader, seat, meeting_id)
    everything = bringing(reader, seat, meeting_id)
    for one in everything.agencies:
        if one.agency_id == agency_id:
            return write_bring(everything, one)
    handle = agency_words(reader.get(Agency, agency_id).handle)
    raise RuleBroken(f"{handle} is not expected at {everything.meeting.reference}.")


def write_bring(everything: Bringing, one: Bring) -> str:
    """The list of one agency."""
    held = everything.meeting
    marking = markdown.strong(held.marking.value)
    return markdown.document(
        [
            marking,
            markdown.heading(1, f"{held.reference}: what {one.agency} is to bring"),
            bullets(
                [
                    labelled("Group", everything.group.name),
                    labelled("Date", f"{day_in_full(held.held_on)} at {held.starts}"),
                    labelled("Place", held.place or "to be confirmed"),
                ]
            ),
            *_owed(one),
            *_leads(one),
            marking,
        ]
    )


def _owed(one: Bring) -> Iterator[str]:
    yield markdown.heading(2, "Actions to answer for")
    if not one.owed:
        yield "Nothing is overdue or due by this meeting."
        return
    yield markdown.table(
        ["Action", "Task", "Due", "Reported"],
        [[owed.reference, owed.task, _due(owed), _reported(owed)] for owed in one.owed],
    )
    waiting = sum(owed.claim is None for owed in one.owed)
    if waiting:
        yield markdown.inline(
            "Please report before the meeting on what has nothing reported yet: done, how far it "
            "has come, or why not."
        )


def _due(owed: Owed) -> str:
    if owed.due_on is None:
        return "no day set"
    late = f", overdue {owed.overdue} d" if owed.overdue else ""
    return f"{day_words(owed.due_on)}{late}"


def _reported(owed: Owed) -> str:
    if owed.claim is None:
        return "nothing yet"
    return f"{owed.claim.words}; the meeting accepts it" if owed.reported else owed.claim.words


def _leads(one: Bring) -> Iterator[str]:
    yield markdown.heading(2, "Cases you lead on this agenda")
    if one.leads:
        yield markdown.table(["No.", "Case"], [[led.number, led.reference] for led in one.leads])
    else:
        yield "None."

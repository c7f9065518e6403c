"""The minutes of a meeting, restricted edition, in Markdown."""

from collections.abc import Iterator
from dataclasses import replace

from jagtui.model.minutes import APPROVED
from jagtui.model.rules.when import day_in_full
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    MinutesState,
)
from jagtui.model.time import london_hhmm
from jagtui.outputs import markdown
from jagtui.outputs.minutes_actions import actions_by_agency
from jagtui.outputs.minutes_chair import chair_words
from jagtui.outputs.minutes_items import item_parts
from jagtui.outputs.minutes_kind import kind_words, part_heading
from jagtui.outputs.minutes_layout import block, bullets, labelled
from jagtui.outputs.minutes_people import comings_and_goings, roll
from jagtui.outputs.minutes_quorum import quorum_words
from jagtui.outputs.minutes_statements import declaration_words, statement_words
from jagtui.outputs.words import listed, sentence
from jagtui.queries.minutes import MinutesFacts, kept_version, minutes_facts
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader


def restricted_minutes(reader: Reader, seat: Seat | None, meeting_id: int) -> str:
    """The minutes as they stand: as they were checked, or a draft of what is recorded so far."""
    must_read_minutes(reader, seat, meeting_id)
    kept = kept_version(reader, meeting_id)
    return kept.restricted if kept else write_minutes(minutes_facts(reader, meeting_id))


def checked_minutes(reader: Reader, meeting_id: int) -> str:
    """The minutes as they will read once the chair has checked them."""
    facts = minutes_facts(reader, meeting_id)
    checked = replace(facts.meeting, minutes_state=MinutesState.CHECKED)
    return write_minutes(replace(facts, meeting=checked))


def write_minutes(facts: MinutesFacts) -> str:
    """The restricted edition of what these facts tell."""
    marking = _marking(facts)
    return markdown.document(
        [
            marking,
            markdown.heading(1, f"{facts.group.name}: minutes of {facts.meeting.reference}"),
            _heading_facts(facts),
            _left_out(facts),
            *_attendance(facts),
            *(
                part
                for one in facts.items
                for part in (*part_heading(one, facts), *item_parts(one, facts))
            ),
            *actions_by_agency(facts),
            markdown.heading(2, "Date of the next meeting"),
            markdown.inline(_next_meeting(facts)),
            marking,
        ]
    )


def _marking(facts: MinutesFacts) -> str:
    state = facts.meeting.minutes_state
    edition = f"EDITION FOR {facts.made_for.agency.short.upper()}" if facts.made_for else ""
    words = [facts.meeting.marking.value, edition or "RESTRICTED EDITION"]
    if state is MinutesState.DRAFT:
        words.append("DRAFT")
    elif state not in APPROVED:
        words.append("UNCONFIRMED")
    return markdown.strong(" · ".join(words))


def _left_out(facts: MinutesFacts) -> str:
    """Which items an edition for an agency does not show, and why."""
    made_for = facts.made_for
    if made_for is None or not made_for.left_out:
        return ""
    agency, items = made_for.agency.short, listed(made_for.left_out)
    return markdown.block(
        f"This edition was made for {agency}. It leaves out what was heard without {agency}: "
        f"{items}. A fuller record exists."
    )


def _heading_facts(facts: MinutesFacts) -> str:
    held = facts.meeting
    closed = f"closed {london_hhmm(held.closed_at)}" if held.closed_at else held.state.words
    opened = f"opened {london_hhmm(held.opened_at)}, " if held.opened_at else ""
    return bullets(
        [
            labelled("Partnership", facts.partnership),
            labelled("Group", f"{facts.group.name} ({facts.group.short})"),
            labelled("Date", day_in_full(facts.day)),
            labelled("Time", f"{opened}{closed}"),
            *map(block, kind_words(held, facts.moves)),
            labelled("Place", held.place or "not recorded"),
            labelled("Chair", chair_words(facts)),
        ]
    )


def _attendance(facts: MinutesFacts) -> Iterator[str]:
    yield markdown.heading(2, "Attendance")
    for title, lines in roll(facts):
        yield markdown.heading(3, title)
        yield bullets(map(block, lines)) if lines else "None."
    moves = comings_and_goings(facts)
    if moves:
        yield markdown.heading(3, "During the meeting")
        yield bullets(map(block, moves))
    yield markdown.heading(3, "Quorum, confidentiality and interests")
    said = [quorum_words(facts), statement_words(facts), *declaration_words(facts)]
    yield bullets(map(block, filter(None, said)))


def _next_meeting(facts: MinutesFacts) -> str:
    coming = facts.next_meeting
    if coming is None:
        return "No next meeting has been set."
    when = f"{day_in_full(coming.held_on)} at {coming.starts}"
    if coming.provisional:
        return f"Expected on {when}, to be confirmed."
    return sentence(f"{when}, {coming.place}" if coming.place else when)

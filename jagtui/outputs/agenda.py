"""The agenda of a meeting, in Markdown: what is taken when and why, and which papers there are."""

from collections.abc import Iterable, Iterator

from jagtui.model.meeting import MeetingMove
from jagtui.model.rules.when import day_in_full, day_words
from jagtui.model.seat import Seat
from jagtui.model.terms import AttendanceState
from jagtui.model.time import at_london, london_day, london_hhmm
from jagtui.outputs import markdown
from jagtui.outputs.minutes_kind import kind_words
from jagtui.outputs.minutes_layout import block, bullets, labelled
from jagtui.outputs.words import counted
from jagtui.queries.issues import last_issue, must_read_agenda
from jagtui.queries.prepare import Preparation, PreparedItem, prepared
from jagtui.queries.roll import Attends, roll_of
from jagtui.store.reader import Reader

LATE = "late paper"


def agenda_text(reader: Reader, seat: Seat | None, meeting_id: int) -> str:
    """The agenda as it went out last, or a draft of it as it stands."""
    must_read_agenda(reader, seat, meeting_id)
    issue = last_issue(reader, meeting_id)
    return issue.text if issue else write_agenda(reader, meeting_id)


def write_agenda(reader: Reader, meeting_id: int) -> str:
    """The agenda as it stands now."""
    facts = prepared(reader, meeting_id)
    marking = _marking(facts)
    listed = [item for item in _in_order(facts) if not item.no_change]
    return markdown.document(
        [
            marking,
            markdown.heading(1, f"{facts.group.name}: agenda of {facts.meeting.reference}"),
            _heading_facts(reader, facts),
            markdown.heading(2, "Agenda"),
            _table(item for item in listed if not item.confidential),
            *_second_part([item for item in listed if item.confidential]),
            *_lane(facts),
            *_papers(facts),
            marking,
        ]
    )


def _marking(facts: Preparation) -> str:
    words = [facts.meeting.marking.value, "RESTRICTED EDITION"]
    if not facts.issues:
        words.append("DRAFT")
    return markdown.strong(" · ".join(words))


def _heading_facts(reader: Reader, facts: Preparation) -> str:
    held = facts.meeting
    ends = at_london(held.held_on, held.starts).add(minutes=held.minutes)
    roll = roll_of(reader, held.id)
    return bullets(
        [
            labelled("Date", day_in_full(held.held_on)),
            labelled("Time", f"{held.starts} to {london_hhmm(ends)}"),
            *map(block, kind_words(held, reader.all(MeetingMove, meeting_id=held.id))),
            labelled("Place", held.place or "to be confirmed"),
            labelled("Issued", _issued(reader, facts)),
            labelled("Expected", _people(roll, AttendanceState.EXPECTED) or "nobody yet"),
            labelled("Apologies", _people(roll, AttendanceState.APOLOGIES) or "none so far"),
        ]
    )


def _issued(reader: Reader, facts: Preparation) -> str:
    issue = last_issue(reader, facts.meeting.id)
    if issue is None:
        return f"not yet; due by {day_words(facts.readiness.papers_due)}"
    at = f"{day_words(london_day(issue.issued_at))}, {london_hhmm(issue.issued_at)}"
    return at if issue.number == 1 else f"{at}, issue {issue.number}"


def _people(roll: Iterable[Attends], state: AttendanceState) -> str:
    return "; ".join(one.words for one in roll if one.state is state)


def _in_order(facts: Preparation) -> Iterator[PreparedItem]:
    """Headings with what stands under them."""
    under = [*facts.cases, *facts.lane, *(one for one in facts.items if one.parent_id)]
    for top in facts.items:
        if top.parent_id is None:
            yield top
            yield from (one for one in under if one.parent_id == top.item_id)
    yield from (one for one in under if one.parent_id is None)


def _table(items: Iterable[PreparedItem]) -> str:
    return markdown.table(
        ["No.", "Item", "Why", "Minutes"],
        [[item.number, _named(item), _why(item), _minutes(item)] for item in items],
    )


def _named(item: PreparedItem) -> str:
    risk = f"(risk {item.band.words})" if item.band else ""
    return " ".join(filter(None, (item.reference, item.title, risk)))


def _why(item: PreparedItem) -> str:
    urgent = f"urgent: {item.urgent_reason}" if item.urgent_reason else ""
    return " · ".join(filter(None, (urgent, item.why)))


def _minutes(item: PreparedItem) -> str:
    return str(item.minutes) if item.minutes else ""


def _second_part(items: list[PreparedItem]) -> Iterator[str]:
    if items:
        yield markdown.heading(2, "Second part, confidential")
        yield "Taken when the public has left."
        yield _table(items)


def _lane(facts: Preparation) -> Iterator[str]:
    if not facts.lane:
        return
    yield markdown.heading(2, "No change")
    yield markdown.inline(
        f"All is answered and nothing is due on {counted(len(facts.lane), 'case')}. They are "
        "minuted together as not discussed, unless somebody asks for one."
    )
    yield markdown.table(["No.", "Item"], [[item.number, _named(item)] for item in facts.lane])


def _papers(facts: Preparation) -> Iterator[str]:
    papers = [(item, paper) for item in _in_order(facts) for paper in item.papers]
    if papers:
        yield markdown.heading(2, "Papers")
        yield markdown.table(
            ["Item", "Paper", "Received"],
            [
                [
                    item.number,
                    f"{paper.title} ({LATE})" if paper.late else paper.title,
                    day_words(london_day(paper.received_at)),
                ]
                for item, paper in papers
            ],
        )

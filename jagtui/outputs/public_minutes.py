"""The public edition of a meeting's minutes, in Markdown: no case, and counts that tell nobody."""

from collections.abc import Iterator

from jagtui.model.errors import RuleBroken
from jagtui.model.minutes import APPROVED
from jagtui.model.rules.publishing import title_for_public
from jagtui.model.rules.small_numbers import published, published_parts
from jagtui.model.rules.when import day_in_full
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    ActionOutcome,
    AttendanceState,
    Capacity,
    CaseStatus,
    ItemKind,
    ItemOutcome,
    LineKind,
    UpdateKind,
)
from jagtui.outputs import markdown
from jagtui.outputs.minutes_layout import block, bullets, labelled
from jagtui.outputs.words import counted, listed
from jagtui.queries.minutes import MinutesFacts, kept_version, minutes_facts
from jagtui.queries.minutes_items import GivenAction, ItemMinutes
from jagtui.queries.minutes_people import Attender
from jagtui.queries.publication import (
    PublicLine,
    known_cases,
    public_lines,
    unconfirmed,
)
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader

EDITED = (
    "This is an edited version of the minutes, made for publication. Cases are given as counts "
    "only, and what is not for publication has been left out. A fuller record exists."
)


def public_minutes(reader: Reader, seat: Seat | None, meeting_id: int) -> str:
    """The public edition: as it was issued, or as it would be issued now.

    Refused before the minutes are approved, and while a line has not been confirmed.
    """
    must_read_minutes(reader, seat, meeting_id)
    facts = minutes_facts(reader, meeting_id)
    reference = facts.meeting.reference
    if facts.meeting.minutes_state not in APPROVED:
        raise RuleBroken(
            f"The minutes of {reference} are {facts.meeting.minutes_state.words}. The public "
            "edition is made once a later meeting has approved them."
        )
    kept = kept_version(reader, meeting_id)
    if kept is not None and kept.public:
        return kept.public
    lines = public_lines(reader, seat, meeting_id)
    waiting = unconfirmed(lines)
    if waiting:
        raise RuleBroken(
            f"{counted(waiting, 'line')} of {reference} must be confirmed for publication first: "
            "E on the desk shows each once."
        )
    known = known_cases(reader, facts.group)
    titles = {one.item.id: title_for_public(one.item.title, known) for one in facts.items}
    return _written(facts, tuple(one for one in lines if one.goes_out), titles)


def _written(facts: MinutesFacts, lines: tuple[PublicLine, ...], titles: dict[int, str]) -> str:
    marking = markdown.strong("PUBLIC EDITION")
    return markdown.document(
        [
            marking,
            markdown.heading(1, f"{facts.group.name}: minutes of {facts.meeting.reference}"),
            markdown.block(EDITED),
            bullets(
                [
                    labelled("Partnership", facts.partnership),
                    labelled("Date", day_in_full(facts.day)),
                    labelled("Place", facts.meeting.place or "not recorded"),
                ]
            ),
            markdown.heading(2, "Attendance"),
            bullets(map(block, _attendance(facts))),
            *(part for one in facts.items for part in _item(one, facts, lines, titles)),
            _rest(facts, lines),
            markdown.heading(2, "Actions"),
            bullets(map(block, _actions(facts))),
            marking,
        ]
    )


def _attendance(facts: MinutesFacts) -> Iterator[str]:
    speakers = [one for one in facts.people if one.capacity in (Capacity.MEMBER, Capacity.DEPUTY)]
    here = [one for one in speakers if one.state is AttendanceState.PRESENT]
    yield f"Represented: {listed(_called(here, facts)) or 'none recorded'}."
    heard = {agency.id for one in here for agency in one.agencies}
    away = [
        one
        for one in speakers
        if one.state is AttendanceState.APOLOGIES
        and heard.isdisjoint(agency.id for agency in one.agencies)
    ]
    if away:
        yield f"Apologies: {listed(_called(away, facts))}."
    public = sum(one.number for one in facts.people if one.capacity is Capacity.PUBLIC)
    if public:
        yield f"{counted(public, 'member of the public', 'members of the public')} attended."


def _called(people: list[Attender], facts: MinutesFacts) -> list[str]:
    """Agencies once each; officers with theirs where the group names them in public."""
    if facts.group.names_officers:
        return [one.words for one in people]
    return [*dict.fromkeys(agency.name for one in people for agency in one.agencies)]


def _item(
    one: ItemMinutes, facts: MinutesFacts, lines: tuple[PublicLine, ...], titles: dict[int, str]
) -> Iterator[str]:
    item = one.item
    if not _is_told(one, lines):
        return
    yield markdown.heading(2, f"{item.number or 'Added'} {titles[item.id]}")
    said = [_line(line) for line in lines if line.item_id == item.id]
    if item.kind is ItemKind.CASE:
        said += map(block, _case_counts(facts))
    yield bullets(said)


def _is_told(one: ItemMinutes, lines: tuple[PublicLine, ...]) -> bool:
    """Whether anything of an item is published: its lines, or how many cases there were."""
    if one.item.confidential or one.case is not None:
        return False
    heads_cases = one.item.kind is ItemKind.CASE
    return heads_cases or any(line.item_id == one.item.id for line in lines)


def _line(line: PublicLine) -> str:
    text = f"{line.speaker}: {line.text}" if line.speaker else line.text
    decided = line.kind is LineKind.DECISION
    return f"{markdown.strong('DECIDED')} {block(text)}" if decided else block(text)


def _case_counts(facts: MinutesFacts) -> Iterator[str]:
    cases = [one for one in facts.items if one.case is not None]
    outcomes = [one.item.outcome for one in cases]
    deferred = outcomes.count(ItemOutcome.DEFERRED)
    untouched = outcomes.count(ItemOutcome.NOT_DISCUSSED)
    told = published_parts(
        {
            "discussed": len(cases) - deferred - untouched,
            "deferred": deferred,
            "not discussed": untouched,
        }
    )
    yield f"Cases on the agenda: {told.pop('total')}."
    for name, count in told.items():
        yield f"Cases {name}: {count}."
    closed = sum(
        one.case.case.status is CaseStatus.CLOSED and one.case.case.closed_on == facts.day
        for one in cases
        if one.case
    )
    yield f"Cases closed: {published(closed)}."


def _rest(facts: MinutesFacts, lines: tuple[PublicLine, ...]) -> str:
    """That there was more: items of which nothing is published, and a second part."""
    silent = [
        one.item.number or "one added that day"
        for one in facts.items
        if one.case is None and not one.item.confidential and not _is_told(one, lines)
    ]
    said = [f"Nothing further is published of items {listed(silent)}."] if silent else []
    if any(one.item.confidential for one in facts.items):
        said.append("Other business was taken in a confidential second part of the meeting.")
    return markdown.inline(" ".join(said))


def _actions(facts: MinutesFacts) -> Iterator[str]:
    given = sum(isinstance(each, GivenAction) for one in facts.items for each in one.recorded)
    done = sum(
        answer.kind is UpdateKind.ACCEPTED and answer.outcome == ActionOutcome.DONE.words
        for one in facts.items
        for answer in one.answered
    )
    yield f"Actions given: {published(given)}."
    yield f"Earlier actions completed: {published(done)}."

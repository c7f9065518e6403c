"""The minutes of a meeting, restricted edition, in Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jagtui.model.rules.when import day_in_full, day_words
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    ClaimKind,
    ItemKind,
    ItemOutcome,
    LineKind,
    MeetingState,
    MinutesState,
    UpdateKind,
)
from jagtui.model.time import london_hhmm
from jagtui.outputs import markdown
from jagtui.outputs.minutes_people import (
    chair_words,
    comings_and_goings,
    declaration_words,
    quorum_words,
    roll,
    statement_words,
)
from jagtui.outputs.words import due_words, listed, marked, owner_words, sentence
from jagtui.queries.minutes import MinutesFacts, kept_version, minutes_facts
from jagtui.queries.minutes_items import (
    Answered,
    CaseThen,
    GivenAction,
    ItemMinutes,
    Judged,
    SaidLine,
)
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader

INDENT = "  "
APPROVED = (MinutesState.APPROVED, MinutesState.APPROVED_AMENDED)


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
            *_attendance(facts),
            *(part for one in facts.items for part in _item(one, facts)),
            *_actions(facts),
            markdown.heading(2, "Date of the next meeting"),
            markdown.inline(_next_meeting(facts)),
            marking,
        ]
    )


def _marking(facts: MinutesFacts) -> str:
    state = facts.meeting.minutes_state
    words = [facts.meeting.marking.value, "RESTRICTED EDITION"]
    if state is MinutesState.DRAFT:
        words.append("DRAFT")
    elif state not in APPROVED:
        words.append("UNCONFIRMED")
    return markdown.strong(" · ".join(words))


def _heading_facts(facts: MinutesFacts) -> str:
    held = facts.meeting
    closed = f"closed {london_hhmm(held.closed_at)}" if held.closed_at else held.state.words
    opened = f"opened {london_hhmm(held.opened_at)}, " if held.opened_at else ""
    return _list(
        [
            _labelled("Partnership", facts.partnership),
            _labelled("Group", f"{facts.group.name} ({facts.group.short})"),
            _labelled("Date", day_in_full(facts.day)),
            _labelled("Time", f"{opened}{closed}"),
            _labelled("Place", held.place or "not recorded"),
            _labelled("Chair", chair_words(facts.chairings)),
        ]
    )


def _attendance(facts: MinutesFacts) -> Iterator[str]:
    yield markdown.heading(2, "Attendance")
    for title, lines in roll(facts):
        yield markdown.heading(3, title)
        yield _list(map(_text, lines)) if lines else "None."
    moves = comings_and_goings(facts)
    if moves:
        yield markdown.heading(3, "During the meeting")
        yield _list(map(_text, moves))
    yield markdown.heading(3, "Quorum, confidentiality and interests")
    yield _list(
        map(_text, [quorum_words(facts), statement_words(facts), *declaration_words(facts)])
    )


def _item(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    item = one.item
    case = f"{one.case.case.reference} " if one.case else ""
    about = one.case.case.label if one.case else item.title
    title = f"{item.number or 'Added'} {case}{about}"
    yield markdown.heading(2 if item.parent_id is None else 3, title)
    if one.case:
        yield markdown.block(_case_words(one.case, item.why))
    if item.urgent_reason:
        yield markdown.block(sentence(f"Urgent, because {item.urgent_reason}"))
    yield _list(_records(one, facts))
    yield from _became(one, facts)


def _records(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    for answered in one.answered:
        yield _text(_answered_words(answered))
    for recorded in one.recorded:
        match recorded:
            case SaidLine():
                yield _said(recorded, facts)
            case GivenAction():
                yield _given(recorded)


def _said(said: SaidLine, facts: MinutesFacts) -> str:
    text = marked(said.text, said.withheld)
    if said.speaker:
        text = f"{said.speaker}: {text}"
    if said.kind is not LineKind.DECISION:
        return _text(text)
    lapsed = any(lapse.holds(said.said_at) for lapse in facts.quorum.lapses)
    inquorate = " (the meeting was not quorate)" if lapsed else ""
    return f"{markdown.strong('DECIDED')}{inquorate} {_text(text)}"


def _given(given: GivenAction) -> str:
    words = f"{given.reference}, {owner_words(given.owner)}, {due_words(given.due)}: "
    return f"{markdown.strong('ACTION')} {_text(words + marked(given.task, given.withheld))}"


def _answered_words(answered: Answered) -> str:
    who = f" ({answered.agency})" if answered.agency else ""
    match answered.kind:
        case UpdateKind.CLAIM:
            claim = answered.claim or ClaimKind.PROGRESS
            what = f"reported {claim.words}"
        case UpdateKind.ACCEPTED:
            what = f"closed: {answered.outcome}"
        case UpdateKind.REDATED if answered.due_after:
            what = f"re-dated to {day_words(answered.due_after)}"
        case _:
            what = answered.kind.words
    said = f"; {answered.words}" if answered.words else ""
    return sentence(f"{answered.reference}{who} {what}{said}")


def _case_words(then: CaseThen, why: str) -> str:
    facts = [
        f"{then.case.subject.words.capitalize()} case" if then.case.subject else "",
        f"Lead agency {then.lead}" if then.lead else "No lead agency",
        _risk_words(then.risk, then.risk_before),
        "Children involved" if then.case.involves_children else "",
        f"On the agenda because: {why}" if why else "",
    ]
    return " ".join(sentence(fact) for fact in facts if fact)


def _risk_words(risk: Judged | None, before: Judged | None) -> str:
    if risk is None:
        return "Risk not assessed"
    score = ""
    if risk.risk.score is not None:
        of = f" of {risk.risk.maximum}" if risk.risk.maximum is not None else ""
        score = f" at {risk.risk.score}{of}"
    was = f", was {before.risk.band.words}" if before else ""
    by = f" by {risk.risk.assessor}" if risk.risk.assessor else ""
    on = day_words(risk.risk.assessed_on)
    return f"Risk {risk.risk.band.words}{score}{was} ({risk.method}{by}, {on})"


def _became(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    """What became of the item, where its lines do not say it."""
    item = one.item
    if item.outcome is ItemOutcome.DEFERRED:
        reason = sentence(f"Reason: {item.outcome_reason or 'not recorded'}")
        yield f"{markdown.strong('DEFERRED')} {_text(reason)}"
    elif item.outcome is not None:
        reason = f": {item.outcome_reason}" if item.outcome_reason else ""
        yield markdown.block(sentence(f"{item.outcome.words.capitalize()}{reason}"))
    if item.left_without:
        yield markdown.block(sentence(f"Left with something missing: {item.left_without}"))
    heads_others = any(other.item.parent_id == item.id for other in facts.items)
    if not one.recorded and _told_under_attendance(item.kind, facts):
        yield "See Attendance."
    elif one.is_empty and not heads_others:
        yield "Not reached." if facts.meeting.state is MeetingState.CLOSED else "Not reached yet."


def _told_under_attendance(kind: ItemKind, facts: MinutesFacts) -> bool:
    held = facts.meeting
    return {
        ItemKind.APOLOGIES: held.roll_taken_at is not None,
        ItemKind.CONFIDENTIALITY: held.confidentiality_at is not None,
        ItemKind.DECLARATIONS: held.none_declared or bool(facts.declarations),
    }.get(kind, False)


def _actions(facts: MinutesFacts) -> Iterator[str]:
    given = [each for one in facts.items for each in one.recorded if isinstance(each, GivenAction)]
    given.sort(key=lambda each: (not each.owner.agency, _agency(each)))
    yield markdown.heading(2, "Actions by agency")
    if given:
        yield markdown.table(
            ["Agency", "Reference", "Action", "Owner", "Due"],
            [
                [
                    _agency(each) or "No agency",
                    each.reference,
                    marked(each.task, each.withheld),
                    owner_words(each.owner),
                    due_words(each.due),
                ]
                for each in given
            ],
        )
    else:
        yield "No actions arose."
    if facts.carried:
        carried = [
            f"{each.reference} ({each.agency})" if each.agency else each.reference
            for each in facts.carried
        ]
        yield markdown.inline(f"Carried forward, due and still open: {listed(carried)}.")


def _agency(given: GivenAction) -> str:
    return given.owner.agency.short if given.owner.agency else ""


def _next_meeting(facts: MinutesFacts) -> str:
    coming = facts.next_meeting
    if coming is None:
        return "No next meeting has been set."
    when = f"{day_in_full(coming.held_on)} at {coming.starts}"
    if coming.provisional:
        return f"Expected on {when}, to be confirmed."
    return sentence(f"{when}, {coming.place}" if coming.place else when)


def _labelled(label: str, text: str) -> str:
    return f"{markdown.strong(f'{label}:')} {_text(text)}"


def _text(text: str) -> str:
    return markdown.block(text, indent=INDENT)


def _list(bullets: Iterable[str]) -> str:
    return "\n".join(map(markdown.item, bullets))

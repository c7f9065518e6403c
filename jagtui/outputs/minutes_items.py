"""The items of the minutes, with all that was said, decided and given out under each."""

from collections.abc import Iterator

from jagtui.model.rules.when import day_words
from jagtui.model.terms import (
    ItemKind,
    ItemOutcome,
    LineKind,
    MeetingState,
)
from jagtui.outputs import markdown
from jagtui.outputs.minutes_answers import answer_sentences
from jagtui.outputs.minutes_approval import approval_words
from jagtui.outputs.minutes_escalations import escalation_words
from jagtui.outputs.minutes_interim import noted_words
from jagtui.outputs.minutes_layout import block, bullets
from jagtui.outputs.minutes_people import hearing_words
from jagtui.outputs.minutes_quorum import decision_remark, ratified_under
from jagtui.outputs.minutes_returns import returned_words, sent_in_words
from jagtui.outputs.minutes_walk import lane_words, passed_over, read_back_words, walk_words
from jagtui.outputs.words import due_words, marked, owner_words, sentence
from jagtui.queries.minutes import MinutesFacts
from jagtui.queries.minutes_items import (
    CaseThen,
    GivenAction,
    ItemMinutes,
    Judged,
    SaidLine,
)


def item_parts(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    """An item: its heading, what is known of its case, its records and what became of it."""
    item = one.item
    if passed_over(one):
        return
    case = f"{one.case.case.reference} " if one.case else ""
    about = one.case.case.label if one.case else item.title
    title = f"{item.number or 'Added'} {case}{about}"
    yield markdown.heading(2 if item.parent_id is None else 3, title)
    if one.case:
        yield markdown.block(_case_words(one.case, item.why))
    if item.urgent_reason:
        yield markdown.block(sentence(f"Urgent, because {item.urgent_reason}"))
    if one.case:
        yield markdown.block(hearing_words(facts.heard.get(item.id)))
    for words in (*walk_words(one, facts), *escalation_words(item.id, facts)):
        yield markdown.block(words)
    yield bullets(_records(one, facts))
    yield from _became(one, facts)
    yield markdown.block(read_back_words(item, facts))
    yield markdown.block(lane_words(item, facts))


def _records(one: ItemMinutes, facts: MinutesFacts) -> Iterator[str]:
    yield from map(block, approval_words(one.item.id, facts))
    yield from map(block, returned_words(one.item, facts))
    yield from map(block, sent_in_words(one.item, facts))
    yield from map(block, answer_sentences(one.answered))
    for recorded in one.recorded:
        match recorded:
            case SaidLine():
                yield _said(recorded, facts)
            case GivenAction():
                yield _given(recorded)
    yield from map(block, ratified_under(one.item.id, facts))
    yield from noted_words(one.item.id, facts)


def _said(said: SaidLine, facts: MinutesFacts) -> str:
    text = marked(said.text, said.withheld)
    if said.speaker:
        text = f"{said.speaker}: {text}"
    if said.kind is not LineKind.DECISION:
        return block(text)
    return f"{markdown.strong('DECIDED')}{decision_remark(said, facts)} {block(text)}"


def _given(given: GivenAction) -> str:
    words = f"{given.reference}, {owner_words(given.owner)}, {due_words(given.due)}: "
    return f"{markdown.strong('ACTION')} {block(words + marked(given.task, given.withheld))}"


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
        yield f"{markdown.strong('DEFERRED')} {block(reason)}"
    elif item.outcome is not None:
        reason = f": {item.outcome_reason}" if item.outcome_reason else ""
        yield markdown.block(sentence(f"{item.outcome.words.capitalize()}{reason}"))
    if item.left_without:
        yield markdown.block(sentence(f"Left with something missing: {item.left_without}"))
    heads_others = any(other.item.parent_id == item.id for other in facts.items)
    if not one.recorded and _told_under_attendance(item.kind, facts):
        yield "See Attendance."
    elif one.is_empty and not heads_others and not any(approval_words(item.id, facts)):
        yield "Not reached." if facts.meeting.state is MeetingState.CLOSED else "Not reached yet."


def _told_under_attendance(kind: ItemKind, facts: MinutesFacts) -> bool:
    held = facts.meeting
    return {
        ItemKind.APOLOGIES: held.roll_taken_at is not None,
        ItemKind.CONFIDENTIALITY: held.confidentiality_at is not None,
        ItemKind.DECLARATIONS: held.none_declared or bool(facts.declarations),
    }.get(kind, False)

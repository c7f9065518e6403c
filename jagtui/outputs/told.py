"""An action in plain lines, as a screen reader or a script wants it."""

from collections.abc import Iterator

from jagtui.model.rules.claims import BY_CLAIM
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import UpdateKind
from jagtui.model.text import visible
from jagtui.model.time import london_day
from jagtui.outputs.words import counted
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.actions import Update, WholeAction


def action_told(whole: WholeAction, *, history: bool = False) -> str:
    """What it asks, why, since when, how often carried, and the last word or all of them."""
    lines = [
        f"{whole.line.reference}, {whole.line.owner or 'no owner'}",
        f"Task: {whole.line.task}",
        f"Why: {_why(whole)}",
        f"Since: {plain_day_words(london_day(whole.stored.raised_at))}",
        f"Due: {due_told(whole)}",
    ]
    words = [update_told(one) for one in whole.updates]
    if history:
        lines += (
            ["Said so far:", *(f"  {one}" for one in words)] if words else ["Nothing said yet."]
        )
    else:
        lines.append(f"Last word: {words[-1] if words else 'none yet'}")
    # What was typed in several lines stands in one, so that none of them reads like another fact.
    return "".join(f"{visible(line)}\n" for line in lines)


def due_told(whole: WholeAction) -> str:
    """As in Tue 12 Jan, late by 7 days, carried twice."""
    line = whole.line
    late = line.days_late(whole.today)
    parts = [
        _day_told(line),
        f"late by {counted(late, 'day')}" if late else "",
        f"carried {times(line.carried)}" if line.carried else "",
    ]
    return ", ".join(filter(None, parts))


def update_told(one: Update) -> str:
    """As in 5 Jan, A Osei: done: letter sent; shown by a copy."""
    what = one.claim.words if one.kind is UpdateKind.CLAIM and one.claim else one.kind.words
    said = ": ".join(filter(None, (what, one.words)))
    behalf = one.details.on_behalf_of
    whose = f"{behalf}, entered by {one.who} from {one.details.source}" if behalf else one.who
    return f"{plain_day_words(london_day(one.at))}, {whose}: {'; '.join([said, *_details(one)])}"


def times(number: int) -> str:
    """As in once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _why(whole: WholeAction) -> str:
    case = f"case {whole.case}, " if whole.case else ""
    return f"{case}given at {whole.meeting}"


def _day_told(line: ActionLine) -> str:
    if line.due_on is None:
        return "by the next meeting" if line.by_next else "no day"
    return plain_day_words(line.due_on)


def _details(one: Update) -> Iterator[str]:
    details = one.details
    if details.done_on is not None and one.claim in BY_CLAIM:
        yield f"done on {plain_day_words(details.done_on)}"
    for words, text in (
        ("shown by", details.evidence),
        ("lesson:", details.lesson),
        ("blocked by", details.blocked_by),
        ("handed to", details.handed_to),
    ):
        if text:
            yield f"{words} {text}"
    if details.asked_until is not None:
        yield f"until {plain_day_words(details.asked_until)}"

"""A case's chronology as lines of text."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from jagtui.model.rules.heard import Hearing
from jagtui.model.terms import ActionState, CaseStatus, LineKind
from jagtui.model.time import london_day
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.chronology import Chronology, Discussion, Judged, Said
from jagtui.ui.action_words import due_words, owner_words, standing
from jagtui.ui.case_words import age, risk_cell, status_words
from jagtui.ui.format import clock, count, day_long, day_near, late
from jagtui.ui.widgets.wrapped import hanging

FACT = 11
"""Cells for the word in front of a fact."""
GUTTER = 12
"""Cells for a time, a reference or DECIDED."""


def chronology_lines(about: Chronology, width: int) -> list[Content]:
    """Facts first, then what is owed, then meeting by meeting, then how it came to stand here."""
    blocks = (
        _facts(about, width),
        _questions(about, width),
        _owed(about, width),
        _between(about, width),
        _meetings(about, width),
        _risks(about, width),
        _statuses(about, width),
    )
    lines: list[Content] = []
    for block in blocks:
        under = list(block)
        if under:
            lines += [Content(""), *under] if lines else under
    return lines


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $accent")


def _facts(about: Chronology, width: int) -> Iterator[Content]:
    case = about.case
    yield Content.assemble((case.reference, "bold"), "  ", (case.label, "bold"))
    for word, text in _known(about):
        if text:
            yield from hanging(Content.styled(word.ljust(FACT), "$quiet"), Content(text), width)


def _known(about: Chronology) -> Iterator[tuple[str, str]]:
    case = about.case
    until = case.closed_on or about.today
    yield "about", " · ".join(_what(about))
    yield "status", status_words(case.status, case.status_reason)
    yield "risk", _risk(about)
    yield "lead", about.lead or "nobody yet"
    yield "priority", about.priority
    was = "was open" if case.closed_on else "open"
    for_so_long = f" · {was} {age(case.opened_on, until)}" if until > case.opened_on else ""
    yield "added", day_long(case.opened_on) + for_so_long
    yield "why added", case.reason_added
    if case.status is CaseStatus.CLOSED and case.closed_on:
        yield "closed", f"{day_long(case.closed_on)}: {about.closure_reason.lower()}"
        yield "outcome", case.outcome
        yield "lesson", case.lesson
    elif case.review_on:
        lateness = late(case.review_on, about.today)
        yield "review", "  ".join(filter(None, (day_near(case.review_on, about.today), lateness)))
    if about.people:
        yield "people", f"{count(about.people, 'name')} on record; w shows them and is logged"


def _what(about: Chronology) -> Iterator[str]:
    """What it is about, as far as that has been said."""
    if about.case.subject:
        yield about.case.subject.words
    yield from about.categories
    if about.area:
        yield about.area
    if about.case.involves_children:
        yield "children involved"


def _risk(about: Chronology) -> str:
    if not about.risks:
        return "not assessed"
    before = about.risks[1].band if len(about.risks) > 1 else None
    was = f" was {before.words.upper()}" if before and before is not about.risks[0].band else ""
    return risk_cell(about.risks[0].band, before).plain + was


def _questions(about: Chronology, width: int) -> Iterator[Content]:
    """What the group above was asked, and what it answered."""
    if about.questions:
        yield _heading("Asked of the group above")
    for asked in about.questions:
        day = day_near(london_day(asked.asked_at), about.today)
        first = Content.styled(day.ljust(GUTTER), "$quiet")
        yield from hanging(first, Content(f"{asked.to}: {asked.question}"), width)
        answered = "not answered yet"
        day = ""
        if asked.answered_at is not None:
            day = day_near(london_day(asked.answered_at), about.today)
            answered = f"answered: {asked.answer}"
        yield from hanging(Content.styled(day.ljust(GUTTER), "$quiet"), Content(answered), width)


def _owed(about: Chronology, width: int) -> Iterator[Content]:
    owed = [one for one in about.actions if one.state is not ActionState.CLOSED]
    if owed:
        yield _heading("Open actions")
    for one in sorted(owed, key=lambda one: one.due_on or date.max):
        yield from _action(one, about.today, width)


def _action(one: ActionLine, today: date, width: int) -> list[Content]:
    return hanging(
        Content.styled(one.reference.ljust(GUTTER), "bold"),
        Content.assemble(
            f"{owner_words(one)} · {one.task} · {due_words(one, today)}  ", standing(one, today)
        ),
        width,
    )


def _between(about: Chronology, width: int) -> Iterator[Content]:
    if about.between:
        yield _heading("Decided between meetings")
    for one in about.between:
        day = Content.styled(day_near(one.taken_on, about.today).ljust(GUTTER), "$quiet")
        how = ", ".join(filter(None, (one.how, one.by_whom)))
        yield from hanging(day, Content(f"{one.text} ({how})"), width)


def _meetings(about: Chronology, width: int) -> Iterator[Content]:
    for number, held in enumerate(about.discussions):
        if number:
            yield Content("")
        yield from _meeting(held, about.today, width)


def _meeting(held: Discussion, today: date, width: int) -> Iterator[Content]:
    item = f" item {held.number}" if held.number else ""
    yield _heading(f"{day_long(held.held_on)}  {held.meeting}{item}")
    if held.why:
        yield from hanging(Content.styled("why".ljust(GUTTER), "$quiet"), Content(held.why), width)
    if held.outcome:
        reason = f": {held.outcome_reason}" if held.outcome_reason else ""
        yield Content(held.outcome.words.upper().ljust(GUTTER) + reason.removeprefix(": "))
    for said in held.said:
        yield from _said(said, width)
    for one in held.actions:
        yield from _action(one, today, width)
    if held.heard:
        heard = Content(_heard(held.heard))
        yield from hanging(Content.styled("heard by".ljust(GUTTER), "$quiet"), heard, width)
    if not (held.said or held.actions or held.outcome):
        quiet = "not discussed yet" if held.held_on >= today else "nothing was recorded"
        yield Content.styled(" " * GUTTER + quiet, "$quiet")


def _heard(heard: Hearing) -> str:
    """As in Police, Fire · a part: Housing · out: Council."""
    partly = f"a part: {', '.join(heard.part)}" if heard.part else ""
    out = f"out: {', '.join(heard.out)}" if heard.out else ""
    return " · ".join(filter(None, (", ".join(heard.whole) or "nobody whole", partly, out)))


def _said(said: Said, width: int) -> list[Content]:
    if said.kind is LineKind.DECISION:
        return hanging(Content.styled("DECIDED".ljust(GUTTER), "bold"), Content(said.text), width)
    speaker = f"{said.speaker}: " if said.speaker else ""
    first = Content.styled(clock(said.at).ljust(GUTTER), "$quiet")
    return hanging(first, Content(speaker + said.text), width)


def _risks(about: Chronology, width: int) -> Iterator[Content]:
    if not about.risks:
        return
    yield _heading("How the risk was judged")
    for one in about.risks:
        day = Content.styled(day_near(one.on, about.today).ljust(GUTTER), "$quiet")
        yield from hanging(day, Content(_judged(one)), width)


def _judged(one: Judged) -> str:
    parts = [one.band.words.upper()]
    if one.score is not None:
        parts.append(f"{one.score} of {one.maximum}" if one.maximum else str(one.score))
    parts.append(one.method)
    if one.assessor:
        parts.append(one.assessor)
    return " · ".join(parts)


def _statuses(about: Chronology, width: int) -> Iterator[Content]:
    yield _heading("How it came to stand here")
    for one in about.statuses:
        day = day_near(london_day(one.at), about.today)
        first = Content.styled(day.ljust(GUTTER), "$quiet")
        yield from hanging(first, Content(f"{clock(one.at)}  {one.status.words}"), width)

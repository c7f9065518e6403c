"""A meeting from its opening to its close."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from jagtui.demo.problems import PROBLEMS
from jagtui.demo.speech import AOB, MATTERS, MONTHLY, QUARTERLY, WEEKLY
from jagtui.model.meeting import AgendaItem, ItemSpan
from jagtui.model.rules.when import plain_day_words
from jagtui.model.terms import ItemKind, ItemOutcome, MeetingState
from jagtui.model.time import at_london
from tests.benchmarks.ongoing import Agenda, Body, Matter
from tests.benchmarks.papers import approve, keep
from tests.benchmarks.planning import plan
from tests.benchmarks.register import PEOPLE_KNOWN, answer, consult, decide, judge_anew
from tests.benchmarks.roll import accept_statement, call_the_roll, come_and_go, empty_the_room
from tests.benchmarks.sitting import Sitting
from tests.benchmarks.speech import further, notes
from tests.benchmarks.stage import Stage
from tests.benchmarks.tracker import carry, give, review

LENGTH = 54 * 60
"""Within so many seconds it is over."""
GESTURES, OF_EACH_CASE = 60, 17
"""About so many make up a meeting."""
NOTES = range(7, 17)
TASKS = (3, 3, 3, 4, 4)
"""How much is said of a case, and how much is asked for."""
JUDGED_ANEW, DEFERRED, CONSULTED = 0.12, 0.02, 0.2


def hold(stage: Stage, body: Body, agenda: Agenda) -> None:
    """Hold the meeting that the group has planned, and plan the next."""
    sitting = _open(stage, body, agenda)
    call_the_roll(sitting)
    for item in agenda.items:
        if item.id != sitting.item.id:
            sitting.take_up(item)
        if item.kind in UNDER:
            UNDER[item.kind](sitting)
    _close(sitting)
    keep(sitting)


def _open(stage: Stage, body: Body, agenda: Agenda) -> Sitting:
    meeting = agenda.meeting
    stage.clock.reach(at_london(meeting.held_on, meeting.starts))
    opened = replace(meeting, state=MeetingState.IN_PROGRESS, opened_at=stage.now)
    first = agenda.items[0]
    opened = stage.ledger.put(meeting, opened)
    span = stage.ledger.add(ItemSpan(meeting_id=opened.id, item_id=first.id, from_at=stage.now))
    gestures = GESTURES + OF_EACH_CASE * len(agenda.cases) + len(body.tasks) // 4
    sitting = Sitting(
        stage=stage,
        body=body,
        agenda=agenda,
        meeting=opened,
        item=first,
        span=span,
        pace=LENGTH // gestures,
    )
    sitting.says("meeting.open", f"{opened.reference} started")
    return sitting


def _review_actions(sitting: Sitting) -> None:
    review(sitting)
    _say(sitting, WEEKLY)


def _discuss_cases(sitting: Sitting) -> None:
    for item, matter in sitting.agenda.cases:
        _discuss(sitting, item, matter)
    come_and_go(sitting)


def _look_at_figures(sitting: Sitting) -> None:
    _say(sitting, QUARTERLY)
    _say(sitting, MONTHLY)


def _settle_priority(sitting: Sitting) -> None:
    rng = sitting.stage.rng
    subject, _ = rng.choice(MATTERS)
    sitting.decision(f"{subject} {further(rng)}")
    give(sitting, rng.choice(PROBLEMS))


def _declare_none(sitting: Sitting) -> None:
    sitting.pass_time()
    declared = replace(sitting.meeting, none_declared=True)
    sitting.meeting = sitting.stage.ledger.put(sitting.meeting, declared)
    sitting.says("declarations.none", "No interests declared", of_group=False)


def _say(sitting: Sitting, known: tuple[tuple[str, str], ...]) -> None:
    rng = sitting.stage.rng
    said, handle = rng.choice(known)
    sitting.note(handle, f"{said} {further(rng)}")


def _discuss(sitting: Sitting, item: AgendaItem, matter: Matter) -> None:
    rng = sitting.stage.rng
    if rng.random() < DEFERRED:
        _defer(sitting, item, matter)
        return
    sitting.take_up(item, matter.case)
    if rng.random() < CONSULTED and matter.case.subject in PEOPLE_KNOWN:
        consult(sitting, matter)
    for handle, said in notes(rng, matter.problem, rng.choice(NOTES)):
        sitting.note(handle, said)
    if matter.left > 1:
        for _ in range(rng.choice(TASKS)):
            give(sitting, matter.problem, matter)
        if rng.random() < JUDGED_ANEW:
            judge_anew(sitting, matter)
    decide(sitting, matter)


def _defer(sitting: Sitting, item: AgendaItem, matter: Matter) -> None:
    sitting.pass_time()
    deferred = replace(
        item, outcome=ItemOutcome.DEFERRED, outcome_reason="its lead agency is not here"
    )
    sitting.stage.ledger.put(item, deferred)
    sitting.says(
        "item.defer",
        f"{item.number} {matter.case.reference} deferred",
        case_id=matter.case.id,
        of_group=False,
    )


def _close(sitting: Sitting) -> None:
    stage, body = sitting.stage, sitting.body
    sitting.pass_time()
    stage.ledger.put(sitting.span, replace(sitting.span, until_at=stage.now))
    empty_the_room(sitting)
    if sitting.chairing is not None:
        stage.ledger.put(sitting.chairing, replace(sitting.chairing, until_at=stage.now))
    carried = carry(sitting)
    closed = replace(sitting.meeting, state=MeetingState.CLOSED, closed_at=stage.now)
    sitting.meeting = stage.ledger.put(sitting.meeting, closed)
    words = f"{closed.reference} closed" + (f", {carried} carried" if carried else "")
    coming = plan(stage, body)
    sitting.says(
        "meeting.close",
        f"{words}; {coming.reference} planned for {plain_day_words(coming.held_on)}",
    )


UNDER: dict[ItemKind, Callable[[Sitting], None]] = {
    ItemKind.CONFIDENTIALITY: accept_statement,
    ItemKind.DECLARATIONS: _declare_none,
    ItemKind.MINUTES_APPROVAL: approve,
    ItemKind.ACTION_REVIEW: _review_actions,
    ItemKind.CASE: _discuss_cases,
    ItemKind.PERFORMANCE: _look_at_figures,
    ItemKind.REPORT: _settle_priority,
    ItemKind.ESCALATION: answer,
    ItemKind.AOB: partial(_say, known=AOB),
}
"""What happens under an item of the standing agenda."""

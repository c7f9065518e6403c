"""The register of cases: referred, judged, and what the meetings decide about them."""

from dataclasses import replace
from datetime import date, timedelta

from jagtui.demo.borough import AREAS
from jagtui.demo.problem import Problem
from jagtui.demo.problems import PROBLEMS
from jagtui.demo.register import BANDS, DECLINED, KEPT, MATRIX, SCORES, ending
from jagtui.model.case import Case, CaseCategory, CasePerson, RiskAssessment
from jagtui.model.escalation import Escalation
from jagtui.model.minutes import Consultation
from jagtui.model.rules.numbering import case_reference
from jagtui.model.rules.when import day_and_month
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, CaseSubjectKind
from tests.benchmarks.ongoing import Body, Matter, Question
from tests.benchmarks.sitting import Sitting
from tests.benchmarks.speech import STREETS, SUBJECTS
from tests.benchmarks.stage import Stage
from tests.benchmarks.tracker import settle

DISCUSSIONS = (3, 4, 4, 5, 5, 6)
"""How many a case takes until it is closed."""
WEEKS = (3, 4, 5, 6, 7, 8)
"""How many lie between two of them."""
AFTER_REST = 6
"""So many more where it is monitored or waits."""
DECLINES, CLOSES_DESPITE, LEARNS = 0.06, 0.1, 0.6
ESCALATES, HOLDS, MONITORS = 0.04, 0.08, 0.1
KEEPING = {
    CaseStatus.OPEN: "Keep open",
    CaseStatus.MONITORING: "Monitor",
    CaseStatus.ON_HOLD: "Put on hold",
    CaseStatus.ESCALATED: "Escalate to the {above}",
}
PEOPLE_KNOWN = (CaseSubjectKind.PERSON, CaseSubjectKind.HOUSEHOLD)
MATRIX_MAXIMUM = 31
QUESTIONS = (
    "can the authorities pay for a warden until spring?",
    "may the lighting be paid for from the safer streets money?",
    "which of the three landlords takes the lead?",
    "can a social worker be named for this case?",
)
ANSWER = "Yes, until the end of the quarter; then it is looked at again."
DESPITE = "what is open goes on outside the meeting"


def refer(stage: Stage, body: Body) -> None:
    """An officer refers a case to a group."""
    problem = stage.rng.choice(PROBLEMS)
    lead = body.district.agencies[stage.rng.choice(problem.leads)].id
    matter = _add(stage, body, problem, lead, by=body.district.seats[lead])
    if stage.rng.random() < DECLINES:
        matter.left = 0


def bring_over(stage: Stage, body: Body) -> None:
    """A case that was open before the program was there; it comes up in its turn."""
    problem = stage.rng.choice(PROBLEMS)
    lead = body.district.agencies[stage.rng.choice(problem.leads)].id
    due = stage.day + timedelta(weeks=stage.rng.randrange(WEEKS[-1]))
    matter = _add(stage, body, problem, lead, by=body.district.taker, due=due)
    matter.left = stage.rng.randint(1, matter.left)


def _add(
    stage: Stage, body: Body, problem: Problem, lead: int, *, by: Seat, due: date | None = None
) -> Matter:
    """A case comes on the register: referred, or open where it is known when it is due."""
    rng, ledger = stage.rng, stage.ledger
    stage.clock.pass_(10)
    number = ledger.number("case")
    case = ledger.add(
        Case(
            group_id=body.group.id,
            reference=case_reference(stage.prefix, number),
            label=problem.label.format(place=rng.choice(STREETS)),
            subject=problem.subject,
            status=CaseStatus.REFERRED if due is None else CaseStatus.OPEN,
            priority_id=stage.words[problem.priority],
            area_id=stage.words[rng.choice(AREAS)],
            lead_agency_id=lead,
            opened_on=stage.day,
            reason_added=problem.referred,
            involves_children=problem.children,
        )
    )
    for name in problem.categories:
        ledger.add(CaseCategory(case_id=case.id, category_id=stage.words[name]))
    stage.record("case.add", f"{case.reference} added", by, group_id=body.group.id, case_id=case.id)
    matter = Matter(case, problem, rng.choice(BANDS), due or stage.day, rng.choice(DISCUSSIONS))
    body.matters.append(matter)
    _judge(stage, body, matter)
    if problem.subject in PEOPLE_KNOWN:
        _name_subject(stage, body, matter)
    return matter


def _judge(stage: Stage, body: Body, matter: Matter, sitting: Sitting | None = None) -> None:
    """Judge a case's risk, at a meeting or before any."""
    case = matter.case
    stage.ledger.add(
        RiskAssessment(
            case_id=case.id,
            method_id=stage.words[MATRIX],
            score=SCORES[matter.band] + stage.rng.randrange(4),
            maximum=MATRIX_MAXIMUM,
            band=matter.band,
            assessor="Police",
            assessed_on=stage.day,
            item_id=sitting.item.id if sitting else None,
        )
    )
    stage.record(
        "case.risk",
        f"{case.reference} risk {matter.band.words}",
        body.district.taker,
        group_id=body.group.id,
        meeting=sitting.meeting if sitting else None,
        case_id=case.id,
    )


def _name_subject(stage: Stage, body: Body, matter: Matter) -> None:
    case = matter.case
    stage.ledger.add(CasePerson(case_id=case.id, name=stage.rng.choice(SUBJECTS)))
    stage.record(
        "case.person",
        f"{case.reference} subject added",
        body.district.taker,
        group_id=body.group.id,
        case_id=case.id,
    )


def judge_anew(sitting: Sitting, matter: Matter) -> None:
    """The risk of the case that is up is not what it was."""
    sitting.pass_time()
    matter.band = sitting.stage.rng.choice(BANDS)
    _judge(sitting.stage, sitting.body, matter, sitting)


def consult(sitting: Sitting, matter: Matter) -> None:
    """Somebody looks up whom the case that is up is about."""
    sitting.pass_time()
    stage, body, case = sitting.stage, sitting.body, matter.case
    stage.ledger.add(Consultation(at=stage.now, seat_id=body.district.taker.id, case_id=case.id))
    stage.record(
        "case.consult",
        f"{case.reference} people consulted",
        body.district.taker,
        group_id=body.group.id,
        case_id=case.id,
    )


def decide(sitting: Sitting, matter: Matter) -> None:
    """Decide what becomes of the case that is up."""
    rng = sitting.stage.rng
    matter.left -= 1
    sitting.pass_time()
    if matter.left < 0:
        _decline(sitting, matter)
    elif matter.left == 0:
        _close(sitting, matter)
    else:
        status, reason, rest = _outlook(sitting)
        matter.due = working_day_from(sitting.day + timedelta(weeks=rng.choice(WEEKS) + rest))
        kept = replace(matter.case, status=status, status_reason=reason, review_on=matter.due)
        above = sitting.body.above.group.short if sitting.body.above else ""
        words = KEEPING[status].format(above=above) + _because(reason)
        _settle(sitting, matter, kept, f"{words}; review {day_and_month(matter.due)}.")


def _outlook(sitting: Sitting) -> tuple[CaseStatus, str, int]:
    """How a case goes on, why, and for how many weeks longer than usual it is left alone."""
    rng = sitting.stage.rng
    chance = rng.random()
    if chance < ESCALATES and sitting.body.above is not None:
        return CaseStatus.ESCALATED, rng.choice(QUESTIONS), 0
    if chance < ESCALATES + HOLDS:
        return CaseStatus.ON_HOLD, "awaiting court", AFTER_REST
    if chance < ESCALATES + HOLDS + MONITORS:
        return CaseStatus.MONITORING, "", AFTER_REST
    return CaseStatus.OPEN, rng.choice(KEPT), 0


def _decline(sitting: Sitting, matter: Matter) -> None:
    declined = replace(matter.case, status=CaseStatus.DECLINED, status_reason=DECLINED)
    sitting.body.matters.remove(matter)
    _settle(sitting, matter, declined, f"Decline the referral{_because(DECLINED)}.")


def _close(sitting: Sitting, matter: Matter) -> None:
    rng = sitting.stage.rng
    despite = DESPITE if matter.tasks and rng.random() < CLOSES_DESPITE else ""
    if not despite:
        settle(sitting, matter)
        sitting.pass_time()
    outcome = rng.choice(matter.problem.outcomes)
    why = ending(outcome)
    closed = replace(
        matter.case,
        status=CaseStatus.CLOSED,
        status_reason=despite,
        review_on=None,
        closed_on=sitting.day,
        closure_reason_id=sitting.stage.words[why],
        outcome=outcome,
        lesson=matter.problem.lesson if rng.random() < LEARNS else "",
    )
    sitting.body.matters.remove(matter)
    words = f"Close the case ({why.lower()}){_because(outcome)}."
    if despite:
        words += f" Actions remain open{_because(despite)}."
    _settle(sitting, matter, closed, words)


def _settle(sitting: Sitting, matter: Matter, settled: Case, decision: str) -> None:
    ledger, body = sitting.stage.ledger, sitting.body
    matter.case = ledger.put(matter.case, settled)
    if settled.status is CaseStatus.ESCALATED and body.above is not None:
        asked = ledger.add(
            Escalation(
                case_id=settled.id,
                to_group_id=body.above.group.id,
                question=settled.status_reason,
                item_id=sitting.item.id,
                escalated_at=sitting.stage.now,
            )
        )
        body.above.questions.append(Question(asked, matter, body.group))
    sitting.write_decision(decision)
    said = "kept open" if settled.status is CaseStatus.OPEN else settled.status.words
    sitting.says("case.status", f"{settled.reference} {said}", case_id=settled.id)


def _because(reason: str) -> str:
    said = reason.rstrip(".")
    return f": {said}" if said else ""


def answer(sitting: Sitting) -> None:
    """Answer what groups below have asked; their cases are open again."""
    ledger = sitting.stage.ledger
    for question in sitting.body.questions:
        matter = question.matter
        if matter.case.status is not CaseStatus.ESCALATED:
            continue  # settled by those who asked, it waits for nobody any more
        sitting.pass_time()
        answered = replace(
            question.asked,
            answer=ANSWER,
            answered_at=sitting.stage.now,
            answer_item_id=sitting.item.id,
        )
        ledger.put(question.asked, answered)
        back = replace(matter.case, status=CaseStatus.OPEN, status_reason="")
        matter.case = ledger.put(matter.case, back)
        sitting.says(
            "escalation.answer",
            f"{matter.case.reference} answered, back to the {question.by.short}",
            case_id=matter.case.id,
        )
    sitting.body.questions.clear()

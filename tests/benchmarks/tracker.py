"""The actions: given at meetings, reported between them, answered and carried at the next."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from jagtui.demo.problem import Problem
from jagtui.demo.tracker import DONE, LESSONS, MISSING, OTHERWISE, REASONS, WITHDRAWN
from jagtui.model.action import Action, ActionSupport, ActionUpdate, Carry
from jagtui.model.meeting import Meeting
from jagtui.model.rules.claims import ENDING_CLAIMS
from jagtui.model.rules.numbering import action_reference
from jagtui.model.rules.when import day_words, plain_day_words
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, UpdateKind
from jagtui.usecases.review import LISTED
from tests.benchmarks.ongoing import Body, Matter, Task
from tests.benchmarks.planning import expect_meeting
from tests.benchmarks.sitting import ACTION, Sitting
from tests.benchmarks.speech import task
from tests.benchmarks.stage import Stage

BY_NEXT, OWNERLESS, OFFICER_UNNAMED = 0.25, 0.03, 0.4
"""How often no day is named, no owner is known, no officer is named."""
DUE = (14, 21, 28, 42, 63, 84)
LATE = (*(0,) * 10, 3, 7, 10, 14, 21, 28, 35, 49, 70, 91)
"""So many days after its day an action is reported."""
OTHERWISE_THAN_DONE, SENT_BACK = 0.22, 0.05
REDATED, WITHDREW, RESTS, RESUMES = 0.06, 0.01, 0.004, 0.15
"""How often a meeting does so with an action that is late, or rests."""
AT_ONCE = 0.25
"""How often a meeting accepts all that was reported done in one go."""
AGAIN = 12
"""So many days after an answer the owner reports anew."""
UNKNOWN = "the new warden"
TOLD = tuple((claim, words) for claim, words in OTHERWISE if claim is not ClaimKind.HANDED_OVER)


def give(sitting: Sitting, problem: Problem, matter: Matter | None = None) -> None:
    """Give somebody a task under the item that is up."""
    sitting.pass_time()
    stage, group, district = sitting.stage, sitting.body.group, sitting.body.district
    (owner, *helping), asked = task(stage.rng, problem)
    due_on, by_meeting = _due(sitting)
    year = sitting.day.year
    number = stage.ledger.number(f"action:{group.id}", year)
    agency_id = None if stage.rng.random() < OWNERLESS else district.agencies[owner].id
    unnamed = agency_id is None or stage.rng.random() < OFFICER_UNNAMED
    due = due_on or (by_meeting.held_on if by_meeting else sitting.day)
    action = stage.ledger.add(
        Action(
            group_id=group.id,
            reference=action_reference(group.short, year, number),
            item_id=sitting.item.id,
            rank=sitting.place(),
            case_id=sitting.item.case_id,
            task=asked,
            agency_id=agency_id,
            officer_id=None if unnamed else district.seats[agency_id or 0].officer_id,
            owner_as_said=UNKNOWN if agency_id is None else "",
            raised_at=stage.now,
            due_on=due_on,
            due_meeting_id=by_meeting.id if by_meeting else None,
            due_assumed=due_on is None,
            first_due_on=due,
        )
    )
    for one in helping:
        stage.ledger.add(ActionSupport(action_id=action.id, agency_id=district.agencies[one].id))
    helpers = [district.words(district.agencies[one].id) for one in helping]
    words = _given_words(action, district.words(agency_id), helpers)
    sitting.written.append(f"{ACTION} {words}: {asked}")
    sitting.says("capture.record", words, case_id=action.case_id)
    given = Task(action, due, matter)
    sitting.body.tasks[action.id] = given
    if matter is not None:
        matter.tasks[action.id] = given
    _foresee(stage, sitting.body, given, due + timedelta(days=stage.rng.choice(LATE)))


def _due(sitting: Sitting) -> tuple[date | None, Meeting | None]:
    """A day, or the meeting that comes next."""
    rng = sitting.stage.rng
    if rng.random() < BY_NEXT:
        return None, expect_meeting(sitting.stage, sitting.body)
    return working_day_from(sitting.day + timedelta(days=rng.choice(DUE))), None


def _given_words(action: Action, owner: str, helpers: list[str]) -> str:
    whom = f"to {owner}" if owner else "with no owner yet"
    support = f" with {' and '.join(helpers)}" if helpers else ""
    when = "next meeting" if action.due_on is None else day_words(action.due_on)
    return f"{action.reference} {whom}{support}, by {when}"


def _foresee(stage: Stage, body: Body, given: Task, day: date) -> None:
    """The owner will report on that day or the next working day."""
    if given.action.agency_id is not None:
        stage.work[working_day_from(day)].append(partial(_report, stage, body, given))


def _report(stage: Stage, body: Body, given: Task) -> None:
    """The owner reports, unless the action ended meanwhile or rests."""
    action = given.action
    if action.state is not ActionState.OPEN or given.claim is not None:
        return
    stage.clock.pass_(5)
    rng = stage.rng
    claim, words = ClaimKind.DONE, rng.choice(DONE)
    if rng.random() < OTHERWISE_THAN_DONE:
        claim, words = rng.choice(TOLD)
    seat = body.district.seats[action.agency_id or 0]
    given.claim = stage.ledger.add(
        ActionUpdate(
            action_id=action.id,
            kind=UpdateKind.CLAIM,
            claim=claim,
            words=words,
            done_on=stage.day if claim is ClaimKind.DONE else None,
            said_at=stage.now,
            seat_id=seat.id,
            blocked_by="the lawyers" if claim is ClaimKind.BLOCKED else "",
            asked_until=_in_days(stage, 14) if claim is ClaimKind.MORE_TIME else None,
        )
    )
    if claim in ENDING_CLAIMS:
        _move(stage, given, replace(action, state=ActionState.REPORTED))
    stage.record(
        "action.claim",
        f"{action.reference} reported {claim.words}",
        seat,
        group_id=body.group.id,
        case_id=action.case_id,
    )


def review(sitting: Sitting) -> None:
    """Answer for what was reported, and for some of what is late."""
    rng = sitting.stage.rng
    tasks = [*sitting.body.tasks.values()]
    done = [one for one in tasks if one.claim and one.claim.claim is ClaimKind.DONE]
    if len(done) > LISTED and rng.random() < AT_ONCE:
        _accept_all(sitting, done)
    for one in tasks:
        if one.action.state is ActionState.CLOSED:
            continue
        if one.claim is not None:
            _answer(sitting, one, one.claim)
        elif one.action.state is ActionState.IN_ABEYANCE:
            if rng.random() < RESUMES:
                _resume(sitting, one)
        elif one.due < sitting.day:
            _chase(sitting, one)


def settle(sitting: Sitting, matter: Matter) -> None:
    """End what is still open of the case that is up."""
    for one in [*matter.tasks.values()]:
        _accept(sitting, one)


def carry(sitting: Sitting) -> int:
    """Count what was due by this meeting and is still open, as a part of closing it."""
    due = [
        one
        for one in sitting.body.tasks.values()
        if one.due <= sitting.day and one.action.state is not ActionState.IN_ABEYANCE
    ]
    for one in due:
        sitting.stage.ledger.add(Carry(action_id=one.action.id, meeting_id=sitting.meeting.id))
    return len(due)


def _answer(sitting: Sitting, one: Task, claim: ActionUpdate) -> None:
    rng = sitting.stage.rng
    if claim.claim not in ENDING_CLAIMS:
        _redate(sitting, one, claim.asked_until)
    elif rng.random() > SENT_BACK:
        _accept(sitting, one)
    else:
        sitting.pass_time()
        _say(sitting, one, UpdateKind.SENT_BACK, rng.choice(MISSING))
        _move(sitting.stage, one, replace(one.action, state=ActionState.OPEN))
        _says(sitting, "action.send_back", one, "sent back")
        _again(sitting, one)


def _chase(sitting: Sitting, one: Task) -> None:
    """Something becomes of a late action now and then; of one without an owner always."""
    rng = sitting.stage.rng
    chance = rng.random()
    if one.action.agency_id is None:
        _accept(sitting, one)
    elif chance < REDATED:
        _redate(sitting, one, None)
    elif chance < REDATED + WITHDREW:
        sitting.pass_time()
        _end(sitting, one, ActionOutcome.WITHDRAWN, words=rng.choice(WITHDRAWN))
        _says(sitting, "action.withdraw", one, "closed: withdrawn")
    elif chance < REDATED + WITHDREW + RESTS:
        sitting.pass_time()
        _say(sitting, one, UpdateKind.IN_ABEYANCE, "Waits until the court has decided.")
        _move(sitting.stage, one, replace(one.action, state=ActionState.IN_ABEYANCE))
        _says(sitting, "action.abeyance", one, "in abeyance")


def _resume(sitting: Sitting, one: Task) -> None:
    sitting.pass_time()
    _say(sitting, one, UpdateKind.RESUMED, "The court has decided.")
    _move(sitting.stage, one, replace(one.action, state=ActionState.OPEN))
    _says(sitting, "action.resume", one, "resumed")
    _again(sitting, one)


def _redate(sitting: Sitting, one: Task, asked_until: date | None) -> None:
    sitting.pass_time()
    stage = sitting.stage
    until = max(asked_until or stage.day, _in_days(stage, stage.rng.choice((14, 21, 28))))
    stage.ledger.add(
        ActionUpdate(
            action_id=one.action.id,
            kind=UpdateKind.REDATED,
            words=stage.rng.choice(REASONS),
            said_at=stage.now,
            seat_id=sitting.body.district.taker.id,
            item_id=sitting.item.id,
            due_before=one.due,
            due_after=until,
            asked_until=asked_until,
        )
    )
    moved = replace(one.action, due_on=until, due_meeting_id=None, due_assumed=False)
    _move(stage, one, moved)
    one.due = until
    _says(sitting, "action.redate", one, f"re-dated to {plain_day_words(until)}")
    _again(sitting, one)


def _again(sitting: Sitting, one: Task) -> None:
    one.claim = None
    _foresee(sitting.stage, sitting.body, one, sitting.day + timedelta(days=AGAIN))


def _accept(sitting: Sitting, one: Task) -> None:
    """End an action as its owner claimed, or as the meeting found it."""
    sitting.pass_time()
    outcome = _claimed(one)
    _end(sitting, one, outcome, lesson=sitting.stage.rng.choice(LESSONS))
    _says(sitting, "action.accept", one, f"closed: {outcome.words}")


def _accept_all(sitting: Sitting, done: list[Task]) -> None:
    sitting.pass_time()
    for one in done:
        _end(sitting, one, ActionOutcome.DONE)
    others = f"and {len(done) - 1} other actions accepted as done"
    _says(sitting, "action.accept_all", done[0], others)


def _claimed(one: Task) -> ActionOutcome:
    claim = one.claim.claim if one.claim else None
    return ENDING_CLAIMS.get(claim, ActionOutcome.DONE) if claim else ActionOutcome.DONE


def _end(
    sitting: Sitting, one: Task, outcome: ActionOutcome, *, words: str = "", lesson: str = ""
) -> None:
    """End an action; what its owner said of it stands where nothing else is said."""
    stage = sitting.stage
    words = words or (one.claim.words if one.claim else "")
    done_on = one.claim.done_on if one.claim else None
    _say(sitting, one, UpdateKind.ACCEPTED, words, lesson=lesson, done_on=done_on)
    ended = replace(
        one.action,
        state=ActionState.CLOSED,
        outcome=outcome,
        outcome_words=words,
        lesson=lesson,
        closed_on=stage.day,
    )
    _move(stage, one, ended)
    del sitting.body.tasks[ended.id]
    if one.matter is not None:
        del one.matter.tasks[ended.id]


def _say(
    sitting: Sitting,
    one: Task,
    kind: UpdateKind,
    words: str,
    *,
    lesson: str = "",
    done_on: date | None = None,
) -> None:
    sitting.stage.ledger.add(
        ActionUpdate(
            action_id=one.action.id,
            kind=kind,
            words=words,
            done_on=done_on,
            said_at=sitting.stage.now,
            seat_id=sitting.body.district.taker.id,
            item_id=sitting.item.id,
            lesson=lesson,
        )
    )


def _move(stage: Stage, one: Task, action: Action) -> None:
    one.action = stage.ledger.put(one.action, action)


def _says(sitting: Sitting, kind: str, one: Task, done: str) -> None:
    action = one.action
    sitting.written.append(f"- {action.reference}, {done}: {action.outcome_words}")
    sitting.says(kind, f"{action.reference} {done}", case_id=action.case_id)


def _in_days(stage: Stage, days: int) -> date:
    return working_day_from(stage.day + timedelta(days=days))

"""Today's JAG, under way: begun on the finished file by the program itself."""

from datetime import timedelta
from random import Random

from jagtui.demo.sitting import Sitting
from jagtui.demo.stage import SetClock, Stage
from jagtui.model.action import Action
from jagtui.model.meeting import Meeting
from jagtui.model.rules.working_days import working_day_from
from jagtui.model.terms import ActionState, AttendanceState, CaseStatus, ItemKind
from jagtui.store.store import Store
from jagtui.usecases.answer import AcceptanceWanted, accept_action
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.statements import declare_none, read_confidentiality
from tests.benchmarks.ongoing import Body
from tests.benchmarks.speech import further

ACCEPTED = 8
"""So many reports were accepted."""
SETTLED = 5
"""So many cases are behind the one that is up."""
NOTED = 4
"""So much was said of each."""
FORMALITIES, EACH = 10, 6
"""Minutes until the first case, and from one case to the next."""


def begin_today(store: Store, clock: SetClock, rng: Random, body: Body) -> None:
    """Hold the group's meeting of today up to its sixth case, as its chair at the keyboard."""
    district, opens = body.district, clock.now
    stage = Stage(
        store=store,
        clock=clock,
        rng=rng,
        chair=district.chair,
        hands=district.chair,
        officers={},
        agencies={handle: agency.id for handle, agency in district.agencies.items()},
        people={},
        groups={},
    )
    with store.read() as reader:
        meeting = reader.all(Meeting, group_id=body.group.id, held_on=clock.day)[0]
    sitting = Sitting.open(stage, meeting.id)
    _formalities(sitting)
    _action_review(sitting)
    *settled, up = [*sitting.cases.values()][: SETTLED + 1]
    for number, item in enumerate(settled):
        clock.reach(opens.add(minutes=FORMALITIES + number * EACH))
        sitting.go(item, seconds=10)
        _talk(sitting, NOTED)
        _settle(sitting, item.case_id or 0)
    clock.reach(opens.add(minutes=FORMALITIES + SETTLED * EACH))
    sitting.go(up, seconds=10)
    _talk(sitting, NOTED // 2)


def _formalities(sitting: Sitting) -> None:
    stage, chosen = sitting.stage, MeetingChosen(sitting.meeting.id)
    sitting.mark("health", AttendanceState.APOLOGIES, "The nurse goes out on Tuesdays.")
    sitting.mark("probation", AttendanceState.ABSENT)
    sitting.take_roll()
    sitting.go(sitting.headings[ItemKind.APOLOGIES])
    sitting.go(sitting.headings[ItemKind.CONFIDENTIALITY])
    stage.do(read_confidentiality, chosen)
    sitting.go(sitting.headings[ItemKind.DECLARATIONS])
    stage.do(declare_none, chosen)
    sitting.go(sitting.headings[ItemKind.MINUTES_APPROVAL])


def _action_review(sitting: Sitting) -> None:
    stage = sitting.stage
    item_id = sitting.go(sitting.headings[ItemKind.ACTION_REVIEW])
    group_id = sitting.meeting.group_id
    with stage.store.read() as reader:
        reported = reader.all(Action, state=ActionState.REPORTED, group_id=group_id, limit=ACCEPTED)
    for action in reported:
        stage.clock.pass_(15)
        stage.do(accept_action, AcceptanceWanted(action.id, item_id=item_id))


def _talk(sitting: Sitting, many: int) -> None:
    rng = sitting.stage.rng
    for _ in range(many):
        sitting.note(further(rng), rng.choice(("police", "council", "fire", "youth")), seconds=35)


def _settle(sitting: Sitting, case_id: int) -> None:
    stage = sitting.stage
    review_on = working_day_from(stage.clock.day + timedelta(weeks=stage.rng.randrange(3, 9)))
    sitting.assign(further(stage.rng), stage.rng.choice(("police", "housing-oak", "youth")))
    stage.do(
        set_case_status,
        StatusWanted(case_id, CaseStatus.OPEN, review_on, item_id=sitting.current),
    )

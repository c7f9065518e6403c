"""Every working day up to today: meetings at their hours, paper at the end of the day."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from jagtui.model.rules.working_days import add_working_days, is_working_day
from tests.benchmarks.meeting import hold
from tests.benchmarks.ongoing import Body
from tests.benchmarks.planning import plan
from tests.benchmarks.register import bring_over, refer
from tests.benchmarks.sizes import BROUGHT_OVER
from tests.benchmarks.stage import Stage

PAPER = "17:05"
"""When the rooms are empty, papers are written and owners report."""
WORKING_WEEK = 5
SHARES = (3, 4, 5, 0)
"""How a district's cases fall on its JAG, its operational meeting, its panel and its RAG."""


def tell(
    stage: Stage,
    districts: Sequence[Sequence[Body]],
    cases_a_week: float,
    progress: Callable[[float], None],
) -> None:
    """Tell the history of all groups, up to the evening before today."""
    began = stage.day
    for groups in districts:
        for _ in range(round(BROUGHT_OVER * cases_a_week)):
            bring_over(stage, _whose(stage, groups))
        for body in groups:
            _plan(stage, body)
    evening = add_working_days(stage.today, -1)
    stage.work[evening].append(partial(_plan, stage, districts[0][0]))
    days = (stage.today - began).days
    for number in range(1, days):
        stage.day = began + timedelta(days=number)
        if is_working_day(stage.day):
            _live(stage, districts, cases_a_week)
        progress(number / days)


def _plan(stage: Stage, body: Body) -> None:
    """A meeting is planned outside any other."""
    stage.clock.pass_(60)
    planned = plan(stage, body)
    stage.record(
        "meeting.plan",
        f"{planned.reference} planned",
        body.district.taker,
        group_id=body.group.id,
        meeting=planned,
    )


def _live(stage: Stage, districts: Sequence[Sequence[Body]], cases_a_week: float) -> None:
    """A working day."""
    meetings = [
        (body.agenda.meeting.starts, body.group.id, body, body.agenda)
        for groups in districts
        for body in groups
        if body.agenda is not None and body.agenda.meeting.held_on == stage.day
    ]
    for *_, body, agenda in sorted(meetings, key=lambda one: one[:2]):
        hold(stage, body, agenda)
    stage.clock.on(stage.day, PAPER)
    for groups in districts:
        for _ in range(_how_many(stage, cases_a_week / WORKING_WEEK)):
            refer(stage, _whose(stage, groups))
    for work in stage.work.pop(stage.day, ()):
        work()


def _how_many(stage: Stage, on_average: float) -> int:
    whole = int(on_average)
    return whole + (stage.rng.random() < on_average - whole)


def _whose(stage: Stage, groups: Sequence[Body]) -> Body:
    return stage.rng.choices(groups, SHARES)[0]

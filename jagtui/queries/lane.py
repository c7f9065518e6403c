"""The lane: cases in which nothing has changed, with what there is to know of each at a glance."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from jagtui.model.rules.naming import agency_words
from jagtui.model.terms import ActionState
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.live import open_action
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import case_file


@dataclass(frozen=True, slots=True)
class LaneCase:
    """A case of the lane."""

    line: AgendaLine
    lead: str
    actions: int
    """How many of its actions are open."""
    reported: int
    """How many of them are reported on."""


def lane_cases(reader: Reader, lines: Sequence[AgendaLine]) -> tuple[LaneCase, ...]:
    """The cases of the lane, in two statements."""
    ids = [line.case_id for line in lines if line.case_id is not None]
    leads = {
        row.id: agency_words(row.handle)
        for row in reader.rows(
            select(case_file.c.id, agency.c.handle)
            .outerjoin(agency, agency.c.id == case_file.c.lead_agency_id)
            .where(case_file.c.id.in_(ids))
        )
    }
    counted: Counter[tuple[int, ActionState]] = Counter()
    for row in reader.rows(
        select(action.c.case_id, action.c.state, func.count().label("many"))
        .where(action.c.case_id.in_(ids), open_action())
        .group_by(action.c.case_id, action.c.state)
    ):
        counted[row.case_id, row.state] = row.many
    return tuple(
        LaneCase(
            line,
            leads[line.case_id],
            sum(counted[line.case_id, state] for state in ActionState),
            counted[line.case_id, ActionState.REPORTED],
        )
        for line in lines
        if line.case_id is not None
    )

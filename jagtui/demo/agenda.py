"""The agenda of today's meeting, set right by hand: what is proposed for it depends on the day."""

from collections.abc import Sequence

from jagtui.demo.stage import Stage
from jagtui.model.meeting import AgendaItem
from jagtui.usecases.agenda import AcceptingWanted, DropWanted, accept_case, drop_case
from jagtui.usecases.agenda_order import (
    LaneMoveWanted,
    MoveWanted,
    move_between_lanes,
    move_item,
)

CAME_LATE = "it came in when the agenda had been proposed"
NO_ROOM = "the hour is full; it comes to the next meeting"


def prepare(stage: Stage, meeting_id: int, cases: Sequence[int]) -> None:
    """Have these cases discussed at a meeting, in this order, and no others."""
    for item in _listed(stage, meeting_id):
        if item.case_id not in cases:
            stage.do(drop_case, DropWanted(item.id, NO_ROOM))
        elif item.no_change:
            stage.do(move_between_lanes, LaneMoveWanted(item.id, no_change=False))
    proposed = {item.case_id for item in _listed(stage, meeting_id)}
    for case_id in cases:
        if case_id not in proposed:
            stage.do(accept_case, AcceptingWanted(meeting_id, case_id, CAME_LATE))
    _put_in_order(stage, meeting_id, cases)


def _put_in_order(stage: Stage, meeting_id: int, cases: Sequence[int]) -> None:
    waiting = _listed(stage, meeting_id)
    for case_id in cases:
        place = [item.case_id for item in waiting].index(case_id)
        item = waiting.pop(place)
        for _ in range(place):
            stage.do(move_item, MoveWanted(item.id, -1))


def _listed(stage: Stage, meeting_id: int) -> list[AgendaItem]:
    """The cases on an agenda, in its order."""
    with stage.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting_id)
    cases = [item for item in items if item.case_id is not None]
    return sorted(cases, key=lambda item: (item.rank, item.id))

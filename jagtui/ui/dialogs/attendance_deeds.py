"""What one key of the attendance panel does to the row under the cursor."""

from collections.abc import Callable
from typing import Any, TypeAlias

from jagtui.model.terms import AttendanceMode, AttendanceState, Capacity, StatementAnswer
from jagtui.usecases.attendance import (
    CapacityWanted,
    ComingWanted,
    MarkWanted,
    arrive,
    change_capacity,
    leave,
    mark_attendance,
    step_out,
)
from jagtui.usecases.attendance_people import AttenderChosen, strike_attender
from jagtui.usecases.chairing import ChairWanted, give_up_chair, take_chair
from jagtui.usecases.gesture import Gesture
from jagtui.usecases.statements import AnswerWanted, answer_statement

Deed: TypeAlias = tuple[Gesture[Any, Any], Any]


def _marks(
    state: AttendanceState, mode: AttendanceMode = AttendanceMode.ROOM
) -> Callable[[int], Deed]:
    return lambda id: (mark_attendance, MarkWanted(id, state, mode))


def _turns(capacity: Capacity, *, takes_minutes: bool = False) -> Callable[[int], Deed]:
    return lambda id: (change_capacity, CapacityWanted(id, capacity, takes_minutes))


DEEDS: dict[str, Callable[[int], Deed]] = {
    "present": _marks(AttendanceState.PRESENT),
    "remote": _marks(AttendanceState.PRESENT, AttendanceMode.REMOTE),
    "apologies": _marks(AttendanceState.APOLOGIES),
    "absent": _marks(AttendanceState.ABSENT),
    "arrives": lambda id: (arrive, ComingWanted(id)),
    "leaves": lambda id: (leave, ComingWanted(id)),
    "steps_out": lambda id: (step_out, ComingWanted(id)),
    "chair": lambda id: (take_chair, ChairWanted(id)),
    "gives_up": lambda id: (give_up_chair, ChairWanted(id)),
    "accepts": lambda id: (answer_statement, AnswerWanted(id, StatementAnswer.ACCEPTED)),
    "declines": lambda id: (answer_statement, AnswerWanted(id, StatementAnswer.DECLINED)),
    "member": _turns(Capacity.MEMBER),
    "observer": _turns(Capacity.OBSERVER),
    "in_attendance": _turns(Capacity.IN_ATTENDANCE),
    "takes_minutes": _turns(Capacity.IN_ATTENDANCE, takes_minutes=True),
    "strike": lambda id: (strike_attender, AttenderChosen(id)),
}

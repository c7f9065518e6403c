"""What a seat at the keyboard may do."""

from jagtui.model.errors import RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole

_RUNNING_IT = frozenset({SeatRole.CHAIR, SeatRole.MINUTE_TAKER, SeatRole.MANAGER})


REPORT_INSTEAD = "An owner reports on the action instead."
"""What somebody is told who would answer an action for the meeting."""


def decides(seat: Seat | None) -> bool:
    """Whether the seat records what the meeting decides."""
    return seat is not None and seat.role in _RUNNING_IT


def sees_everything(seat: Seat | None) -> bool:
    """Whether the seat sees all cases and actions of its groups."""
    return decides(seat)


def must_decide(seat: Seat | None, what: str, *, instead: str = REPORT_INSTEAD) -> None:
    """Refuse what only those who run the meeting may do."""
    if not decides(seat):
        refusal = f"{what} is for the meeting: its chair, minute taker or manager record it."
        raise RuleBroken(f"{refusal} {instead}".rstrip())

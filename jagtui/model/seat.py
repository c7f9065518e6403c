"""Who is at the keyboard."""

from dataclasses import dataclass

from jagtui.model.terms import SeatRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """An officer at a keyboard, in a role, remembered by the operating system's user name.

    Whoever changes seats gets another row, so that what was recorded before keeps its author.
    """

    id: int = 0
    login: str
    officer_id: int | None = None
    role: SeatRole
    current: bool = True
    """Whether the user sits here now; a user name has one current seat."""

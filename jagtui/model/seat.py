"""Who is at the keyboard."""

from dataclasses import dataclass

from jagtui.model.terms import SeatRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """An officer at a keyboard, in a role, remembered by the operating system's user name."""

    id: int = 0
    login: str
    officer_id: int | None = None
    role: SeatRole

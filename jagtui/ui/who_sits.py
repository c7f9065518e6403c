"""Asking who is at the keyboard, and in which role."""

from typing import TYPE_CHECKING

from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.queries.keyboard import sitters
from jagtui.ui.dialogs.pick import Pick
from jagtui.usecases.seat import SeatWanted

if TYPE_CHECKING:
    from jagtui.ui.seating import SeatingApp

NOBODY_LISTED = 0
SITS_HERE = "  · sits here"
"""Said of who, and as what, is at the keyboard now."""

_ROLES = (
    (SeatRole.CHAIR, "chair: runs the meetings"),
    (SeatRole.MINUTE_TAKER, "minute taker: records them"),
    (SeatRole.MANAGER, "partnership manager: prepares, chases, publishes"),
    (SeatRole.OFFICER, "officer: answers for actions"),
    (SeatRole.VIEWER, "viewer: sees no case matter"),
)


async def ask_who_sits(app: "SeatingApp", present: Seat | None = None) -> SeatWanted | None:
    """Two short lists: who, and as what; None when either was left."""
    with app.store.read() as reader:
        listed = [(one.officer_id, f"{one.name}, {one.agency}") for one in sitters(reader)]
    held = (present.officer_id or NOBODY_LISTED) if present else None
    people = [*listed, (NOBODY_LISTED, "somebody who is not listed")]
    who = await app.push_screen_wait(
        Pick(
            "Who is at the keyboard?",
            [(key, words + SITS_HERE * (key == held)) for key, words in people],
            marked=held,
        )
    )
    if who is None:
        return None
    same = present is not None and who == held
    role = await app.push_screen_wait(
        Pick(
            "In which role?",
            [
                (key, words + SITS_HERE * (same and present is not None and key is present.role))
                for key, words in _ROLES
            ],
            marked=present.role if same and present is not None else SeatRole.OFFICER,
        )
    )
    if role is None:
        return None
    return SeatWanted(app.login, role, None if who == NOBODY_LISTED else who)

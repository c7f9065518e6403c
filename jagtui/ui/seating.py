"""Asking who is at the keyboard, where the file does not know this user yet."""

from typing import TYPE_CHECKING

from jagtui.model.terms import SeatRole
from jagtui.ui.dialogs.pick import Pick

if TYPE_CHECKING:
    from jagtui.ui.app import JagtuiApp
    from jagtui.usecases.seat import SeatWanted

NOBODY_LISTED = 0

_ROLES = (
    (SeatRole.CHAIR, "chair: runs the meetings"),
    (SeatRole.MINUTE_TAKER, "minute taker: records them"),
    (SeatRole.MANAGER, "partnership manager: prepares, chases, publishes"),
    (SeatRole.OFFICER, "officer: answers for actions"),
    (SeatRole.VIEWER, "viewer: sees no case matter"),
)


async def ask_who_sits(app: "JagtuiApp") -> "SeatWanted | None":
    """Two short lists: who, and as what; None when either was left."""
    from jagtui.queries.keyboard import sitters
    from jagtui.usecases.seat import SeatWanted

    with app.store.read() as reader:
        listed = [(one.officer_id, f"{one.name}, {one.agency}") for one in sitters(reader)]
    who = await app.push_screen_wait(
        Pick("Who is at the keyboard?", [*listed, (NOBODY_LISTED, "somebody who is not listed")])
    )
    if who is None:
        return None
    role = await app.push_screen_wait(Pick("In which role?", _ROLES, marked=SeatRole.OFFICER))
    if role is None:
        return None
    return SeatWanted(app.login, role, None if who == NOBODY_LISTED else who)

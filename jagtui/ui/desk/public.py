"""The public in the room: asked about softly before a case is taken up."""

from jagtui.queries.desk_agenda import AgendaLine
from jagtui.ui.desk.place import DeskPlace


async def ask_public(place: DeskPlace, to: AgendaLine) -> bool | None:
    """Whether the public is to leave for an item; None to stay where the meeting is.

    For what is confidential it leaves unasked, and for what is no case it need not.
    """
    from jagtui.ui.dialogs.soft_check import Moving, SoftCheck

    public = place.desk.public
    if not public or to.confidential or (to.case_id is None and not to.hidden):
        return False
    check = SoftCheck(to.words, (f"{public} of the public hear it",), mends="they leave")
    match await place.jagtui.push_screen_wait(check):
        case Moving.MEND:
            return True
        case Moving.GO_ON:
            return False
    return None

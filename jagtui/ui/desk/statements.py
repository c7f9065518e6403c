"""What is said in the room: the statement, interests, decisions between meetings."""

from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.terms import ItemKind
from jagtui.queries.declarations import interests, standing_interests
from jagtui.queries.desk import Desk
from jagtui.queries.interim import groups_offered
from jagtui.queries.roll import roll_of
from jagtui.ui.desk.place import DeskPlace, desk_key

if TYPE_CHECKING:
    from jagtui.usecases.course import MeetingChosen
    from jagtui.usecases.declarations import InterestWanted
    from jagtui.usecases.gesture import Gesture
    from jagtui.usecases.interim import BetweenWanted

WAITS = frozenset({"status", "risk", "facts", "edit", "strike", "review", "accept_all", "read_out"})
"""What would show a case that is still folded."""


def said_by_y(desk: Desk) -> "tuple[Gesture[MeetingChosen, Any], str] | None":
    """What one key says at the item that is up, and in which words it is offered."""
    from jagtui.usecases.interim import note_decisions
    from jagtui.usecases.statements import declare_none, read_confidentiality

    kind, formalities = desk.item.kind, desk.formalities
    unread = desk.meeting.confidentiality_at is None
    undeclared = not (desk.meeting.none_declared or formalities.declared)
    if desk.is_folded or (unread and kind is ItemKind.CONFIDENTIALITY):
        return read_confidentiality, "read, and accepted by all present"
    if undeclared and kind is ItemKind.DECLARATIONS:
        return declare_none, "nobody declares an interest"
    if desk.to_note:
        return note_decisions, "decisions between meetings noted"
    if formalities.to_accept:
        return read_confidentiality, "accepted by those who came later"
    return None


def said_here(desk: Desk) -> str:
    """The keys that say it, as they stand under the item."""
    said = said_by_y(desk)
    unread = "Y  heard unread" if desk.is_folded else ""
    return " · ".join(filter(None, (f"y  {said[1]}" if said else "", unread)))


class States(DeskPlace):
    """One key for what is usually said, and dialogs for what is said besides."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "y",
            "said",
            "Said",
            "Statement read or accepted, none declared, decisions noted",
            id="desk.said",
        ),
        desk_key(
            "Y",
            "hear_unread",
            "Hear unread",
            "Unfold the cases although the statement has not been read; it is recorded",
            id="desk.hear_unread",
        ),
        desk_key(
            "i",
            "interests",
            "Interests",
            "Declare an interest; standing ones are offered again",
            id="desk.interests",
        ),
        desk_key(
            "D",
            "between",
            "Decided between",
            "Record a decision taken between meetings, and how it was taken",
            id="meeting.between",
        ),
    ]

    @work
    async def action_said(self) -> None:
        """What is usually said here: read and accepted, none declared, or noted."""
        from jagtui.usecases.course import MeetingChosen

        said = said_by_y(self.desk)
        if said is not None:
            await self.attempt(said[0], MeetingChosen(self.desk.meeting.id))

    @work
    async def action_hear_unread(self) -> None:
        """Unfold the cases without the statement."""
        from jagtui.usecases.course import MeetingChosen
        from jagtui.usecases.statements import hear_unread

        await self.attempt(hear_unread, MeetingChosen(self.desk.meeting.id))

    @work
    async def action_interests(self) -> None:
        """Those on record and those to be declared again; a form where there are none."""
        from jagtui.ui.dialogs.declare import Declare
        from jagtui.ui.dialogs.interests import Interests
        from jagtui.usecases.declarations import declare_interest

        desk = self.desk
        with self.reading() as reader:
            known = interests(reader, self.seat, desk.meeting.id)
            offered = standing_interests(reader, self.seat, desk.meeting.id)
            roll = roll_of(reader, desk.meeting.id)
        items = tuple(line.mark for line in desk.agenda)
        if (known or offered) and not await self.ask(Interests(desk.meeting.id, items)):
            return

        async def declare(wanted: "InterestWanted") -> object:
            return await self.attempt(declare_interest, wanted)

        near = desk.mark if desk.item.case_id is not None else None
        await self.ask(Declare(roll, items, near), declare)

    @work
    async def action_between(self) -> None:
        """Record a decision taken between two meetings of a group."""
        from jagtui.ui.dialogs.interim import Between
        from jagtui.usecases.interim import decide_between

        with self.reading() as reader:
            groups = groups_offered(reader, self.seat)
        group_id = self.running.group.id if self.running else groups[0].id

        async def record(wanted: "BetweenWanted") -> object:
            return await self.attempt(decide_between, wanted)

        await self.ask(Between(groups, group_id, self.today), record)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A folded case shows nothing of itself; what has been said needs no key."""
        desk = self.running
        if desk is not None:
            if action in WAITS and desk.is_folded:
                return False
            if action == "said" and said_by_y(desk) is None:
                return False
            if action == "hear_unread" and not desk.formalities.folded:
                return False
        return super().check_action(action, parameters)

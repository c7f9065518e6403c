"""Actions in the room: gone through one by one, or accepted all at once."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.roles import must_decide
from jagtui.model.terms import ActionOutcome
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.desk.place import DeskPlace, desk_key
from jagtui.ui.format import count


class Reviews(DeskPlace):
    """What is open of a case is answered on its card; the rest at the action review."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "R",
            "review",
            "Review actions",
            "Go through the open actions here, one key for each answer",
            id="desk.review",
        ),
        desk_key(
            "A",
            "accept_all",
            "Accept all done",
            "Accept everything here that was reported done, in one go",
            id="desk.accept_all",
        ),
    ]

    @work
    async def action_review(self) -> None:
        """Go through the open actions of the card."""
        from jagtui.ui.dialogs.review_walk import ReviewWalk

        lines = self._open_here("Answering for actions")
        if not lines:
            return
        desk = self.desk
        walk = ReviewWalk(
            f"Actions, item {desk.item.words}",
            [one.id for one in lines],
            desk.item.id,
            desk.room,
            desk.today,
        )
        await self.ask(walk)
        self.say(walk.summary)

    @work
    async def action_accept_all(self) -> None:
        """Accept what was reported done here, but for what is pulled out first."""
        from jagtui.ui.dialogs.tick_list import Tickable, TickList
        from jagtui.usecases.review import AllWanted, accept_all

        lines = self._open_here("Accepting")
        done = [one for one in lines if one.ends_as is ActionOutcome.DONE]
        if not done:
            if lines:
                self.say("Nothing that is open here was reported done; R goes through it.")
            return
        item_id = self.desk.item.id

        async def accept(chosen: tuple[int, ...]) -> object:
            return await self.attempt(accept_all, AllWanted(chosen, item_id))

        dialog = TickList(
            "Accept all that was reported done",
            [Tickable(one.id, _words(one)) for one in done],
            asks=f"{count(len(done), 'action')} reported done here. Space pulls one out.",
            take="Accept",
        )
        await self.ask(dialog, accept)

    def _open_here(self, doing: str) -> tuple[ActionLine, ...]:
        """The open actions of the card, for whoever may answer for the meeting."""
        try:
            must_decide(self.seat, doing)
        except RuleBroken as refusal:
            self.refuse(str(refusal))
            return ()
        self.look_now()
        lines = self.desk.card.actions
        if not lines:
            self.say(f"No action from before is open under {self.desk.item.words}.")
        return lines


def _words(one: ActionLine) -> str:
    said = f": {one.claim_words}" if one.claim_words else ""
    return f"{one.reference}  {one.owner}  {one.task}{said}"

"""The lane: the cases without a change, minuted with one key, any of them pulled out."""

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.queries.desk_agenda import Reached
from jagtui.queries.lane import LaneCase, lane_cases
from jagtui.ui.desk.place import DeskPlace, desk_key
from jagtui.ui.format import count


class Lanes(DeskPlace):
    """What nobody needs to talk about is told together."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "N",
            "no_change",
            "No change",
            "Minute the cases without a change together, or pull one of them out",
            id="desk.no_change",
        ),
    ]

    @work
    async def action_no_change(self) -> None:
        """The cases of the lane, each with its facts."""
        await self.minute_lane()

    async def minute_lane(self) -> bool:
        """Minute what is ticked as not discussed; what is not is walked like any other case."""
        from jagtui.ui.dialogs.tick_list import Tickable, TickList
        from jagtui.usecases.lane import LaneWanted, PullingOut, minute_no_change, pull_out

        desk = self.desk
        if not desk.lane:
            self.say("No case was set apart as one without a change.")
            return False
        with self.reading() as reader:
            cases = lane_cases(reader, desk.lane)
        dialog: TickList[int] = TickList(
            "No change",
            [Tickable(one.line.id, _named(one), remark=_facts(one)) for one in cases],
            asks="Minuted together as not discussed; what is not ticked is pulled out.",
            take="Minute them",
        )

        async def settle(ticked: tuple[int, ...]) -> object:
            out = tuple(one.line.id for one in cases if one.line.id not in ticked)
            if not ticked:
                return await self.attempt(pull_out, PullingOut(desk.meeting.id, out))
            wanted = LaneWanted(desk.meeting.id, ticked, pulled_out=out)
            return await self.attempt(minute_no_change, wanted)

        return await self.ask(dialog, settle) is not None


def _named(one: LaneCase) -> str:
    minuted = " (minuted)" if one.line.reached is Reached.NOT_DISCUSSED else ""
    return f"{one.line.words}  {one.line.title}{minuted}"


def _facts(one: LaneCase) -> str:
    owed = count(one.actions, "action")
    if one.reported:
        owed += f", {one.reported} reported"
    return f"{one.lead or 'no lead'} · {owed}"

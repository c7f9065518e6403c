"""The life of minutes after their meeting: checked, sent out, corrected, approved, compared."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.errors import Refusal
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import MinutesState
from jagtui.queries.corrections import Correctable, correctable
from jagtui.queries.minutes_life import (
    MinutesLife,
    Proposed,
    approving_item,
    minutes_at_hand,
    on_the_roll,
)
from jagtui.queries.versions import kept_versions
from jagtui.ui.desk.place import DeskPlace, desk_key
from jagtui.ui.format import day_from_today

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from jagtui.ui.dialogs.life_of_minutes import Step


class Lives(DeskPlace):
    """One dialog for earlier minutes; what is done opens it again until nothing waits."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "L",
            "life",
            "Life of the minutes",
            "Check, circulate, approve or correct earlier minutes, and compare their versions",
            id="meeting.life",
        ),
    ]

    @work
    async def action_life(self) -> None:
        """The minutes that wait for something, the likeliest first."""
        from jagtui.ui.dialogs.life_of_minutes import Step

        chosen: int | None = None
        while lives := self._at_hand():
            life = next((one for one in lives if one.meeting.id == chosen), lives[0])
            step = await self._next_step(life, several=len(lives) > 1)
            if step is None:
                return
            if step is Step.OTHERS:
                chosen = await self._which(lives) or life.meeting.id
                continue
            done = await self._do(step, life)
            if done and step is Step.SEND:
                return
            if done and step is Step.APPROVE:
                if not any(one.waits_for_approval for one in self._at_hand()):
                    return
                chosen = None
            else:
                chosen = life.meeting.id
        self.say("No meeting has been held yet, so there are no minutes.")

    @property
    def _sitting(self) -> Meeting | None:
        return self.running.meeting if self.running else None

    def _at_hand(self) -> tuple[MinutesLife, ...]:
        with self.reading() as reader:
            return minutes_at_hand(reader, self.seat, self._sitting)

    async def _next_step(self, life: MinutesLife, *, several: bool) -> "Step | None":
        from jagtui.ui.dialogs.life_of_minutes import LifeOfMinutes, steps_of

        steps = steps_of(life, self.seat, approving=self._sitting is not None, others=several)
        return await self.ask(LifeOfMinutes(life, steps))

    async def _which(self, lives: tuple[MinutesLife, ...]) -> int | None:
        from jagtui.ui.dialogs.pick import Pick

        options = [(one.meeting.id, self._named(one)) for one in lives]
        return await self.ask(Pick("Whose minutes", options))

    def _named(self, one: MinutesLife) -> str:
        day = day_from_today(one.meeting.day, self.today)
        return f"{one.meeting.reference}  {day}  {one.state.words}"

    async def _do(self, step: "Step", life: MinutesLife) -> bool:
        """Do one thing with minutes; whether it was done."""
        from jagtui.ui.dialogs.life_of_minutes import Step

        deeds: dict[Step, Callable[[MinutesLife], Awaitable[bool]]] = {
            Step.CHECK: self._check_minutes,
            Step.SEND: self._send_out,
            Step.APPROVE: self._approve,
            Step.CORRECT: self._correct,
            Step.REJECT: self._reject,
            Step.COMPARE: self._compare,
            Step.READ: self._read_minutes,
        }
        return await deeds[step](life)

    async def _check_minutes(self, life: MinutesLife) -> bool:
        from jagtui.outputs.minutes import checked_minutes
        from jagtui.ui.dialogs.check_minutes import CheckMinutes
        from jagtui.usecases.minutes import CheckWanted, check_minutes

        held = life.meeting
        with self.reading() as reader:
            wanted = CheckWanted(held.id, checked_minutes(reader, held.id))
        dialog = CheckMinutes(held.reference, wanted, may_check=True)
        return await self.ask(dialog, partial(self.attempt, check_minutes)) is not None

    async def _send_out(self, life: MinutesLife) -> bool:
        from jagtui.ui.dialogs.circulate import Circulate
        from jagtui.usecases.circulate import circulate_minutes

        held = life.meeting
        with self.reading() as reader:
            agencies = on_the_roll(reader, held.id)
        dialog = Circulate(held, agencies, self.today)
        return await self.ask(dialog, partial(self.attempt, circulate_minutes)) is not None

    def _item(self) -> AgendaItem | None:
        running = self._sitting
        if running is None:
            return None
        with self.reading() as reader:
            return approving_item(reader, running)

    async def _approve(self, life: MinutesLife) -> bool:
        from jagtui.outputs.corrected import with_approval
        from jagtui.usecases.approve import ApprovalWanted, approve_minutes

        item = self._item()
        if item is None:
            return False
        with self.reading() as reader:
            wanted = with_approval(reader, ApprovalWanted(item.id, life.meeting.id))
        return await self.attempt(approve_minutes, wanted) is not None

    async def _correct(self, life: MinutesLife) -> bool:
        from jagtui.ui.correcting import CORRECTING
        from jagtui.ui.dialogs.correct_minutes import CorrectMinutes
        from jagtui.ui.dialogs.pick import Pick

        held = life.meeting
        with self.reading() as reader:
            records = correctable(reader, self.seat, held.id)
        options: list[tuple[Correctable, str]] = [(one, one.words) for one in records]
        chosen = await self.ask(Pick("What is to be corrected", options))
        if chosen is None:
            return False
        at_once = life.state is MinutesState.CHECKED
        follows = (
            "They have not gone out: it is corrected at once, in a new version."
            if at_once
            else "They have gone out: it is proposed to the next meeting that agrees minutes."
        )
        reason = f"raised at {self._sitting.reference}" if self._sitting else ""
        dialog = CorrectMinutes(held.id, chosen, reason, follows=follows)

        return await self.ask(dialog, partial(self.attempt, CORRECTING)) is not None

    async def _reject(self, life: MinutesLife) -> bool:
        from jagtui.ui.dialogs.pick import Pick
        from jagtui.usecases.correct import RejectionWanted, reject_correction

        item = self._item()
        options: list[tuple[Proposed, str]] = [
            (one, f"{one.number or 'the record'}  {one.correction.reads}") for one in life.proposed
        ]
        chosen = await self.ask(Pick("Which correction is not agreed", options))
        if chosen is None or item is None:
            return False
        wanted = RejectionWanted(chosen.correction.id, item.id)
        return await self.attempt(reject_correction, wanted) is not None

    async def _compare(self, life: MinutesLife) -> bool:
        from jagtui.outputs.versions import difference, version_words
        from jagtui.ui.dialogs.minutes_reader import MinutesReader
        from jagtui.ui.dialogs.pick import Pick

        held = life.meeting
        with self.reading() as reader:
            kept = kept_versions(reader, self.seat, held.id)
        options = [(one.version, version_words(one)) for one in kept]
        before = await self.ask(Pick("From which version", options, marked=kept[-2].version))
        if before is None:
            return False
        after = await self.ask(Pick("To which version", options, marked=kept[-1].version))
        if after is None:
            return False
        text = difference(held.reference, before, after)
        await self.ask(MinutesReader(f"Versions of {held.reference}", text, writes=False))
        return True

    async def _read_minutes(self, life: MinutesLife) -> bool:
        from jagtui.outputs.minutes import restricted_minutes
        from jagtui.ui.dialogs.minutes_reader import MinutesReader

        held = life.meeting
        try:
            with self.reading() as reader:
                text = restricted_minutes(reader, self.seat, held.id)
        except Refusal as refusal:
            self.refuse(str(refusal))
            return False
        await self.ask(MinutesReader(f"Minutes of {held.reference}", text, writes=False))
        return True

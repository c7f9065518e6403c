"""Settling what a case needs: its status, its risk, its review, an owner for an action."""

from typing import TYPE_CHECKING

from textual import work

from jagtui.model.rules.captured import ActionsWanted
from jagtui.model.rules.gaps import Gap, GapKind
from jagtui.model.rules.review import review_day
from jagtui.queries.case_choices import case_choices
from jagtui.queries.recorded import recorded_under
from jagtui.ui.desk.escalations import Answers

if TYPE_CHECKING:
    from jagtui.usecases.case import RiskWanted, StatusWanted


class Settles(Answers):
    """Dialogs about the case that is up; each tells whether something was settled."""

    @work
    async def action_status(self) -> None:
        """What the meeting decides about the case, or answers to the group that asks."""
        if not await self.answer_from_below():
            await self.settle_status()

    @work
    async def action_risk(self) -> None:
        """How the case's risk is judged now."""
        from jagtui.ui.dialogs.risk import JudgeRisk
        from jagtui.usecases.case import assess_risk

        case_id = self._case_up()
        if case_id is None:
            return
        with self.reading() as reader:
            choices = case_choices(reader, self.seat, case_id)

        async def judge(wanted: "RiskWanted") -> object:
            return await self.attempt(assess_risk, wanted)

        await self.ask(JudgeRisk(choices, item_id=self.desk.item.id), judge)

    @work
    async def action_facts(self) -> None:
        """What the case is about, who leads, its categories."""
        from jagtui.ui.settling import put_right

        case_id = self._case_up()
        if case_id is not None:
            await put_right(self, case_id, item_id=self.desk.item.id)

    async def mend(self, gap: Gap) -> bool:
        """Ask for what is missing; whether it was given."""
        match gap.kind:
            case GapKind.DECISION:
                return await self.settle_status()
            case GapKind.REVIEW:
                return await self._settle_review()
            case GapKind.OWNER:
                return await self._find_owner(gap)
            case GapKind.URGENCY:
                return await self.ask_urgency(gap.item_id)

    async def settle_status(self) -> bool:
        """Put the status list; whether something was decided."""
        from jagtui.ui.dialogs.status import SettleCase
        from jagtui.usecases.case import set_case_status

        case_id = self._case_up()
        if case_id is None:
            return False
        desk = self.desk
        with self.reading() as reader:
            choices = case_choices(reader, self.seat, case_id)

        async def settle(wanted: "StatusWanted") -> object:
            return await self.attempt(set_case_status, wanted)

        dialog = SettleCase(
            choices,
            item_id=desk.item.id,
            review_on=review_day(desk.group, desk.item.band, desk.today),
            today=desk.today,
        )
        return await self.ask(dialog, settle) is not None

    async def _settle_review(self) -> bool:
        from jagtui.ui.dialogs.review import ReviewDay
        from jagtui.usecases.case import ReviewWanted, set_review

        desk = self.desk
        proposed = review_day(desk.group, desk.item.band, desk.today)
        day = await self.ask(ReviewDay(desk.item.words, proposed, desk.today))
        if day is None or desk.item.case_id is None:
            return False
        return await self.attempt(set_review, ReviewWanted(desk.item.case_id, day)) is not None

    async def _find_owner(self, gap: Gap) -> bool:
        """Give an action to an agency; its words and its day stay."""
        from jagtui.ui.dialogs.pick import Pick
        from jagtui.usecases.assign import ActionAmendmentWanted, OwnerWanted, amend_action

        agencies = [(one.id, f"{one.shown}  {one.name}") for one in self.desk.room.agencies]
        agency_id = await self.ask(Pick(f"Who answers for {gap.reference}?", agencies))
        if agency_id is None:
            return False
        with self.reading() as reader:
            found = [
                one
                for one in recorded_under(reader, self.seat, gap.item_id)
                if one.action_id == gap.action_id
            ]
        if not found or not isinstance(found[0].captured, ActionsWanted):
            return False
        draft = found[0].captured.actions[0]
        wanted = ActionAmendmentWanted(
            action_id=gap.action_id or 0,
            was=found[0].was,
            task=found[0].was,
            owner=OwnerWanted(agency_id, supporting=draft.supporting),
            withheld=draft.withheld,
        )
        return await self.attempt(amend_action, wanted) is not None

    def _case_up(self) -> int | None:
        if self.desk.item.case_id is None:
            self.refuse("This item is no case; it has no status, risk, review or facts.")
        return self.desk.item.case_id

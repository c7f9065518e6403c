"""Answering what the group below has asked."""

from jagtui.model.terms import ItemKind
from jagtui.queries.escalations import Asked, open_escalations
from jagtui.ui.desk.place import DeskPlace


class Answers(DeskPlace):
    """At the escalations item, or under the case itself, a question gets its answer."""

    async def answer_from_below(self) -> bool:
        """Whether this item is about a question from below; if so, it is asked for its answer."""
        item = self.desk.item
        if item.kind is not ItemKind.ESCALATION and item.case_id is None:
            return False
        with self.reading() as reader:
            waiting = open_escalations(reader, self.seat, self.desk.group.id)
        if item.kind is not ItemKind.ESCALATION:
            waiting = tuple(asked for asked in waiting if asked.case_id == item.case_id)
            if not waiting:
                return False
        if waiting:
            await self._answer(waiting, item.id)
        else:
            self.say("No question from another group waits for an answer.")
        return True

    async def _answer(self, waiting: tuple[Asked, ...], item_id: int) -> None:
        from jagtui.ui.dialogs.ask_text import AskText
        from jagtui.ui.dialogs.pick import Pick
        from jagtui.usecases.escalation import AnswerWanted, answer_escalation

        options = [(one, f"{one.reference}  {one.question}") for one in waiting]
        asked = (
            waiting[0]
            if len(waiting) == 1
            else await self.ask(Pick("Which question is answered?", options))
        )
        if asked is None:
            return

        async def answer(words: str) -> object:
            return await self.attempt(answer_escalation, AnswerWanted(asked.id, item_id, words))

        title = f"{asked.reference} {asked.label}: the {asked.by} asks"
        await self.ask(AskText(title, asked.question), answer)

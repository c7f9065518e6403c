"""Taking an action that does not come one rung higher."""

from datetime import date
from typing import ClassVar, Generic, TypeVar

from textual import work
from textual.binding import Binding, BindingType

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.ladder import RUNG_WORDS
from jagtui.model.rules.roles import must_decide
from jagtui.outputs.ladder_note import ladder_note
from jagtui.queries.ladder import Proposed, proposed_rungs
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.format import count
from jagtui.ui.screen import Place
from jagtui.usecases.ladder import ClimbWanted, climb_ladder

D = TypeVar("D")


class Climbing(Place[D], Generic[D]):
    """A place from which late actions are taken up the escalation ladder."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "H",
            "climb",
            "Higher",
            id="climbing.climb",
            tooltip="Take what does not come to the next rung, or decide to wait",
            show=False,
        ),
    ]

    @work
    async def action_climb(self) -> None:
        """Choose among what is proposed, see the note, take it higher or say why it waits."""
        try:
            must_decide(self.seat, climb_ladder.doing)
        except RuleBroken as refusal:
            self.refuse(str(refusal))
            return
        with self.reading() as reader:
            proposed, today = proposed_rungs(reader, self.seat), reader.today
        if not proposed:
            self.say("No action has waited long enough to be taken higher.")
            return
        listed = [(one, _words(one, today)) for one in proposed]
        chosen = await self.ask(Pick("Which action goes higher?", listed))
        if chosen is not None:
            await self._choose(chosen, today)

    async def _choose(self, one: Proposed, today: date) -> None:
        whom = RUNG_WORDS[one.rung]
        taken = await self.ask(
            Pick(f"{one.line.reference} to {whom}", [(True, "take it there"), (False, "wait")])
        )
        if taken is None:
            return
        if taken:
            note = ladder_note(one.line, one.rung, today)
            asking = AskText(f"{one.line.reference} to {whom}", "The note", note, multiline=True)
        else:
            asking = AskText(f"{one.line.reference} waits", "Why can it wait?")

        async def then(words: str) -> object:
            wanted = ClimbWanted(one.line.id, one.rung, taken=taken, note=words)
            return await self.attempt(climb_ladder, wanted)

        await self.ask(asking, then)


def _words(one: Proposed, today: date) -> str:
    """As in JAG/26/107 Housing, late by 28 days, carried 2 times: to the chair."""
    late, carried = one.line.days_late(today), one.line.carried
    facts = [
        f"{one.line.reference} {one.line.owner}",
        f"late by {count(late, 'day')}" if late else "",
        f"carried {count(carried, 'time')}" if carried else "",
    ]
    return f"{', '.join(filter(None, facts))}: to {RUNG_WORDS[one.rung]}"

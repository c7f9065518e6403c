"""One action as the room needs it told before it answers."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.reactive import reactive

from jagtui.model.terms import ActionState
from jagtui.queries.action_lines import ActionLine
from jagtui.ui.action_words import detail_lines, due_words, first_due_words, standing
from jagtui.ui.widgets.case_card import owner_shown
from jagtui.ui.widgets.wrapped import Wrapped, both_sides


class ActionTold(Wrapped):
    """Whose it is, what it asks for, how late it is, what was reported, what was answered."""

    one: reactive[ActionLine | None] = reactive(None, layout=True)
    today: reactive[date] = reactive(date.min, layout=True)
    answered: reactive[str] = reactive("", layout=True)

    def lines(self, width: int) -> Sequence[Content]:
        """A line or more for each of these."""
        one = self.one
        if one is None:
            return ()
        whose = Content.styled(f"{one.reference}  {owner_shown(one)}", "bold")
        told = [
            *both_sides(whose, Content(one.case), width),
            *Content(one.task).wrap(width),
            *self._times(one).wrap(width),
        ]
        if one.claim and one.state is not ActionState.REPORTED:
            told += Content(f"reported {one.claim.words}").wrap(width)
        if one.claim_words:
            told += Content(f"“{one.claim_words}”").wrap(width)
        for said in detail_lines(one.details, self.today):
            told += Content(said).wrap(width)
        if self.answered:
            told += Content.styled(f"✓ {self.answered}", "$success").wrap(width)
        return told

    def _times(self, one: ActionLine) -> Content:
        words = [Content(f"due {due_words(one, self.today)}"), standing(one, self.today)]
        if first := first_due_words(one, self.today):
            words.append(Content(first))
        return Content(" · ").join(words)

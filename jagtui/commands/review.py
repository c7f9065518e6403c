"""jagtui review: the actions one owes, one question at a time."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from jagtui.commands.invocation import Invocation, db_option, examples, patiently
from jagtui.commands.reporting import Said, claim_wanted, reported
from jagtui.commands.saying import say
from jagtui.model.errors import Refusal
from jagtui.model.rules.claims import BY_LETTER, DETAIL_WORDS, REPORTS, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jagtui.model.seat import Seat
    from jagtui.queries.my_actions import OwedAction
    from jagtui.store.store import Store

_SKIP, _BACK, _STOP, _HELP = "", "u", "q", "?"


class _Stopped(Exception):  # noqa: N818  nothing has gone wrong
    """The rest is left for another time."""


@click.command(epilog=examples("jagtui review"))
@db_option
@click.pass_obj
def review(invocation: Invocation) -> None:
    """Go through the actions you owe, one question at a time, in plain text.

    Each answer is recorded at once; nothing ends until the meeting has accepted it. Enter passes
    an action over, u takes the last answer back, q stops, ? lists the answers.
    """
    from jagtui.queries.my_actions import my_actions

    with invocation.store() as store:
        with store.read() as reader:
            seat = invocation.seat(reader)
            owed = my_actions(reader, seat)
        if not owed:
            click.echo("You owe nothing.")
            return
        walk = _Walk(store, seat, owed)
        try:
            walk.go()
        except (_Stopped, click.Abort):
            click.echo()
        click.echo(walk.summary)


@dataclass
class _Walk:
    """A walk through actions, and what was said on it."""

    store: "Store"
    seat: "Seat"
    owed: "Sequence[OwedAction]"
    said: dict[int, str] = field(default_factory=dict)
    """What was reported, by action, in the order in which it was."""

    def go(self) -> None:
        """Ask of one action after another."""
        at = 0
        while at < len(self.owed) or self._regretted():
            if at == len(self.owed):
                at = self._taken_back(at)
                continue
            one = self.owed[at]
            click.echo(f"{at + 1} of {len(self.owed)}")
            click.echo(self._told(one), nl=False)
            if self._answered(one):
                at += 1
            else:
                at = self._taken_back(at)
            click.echo()

    def _regretted(self) -> bool:
        """Whether the last answer of all is to be taken back."""
        return bool(self.said) and _ask("Enter ends, u takes the last answer back") == _BACK

    def _told(self, one: "OwedAction") -> str:
        from jagtui.outputs.told import action_told
        from jagtui.queries.actions import whole_action

        with self.store.read() as reader:
            whole = whole_action(reader, self.seat, one.id)
        return action_told(whole) if whole else f"{one.line.reference}\n"

    def _answered(self, one: "OwedAction") -> bool:
        """Whether to go on to the next action; False where the last answer is to be taken back."""
        while True:
            letter = _ask("Your answer, or ? for the letters").casefold()
            if letter == _SKIP:
                return True
            if letter == _BACK:
                return False
            if letter == _STOP:
                raise _Stopped
            found = BY_LETTER.get(letter) or _by_words(letter)
            if found is None:
                click.echo(_letters())
            elif self._report(one, found):
                return True

    def _report(self, one: "OwedAction", report: Report) -> bool:
        from jagtui.usecases.claim import claim_action

        said = Said(
            claim=report.claim,
            words=_ask(report.question),
            details={detail: _ask(DETAIL_WORDS[detail]) for detail in report.details},
        )
        try:
            with self.store.read() as reader:
                wanted = claim_wanted(reader, one.id, said)
            patiently(lambda: claim_action(self.store, self.seat, wanted))
        except Refusal as refusal:
            say(f"Not recorded: {refusal}")
            return False
        self.said.pop(one.id, None)
        self.said[one.id] = reported(one.line.reference, report.claim)
        click.echo(self.said[one.id])
        return True

    def _taken_back(self, at: int) -> int:
        """Take the last answer back, and go to the action that it was about."""
        from jagtui.store.undo import undo_last

        if not self.said:
            click.echo("Nothing has been answered yet.")
            return at
        try:
            committed = patiently(lambda: undo_last(self.store, self.seat))
        except Refusal as refusal:
            say(str(refusal))
            return at
        action_id, _ = self.said.popitem()
        click.echo(committed.sentence)
        return next(at for at, one in enumerate(self.owed) if one.id == action_id)

    @property
    def summary(self) -> str:
        """What was said, and what is still silent."""
        from jagtui.outputs.words import counted, listed

        silent = [one.line.reference for one in self.owed if one.id not in self.said]
        lines = [f"{counted(len(self.said), 'action')} answered."]
        lines += [f"  {words}" for words in self.said.values()]
        if silent:
            lines.append(f"Left as it was: {listed(silent)}.")
        return "\n".join(lines)


def _ask(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False)
    return answer.strip()


def _by_words(said: str) -> Report | None:
    """The one answer that begins with those words."""
    found = [one for one in REPORTS if one.words.startswith(said)]
    return found[0] if len(found) == 1 else None


def _letters() -> str:
    letters = [f"  {one.letter}  {one.words}" for one in REPORTS]
    return "\n".join([*letters, "  Enter passes it over, u takes back the last answer, q stops"])

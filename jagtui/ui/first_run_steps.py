"""The steps of first run; each keeps what was typed in it."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.initials import prefix_from
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import MemberRole, Rhythm, SeatRole
from jagtui.model.time import at_london, london_day
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.found import PartnerWanted
from jagtui.usecases.usual import USUAL_PRIORITIES

if TYPE_CHECKING:
    from jagtui.ui.screens.first_run import FirstRun

_FULL_DAY = 24 * 60


class Step(Vertical):
    """One question with its fields."""

    title: ClassVar[str] = ""
    question: ClassVar[str] = ""

    def __init__(self) -> None:
        """Known by its own name."""
        super().__init__(id=type(self).__name__)

    def compose(self) -> ComposeResult:
        """What is asked, then the fields."""
        yield Static(self.question, classes="question", markup=False)
        yield from self.fields()

    def fields(self) -> ComposeResult:
        """The fields, filled in as they usually are."""
        yield from ()

    def check(self) -> None:
        """Refuse, in words, what cannot stand."""

    def show_step(self, asking: "FirstRun") -> None:
        """The step comes into view, after those before it were answered."""

    def focus_first(self) -> None:
        """Begin at the first field."""
        for field in self.query("Input, Choice, Tick"):
            field.focus()
            return

    def text(self, id: str) -> str:
        """What stands in a line."""
        return self.query_one(f"#{id}", Input).value.strip()


class PartnershipStep(Step):
    """The partnership's name and the prefix of its references."""

    title = "Partnership"
    question = "What is your Community Safety Partnership called?"
    _suggested = "CSP"

    def fields(self) -> ComposeResult:
        """Name, prefix, and priorities to start from."""
        yield Field("Name", line("Community Safety Partnership", id="name"))
        yield Field("References", line("CSP", id="prefix"), "as in CSP-0142")
        yield Static("", classes="gap")
        yield Tick("Start from five usual priorities; you can replace them", value=True)
        for number, priority in enumerate(USUAL_PRIORITIES, start=1):
            yield Static(f"    {number} {priority}", classes="quiet", markup=False)

    @on(Input.Changed, "#name")
    def suggest(self) -> None:
        """Suggest the prefix until one was typed."""
        prefix = self.query_one("#prefix", Input)
        if prefix.value in {"", self._suggested}:
            self._suggested = prefix_from(self.name_line)
            prefix.value = self._suggested

    @on(Input.Changed, "#prefix")
    def example(self) -> None:
        """Show what a reference will look like."""
        for hint in self.query(".field-hint").results(Static):
            hint.update(f"as in {self.prefix or '…'}-0142")

    def check(self) -> None:
        """Both are needed."""
        if not self.name_line:
            raise RuleBroken("give the partnership a name.")
        if not self.prefix.isalnum():
            raise RuleBroken("the references begin with a few letters, as in AV.")

    @property
    def name_line(self) -> str:
        """What the partnership is called."""
        return self.text("name")

    @property
    def prefix(self) -> str:
        """What its references begin with."""
        return self.text("prefix").upper()

    @property
    def priorities(self) -> tuple[str, ...]:
        """The priorities it starts from."""
        return USUAL_PRIORITIES if self.query_one(Tick).value else ()


class GroupStep(Step):
    """The group that meets."""

    title = "Group"
    question = "Which group meets? Its first meeting can start straight away."

    def fields(self) -> ComposeResult:
        """Name, rhythm, times and quorum."""
        rhythms = [(one, one.words) for one in Rhythm]
        yield Field("Name", line("Joint Action Group", id="group"))
        yield Field("Called", line("JAG", id="short"), "actions are JAG/27/004")
        yield Field("Meets", Choice(rhythms, Rhythm.FORTNIGHTLY, id="rhythm"))
        yield Field("Usually starts", line("10:00", id="starts"))
        yield Field("Minutes", line("60", id="minutes"))
        yield Field("Place", line("", id="place", placeholder="a room, or online"))
        yield Field("Quorum", line("3", id="quorum"), "agencies; 0 for none")

    def check(self) -> None:
        """Names and numbers that can stand."""
        if not self.text("group") or not self.text("short"):
            raise RuleBroken("give the group a name and a short one, as in JAG.")
        at_london(self._day, self.text("starts"))
        self._number("minutes", "write how long it takes in minutes, as in 60.", least=1)
        self._number("quorum", "write the quorum as a number of agencies, as in 3.", least=0)

    def show_step(self, asking: "FirstRun") -> None:
        """Times are read as they are on this day."""
        self._day = london_day(asking.jagtui.clock())

    def _number(self, id: str, words: str, *, least: int) -> None:
        number = whole_number(self.text(id))
        if number is None or not least <= number <= _FULL_DAY:
            raise RuleBroken(words)

    @property
    def rhythm(self) -> Rhythm:
        """How often it meets."""
        return Rhythm(self.query_one("#rhythm", Choice).value)


class YouStep(Step):
    """Who is at the keyboard."""

    title = "You"
    question = "And who are you?"

    def fields(self) -> ComposeResult:
        """Name, role, agency, and whether to begin."""
        roles = [(one, one.words) for one in SeatRole]
        yield Field("Your name", line("", id="you", placeholder="first and last name"))
        yield Field("Your part", Choice(roles, SeatRole.CHAIR, id="role"))
        yield Field("You come for", Choice([("", "no agency")], id="agency"))
        yield Static("", classes="gap")
        yield Tick("Start the first meeting now", value=True, id="start")
        yield Static("", classes="gap")
        yield Static("Enter sets all of this up at once.", classes="quiet")

    def show_step(self, asking: "FirstRun") -> None:
        """Offer the agencies that were ticked."""
        coming = [(one.handle, one.name) for one in asking.partners]
        choice: Choice[str] = self.query_one("#agency", Choice)
        was = choice.value
        choice.offer([*coming, ("", "no agency")])
        choice.choose(was or coming[0][0])

    @property
    def role(self) -> SeatRole:
        """What they do in the group."""
        return SeatRole(self.query_one("#role", Choice).value)

    @property
    def agency(self) -> str:
        """The handle of the agency they come for; empty for none."""
        return str(self.query_one("#agency", Choice).value)

    def taking_their_place(self, partner: PartnerWanted) -> PartnerWanted:
        """The agency they come for, with them as the one who comes for it."""
        if partner.handle != self.agency:
            return partner
        chairs = self.role is SeatRole.CHAIR
        return replace(
            partner,
            officer=self.text("you") or partner.officer,
            role=MemberRole.CHAIR if chairs else MemberRole.MEMBER,
        )

    @property
    def start_now(self) -> bool:
        """Whether the first meeting starts at once."""
        return self.query_one("#start", Tick).value

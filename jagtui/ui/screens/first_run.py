"""First run: four questions, and a new chair is in a running meeting."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import ContentSwitcher, Input, Static

from jagtui.model.errors import Refusal
from jagtui.model.group import Group
from jagtui.model.time import london_day, london_hhmm
from jagtui.queries.opening import opening
from jagtui.ui.first_run_partners import PartnersStep
from jagtui.ui.first_run_steps import GroupStep, PartnershipStep, YouStep
from jagtui.ui.screen import Framed
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.found import FoundingWanted, PartnerWanted, found_partnership
from jagtui.usecases.plan import MeetingWanted, plan_meeting

STEPS = (PartnershipStep, GroupStep, PartnersStep, YouStep)


class FirstRun(Framed):
    """Asks for the partnership, its group, who comes and who is here; stores all at once."""

    BINDING_GROUP_TITLE = "Setting up"
    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,f10,pagedown",
            "next",
            "Go on",
            id="first.next",
            tooltip="On to the next step",
            key_display="Enter",
        ),
        Binding(
            "escape,f2,pageup",
            "back",
            "Back",
            id="first.back",
            tooltip="Back a step; what was typed stays",
        ),
        Binding("tab,down", "field(1)", "Next field", id="first.down", tooltip="The next field"),
        Binding(
            "shift+tab,up",
            "field(-1)",
            "Field before",
            id="first.up",
            tooltip="The field before",
            show=False,
        ),
    ]

    def body(self) -> ComposeResult:
        """The step's name, and its fields."""
        yield Static(id="steps")
        with ContentSwitcher(initial=STEPS[0].__name__):
            for step in STEPS:
                yield step()

    def on_mount(self) -> None:
        """Begin with the first step."""
        self._at = 0
        self._show()

    def _show(self) -> None:
        self.query_one(ContentSwitcher).current = STEPS[self._at].__name__
        step = self.query_one(STEPS[self._at])
        step.show_step(self)
        self.query_one("#steps", Static).update(_progress(self._at))
        step.focus_first()

    def action_field(self, by: int) -> None:
        """The next field of this step, or the one before."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    @on(Input.Submitted)
    def action_next(self) -> None:
        """The next step, once this one is in order; the last one sets everything up."""
        try:
            self.query_one(STEPS[self._at]).check()
        except Refusal as refusal:
            self.show_notice(Notice(str(refusal), Tone.REFUSED))
            return
        self.show_notice(Notice())
        if self._at < len(STEPS) - 1:
            self._at += 1
            self._show()
        else:
            self._set_up()

    def action_back(self) -> None:
        """A step back; nothing that was typed is lost."""
        if self._at:
            self._at -= 1
            self._show()
            self.show_notice(Notice())

    @property
    def partners(self) -> tuple[PartnerWanted, ...]:
        """The agencies that come."""
        return self.query_one(PartnersStep).partners

    @property
    def wanted(self) -> FoundingWanted:
        """Everything that was answered, as one gesture takes it."""
        founding, group = self.query_one(PartnershipStep), self.query_one(GroupStep)
        you = self.query_one(YouStep)
        return FoundingWanted(
            partnership=founding.name_line,
            prefix=founding.prefix,
            priorities=founding.priorities,
            group=group.text("group"),
            short=group.text("short"),
            rhythm=group.rhythm,
            starts=group.text("starts"),
            minutes=int(group.text("minutes")),
            place=group.text("place"),
            quorum=int(group.text("quorum")),
            partners=tuple(map(you.taking_their_place, self.partners)),
            at_keyboard=you.text("you"),
            role=you.role,
            login=self.jagtui.login,
        )

    @work(exclusive=True)
    async def _set_up(self) -> None:
        """Store it all, then plan the first meeting for now and start it."""
        app = self.jagtui
        if await app.attempt(found_partnership, self.wanted) is None:
            return
        with app.store.read() as reader:
            app.opening = opening(reader, app.login)
            group = reader.find(Group)
        if group is not None and self.query_one(YouStep).start_now:
            await self._start(group.id)
        app.begin()

    async def _start(self, group_id: int) -> None:
        """Plan the group's first meeting for this minute and start it."""
        app, now = self.jagtui, self.jagtui.clock()
        first = MeetingWanted(group_id, london_day(now), starts=london_hhmm(now))
        planned = await app.attempt(plan_meeting, first)
        if planned is not None and planned.value is not None:
            await app.attempt(open_meeting, MeetingChosen(planned.value))


def _progress(at: int) -> Content:
    """The four steps, the current one bold and underlined."""
    names = [
        Content.assemble((str(number), "bold"), " ", (step.title, "bold underline"))
        if number == at + 1
        else Content.styled(f"{number} {step.title}", "$quiet")
        for number, step in enumerate(STEPS, start=1)
    ]
    return Content("   ").join(names)

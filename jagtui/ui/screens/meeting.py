"""The meeting: the live desk, or what comes next."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from jagtui.model.terms import ItemKind
from jagtui.queries.coming import Coming
from jagtui.queries.desk import Desk
from jagtui.ui.desk.course import Courses
from jagtui.ui.desk.place import Seen
from jagtui.ui.desk.record import Records
from jagtui.ui.desk.walk import Walks
from jagtui.ui.dialogs.attendance import AttendancePanel
from jagtui.ui.format import clock
from jagtui.ui.widgets.agenda import Agenda
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.case_card import CardScroll
from jagtui.ui.widgets.coming_view import ComingView
from jagtui.ui.widgets.desk_bar import DeskBar
from jagtui.ui.widgets.minutes_list import MinutesList

TICK = 1.0
SAID_AT_ITEM = {
    ItemKind.CONFIDENTIALITY: "y  read, and accepted by all present",
    ItemKind.DECLARATIONS: "y  nobody declares an interest",
}
"""The items at which one key says all that is usually said."""

BEFORE = frozenset({"start", "plan"})
ALWAYS = frozenset({"minutes"})
WIDE = 110


def _key(
    key: str, action: str, title: str, tooltip: str, *, id: str, show: bool = False
) -> Binding:
    """Acts at once, so that what is typed right after it finds what it did."""
    return Binding(key, action, title, id=f"desk.{id}", tooltip=tooltip, show=show, priority=True)


def _sign(key: str, sign: str, title: str, tooltip: str, *, id: str, show: bool = False) -> Binding:
    return _key(key, f"begin('{sign}')", title, tooltip, id=id, show=show)


class Meeting(Walks, Records, Courses):
    """The desk: agenda, the item that is up, its minutes, and the line."""

    place = "meeting"
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "agency",
            "agency_name",
            "agenda_item",
            "area",
            "attendance",
            "attendance_agency",
            "attendance_spell",
            "carry",
            "case_category",
            "case_file",
            "case_person",
            "category",
            "item_span",
            "meeting",
            "meeting_group",
            "minute_line",
            "officer",
            "post",
            "quorum_agency",
            "risk_assessment",
        }
    )
    BINDING_GROUP_TITLE = "On the desk"
    AUTO_FOCUS = ""
    CSS_PATH: ClassVar[list[str]] = [  # type: ignore[assignment]
        "../styles/meeting.tcss",
        "../styles/forms.tcss",
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  as Textual types it
    BINDINGS: ClassVar[list[BindingType]] = [
        _key("n,pagedown", "next_item", "Next", "On to the next item", id="next", show=True),
        _sign("c", "", "Capture", "Type notes, decisions, actions", id="capture", show=True),
        _key(
            "s", "status", "Status", "What the meeting decides of the case", id="status", show=True
        ),
        _key("t", "attendance", "Attendance", "The roll, who comes and goes", id="roll", show=True),
        _key("p,pageup", "previous_item", "Previous", "Back to the item before", id="previous"),
        _key("j", "jump", "Jump", "Straight to an item: 6b, 0142 or a word", id="jump"),
        _sign("a,at", "@", "Action", "Type an action: @owner by when, what", id="action"),
        _sign("d,exclamation_mark", "!", "Decision", "Type a decision", id="decision"),
        _sign("tilde", "~", "Not public", "Type what is not for publication", id="withheld"),
        _sign("asterisk", "*", "Raise a case", "Raise a case in the room", id="raise"),
        _sign("number_sign", "#", "Elsewhere", "File a line under another item", id="elsewhere"),
        _key("e", "edit", "Edit", "Put one of this item's records right", id="edit"),
        _key("x", "strike", "Strike out", "Take a record out of the minutes", id="strike"),
        _key("r", "risk", "Risk", "Judge the risk of the case", id="risk"),
        _key("f", "facts", "Facts", "Put the facts of the case right", id="facts"),
        _key("m", "missing", "Missing", "All that is missing so far", id="missing"),
        _key("y", "said", "Said", "Statement read, or none declared", id="said"),
        _key("v", "minutes", "Minutes", "See the minutes", id="minutes"),
        _key("g", "agenda", "Agenda", "Show the agenda, or go into it", id="agenda"),
        _key("ctrl+e", "end", "End", "End the meeting", id="end"),
        _key("b", "start", "Begin", "Begin this meeting", id="start", show=True),
        _key("P", "plan", "Plan", "Plan the next meeting", id="plan", show=True),
        _key("escape", "fold", "Fold", "Fold the agenda away", id="fold"),
    ]

    def body(self) -> ComposeResult:
        """The desk and, in the same room, what comes next."""
        with Horizontal(id="desk"):
            yield Agenda(id="agenda", classes="panel")
            with Vertical(id="item", classes="panel"):
                yield CardScroll(id="card")
                yield MinutesList(id="minutes")
        yield CaptureLine()
        yield DeskBar()
        with VerticalScroll(id="coming", classes="panel"):
            yield ComingView()

    def on_mount(self) -> None:
        """Let the clock tick."""
        self.query_one(Agenda).border_title = Content("Agenda")
        self.query_one("#coming").border_title = Content("Next meeting")
        self.set_interval(TICK, self.tick)

    def frame(self) -> None:
        """Where there is little room, the group by its short name."""
        super().frame()
        if self.running is not None and self.jagtui.size.width < WIDE:
            self.top_bar.who = self.running.group.short

    def show(self, data: Seen) -> None:
        """The desk or what comes next, each from what was seen."""
        self.set_class(isinstance(data, Desk), "-running")
        match data:
            case Desk():
                self._show_desk(data)
            case Coming():
                self.query_one(ComingView).today = self.today
                self.query_one(ComingView).coming = data
                self.top_bar.state = ""
        self.frame()
        self.refresh_bindings()

    def _show_desk(self, desk: Desk) -> None:
        self.query_one(Agenda).lines = desk.agenda
        panel = self.query_one("#item")
        panel.border_title = Content(
            f"{desk.item.words}  {desk.item.title}" if desk.item.reference else desk.item.words
        )
        panel.border_subtitle = Content("" if self._said(desk) else SAID_AT_ITEM[desk.item.kind])
        card = self.query_one(CardScroll)
        card.today, card.card = desk.today, desk.card
        minutes = self.query_one(MinutesList)
        minutes.today, minutes.recorded = desk.today, desk.minutes
        line = self.line
        line.today, line.mark, line.room = desk.today, desk.mark, desk.room
        bar = self.query_one(DeskBar)
        bar.heads, bar.quorate = desk.heads.words, desk.heads.quorum.met
        self.offer_drafts()
        self.tick()
        self.show_mode()

    @staticmethod
    def _said(desk: Desk) -> bool:
        """Whether this item has nothing that one key would say."""
        return {
            ItemKind.CONFIDENTIALITY: desk.meeting.confidentiality_at is not None,
            ItemKind.DECLARATIONS: desk.meeting.none_declared,
        }.get(desk.item.kind, True)

    def tick(self) -> None:
        """What the clock changes; nothing is drawn again while it reads the same."""
        desk = self.running
        if desk is None or not self.is_current:
            return
        now = self.jagtui.clock()
        pace = desk.pace(now)
        self.top_bar.state = (
            f"{desk.item.number} of {desk.top_items} · {clock(now)} · "
            f"ends {clock(desk.ends)} · {pace.words}"
        )
        self.query_one(DeskBar).pace = (
            f"{pace.out_of_reach} cases out of reach"
            if pace.out_of_reach
            else f"{pace.each} min a case"
            if pace.cases_left
            else ""
        )

    def show_mode(self) -> None:
        """Which mode the keys are in, in words; and where they go."""
        typing = self.line.typing
        self.query_one(DeskBar).typing_into = self.desk.item.number if typing else ""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Each key only while it means something."""
        if not action.startswith(("start", "plan", "search", "minutes")) and action in self._mine:
            if self.running is None:
                return False
            if action == "said":
                return self.running.item.kind in SAID_AT_ITEM
            if action == "fold":
                return self.has_class("-agenda") and not self.line.typing
            return not self.line.typing
        if action in BEFORE:
            return self.coming is not None and (action == "plan" or self.coming.meeting is not None)
        return super().check_action(action, parameters)

    @property
    def _mine(self) -> frozenset[str]:
        return frozenset(
            binding.action.partition("(")[0]
            for binding in type(self).BINDINGS
            if isinstance(binding, Binding)
        )

    def action_agenda(self) -> None:
        """Show the agenda, or go into it where it stands beside the item."""
        agenda = self.query_one(Agenda)
        if agenda.has_focus:
            self.action_fold()
            return
        self.add_class("-agenda")
        agenda.focus()

    def action_fold(self) -> None:
        """Fold the agenda away, or come out of it."""
        self.fold_agenda()

    def action_attendance(self) -> None:
        """The roll."""
        self.jagtui.push_screen(AttendancePanel(self.desk.meeting.id))

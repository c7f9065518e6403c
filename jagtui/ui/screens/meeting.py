"""The meeting: the live desk, or what comes next."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from jagtui.queries.coming import Coming
from jagtui.queries.desk import Desk
from jagtui.ui.desk.course import Courses
from jagtui.ui.desk.driving import Drives
from jagtui.ui.desk.editions import Editions
from jagtui.ui.desk.life_of_minutes import Lives
from jagtui.ui.desk.meetings import ComingMeetings
from jagtui.ui.desk.pace import Paces
from jagtui.ui.desk.place import Seen, desk_key
from jagtui.ui.desk.prepare import Prepares
from jagtui.ui.desk.quorum import Quorums
from jagtui.ui.desk.read_out import ReadsOut
from jagtui.ui.desk.record import Records
from jagtui.ui.desk.rehearse import Rehearses
from jagtui.ui.desk.rest import rest_words
from jagtui.ui.desk.review import Reviews
from jagtui.ui.desk.roll import Rolls
from jagtui.ui.desk.settings import SetsUp
from jagtui.ui.desk.statements import States, said_here
from jagtui.ui.desk.walk import Walks
from jagtui.ui.widgets.agenda import Agenda
from jagtui.ui.widgets.capture_line import CaptureLine
from jagtui.ui.widgets.case_card import CardScroll
from jagtui.ui.widgets.coming_view import ComingView
from jagtui.ui.widgets.desk_bar import DeskBar
from jagtui.ui.widgets.minutes_list import MinutesList

TICK = 1.0
WIDE = 110


def _sign(key: str, sign: str, title: str, tooltip: str, *, id: str, show: bool = False) -> Binding:
    return desk_key(key, f"begin('{sign}')", title, tooltip, id=id, show=show)


class Meeting(
    ComingMeetings,
    SetsUp,
    Prepares,
    Rolls,
    Drives,
    Paces,
    Quorums,
    Walks,
    ReadsOut,
    Records,
    Rehearses,
    Courses,
    Editions,
    Lives,
    Reviews,
    States,
):
    """The desk: agenda, the item that is up, its minutes, and the line."""

    place = "meeting"
    watches = frozenset(
        {
            "action",
            "action_support",
            "action_update",
            "adjournment",
            "agency",
            "agency_name",
            "agency_return",
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
            "chairing",
            "correction",
            "declaration",
            "escalation",
            "interim_decision",
            "item_span",
            "meeting",
            "meeting_group",
            "meeting_move",
            "minute_line",
            "numbering",
            "officer",
            "post",
            "quorum_agency",
            "ratification",
            "risk_assessment",
            "sent_information",
        }
    )
    BINDING_GROUP_TITLE = "On the desk"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  as Textual types it
    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "n,pagedown", "next_item", "Next", "On to the next item", id="desk.next", show=True
        ),
        _sign("c", "", "Capture", "Type notes, decisions, actions", id="desk.capture", show=True),
        desk_key(
            "s",
            "status",
            "Status",
            "What the meeting decides of the case",
            id="desk.status",
            show=True,
        ),
        desk_key(
            "t",
            "attendance",
            "Attendance",
            "The roll, who comes and goes",
            id="desk.roll",
            show=True,
        ),
        desk_key(
            "p,pageup", "previous_item", "Previous", "Back to the item before", id="desk.previous"
        ),
        desk_key("j", "jump", "Jump", "Straight to an item: 6b, 0142 or a word", id="desk.jump"),
        _sign("a,at", "@", "Action", "Type an action: @owner by when, what", id="desk.action"),
        _sign("d,exclamation_mark", "!", "Decision", "Type a decision", id="desk.decision"),
        _sign("tilde", "~", "Not public", "Type what is not for publication", id="desk.withheld"),
        _sign("asterisk", "*", "Raise a case", "Raise a case in the room", id="desk.raise"),
        _sign(
            "number_sign", "#", "Elsewhere", "File a line under another item", id="desk.elsewhere"
        ),
        desk_key("e", "edit", "Edit", "Put one of this item's records right", id="desk.edit"),
        desk_key("x", "strike", "Strike out", "Take a record out of the minutes", id="desk.strike"),
        desk_key("r", "risk", "Risk", "Judge the risk of the case", id="desk.risk"),
        desk_key("f", "facts", "Facts", "Put the facts of the case right", id="desk.facts"),
        desk_key("m", "missing", "Missing", "All that is missing so far", id="desk.missing"),
        desk_key("v", "minutes", "Minutes", "See the minutes", id="meeting.minutes"),
        desk_key("g", "agenda", "Agenda", "Show the agenda, or go into it", id="desk.agenda"),
        desk_key("ctrl+e", "end", "End", "End the meeting", id="desk.end"),
        desk_key("b", "start", "Begin", "Begin this meeting", id="coming.start", show=True),
        desk_key(
            "g",
            "prepare",
            "Prepare",
            "Prepare the agenda: which cases come up, and why",
            id="coming.prepare",
            show=True,
        ),
        desk_key("P", "plan", "Plan", "Plan the next meeting", id="coming.plan", show=True),
        desk_key(
            "t",
            "attendance_ahead",
            "Attendance",
            "Apologies and deputies that are told ahead of the meeting",
            id="coming.roll",
        ),
        desk_key("escape", "fold", "Fold", "Fold the agenda away", id="desk.fold"),
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
        super().show(data)
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
            f"{desk.item.words}  {desk.item.title}".rstrip()
            if desk.item.reference
            else desk.item.words
        )
        panel.border_subtitle = Content(said_here(desk))
        card = self.query_one(CardScroll)
        card.today, card.card = desk.today, desk.card
        minutes = self.query_one(MinutesList)
        minutes.today, minutes.recorded = desk.today, desk.minutes
        line = self.line
        line.today, line.mark, line.room = desk.today, desk.mark, desk.room
        bar = self.query_one(DeskBar)
        bar.heads, bar.quorate = desk.heads.words, desk.heads.quorum.met
        bar.rest = rest_words(desk)
        bar.unsaid = desk.formalities.words
        bar.part = desk.part
        self.offer_drafts()
        self.tick()
        self.show_mode()

    def show_mode(self) -> None:
        """Which mode the keys are in, in words; and where they go."""
        typing = self.line.typing
        self.query_one(DeskBar).typing_into = self.desk.item.number if typing else ""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is left out where the item, or what is planned, has no use for it."""
        if action == "fold" and not self.has_class("-agenda"):
            return False
        if action == "start" and self.coming is not None and self.coming.meeting is None:
            return False
        return super().check_action(action, parameters)

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

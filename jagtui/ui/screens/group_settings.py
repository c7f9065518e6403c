"""A group's settings and its people; Enter sets what the row says."""

from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.quorum_words import clause_words, read_clauses
from jagtui.model.rules.roles import decides
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import Term
from jagtui.queries.settings import GroupSettings, group_settings
from jagtui.store.reader import Reader
from jagtui.ui.dialogs.ask_text import AskText
from jagtui.ui.dialogs.new_group import NewGroup
from jagtui.ui.dialogs.pick import Pick
from jagtui.ui.group_people import do_with_member, join_known, new_agency, new_officer
from jagtui.ui.screen import Place
from jagtui.ui.settings_rows import (
    NUMBERING,
    Doing,
    MemberKey,
    Setting,
    meaning,
    settings_rows,
)
from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.notice import Notice, Tone
from jagtui.ui.widgets.table import Table
from jagtui.usecases.group import QuorumWanted, add_group, set_quorum
from jagtui.usecases.move_meeting import InPublicWanted, hold_in_public
from jagtui.usecases.numbering import NumberingWanted, set_numbering
from jagtui.usecases.settings import SettingsWanted, change_settings

COLUMNS = (Column("", 22), Column(""))


class GroupSettingsPlace(Place[GroupSettings]):
    """One list; what the row under the cursor does stands below it in words."""

    place = "meeting"
    watches = frozenset(
        {
            "agency",
            "agency_name",
            "meeting",
            "meeting_group",
            "membership",
            "officer",
            "post",
            "quorum_agency",
            "sharing_agreement",
        }
    )
    BINDING_GROUP_TITLE = "The group’s settings"
    AUTO_FOCUS = "Table"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f2,backspace", "back", "Meeting", id="settings.back", tooltip="Back"),
    ]

    def __init__(self, group_id: int, meeting_id: int | None) -> None:
        """Take the group, and the meeting from which its settings were opened."""
        super().__init__()
        self._group_id, self._meeting_id = group_id, meeting_id

    def body(self) -> ComposeResult:
        """The list, and what the marked row does."""
        yield Table(COLUMNS, header=False, id="settings")
        yield Static("", id="meaning", markup=False)

    def look(self, reader: Reader) -> GroupSettings:
        """Everything that is set."""
        return group_settings(reader, self._group_id, self._meeting_id)

    def show(self, data: GroupSettings) -> None:
        """The rows, section by section."""
        self.query_one("#settings", Table).rows = tuple(settings_rows(data))
        self.top_bar.state = f"{data.group.short} settings"

    @on(Table.RowHighlighted)
    def explain(self, event: Table.RowHighlighted) -> None:
        """Say what the row does."""
        enter = Content.styled("Enter", "bold $accent")
        words = meaning(event.key)
        self.query_one("#meaning", Static).update(Content.assemble(words, "  ", enter, " sets it"))

    @on(Table.RowChosen)
    def set_row(self, event: Table.RowChosen) -> None:
        """Set what the row says."""
        if decides(self.seat):
            self._set(event.key)
        else:
            self.refuse("A group is set up by the chair, the minute taker or the manager.")

    @work
    async def _set(self, key: object) -> None:
        seen: GroupSettings = self.data
        match key:
            case Setting():
                await self._change(key, seen)
            case MemberKey():
                member = seen.member(key.id)
                if member is not None:
                    await do_with_member(self, seen, member)
            case Doing():
                await self._do(key, seen)

    async def _do(self, what: Doing, seen: GroupSettings) -> None:
        match what:
            case Doing.CLAUSES:
                await self._name_agencies(seen)
            case Doing.PUBLIC if seen.meeting is not None:
                wanted = InPublicWanted(seen.meeting.id, in_public=not seen.meeting.in_public)
                await self.attempt(hold_in_public, wanted)
            case Doing.NEW_AGENCY:
                await new_agency(self, seen)
            case Doing.JOIN:
                await join_known(self, seen)
            case Doing.OFFICER:
                await new_officer(self, seen)
            case Doing.NEW_GROUP:
                await self.ask(NewGroup(seen), partial(self.attempt, add_group))

    async def _change(self, setting: Setting, seen: GroupSettings) -> None:
        """A tick turns at once, a word is picked, anything else is typed."""
        value = getattr(seen.group, setting.field)
        match value:
            case bool():
                await self._put(setting, seen, not value)
            case Term():
                options = [(one, one.words) for one in type(value)]
                picked = await self.ask(Pick(setting.label, options, marked=value))
                if picked is not None:
                    await self._put(setting, seen, picked)
            case _:
                await self._type(setting, seen, value)

    async def _type(self, setting: Setting, seen: GroupSettings, value: object) -> None:
        async def put(typed: str) -> object:
            if not isinstance(value, int):
                return await self._put(setting, seen, typed)
            number = whole_number(typed)
            if number is not None:
                return await self._put(setting, seen, number)
            self._not_so("write it as a number.")
            return None

        label = f"{setting.meaning} In {setting.many}." if setting.many else setting.meaning
        await self.ask(AskText(setting.label, label, str(value), required=False), put)

    async def _put(self, setting: Setting, seen: GroupSettings, value: Any) -> object:  # noqa: ANN401
        wanted = replace(seen.group, **{setting.field: value})
        if setting.field in NUMBERING:
            numbering = NumberingWanted(wanted.id, wanted.item_numbering, wanted.sub_numbering)
            return await self.attempt(set_numbering, numbering)
        return await self.attempt(change_settings, SettingsWanted(seen.group, wanted))

    async def _name_agencies(self, seen: GroupSettings) -> None:
        """The agencies that a quorum needs, typed as they are said."""

        async def put(typed: str) -> object:
            try:
                clauses = read_clauses(typed, seen.agencies)
            except RuleBroken as refusal:
                self._not_so(str(refusal))
                return None
            wanted = QuorumWanted(seen.group.id, seen.group.quorum_number, clauses)
            return await self.attempt(set_quorum, wanted)

        words = clause_words(seen.clauses, seen.agencies)
        label = f"{Doing.CLAUSES.value} Empty names none."
        await self.ask(AskText("Which agencies", label, words, required=False), put)

    def _not_so(self, words: str) -> None:
        """Say in the question what is wrong with its answer, and leave it open."""
        self.jagtui.show_notice(Notice(words, Tone.REFUSED))

    def action_back(self) -> None:
        """Back to the meeting."""
        if self.is_active:
            self.dismiss()

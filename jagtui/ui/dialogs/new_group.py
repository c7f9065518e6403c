"""Another group of the partnership, with meetings of its own."""

from textual.app import ComposeResult

from jagtui.model.errors import RuleBroken
from jagtui.model.terms import GroupKind, Rhythm
from jagtui.queries.settings import GroupSettings
from jagtui.ui.dialogs.group_people import Fields
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.group import GroupWanted, MemberWanted


class NewGroup(Fields[GroupWanted]):
    """What the group is called and how often it meets; the rest is among its settings."""

    def __init__(self, seen: GroupSettings) -> None:
        """Take the group from which it is set up; its agencies may come to both."""
        super().__init__("Another group")
        self._seen = seen

    def body(self) -> ComposeResult:
        """Name, short name, kind, rhythm, and who comes."""
        kinds = [(kind, kind.value.upper()) for kind in GroupKind]
        rhythms = [(rhythm, rhythm.words) for rhythm in Rhythm]
        yield Field("Name", line(id="name", placeholder="Responsible Authorities Group"))
        yield Field("Called", line(id="short", placeholder="RAG"), "its meetings are RAG-1")
        yield Field("Is a", Choice(kinds, GroupKind.RAG, id="kind"))
        yield Field("Meets", Choice(rhythms, Rhythm.QUARTERLY, id="rhythm"))
        yield Field("Usually starts", line("10:00", id="starts"))
        yield Field("", Tick(f"the members of {self._seen.group.short} come to it too", value=True))

    def result(self) -> GroupWanted:
        """The group as it stands in the fields."""
        name, short = self.text("name"), self.text("short")
        if not name or not short:
            raise RuleBroken("give the group a name and a short one, as in RAG.")
        return GroupWanted(
            name,
            short,
            GroupKind(self.query_one("#kind", Choice).value),
            Rhythm(self.query_one("#rhythm", Choice).value),
            starts=self.text("starts"),
            members=self._members() if self.query_one(Tick).value else (),
        )

    def _members(self) -> tuple[MemberWanted, ...]:
        return tuple(
            MemberWanted(one.agency_id, one.officer, role=one.role, kind=one.kind)
            for one in self._seen.members
        )

"""Who comes to a group: a member's place, an officer's post, an agency that is new."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.handle import must_be_handle
from jagtui.model.rules.room import AgencyHandle, PersonHere
from jagtui.model.rules.when import plain_day_words, whole_when
from jagtui.model.terms import AgencyKind, MemberRole, MembershipKind
from jagtui.queries.settings import Member
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.found import PartnerWanted
from jagtui.usecases.people import MemberChangeWanted, OfficerWanted

T = TypeVar("T")

_KINDS = tuple((kind, kind.words) for kind in MembershipKind)
_ROLES = tuple((role, role.words) for role in MemberRole)
_NOBODY = 0


class Fields(Dialog[T]):
    """A few fields; Enter in a line is enough."""

    AUTO_FOCUS = "Input, Choice"

    @on(Input.Submitted)
    def keep(self) -> None:
        """Enter in a line keeps it."""
        self.action_save()

    def text(self, id: str) -> str:
        """What stands in a line."""
        return self.query_one(f"#{id}", Input).value.strip()

    def day(self, id: str, today: date) -> date:
        """The day that stands in a line."""
        when = whole_when(self.text(id).split(), today)
        if when is None or when.day is None:
            raise RuleBroken("write the day as 12 jan 2027, today or fri.")
        return when.day


class MemberPlace(Fields[MemberChangeWanted]):
    """Who comes for an agency, when it is expected, and in which role, from today on."""

    AUTO_FOCUS = "Choice"

    def __init__(self, member: Member, officers: Sequence[PersonHere]) -> None:
        """Take the place as it is, and who could fill it."""
        super().__init__(f"{member.agency}’s place")
        self._member = member
        self._officers = [one for one in officers if one.agency_id == member.agency_id]

    def body(self) -> ComposeResult:
        """Who, when expected, which role."""
        who = [(one.officer_id or _NOBODY, one.name) for one in self._officers]
        yield Static(
            "From today on. Core members are always expected, flexible ones when a case "
            "concerns their agency, support members never.",
            classes="asked",
            markup=False,
        )
        yield Field(
            "Who comes",
            Choice([*who, (_NOBODY, "nobody named")], self._member.officer_id or 0, id="officer"),
        )
        yield Field("or somebody new", line(id="new", placeholder="first and last name"))
        yield Field("Membership", Choice(_KINDS, self._member.kind, id="kind"))
        yield Field("Role", Choice(_ROLES, self._member.role, id="role"))

    def result(self) -> MemberChangeWanted:
        """The place as it should be."""
        return MemberChangeWanted(
            self._member.id,
            MembershipKind(self.query_one("#kind", Choice).value),
            MemberRole(self.query_one("#role", Choice).value),
            int(self.query_one("#officer", Choice).value) or None,
            self.text("new"),
        )


class Posting(Fields[OfficerWanted]):
    """Somebody's post at an agency, from a day on."""

    def __init__(
        self, agencies: Sequence[AgencyHandle], today: date, officer: PersonHere | None = None
    ) -> None:
        """Take the agencies, and who takes the post; nobody yet where an officer is new."""
        super().__init__("A new post" if officer else "A new officer")
        self._agencies, self._today, self._officer = agencies, today, officer

    def body(self) -> ComposeResult:
        """Name, agency, post, since when."""
        agencies = [(one.id, one.shown) for one in self._agencies]
        if self._officer is None:
            yield Field("Name", line(id="name", placeholder="first and last name"))
        else:
            asked = f"{self._officer.name}: minutes of earlier meetings keep the post held then."
            yield Static(asked, classes="asked", markup=False)
        at = self._officer.agency_id if self._officer else None
        yield Field("Agency", Choice(agencies, at, id="agency"))
        yield Field("Post", line(id="post", placeholder="optional, as in Neighbourhood sergeant"))
        yield Field("Since", line(plain_day_words(self._today), id="since"))

    def result(self) -> OfficerWanted:
        """Who, where, as what, since when."""
        name = self._officer.name if self._officer else self.text("name")
        if not name:
            raise RuleBroken("give the officer’s name.")
        return OfficerWanted(
            name,
            int(self.query_one("#agency", Choice).value),
            self.text("post"),
            self.day("since", self._today),
        )


class NewAgency(Fields[PartnerWanted]):
    """An agency that is new to the partnership, and who comes for it."""

    def __init__(self) -> None:
        """Nothing is known of it yet."""
        super().__init__("A new agency")

    def body(self) -> ComposeResult:
        """Handle, name, kind, who comes and when."""
        kinds = [(kind, kind.words) for kind in AgencyKind]
        yield Field("Handle", line(id="handle", placeholder="one word, as in police"))
        yield Field("Name", line(id="name", placeholder="as the minutes call it"))
        yield Field("Is", Choice(kinds, AgencyKind.CO_OPERATING_BODY, id="is"))
        yield Field("Who comes", line(id="officer", placeholder="optional"))
        yield Field("Post", line(id="post", placeholder="optional"))
        yield Field("Membership", Choice(_KINDS, MembershipKind.CORE, id="kind"))

    def result(self) -> PartnerWanted:
        """The agency."""
        handle = self.text("handle").casefold()
        must_be_handle(handle)
        return PartnerWanted(
            handle,
            self.text("name"),
            AgencyKind(self.query_one("#is", Choice).value),
            officer=self.text("officer"),
            post=self.text("post"),
            membership=MembershipKind(self.query_one("#kind", Choice).value),
        )


class Renaming(Fields[tuple[str, date]]):
    """What an agency is called from a day on."""

    def __init__(self, agency: str, name: str, today: date) -> None:
        """Take the agency, its name so far and the day it is."""
        super().__init__(f"What {agency} is called")
        self._called, self._today = name, today

    def body(self) -> ComposeResult:
        """The name, and since when."""
        asked = "What was issued before keeps the old name."
        yield Static(asked, classes="asked", markup=False)
        yield Field("Name", line(self._called, id="name"))
        yield Field("Since", line(plain_day_words(self._today), id="since"))

    def result(self) -> tuple[str, date]:
        """The name, and since when."""
        return self.text("name"), self.day("since", self._today)


class Signing(Fields[tuple[date, date | None]]):
    """When an agency signed the information sharing agreement, and until when it holds."""

    def __init__(self, agency: str, today: date) -> None:
        """Take the agency and the day it is."""
        super().__init__(f"{agency} and the sharing agreement")
        self._today = today

    def body(self) -> ComposeResult:
        """Two days."""
        asked = "Where an agency has signed none, the roll asks about it."
        yield Static(asked, classes="asked", markup=False)
        yield Field("Signed on", line(plain_day_words(self._today), id="signed"))
        yield Field("Holds until", line(id="until", placeholder="optional"))

    def result(self) -> tuple[date, date | None]:
        """When it was signed, and its end if it has one."""
        until = self.day("until", self._today) if self.text("until") else None
        return self.day("signed", self._today), until

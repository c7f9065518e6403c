"""Somebody who came unexpected."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.room import AgencyHandle, PersonHere, same_words
from jagtui.model.rules.whole_number import whole_number
from jagtui.model.terms import AttendanceMode, Capacity
from jagtui.model.text import clean
from jagtui.ui.dialogs.base import Dialog
from jagtui.ui.widgets.choice import Choice
from jagtui.ui.widgets.field import Field, line
from jagtui.usecases.attendance import WalkOnWanted

NO_AGENCY = 0
CAPACITIES = (
    Capacity.MEMBER,
    Capacity.DEPUTY,
    Capacity.OBSERVER,
    Capacity.IN_ATTENDANCE,
    Capacity.PUBLIC,
)


class WalkOn(Dialog[WalkOnWanted]):
    """A name, an agency and a capacity; the public are counted, not named."""

    AUTO_FOCUS = "#name"
    save_label = "Here now"

    def __init__(
        self,
        meeting_id: int,
        agencies: tuple[AgencyHandle, ...],
        officers: tuple[PersonHere, ...],
        near: int = NO_AGENCY,
    ) -> None:
        """Take who and what is known, and the agency that is the likeliest."""
        super().__init__("Walk-on")
        self._meeting_id = meeting_id
        self._agencies = agencies
        self._officers = officers
        self._near = near

    def body(self) -> ComposeResult:
        """The name first; everything else may stay as it is."""
        agencies = [(NO_AGENCY, "none"), *((one.id, one.shown) for one in self._agencies)]
        capacities = [(one, one.words) for one in CAPACITIES]
        modes = [(one, one.words) for one in AttendanceMode]
        yield Field("Name", line(id="name", placeholder="empty where nobody knows it"))
        yield Field("Agency", Choice(agencies, self._near, id="agency"))
        yield Field("Capacity", Choice(capacities, id="capacity"))
        yield Field("How", Choice(modes, id="mode"))
        yield Field("How many", line("1", id="number"), "public only")

    @on(Input.Submitted)
    def come(self) -> None:
        """Enter in a line records it."""
        self.action_save()

    def result(self) -> WalkOnWanted:
        """Who came, as it stands in the fields."""
        name = clean(self.query_one("#name", Input).value).strip()
        agency_id = int(self.query_one("#agency", Choice).value)
        capacity = Capacity(self.query_one("#capacity", Choice).value)
        public = capacity is Capacity.PUBLIC
        if not name and not agency_id and not public:
            raise RuleBroken("say who it is, or for which agency, or count the public.")
        officer_id = None if public else self._officer(name)
        return WalkOnWanted(
            meeting_id=self._meeting_id,
            name="" if public or officer_id is not None else name,
            officer_id=officer_id,
            agency_ids=(agency_id,) if agency_id else (),
            capacity=capacity,
            mode=AttendanceMode(self.query_one("#mode", Choice).value),
            number=self._number() if public else 1,
        )

    def _officer(self, name: str) -> int | None:
        found = {one.officer_id for one in self._officers if same_words(one.name, name)}
        return found.pop() if len(found) == 1 else None

    def _number(self) -> int:
        number = whole_number(self.query_one("#number", Input).value)
        if not number:
            raise RuleBroken("say how many of the public as a number.")
        return number

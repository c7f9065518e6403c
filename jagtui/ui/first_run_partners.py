"""The step of first run that asks who usually comes."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.handle import must_be_handle
from jagtui.model.terms import AgencyKind
from jagtui.ui.first_run_steps import Step
from jagtui.ui.widgets.field import line
from jagtui.ui.widgets.tick import Tick
from jagtui.usecases.found import PartnerWanted
from jagtui.usecases.usual import USUAL_PARTNERS, UsualPartner

OTHERS = 2
"""Empty rows for agencies that are not usual."""


class PartnerRow(Horizontal):
    """An agency: whether it comes, what it is called, who comes for it."""

    def __init__(self, partner: UsualPartner) -> None:
        """Take the agency as it usually is."""
        super().__init__(classes="partner")
        self._partner = partner

    def compose(self) -> ComposeResult:
        """Side by side, in columns."""
        yield Tick(self._partner.handle, value=self._partner.suggested)
        yield line(self._partner.name, id="partner-name")
        yield line(id="partner-officer", placeholder="who comes")

    @on(Input.Changed)
    def tick_named(self, event: Input.Changed) -> None:
        """An agency that was written about comes."""
        if event.value.strip() not in {"", self._partner.name}:
            self.query_one(Tick).value = True

    @property
    def wanted(self) -> PartnerWanted | None:
        """The agency, if it comes."""
        if not self.query_one(Tick).value:
            return None
        return PartnerWanted(
            self._partner.handle,
            _typed(self, "name") or self._partner.name,
            self._partner.kind,
            officer=_typed(self, "officer"),
        )


class OtherRow(Horizontal):
    """An agency of one's own: its handle, what it is called, who comes for it."""

    def __init__(self) -> None:
        """Empty; what stays empty does not come."""
        super().__init__(classes="partner")

    def compose(self) -> ComposeResult:
        """Side by side, in the columns of the others."""
        yield Label("[ ] ", markup=False)
        yield line(id="partner-handle", placeholder="one word")
        yield line(id="partner-name", placeholder="another agency")
        yield line(id="partner-officer", placeholder="who comes")

    @on(Input.Changed)
    def tick(self) -> None:
        """It comes once it has a handle."""
        self.query_one(Label).update("[x] " if _typed(self, "handle") else "[ ] ")

    @property
    def wanted(self) -> PartnerWanted | None:
        """The agency, if it has a handle."""
        handle = _typed(self, "handle").casefold()
        if not handle:
            return None
        return PartnerWanted(
            handle,
            _typed(self, "name") or handle.capitalize(),
            AgencyKind.CO_OPERATING_BODY,
            officer=_typed(self, "officer"),
        )


class PartnersStep(Step):
    """Who usually comes."""

    title = "Who comes"
    question = "Who usually comes? Space ticks; what they are called may be changed."

    def fields(self) -> ComposeResult:
        """The usual agencies, then room for others."""
        for partner in USUAL_PARTNERS:
            yield PartnerRow(partner)
        for _ in range(OTHERS):
            yield OtherRow()

    def check(self) -> None:
        """A meeting needs somebody, and each agency a handle of its own."""
        handles = [one.handle for one in self.partners]
        if not handles:
            raise RuleBroken("tick at least one agency.")
        for handle in handles:
            must_be_handle(handle)
            if handles.count(handle) > 1:
                raise RuleBroken(f"two agencies are called “{handle}”; change one of them.")

    @property
    def partners(self) -> tuple[PartnerWanted, ...]:
        """The agencies that come."""
        rows = [row.wanted for row in self.children if isinstance(row, PartnerRow | OtherRow)]
        return tuple(one for one in rows if one is not None)


def _typed(row: Horizontal, what: str) -> str:
    return row.query_one(f"#partner-{what}", Input).value.strip()

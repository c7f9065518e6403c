"""The editions of a meeting's minutes: restricted, for an agency, public."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType

from jagtui.model.errors import Refusal
from jagtui.model.minutes import APPROVED
from jagtui.model.rules.roles import decides
from jagtui.model.terms import Edition, LineKind
from jagtui.queries.editions import Minuted, agencies_asked_to, minuted_meetings
from jagtui.queries.publication import PublicLine, public_lines
from jagtui.queries.versions import kept_versions
from jagtui.ui.desk.place import DeskPlace, desk_key
from jagtui.ui.format import day_from_today

if TYPE_CHECKING:
    from jagtui.usecases.minutes import PrintingWanted

EDITIONS = (
    (Edition.RESTRICTED, "restricted: everything"),
    (Edition.AGENCY, "for an agency: without what it did not hear"),
    (Edition.PUBLIC, "public: no case, counts only"),
)


class Editions(DeskPlace):
    """Chooses a meeting and an edition, shows it, and writes it out on record."""

    BINDINGS: ClassVar[list[BindingType]] = [
        desk_key(
            "E",
            "editions",
            "Editions",
            "The minutes restricted, for one agency or for the public",
            id="meeting.editions",
        ),
    ]

    @work
    async def action_editions(self) -> None:
        """Ask which meeting and which edition."""
        from jagtui.ui.dialogs.pick import Pick

        held = await self._which_meeting()
        if held is None:
            return
        edition = await self.ask(Pick(f"Which edition of {held.reference}", EDITIONS))
        agency_id = None
        if edition is Edition.AGENCY:
            with self.reading() as reader:
                asked = agencies_asked_to(reader, held.id)
            agency_id = await self.ask(Pick("For which agency", asked))
            if agency_id is None:
                return
        if edition is not None and (edition is not Edition.PUBLIC or await self._confirmed(held)):
            await self._show_edition(held, edition, agency_id)

    async def _which_meeting(self) -> Minuted | None:
        from jagtui.ui.dialogs.pick import Pick

        with self.reading() as reader:
            found = minuted_meetings(reader, self.seat)
        if not found:
            self.say("No meeting has been held yet, so there are no minutes.")
            return None
        options = [(one, self._listed(one)) for one in found]
        return await self.ask(Pick("Whose minutes", options))

    def _listed(self, one: Minuted) -> str:
        day = day_from_today(one.held_on, self.today)
        return f"{one.reference}  {day}  {one.minutes_state.words}"

    async def _confirmed(self, held: Minuted) -> bool:
        """Show each line that may be published once; whether all of them have been settled."""
        from jagtui.ui.dialogs.tick_list import Tickable, TickList
        from jagtui.usecases.publish import ConfirmationWanted, confirm_public_lines

        if held.minutes_state not in APPROVED or not decides(self.seat):
            return True  # making the edition will say why it cannot be had
        with self.reading() as reader:
            lines = public_lines(reader, self.seat, held.id)
        waiting = [one for one in lines if one.confirmed is None]
        if not waiting or self._published(held):
            return True

        async def confirm(ticked: tuple[int, ...]) -> object:
            kept_back = tuple(one.line_id for one in waiting if one.line_id not in ticked)
            wanted = ConfirmationWanted(held.id, ticked, kept_back)
            return await self.attempt(confirm_public_lines, wanted)

        dialog = TickList(
            f"Public edition of {held.reference}",
            [Tickable(one.line_id, _shown(one), one.goes_out, one.kept_back) for one in waiting],
            asks="What is ticked goes out. Cases, actions and what was marked ~ never do.",
            take="Confirm these",
        )
        return await self.ask(dialog, confirm) is not None

    async def _show_edition(self, held: Minuted, edition: Edition, agency_id: int | None) -> None:
        from jagtui.outputs.editions import edition_of
        from jagtui.ui.dialogs.minutes_reader import MinutesReader
        from jagtui.usecases.minutes import PrintingWanted

        try:
            with self.reading() as reader:
                text = edition_of(reader, self.seat, held.id, edition, agency_id)
        except Refusal as refusal:
            self.refuse(str(refusal))
            return
        title = f"{held.reference}, {edition.words} edition"
        if await self.ask(MinutesReader(title, text)):
            await self._write_edition(held, PrintingWanted(held.id, edition, agency_id), text)

    async def _write_edition(self, held: Minuted, wanted: "PrintingWanted", text: str) -> None:
        """Write it to a file; a public edition is kept as it goes out the first time."""
        from jagtui.ui.writing_out import ask_where, write_out
        from jagtui.usecases.minutes import print_minutes

        written = await ask_where(self, f"{held.reference}-{wanted.edition.value}.md")
        if written is None:
            return
        if wanted.edition is Edition.PUBLIC and not await self._issued(held, text):
            return
        await write_out(self, written, text, print_minutes, wanted)

    def _published(self, held: Minuted) -> bool:
        """Whether the newest version has gone out to the public already."""
        with self.reading() as reader:
            kept = kept_versions(reader, self.seat, held.id)
        return bool(kept and kept[-1].version.public)

    async def _issued(self, held: Minuted, text: str) -> bool:
        from jagtui.usecases.publish import PublishingWanted, publish_minutes

        if self._published(held):
            return True
        return await self.attempt(publish_minutes, PublishingWanted(held.id, text)) is not None


def _shown(line: PublicLine) -> str:
    speaker = f"{line.speaker}: " if line.speaker else ""
    decided = "DECIDED " if line.kind is LineKind.DECISION else ""
    return f"{line.item}: {decided}{speaker}{line.text}"

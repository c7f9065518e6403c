"""A meeting while it is told: the item that is up, what is written under it, and the time."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from jagtui.model.attendance import Chairing
from jagtui.model.case import Case
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.terms import LineKind
from tests.benchmarks.ongoing import Agenda, Body
from tests.benchmarks.ranks import rank
from tests.benchmarks.stage import Stage

WITHHELD, BY_OFFICER, PUT_RIGHT, STRUCK = 0.02, 0.1, 0.004, 0.004
"""How often a note is not for publication, is an officer's, is put right, is struck out."""
ACTION = "- **ACTION**"
"""How the minutes begin a line that gives somebody a task."""


@dataclass
class Sitting:
    """A meeting in progress."""

    stage: Stage
    body: Body
    agenda: Agenda
    meeting: Meeting
    item: AgendaItem
    span: ItemSpan
    pace: int
    """Seconds from one gesture to the next."""
    case: Case | None = None
    """That of the item that is up."""
    chairing: Chairing | None = None
    written: list[str] = field(default_factory=list)
    """The minutes as they come."""
    under: Counter[int] = field(default_factory=Counter)
    """How much is recorded under each item, lines and actions alike."""

    @property
    def day(self) -> date:
        """The day it is held on."""
        return self.meeting.held_on

    def pass_time(self) -> None:
        """The next gesture comes."""
        self.stage.clock.pass_(self.pace)

    def says(
        self, kind: str, sentence: str, *, case_id: int | None = None, of_group: bool = True
    ) -> None:
        """End a gesture of the minute taker."""
        self.stage.record(
            kind,
            sentence,
            self.body.district.taker,
            group_id=self.body.group.id if of_group else None,
            meeting=self.meeting,
            case_id=case_id,
        )

    def take_up(self, item: AgendaItem, case: Case | None = None) -> None:
        """Leave the item that is up for another."""
        self.pass_time()
        ledger = self.stage.ledger
        ledger.put(self.span, replace(self.span, until_at=self.stage.now))
        self.span = ledger.add(
            ItemSpan(meeting_id=self.meeting.id, item_id=item.id, from_at=self.stage.now)
        )
        self.item, self.case = item, case
        self.written.append(f"\n## {self.words} {item.title}\n\n{item.why}\n")
        self.says("item.take_up", f"{self.words} taken up", case_id=item.case_id)

    @property
    def words(self) -> str:
        """The item that is up, as the journal names it: 6b AV-0142."""
        return f"{self.item.number} {self.case.reference if self.case else self.item.kind.words}"

    def place(self) -> str:
        """The place after everything that is recorded under the item that is up."""
        self.under[self.item.id] += 1
        return rank(self.under[self.item.id])

    def note(self, handle: str, text: str) -> None:
        """Somebody says something."""
        self.pass_time()
        rng, district = self.stage.rng, self.body.district
        agency_id = district.agencies[handle].id
        named = rng.random() < BY_OFFICER
        noted = self.stage.ledger.add(
            Line(
                item_id=self.item.id,
                rank=self.place(),
                kind=LineKind.NOTE,
                text=text,
                said_at=self.stage.now,
                speaker_agency_id=None if named else agency_id,
                speaker_officer_id=district.seats[agency_id].officer_id if named else None,
                withheld=((0, len(text)),) if rng.random() < WITHHELD else (),
            )
        )
        self.written.append(f"- {district.words(agency_id)}: {text}")
        self.says("capture.record", f"Note under {self.words}", case_id=self.item.case_id)
        self._tidy(noted)

    def decision(self, text: str) -> None:
        """Something is decided that changes no case."""
        self.pass_time()
        self.write_decision(text)
        self.says("capture.record", f"Decision under {self.words}", case_id=self.item.case_id)

    def write_decision(self, text: str) -> None:
        """Write a decision down, as a part of a gesture."""
        self.stage.ledger.add(
            Line(
                item_id=self.item.id,
                rank=self.place(),
                kind=LineKind.DECISION,
                text=text,
                said_at=self.stage.now,
            )
        )
        self.written.append(f"- **DECIDED** {text}")

    def _tidy(self, noted: Line) -> None:
        """Now and then a note is put right, or struck out again."""
        chance = self.stage.rng.random()
        if chance < PUT_RIGHT:
            self.pass_time()
            righted = replace(noted, text=f"{noted.text} To be confirmed.")
            self.stage.ledger.put(noted, righted)
            self._says_of_line("line.amend", "put right")
        elif chance < PUT_RIGHT + STRUCK:
            self.pass_time()
            self.stage.ledger.remove(noted)
            self._says_of_line("line.strike", "struck out")

    def _says_of_line(self, kind: str, done: str) -> None:
        sentence = f"{self.words} note {done}"
        self.says(kind, sentence, case_id=self.item.case_id, of_group=False)

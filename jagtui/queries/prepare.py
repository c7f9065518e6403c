"""The preparation of an agenda: what is on it and why, what is proposed, what fits in the time."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, CaseDrop, Meeting, Paper
from jagtui.model.rules.budget import case_minutes
from jagtui.model.rules.lane import kept_out
from jagtui.model.rules.pace import Pace, pace
from jagtui.model.rules.reasons import CaseFacts, propose, why_now
from jagtui.model.rules.roles import sees_everything
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind, RiskBand
from jagtui.model.time import Instant, at_london
from jagtui.queries.case_facts import live_cases
from jagtui.queries.desk_agenda import AgendaLine, agenda_lines
from jagtui.queries.readiness import Readiness, readiness
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import agenda_issue, agenda_item, paper


@dataclass(frozen=True, slots=True)
class Received:
    """A paper for an item."""

    title: str
    received_at: Instant
    late: bool
    """It came in once the agenda had gone out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedItem:
    """An item of the agenda, or a case that might become one."""

    item_id: int | None
    """None for a case that is not on the agenda."""
    parent_id: int | None = None
    case_id: int | None
    number: str = ""
    kind: ItemKind = ItemKind.CASE
    reference: str = ""
    title: str
    band: RiskBand | None = None
    why: str = ""
    """Why it comes up, as things stand now."""
    kept_out: tuple[str, ...] = ()
    """Why it cannot wait in the lane."""
    with_children: bool = False
    minutes: int
    own_minutes: int | None = None
    no_change: bool = False
    confidential: bool = False
    urgent_reason: str = ""
    papers: tuple[Received, ...] = ()
    dropped: str = ""
    """Why it was left off, where it was."""

    @property
    def words(self) -> str:
        """The item as it is named in a sentence: 7b AV-0142."""
        return " ".join(filter(None, (self.number, self.reference or self.title)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """The agenda of a meeting to come, while it is being prepared."""

    today: date
    meeting: Meeting
    group: Group
    readiness: Readiness
    issues: int
    """How often the agenda has gone out."""
    items: tuple[PreparedItem, ...]
    """All but the cases, in order."""
    cases: tuple[PreparedItem, ...]
    """Those to be discussed, in order."""
    lane: tuple[PreparedItem, ...]
    """Those in which nothing has changed."""
    proposed: tuple[PreparedItem, ...]
    """Cases that should come up and are not on the agenda."""
    dropped: tuple[PreparedItem, ...]
    others: tuple[PreparedItem, ...]
    """All other live cases."""

    @property
    def pace(self) -> Pace:
        """What the time is enough for."""
        starts = at_london(self.meeting.held_on, self.meeting.starts)
        return pace(
            starts,
            starts.add(minutes=self.meeting.minutes),
            case_minutes=[case.minutes for case in self.cases],
            other_minutes=[item.minutes for item in self.items if item.kind is not ItemKind.CASE],
        )

    @property
    def fitting(self) -> int:
        """How many of the cases fit in the time."""
        return len(self.cases) - self.pace.out_of_reach

    @property
    def for_cases(self) -> int:
        """How many minutes the other items leave for the cases."""
        other = sum(item.minutes for item in self.items if item.kind is not ItemKind.CASE)
        return max(0, self.meeting.minutes - other)

    @property
    def everything(self) -> tuple[PreparedItem, ...]:
        """Whatever can be chosen on the screen."""
        return (*self.cases, *self.lane, *self.proposed, *self.dropped, *self.items)


def preparation(reader: Reader, seat: Seat | None, meeting_id: int) -> Preparation:
    """Everything about the agenda of a meeting to come, for whoever prepares it."""
    if not sees_everything(seat):
        raise RuleBroken("Agendas are prepared by the chair, the minute taker or the manager.")
    return prepared(reader, meeting_id)


def prepared(reader: Reader, meeting_id: int) -> Preparation:
    """The same, for the paper that goes out."""
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    known = live_cases(reader, group, held.held_on)
    listed = _listed(reader, group, held, {case.id: facts for case, facts in known.items()})
    drops = {drop.case_id: drop.reason for drop in reader.all(CaseDrop, meeting_id=held.id)}
    off = _off(group, held, known, {item.case_id for item in listed}, drops)
    issues = reader.scalar(
        select(func.count()).select_from(agenda_issue).where(agenda_issue.c.meeting_id == held.id)
    )
    return Preparation(
        today=reader.today,
        meeting=held,
        group=group,
        readiness=readiness(group, held, reader.today),
        issues=issues,
        items=tuple(item for item in listed if item.case_id is None),
        cases=tuple(item for item in listed if item.case_id is not None and not item.no_change),
        lane=tuple(item for item in listed if item.no_change),
        proposed=tuple(item for item in off if item.why and not item.dropped),
        dropped=tuple(item for item in off if item.dropped),
        others=tuple(item for item in off if not (item.why or item.dropped)),
    )


def _listed(
    reader: Reader, group: Group, held: Meeting, known: Mapping[int, CaseFacts]
) -> tuple[PreparedItem, ...]:
    """What is on the agenda, in its order."""
    rows = {item.id: item for item in reader.all(AgendaItem, meeting_id=held.id)}
    papers = _papers(reader, held)

    def item_of(line: AgendaLine) -> PreparedItem:
        row, facts = rows[line.id], known.get(line.case_id or 0)
        is_case = line.case_id is not None
        proposal = propose(facts, held.held_on) if facts else None
        return PreparedItem(
            item_id=line.id,
            parent_id=line.parent_id,
            case_id=line.case_id,
            number=line.number,
            kind=line.kind,
            reference=line.reference,
            title=line.title,
            band=line.band,
            why=why_now(line.why, proposal) if is_case else "",
            kept_out=kept_out(facts) if facts else (),
            with_children=facts is not None and facts.involves_children,
            minutes=case_minutes(group, line.band, row.minutes) if is_case else row.minutes or 0,
            own_minutes=row.minutes,
            no_change=row.no_change,
            confidential=row.confidential,
            urgent_reason=row.urgent_reason or "",
            papers=papers.get(line.id, ()),
        )

    return tuple(map(item_of, agenda_lines(reader, held.id, ())))


def _papers(reader: Reader, held: Meeting) -> dict[int, tuple[Received, ...]]:
    of_meeting = select(agenda_item.c.id).where(agenda_item.c.meeting_id == held.id)
    papers: dict[int, tuple[Received, ...]] = defaultdict(tuple)
    for one in reader.all(Paper, paper.c.item_id.in_(of_meeting)):
        late = held.issued_at is not None and one.received_at > held.issued_at
        papers[one.item_id] += (Received(one.title, one.received_at, late),)
    return papers


def _off(
    group: Group,
    held: Meeting,
    known: Mapping[Case, CaseFacts],
    on_agenda: Collection[int | None],
    drops: Mapping[int, str],
) -> tuple[PreparedItem, ...]:
    """The live cases that are not on the agenda, the most pressing first."""
    found = []
    for case, facts in known.items():
        if case.id in on_agenda:
            continue
        proposal = propose(facts, held.held_on)
        item = PreparedItem(
            item_id=None,
            case_id=case.id,
            reference=case.reference,
            title=case.label,
            band=facts.band,
            why=proposal.why if proposal else "",
            kept_out=kept_out(facts),
            with_children=facts.involves_children,
            minutes=case_minutes(group, facts.band),
            dropped=drops.get(case.id, ""),
        )
        found.append((-(proposal.weight if proposal else 0), case.reference, item))
    return tuple(item for *_, item in sorted(found, key=lambda one: one[:2]))

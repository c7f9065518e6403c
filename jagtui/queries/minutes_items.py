"""The items of a meeting, with all that was recorded under each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from sqlalchemy import Select, select

from jagtui.model.action import Action, ActionSupport
from jagtui.model.case import Case, RiskAssessment
from jagtui.model.line import Line, Spans
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.partnership import RiskMethod
from jagtui.model.terms import LineKind
from jagtui.model.time import Instant
from jagtui.queries.minutes_answers import Answered, answers
from jagtui.queries.names import AgencyThen, Names
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item, meeting


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for an action."""

    agency: AgencyThen | None
    officer: str
    """Initial and surname."""
    as_said: str
    supporting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """When an action is due: on a day, or by a meeting."""

    on: date | None
    meeting: Meeting | None
    assumed: bool


@dataclass(frozen=True, slots=True)
class GivenAction:
    """An action given under an item."""

    reference: str
    task: str
    withheld: Spans
    owner: Owner
    due: Due


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A note or a decision, and who said it."""

    id: int
    kind: LineKind
    said_at: Instant
    speaker: str
    text: str
    withheld: Spans


Recorded: TypeAlias = SaidLine | GivenAction


@dataclass(frozen=True, slots=True)
class Judged:
    """How high a case's risk was judged."""

    risk: RiskAssessment
    method: str


@dataclass(frozen=True, slots=True)
class CaseThen:
    """A case as it came before a meeting."""

    case: Case
    lead: str
    risk: Judged | None
    risk_before: Judged | None
    """The assessment before, where its band was another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMinutes:
    """An item of the agenda, what became of it and what was recorded under it."""

    item: AgendaItem
    case: CaseThen | None
    recorded: tuple[Recorded, ...]
    answered: tuple[Answered, ...]
    spans: tuple[ItemSpan, ...]

    @property
    def is_empty(self) -> bool:
        """Nobody took it up and nothing stands under it."""
        return not (self.spans or self.recorded or self.answered or self.item.outcome)


def item_minutes(reader: Reader, held: Meeting, names: Names, day: date) -> tuple[ItemMinutes, ...]:
    """The items in the order of the agenda, each heading before its own."""
    items = reader.all(
        AgendaItem, meeting_id=held.id, order_by=(agenda_item.c.rank, agenda_item.c.id)
    )
    cases = _cases(reader, held.id, names, day)
    recorded = _recorded(reader, held.id, names)
    answered = answers(reader, held.id, names)
    spans: dict[int, list[ItemSpan]] = defaultdict(list)
    for span in reader.all(ItemSpan, meeting_id=held.id):
        spans[span.item_id].append(span)
    return tuple(
        ItemMinutes(
            item=item,
            case=cases.get(item.case_id or 0),
            recorded=tuple(recorded[item.id]),
            answered=tuple(answered[item.id]),
            spans=tuple(spans[item.id]),
        )
        for item in _in_order(items)
    )


def _in_order(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    below: dict[int | None, list[AgendaItem]] = defaultdict(list)
    for item in items:
        below[item.parent_id].append(item)
    return [one for top in below[None] for one in (top, *below[top.id])]


def _on_agenda(meeting_id: int) -> Select[tuple[int]]:
    return select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)


def _recorded(reader: Reader, meeting_id: int, names: Names) -> dict[int, list[Recorded]]:
    """Notes, decisions and actions by item, in the order in which they stand."""
    placed: list[tuple[str, int, int, Recorded]] = [
        (said.rank, said.id, said.item_id, _said(said, names))
        for said in reader.all(Line, line.c.item_id.in_(_on_agenda(meeting_id)))
    ]
    supporting: dict[int, list[str]] = defaultdict(list)
    given = action.c.item_id.in_(_on_agenda(meeting_id))
    for support in reader.all(
        ActionSupport, action_support.c.action_id.in_(select(action.c.id).where(given))
    ):
        supporting[support.action_id].append(names.short_agency(support.agency_id))
    due_by = select(action.c.due_meeting_id).where(given)
    meetings = {one.id: one for one in reader.all(Meeting, meeting.c.id.in_(due_by))}
    for one in reader.all(Action, given):
        due = Due(one.due_on, meetings.get(one.due_meeting_id or 0), one.due_assumed)
        owner = Owner(
            names.agency(one.agency_id),
            names.short_officer(one.officer_id),
            one.owner_as_said,
            tuple(supporting[one.id]),
        )
        recorded = GivenAction(one.reference, one.task, one.withheld, owner, due)
        placed.append((one.rank, one.id, one.item_id, recorded))
    by_item: dict[int, list[Recorded]] = defaultdict(list)
    for _, _, item_id, recorded_there in sorted(placed, key=lambda entry: entry[:2]):
        by_item[item_id].append(recorded_there)
    return by_item


def _said(said: Line, names: Names) -> SaidLine:
    officer = names.short_officer(said.speaker_officer_id)
    agency = names.short_agency(said.speaker_agency_id)
    name = officer or said.speaker
    speaker = f"{name} ({agency})" if name and agency else name or agency
    return SaidLine(said.id, said.kind, said.said_at, speaker, said.text, said.withheld)


def _cases(reader: Reader, meeting_id: int, names: Names, day: date) -> dict[int, CaseThen]:
    """The cases on the agenda, with the risk as it was judged on or before the day."""
    on_agenda = select(agenda_item.c.case_id).where(
        agenda_item.c.meeting_id == meeting_id, agenda_item.c.case_id.is_not(None)
    )
    methods = {method.id: method.name for method in reader.all(RiskMethod)}
    judged: dict[int, list[Judged]] = defaultdict(list)
    for risk in reader.all(
        RiskAssessment,
        risk_assessment.c.case_id.in_(on_agenda),
        risk_assessment.c.assessed_on <= day,
        order_by=(risk_assessment.c.assessed_on, risk_assessment.c.id),
    ):
        judged[risk.case_id].append(Judged(risk, methods[risk.method_id]))
    return {
        case.id: CaseThen(
            case, names.short_agency(case.lead_agency_id), *_now_and_before(judged[case.id])
        )
        for case in reader.all(Case, case_file.c.id.in_(on_agenda))
    }


def _now_and_before(judged: list[Judged]) -> tuple[Judged | None, Judged | None]:
    if not judged:
        return None, None
    *earlier, now = judged
    if not earlier or earlier[-1].risk.band is now.risk.band:
        return now, None
    return now, earlier[-1]

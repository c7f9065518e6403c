"""What is known of a group's live cases when an agenda is made; a fixed number of statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from sqlalchemy import Row, Select, func, select, union_all

from jagtui.model.case import Case
from jagtui.model.group import Group
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.reasons import CaseFacts, Overdue
from jagtui.model.terms import ItemOutcome, MeetingState, UpdateKind
from jagtui.model.time import Instant, london_day
from jagtui.queries.bands import risk_bands
from jagtui.queries.live import awaited_action, live_case
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.agency import agency
from jagtui.store.schema.case import case_file, risk_assessment
from jagtui.store.schema.decision import interim_decision
from jagtui.store.schema.escalation import escalation
from jagtui.store.schema.group import meeting_group
from jagtui.store.schema.line import line
from jagtui.store.schema.meeting import agenda_item, item_span, meeting

MEETINGS_LOOKED_AT = 26
"""So many meetings back a case's deferrals are counted: a year of them, fortnightly."""
_WEEK = 7


def live_cases(reader: Reader, group: Group, held_on: date) -> dict[Case, CaseFacts]:
    """The live cases that concern a group, and what is known of each on that day."""
    ids = _concerning(group.id)
    owed = _owed(reader, ids)
    known = _Known(
        group=group,
        held_on=held_on,
        meetings=_held(reader, group.id, MeetingState.CLOSED),
        settled=_held(reader, group.id, MeetingState.CLOSED, MeetingState.CANCELLED),
        bands=risk_bands(reader, ids),
        owed=owed,
        items=_items(reader, ids),
        escalations=_escalations(reader, ids),
        spoken=_last_word(reader, ids),
        judged=_judged(reader, ids),
    )
    cases = reader.all(Case, case_file.c.id.in_(ids), order_by=case_file.c.id)
    return {case: known.of(case) for case in cases}


def _concerning(group_id: int) -> Select[tuple[int]]:
    """Its own live cases, and those that a group below has asked it about."""
    asked = select(escalation.c.case_id).where(
        escalation.c.to_group_id == group_id, escalation.c.answered_at.is_(None)
    )
    live = select(case_file.c.id).where(live_case())
    own = live.where(case_file.c.group_id == group_id)
    concerning = own.union(live.where(case_file.c.id.in_(asked))).subquery()
    return select(concerning.c.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What was read of all cases, to be told case by case."""

    group: Group
    held_on: date
    meetings: Sequence[Meeting]
    """Those that were held, the last one first."""
    settled: Sequence[Meeting]
    """Those that were held or cancelled; a cancelled one has put its cases off."""
    bands: Mapping[int, Any]
    owed: Mapping[int, Sequence[Row[Any]]]
    items: Mapping[int, Mapping[int, Row[Any]]]
    """By case and by meeting."""
    escalations: Mapping[int, Sequence[Row[Any]]]
    spoken: Mapping[int, Instant]
    judged: Mapping[int, date]

    def of(self, case: Case) -> CaseFacts:
        """What is known of one case."""
        band, band_before = self.bands.get(case.id, (None, None))
        last = self.meetings[0] if self.meetings else None
        judged = case.id in self.judged and (last is None or self.judged[case.id] >= last.day)
        times = self._deferred(case)
        discussed_at = self._discussed_at(case)
        return CaseFacts(
            status=case.status,
            band=band,
            band_before=band_before if judged else None,
            review_on=case.review_on,
            overdue=tuple(
                Overdue(_who(row), (self.held_on - day).days)
                for row in self.owed.get(case.id, ())
                if (day := _day(row)) is not None and day < self.held_on
            ),
            unanswered=tuple(
                agency_words(row.handle)
                for row in self.owed.get(case.id, ())
                if self._unanswered(row, last)
            ),
            involves_children=case.involves_children,
            escalated_to=self._escalated_to(case),
            answered_by=self._answered_by(case, discussed_at),
            asked_by=self._asked_by(case),
            deferred=len(times),
            deferred_on=times[0].day if times else None,
            silent_weeks=self._silent_weeks(case),
            discussed=discussed_at is not None,
            undiscussed=self._undiscussed(case),
        )

    def _unanswered(self, row: Row[Any], last: Meeting | None) -> bool:
        day = _day(row)
        due = day is None or day <= self.held_on
        since = last.opened_at if last else None
        return due and (row.said_at is None or (since is not None and row.said_at < since))

    def _deferred(self, case: Case) -> list[Meeting]:
        """The meetings that put it off, back to the last that did not; the latest first."""
        items = self.items.get(case.id, {})
        on_agenda = [held for held in self.settled if held.id in items]
        return [*takewhile(lambda held: _put_off(items[held.id]), on_agenda)]

    def _undiscussed(self, case: Case) -> int:
        items = self.items.get(case.id, {})
        known = (held for held in self.meetings if held.day >= case.opened_on)
        passed_over = takewhile(
            lambda held: held.id not in items or not items[held.id].spoken_at, known
        )
        return len([*passed_over])

    def _discussed_at(self, case: Case) -> Instant | None:
        items = self.items.get(case.id, {})
        at = (items[held.id].spoken_at for held in self.meetings if held.id in items)
        return next(filter(None, at), None)

    def _escalated_to(self, case: Case) -> str:
        if case.group_id != self.group.id:
            return ""
        waiting = (row for row in self.escalations.get(case.id, ()) if row.answered_at is None)
        return next((row.short for row in waiting), "")

    def _answered_by(self, case: Case, discussed_at: Instant | None) -> str:
        if case.group_id != self.group.id:
            return ""
        for row in self.escalations.get(case.id, ()):
            if row.answered_at and (discussed_at is None or row.answered_at > discussed_at):
                return str(row.short)
        return ""

    def _asked_by(self, case: Case) -> str:
        if case.group_id == self.group.id:
            return ""
        asked = (
            row
            for row in self.escalations.get(case.id, ())
            if row.to_group_id == self.group.id and row.answered_at is None
        )
        return next((row.by for row in asked), "")

    def _silent_weeks(self, case: Case) -> int:
        spoken = self.spoken.get(case.id)
        since = max(london_day(spoken), case.opened_on) if spoken else case.opened_on
        weeks = (self.held_on - since).days // _WEEK
        return weeks if weeks >= self.group.silent_weeks else 0


def _who(row: Row[Any]) -> str:
    return agency_words(row.handle) or "no owner"


def _day(row: Row[Any]) -> date | None:
    return row.due_on or row.held_on  # type: ignore[no-any-return]  # columns of a row


def _put_off(item: Row[Any]) -> bool:
    return item.outcome is ItemOutcome.DEFERRED


def _held(reader: Reader, group_id: int, *states: MeetingState) -> list[Meeting]:
    return reader.all(
        Meeting,
        meeting.c.state.in_(states),
        group_id=group_id,
        order_by=(meeting.c.held_on.desc(), meeting.c.id.desc()),
        limit=MEETINGS_LOOKED_AT,
    )


def _owed(reader: Reader, cases: Select[tuple[int]]) -> dict[int, list[Row[Any]]]:
    """The actions that somebody still waits for, and when their owners last said a word."""
    due = meeting.alias("due")
    said_at = (
        select(func.max(action_update.c.said_at, type_=action_update.c.said_at.type))
        .where(action_update.c.action_id == action.c.id, action_update.c.kind == UpdateKind.CLAIM)
        .correlate(action)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(
            action.c.case_id,
            agency.c.handle,
            action.c.due_on,
            due.c.held_on,
            said_at.label("said_at"),
        )
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .outerjoin(due, due.c.id == action.c.due_meeting_id)
        .where(awaited_action(), action.c.case_id.in_(cases))
        .order_by(action.c.id)
    )
    owed: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        owed[row.case_id].append(row)
    return owed


def _items(reader: Reader, cases: Select[tuple[int]]) -> dict[int, dict[int, Row[Any]]]:
    """What became of the cases at meetings, and when they were discussed there."""
    rows = reader.rows(
        select(
            agenda_item.c.case_id,
            agenda_item.c.meeting_id,
            agenda_item.c.outcome,
            func.max(item_span.c.from_at, type_=item_span.c.from_at.type).label("spoken_at"),
        )
        .outerjoin(item_span, item_span.c.item_id == agenda_item.c.id)
        .where(agenda_item.c.case_id.in_(cases))
        .group_by(agenda_item.c.case_id, agenda_item.c.meeting_id, agenda_item.c.outcome)
    )
    items: dict[int, dict[int, Row[Any]]] = defaultdict(dict)
    for row in rows:
        items[row.case_id][row.meeting_id] = row
    return items


def _escalations(reader: Reader, cases: Select[tuple[int]]) -> dict[int, list[Row[Any]]]:
    """The questions put to groups above, the latest first."""
    below = meeting_group.alias("below")
    rows = reader.rows(
        select(escalation, meeting_group.c.short, below.c.short.label("by"))
        .join(meeting_group, meeting_group.c.id == escalation.c.to_group_id)
        .join(case_file, case_file.c.id == escalation.c.case_id)
        .join(below, below.c.id == case_file.c.group_id)
        .where(escalation.c.case_id.in_(cases))
        .order_by(escalation.c.id.desc())
    )
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.case_id].append(row)
    return found


def _last_word(reader: Reader, cases: Select[tuple[int]]) -> dict[int, Instant]:
    """When anything was last said, decided, reported or discussed of each case."""
    of_item = agenda_item.c.case_id
    said = union_all(
        select(of_item.label("case_id"), line.c.said_at.label("at"))
        .join(agenda_item, agenda_item.c.id == line.c.item_id)
        .where(of_item.in_(cases)),
        select(of_item, item_span.c.from_at)
        .join(agenda_item, agenda_item.c.id == item_span.c.item_id)
        .where(of_item.in_(cases)),
        select(action.c.case_id, action_update.c.said_at)
        .join(action, action.c.id == action_update.c.action_id)
        .where(action.c.case_id.in_(cases)),
        select(interim_decision.c.case_id, interim_decision.c.recorded_at).where(
            interim_decision.c.case_id.in_(cases)
        ),
    ).subquery()
    rows = reader.rows(
        select(said.c.case_id, func.max(said.c.at, type_=said.c.at.type).label("at")).group_by(
            said.c.case_id
        )
    )
    return {row.case_id: row.at for row in rows}


def _judged(reader: Reader, cases: Select[tuple[int]]) -> dict[int, date]:
    """The day on which the risk of each case was judged last."""
    judged_on = func.max(risk_assessment.c.assessed_on, type_=risk_assessment.c.assessed_on.type)
    rows = reader.rows(
        select(risk_assessment.c.case_id, judged_on.label("judged_on"))
        .where(risk_assessment.c.case_id.in_(cases))
        .group_by(risk_assessment.c.case_id)
    )
    return {row.case_id: row.judged_on for row in rows}

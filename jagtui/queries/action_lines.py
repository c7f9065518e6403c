"""Actions as they are shown in a list: whose they are, when they are due, how late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from jagtui.model.line import Spans
from jagtui.model.rules.claims import ASKING_CLAIMS, ENDING_CLAIMS
from jagtui.model.rules.naming import agency_words, owner_words
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind
from jagtui.queries.claim_details import (
    ClaimDetails,
    detail_columns,
    details_of,
    reports_or_answers,
)
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support, action_update, carry
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An action in a list."""

    id: int
    reference: str
    item_id: int
    owner: str
    """Housing, A Osei; as said where nobody known answers to it; empty while it is missing."""
    supporting: str
    """The agencies that help, as in Council, Fire; empty where none does."""
    unowned: bool
    task: str
    due_on: date | None
    first_due_on: date | None
    """The day it was first due, however often it was re-dated since."""
    by_next: bool
    """It follows the group's next meeting rather than a day of its own."""
    assumed: bool
    carried: int
    """At how many meetings it was due and still open."""
    state: ActionState
    claim: ClaimKind | None
    """What its owner last reported, while the meeting has not answered."""
    claim_words: str
    """How the owner put it."""
    details: ClaimDetails
    """What else was reported."""
    case: str
    """The reference of the case it is on; empty where it is on none."""
    withheld: Spans
    rank: str

    @property
    def moved(self) -> bool:
        """Whether it was due on another day first."""
        return self.first_due_on is not None and self.first_due_on != self.due_on

    @property
    def ends_as(self) -> ActionOutcome | None:
        """How it ends where the meeting accepts what was reported; other reports end nothing."""
        return ENDING_CLAIMS.get(self.claim) if self.claim else None

    @property
    def awaits(self) -> bool:
        """Whether its owner asks for something that does not end it: a day, another owner."""
        return self.claim in ASKING_CLAIMS

    def days_late(self, today: date) -> int:
        """For how many days somebody has waited for it; 0 once it is reported or in abeyance."""
        if self.due_on is None or self.state is not ActionState.OPEN:
            return 0
        return max(0, (today - self.due_on).days)


_due = meeting.alias("due_meeting")
CARRIED = (
    select(func.count())
    .select_from(carry)
    .where(carry.c.action_id == action.c.id)
    .correlate(action)
    .scalar_subquery()
)
"""At how many meetings an action was due and still open."""
_helper = agency.alias("helper")
_supporting = (
    select(func.group_concat(_helper.c.handle))
    .join(action_support, action_support.c.agency_id == _helper.c.id)
    .where(action_support.c.action_id == action.c.id)
    .correlate(action)
    .scalar_subquery()
)
_newest = action_update.alias("newest")
_standing = action_update.alias("standing")
_is_standing = (
    _standing.c.id
    == select(func.max(_newest.c.id))
    .where(
        _newest.c.action_id == action.c.id,
        reports_or_answers(_newest),
    )
    .correlate(action)
    .scalar_subquery()
)
"""What was reported last, or how it was answered since."""


def action_lines(reader: Reader, *where: ColumnElement[bool]) -> tuple[ActionLine, ...]:
    """The actions that fit, with everything a list shows of them, in one statement."""
    return tuple(_line(row) for row in reader.rows(_statement().where(*where)))


def _statement() -> Select[Any]:
    return (
        select(
            action,
            agency.c.handle,
            officer.c.name.label("officer_name"),
            _due.c.held_on.label("due_meeting_on"),
            CARRIED.label("carried"),
            _standing.c.claim,
            _standing.c.words.label("claim_words"),
            *detail_columns(_standing),
            case_file.c.reference.label("case_reference"),
            _supporting.label("supporting"),
        )
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .outerjoin(officer, officer.c.id == action.c.officer_id)
        .outerjoin(_due, _due.c.id == action.c.due_meeting_id)
        .outerjoin(case_file, case_file.c.id == action.c.case_id)
        .outerjoin(_standing, _is_standing)
        .order_by(action.c.rank, action.c.id)
    )


def _line(row: Row[Any]) -> ActionLine:
    return ActionLine(
        id=row.id,
        reference=row.reference,
        item_id=row.item_id,
        owner=owner_words(row.handle, row.officer_name, row.owner_as_said),
        supporting=", ".join(map(agency_words, sorted((row.supporting or "").split(",")))),
        unowned=row.agency_id is None and row.officer_id is None,
        task=row.task,
        due_on=row.due_on or row.due_meeting_on,
        first_due_on=row.first_due_on,
        by_next=row.due_meeting_id is not None,
        assumed=row.due_assumed,
        carried=row.carried,
        state=row.state,
        claim=row.claim,
        claim_words=row.claim_words if row.claim else "",
        details=details_of(row) if row.claim else ClaimDetails(),
        case=row.case_reference or "",
        withheld=row.withheld,
        rank=row.rank,
    )


def by_pressing(lines: Sequence[ActionLine], today: date) -> tuple[ActionLine, ...]:
    """What waits for the meeting's answer first, then the latest, then by day."""
    return tuple(
        sorted(
            lines,
            key=lambda one: (
                one.state is not ActionState.REPORTED,
                -one.days_late(today),
                one.due_on or date.max,
                one.reference,
            ),
        )
    )

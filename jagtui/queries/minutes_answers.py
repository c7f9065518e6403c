"""What a meeting heard and settled about actions that were given before, and what it did not."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.claims import ENDING_CLAIMS
from jagtui.model.terms import ActionOutcome, ClaimKind, UpdateKind
from jagtui.queries.claim_details import ClaimDetails, detail_columns, details_of
from jagtui.queries.live import open_since
from jagtui.queries.names import Names
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update, carry
from jagtui.store.schema.meeting import agenda_item


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the meeting heard or settled about an action that was given before."""

    reference: str
    agency: str
    kind: UpdateKind
    claim: ClaimKind | None
    """What its owner reports; in an answer, what the owner had reported before it."""
    outcome: ActionOutcome | None
    words: str
    due_before: date | None
    due_after: date | None
    part: str
    """The reference under which a part of it was given out anew."""
    details: ClaimDetails
    """What was said besides the words: what shows it, what was learnt, who is in the way."""

    @property
    def as_claimed(self) -> bool:
        """Whether the meeting took the owner at their word."""
        return self.claim is not None and ENDING_CLAIMS.get(self.claim) is self.outcome


@dataclass(frozen=True, slots=True)
class CarriedAction:
    """An action that was due by the meeting and stayed open."""

    reference: str
    agency: str
    case_id: int | None


@dataclass(frozen=True, slots=True)
class UnansweredClaim:
    """What an owner had reported, and the meeting ended without an answer to it."""

    reference: str
    agency: str
    case_id: int | None
    claim: ClaimKind


def answers(reader: Reader, meeting_id: int, names: Names) -> dict[int, list[Answered]]:
    """What was heard and settled, by item, in the order in which it was."""
    here = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    part = action.alias("part")
    rows = reader.rows(
        select(
            action_update,
            action.c.reference,
            action.c.agency_id,
            action.c.outcome,
            *detail_columns(action_update),
            part.c.reference.label("part_reference"),
        )
        .join(action, action.c.id == action_update.c.action_id)
        .outerjoin(
            part,
            # What is given out anew is given in the same breath.
            (part.c.split_from_id == action.c.id)
            & (part.c.raised_at == action_update.c.said_at)
            & action_update.c.kind.in_((UpdateKind.SPLIT, UpdateKind.ACCEPTED)),
        )
        .where(action_update.c.item_id.in_(here))
        .order_by(action_update.c.id)
    )
    claims = _claims_before(reader, select(action_update.c.id).where(_accepted_at(here)))
    by_item: dict[int, list[Answered]] = defaultdict(list)
    for row in rows:
        by_item[row.item_id].append(_answered(row, claims, names))
    return by_item


def _answered(row: Row[Any], claims: dict[int, ClaimKind], names: Names) -> Answered:
    accepted = row.kind is UpdateKind.ACCEPTED
    return Answered(
        reference=row.reference,
        agency=names.short_agency(row.agency_id),
        kind=row.kind,
        claim=claims.get(row.id) if accepted else row.claim,
        outcome=row.outcome if accepted and row.handed_to_id is None else None,
        words=row.words,
        due_before=row.due_before,
        due_after=row.due_after,
        part=row.part_reference or "",
        details=details_of(row),
    )


def _accepted_at(here: Select[tuple[int]]) -> Any:  # noqa: ANN401  a condition
    return (action_update.c.kind == UpdateKind.ACCEPTED) & action_update.c.item_id.in_(here)


def _claims_before(reader: Reader, accepted: Select[tuple[int]]) -> dict[int, ClaimKind]:
    """What stood reported when the meeting settled an action, by the settling update."""
    settled, earlier = action_update.alias("settled"), action_update.alias("earlier")
    newest = (
        select(settled.c.id, func.max(earlier.c.id).label("claim_id"))
        .join(earlier, (earlier.c.action_id == settled.c.action_id) & (earlier.c.id < settled.c.id))
        .where(
            settled.c.id.in_(accepted),
            earlier.c.kind.in_((UpdateKind.CLAIM, UpdateKind.SENT_BACK)),
        )
        .group_by(settled.c.id)
        .subquery()
    )
    rows = reader.rows(
        select(newest.c.id, action_update.c.claim)
        .join(action_update, action_update.c.id == newest.c.claim_id)
        .where(action_update.c.claim.is_not(None))
    )
    return {row.id: row.claim for row in rows}


def carried_actions(reader: Reader, meeting_id: int, names: Names) -> tuple[CarriedAction, ...]:
    """The actions that closing the meeting carried forward."""
    rows = reader.rows(
        select(action.c.reference, action.c.agency_id, action.c.case_id)
        .join(carry, carry.c.action_id == action.c.id)
        .where(carry.c.meeting_id == meeting_id)
        .order_by(action.c.id)
    )
    return tuple(
        CarriedAction(row.reference, names.short_agency(row.agency_id), row.case_id) for row in rows
    )


def unanswered_claims(reader: Reader, held: Meeting, names: Names) -> tuple[UnansweredClaim, ...]:
    """What stood reported when the meeting closed; nothing before that."""
    if held.closed_at is None:
        return ()
    newest = (
        select(func.max(action_update.c.id))
        .where(
            action_update.c.action_id == action.c.id,
            action_update.c.kind.in_((UpdateKind.CLAIM, UpdateKind.SENT_BACK, UpdateKind.ACCEPTED)),
            action_update.c.said_at <= held.closed_at,
        )
        .correlate(action)
        .scalar_subquery()
    )
    rows = reader.rows(
        select(action.c.reference, action.c.agency_id, action.c.case_id, action_update.c.claim)
        .join(action_update, action_update.c.id == newest)
        .where(
            open_since(held.group_id, held.day),
            action_update.c.claim.in_(ENDING_CLAIMS),
        )
        .order_by(action.c.id)
    )
    return tuple(
        UnansweredClaim(row.reference, names.short_agency(row.agency_id), row.case_id, row.claim)
        for row in rows
    )

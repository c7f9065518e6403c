"""Questions that one group puts to the group above it, and the answers."""

from dataclasses import dataclass

from sqlalchemy import Row, Select, select

from jagtui.model.group import Group
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, GroupKind
from jagtui.model.time import Instant
from jagtui.queries.visible import visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.case import case_file
from jagtui.store.schema.escalation import escalation
from jagtui.store.schema.group import meeting_group

ABOVE = {GroupKind.OTHER: GroupKind.JAG, GroupKind.JAG: GroupKind.RAG}
"""Cases go from a panel to the JAG, and from the JAG to the RAG."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question about a case, and the answer once there is one."""

    id: int
    case_id: int
    reference: str
    label: str
    by: str
    """The group that asks, by its short name."""
    to: str
    question: str
    asked_at: Instant
    answer: str
    answered_at: Instant | None


def groups_above(reader: Reader, group_id: int) -> tuple[Group, ...]:
    """The groups to which a group may take a case."""
    above = ABOVE.get(reader.get(Group, group_id).kind)
    return tuple(reader.all(Group, kind=above)) if above is not None else ()


def open_escalations(reader: Reader, seat: Seat | None, group_id: int) -> tuple[Asked, ...]:
    """What a group has been asked and not answered, the oldest first."""
    chosen = asked_rows().where(
        escalation.c.to_group_id == group_id,
        escalation.c.answered_at.is_(None),
        # Settled by those who asked, it waits for nobody any more.
        case_file.c.status == CaseStatus.ESCALATED,
        visible_cases(seat),
    )
    return tuple(map(asked_of, reader.rows(chosen)))


def questions_about(reader: Reader, seat: Seat | None, case_id: int) -> tuple[Asked, ...]:
    """Every question ever asked about a case, the oldest first."""
    chosen = asked_rows().where(escalation.c.case_id == case_id, visible_cases(seat))
    return tuple(map(asked_of, reader.rows(chosen)))


_by = meeting_group.alias("asked_by")


def asked_rows() -> Select[tuple[object, ...]]:
    """Escalations with their case and both groups, in the order in which they were asked."""
    return (
        select(
            escalation,
            case_file.c.reference,
            case_file.c.label,
            _by.c.short.label("by"),
            meeting_group.c.short.label("to"),
        )
        .join(case_file, case_file.c.id == escalation.c.case_id)
        .join(_by, _by.c.id == case_file.c.group_id)
        .join(meeting_group, meeting_group.c.id == escalation.c.to_group_id)
        .order_by(escalation.c.id)
    )


def asked_of(row: Row[tuple[object, ...]]) -> Asked:
    """A row of those as a question."""
    return Asked(
        id=row.id,
        case_id=row.case_id,
        reference=row.reference,
        label=row.label,
        by=row.by,
        to=row.to,
        question=row.question,
        asked_at=row.escalated_at,
        answer=row.answer,
        answered_at=row.answered_at,
    )

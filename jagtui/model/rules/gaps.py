"""The soft check before moving on: what an item's record still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jagtui.model.terms import CaseStatus

_NOT_REVIEWED = frozenset({CaseStatus.CLOSED, CaseStatus.DECLINED})


class GapKind(StrEnum):
    """What is missing, as the question names it."""

    DECISION = "no decision"
    REVIEW = "no review date"
    OWNER = "no owner"
    URGENCY = "not said why it could not wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """What has been recorded of an item so far."""

    item_id: int
    case_status: CaseStatus | None = None
    """None for an item without a case; such an item needs no decision."""
    decided: bool = False
    deferred: bool = False
    review_on: date | None = None
    unowned: tuple[tuple[int, str], ...] = ()
    """Its actions that nobody owns, by id and reference."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing under an item, or from one of its actions."""

    kind: GapKind
    item_id: int
    action_id: int | None = None
    reference: str = ""
    """The action's."""

    @property
    def words(self) -> str:
        """As the question puts it: no review date, or JAG/27/004 no owner."""
        return f"{self.reference} {self.kind.value}".strip()


def gaps(record: ItemRecord, on: date) -> tuple[Gap, ...]:
    """What is missing at a meeting on that day, in the order in which it is asked for."""
    return tuple(_gaps(record, on))


def _gaps(record: ItemRecord, on: date) -> Iterator[Gap]:
    if record.case_status is not None and not record.deferred:
        if not record.decided:
            yield Gap(GapKind.DECISION, record.item_id)
        if record.case_status not in _NOT_REVIEWED and not _is_ahead(record.review_on, on):
            yield Gap(GapKind.REVIEW, record.item_id)
    for action_id, reference in record.unowned:
        yield Gap(GapKind.OWNER, record.item_id, action_id, reference)


def _is_ahead(review_on: date | None, on: date) -> bool:
    """A review that was due by this meeting has been held and needs its next day."""
    return review_on is not None and review_on > on

"""Earlier minutes as a later meeting agreed them, for that meeting's own minutes."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Approval
from jagtui.model.terms import CorrectionState
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.minutes import approval, correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A correction that a meeting agreed to or not, with the item of the minutes it is about."""

    number: str
    """Empty where it is about no item."""
    action: str
    """The action's reference, where it is about an action."""
    adds: bool
    """It adds words, and takes the place of none."""
    reads: str
    about_case: bool
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedMinutes:
    """Earlier minutes that a meeting dealt with under an item."""

    item_id: int
    reference: str
    day: date
    approved: bool
    """Approved by this meeting; else they had been, and were only corrected."""
    amendments: tuple[Amendment, ...]
    refused: tuple[Amendment, ...]


def agreed_minutes(reader: Reader, meeting_id: int) -> tuple[AgreedMinutes, ...]:
    """What a meeting agreed of earlier minutes, the oldest first; three statements."""
    here = select(agenda_item.c.id).where(agenda_item.c.meeting_id == meeting_id)
    approved = {
        (one.item_id, one.meeting_id) for one in reader.all(Approval, approval.c.item_id.in_(here))
    }
    decided: dict[tuple[int, int], list[Amendment]] = defaultdict(list)
    for row in reader.rows(
        select(correction, agenda_item.c.number, agenda_item.c.case_id, action.c.reference)
        .outerjoin(agenda_item, agenda_item.c.id == correction.c.item_id)
        .outerjoin(action, action.c.id == correction.c.action_id)
        .where(correction.c.decided_item_id.in_(here))
        .order_by(correction.c.id)
    ):
        decided[row.decided_item_id, row.meeting_id].append(
            Amendment(
                number=row.number or "",
                action=row.reference or "",
                adds=row.line_id is None and row.action_id is None,
                reads=row.reads,
                about_case=row.case_id is not None,
                agreed=row.state is CorrectionState.MADE,
            )
        )
    dealt_with = approved | decided.keys()
    earlier = reader.all(
        Meeting, meeting.c.id.in_({of for _, of in dealt_with}), order_by=meeting.c.held_on
    )
    return tuple(
        AgreedMinutes(
            item_id=item_id,
            reference=held.reference,
            day=held.day,
            approved=(item_id, held.id) in approved,
            amendments=tuple(one for one in decided[item_id, held.id] if one.agreed),
            refused=tuple(one for one in decided[item_id, held.id] if not one.agreed),
        )
        for held in earlier
        for item_id, of in sorted(dealt_with)
        if of == held.id
    )

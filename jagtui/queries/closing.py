"""What a meeting leaves over when it is about to close."""

from dataclasses import dataclass

from jagtui.model.meeting import ItemSpan, Meeting
from jagtui.model.terms import ActionState
from jagtui.queries.action_lines import action_lines
from jagtui.queries.desk_agenda import Reached, agenda_lines
from jagtui.queries.missing import missing
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Items not reached, what is missing, and claims that nobody answered; each in words."""

    meeting: Meeting
    not_reached: tuple[str, ...]
    missing: tuple[str, ...]
    claims: tuple[str, ...]


def closing(reader: Reader, meeting_id: int) -> Closing:
    """What there is to know before ending a meeting."""
    held = reader.get(Meeting, meeting_id)
    spans = reader.all(ItemSpan, meeting_id=meeting_id)
    reported = action_lines(
        reader, action.c.group_id == held.group_id, action.c.state == ActionState.REPORTED
    )
    return Closing(
        meeting=held,
        not_reached=tuple(
            f"{line.words} (parked)" if line.reached is Reached.PARKED else line.words
            for line in agenda_lines(reader, meeting_id, spans)
            if line.reached in (Reached.WAITING, Reached.PARKED)
            and not (line.holds_items or line.no_change)
        ),
        missing=tuple(one.words for one in missing(reader, meeting_id)),
        claims=tuple(
            f"{one.reference} {one.owner}: reported {one.claim.words if one.claim else 'done'}"
            for one in reported
        ),
    )

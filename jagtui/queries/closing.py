"""What a meeting leaves over when it is about to close, and when the next one is."""

from dataclasses import dataclass
from datetime import date

from jagtui.model.group import Group
from jagtui.model.meeting import ItemSpan, Meeting
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState, MeetingKind, RiskBand
from jagtui.queries.action_lines import action_lines
from jagtui.queries.desk_agenda import AgendaLine, Reached, agenda_lines
from jagtui.queries.live import coming_meeting, open_action
from jagtui.queries.missing import missing
from jagtui.queries.outstanding import unratified
from jagtui.queries.rhythm import next_by_rhythm
from jagtui.queries.visible import must_read_minutes
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.meeting import meeting

HIGH_RISK = (RiskBand.HIGH, RiskBand.VERY_HIGH)


@dataclass(frozen=True, slots=True)
class NotReached:
    """An item that nobody took up, or that was parked and not come back to."""

    item: AgendaLine

    @property
    def words(self) -> str:
        """As in 7b AV-0142 (parked)."""
        parked = " (parked)" if self.item.reached is Reached.PARKED else ""
        return f"{self.item.words}{parked}"

    @property
    def asked_singly(self) -> bool:
        """Whether it needs a reason of its own: a case of high or very high risk."""
        return self.item.case_id is not None and self.item.band in HIGH_RISK


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What is left over, in words, and the next meeting as far as it is known."""

    today: date
    meeting: Meeting
    group: Group
    not_reached: tuple[NotReached, ...]
    missing: tuple[str, ...]
    claims: tuple[str, ...]
    """What owners reported and nobody answered."""
    inquorate: tuple[str, ...]
    """Where something was decided without a quorum and has not been ratified."""
    next_planned: Meeting | None
    next_proposed: date | None
    """The day that the rhythm gives, where none is planned yet."""


def closing(reader: Reader, seat: Seat | None, meeting_id: int) -> Closing:
    """What there is to know before ending a meeting."""
    must_read_minutes(reader, seat, meeting_id)
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    spans = reader.all(ItemSpan, meeting_id=meeting_id)
    reported = action_lines(
        reader,
        open_action(),
        action.c.group_id == held.group_id,
        action.c.state == ActionState.REPORTED,
    )
    planned, proposed = _next(reader, group, held)
    return Closing(
        today=reader.today,
        meeting=held,
        group=group,
        not_reached=tuple(
            NotReached(line)
            for line in agenda_lines(reader, meeting_id, spans)
            if line.reached in (Reached.WAITING, Reached.PARKED)
            and not (line.holds_items or line.no_change)
        ),
        missing=tuple(one.words for one in missing(reader, seat, meeting_id)),
        claims=tuple(
            f"{one.reference} {one.owner}: reported {one.claim.words if one.claim else 'done'}"
            for one in reported
        ),
        inquorate=tuple(one.item for one in unratified(reader, held)),
        next_planned=planned,
        next_proposed=proposed,
    )


def _next(reader: Reader, group: Group, held: Meeting) -> tuple[Meeting | None, date | None]:
    """The next meeting that is planned; else the day on which it would be."""
    coming = reader.all(
        Meeting,
        meeting.c.held_on > held.day,
        coming_meeting(),
        group_id=group.id,
        kind=MeetingKind.ORDINARY,
        order_by=(meeting.c.provisional, meeting.c.held_on, meeting.c.id),
        limit=1,
    )
    if not coming:
        return None, next_by_rhythm(reader, group, held.day)
    return (None, coming[0].held_on) if coming[0].provisional else (coming[0], None)

"""The live desk: all that the screen shows of a meeting in progress, read at one moment."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.group import Group
from jagtui.model.meeting import ItemSpan, Meeting
from jagtui.model.rules.gaps import Gap, ItemRecord, gaps
from jagtui.model.rules.pace import Pace, pace
from jagtui.model.rules.roles import sees_everything
from jagtui.model.rules.room import ItemMark, Room
from jagtui.model.rules.walking import Stop, left_over, next_stop
from jagtui.model.seat import Seat
from jagtui.model.terms import LineKind
from jagtui.model.time import Instant, at_london
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.desk_agenda import AgendaLine, Reached, agenda_for, agenda_lines
from jagtui.queries.desk_card import Card, card_of
from jagtui.queries.desk_minutes import Recorded, SaidLine, minutes_of
from jagtui.queries.quorum import quorum_course
from jagtui.queries.roll import HeadCount, head_count, roll_of
from jagtui.queries.room import room
from jagtui.store.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A meeting in progress, with the item that is up."""

    today: date
    meeting: Meeting
    group: Group
    agenda: tuple[AgendaLine, ...]
    spans: tuple[ItemSpan, ...]
    item: AgendaLine
    card: Card
    minutes: tuple[Recorded, ...]
    heads: HeadCount
    room: Room

    @property
    def mark(self) -> ItemMark:
        """The item that is up, as the capture line names it."""
        return self.item.mark

    @property
    def ends(self) -> Instant:
        """When the meeting is meant to end."""
        return at_london(self.meeting.day, self.meeting.starts).add(minutes=self.meeting.minutes)

    def pace(self, now: Instant) -> Pace:
        """How the time left stands against the items that nobody has taken up yet."""
        cases = [line for line in self.unreached if line.case_id is not None]
        budget = next((line.minutes for line in self.agenda if line.holds_items), None) or 0
        each = budget // max(1, sum(line.case_id is not None for line in self.agenda))
        return pace(
            now,
            self.ends,
            case_minutes=[line.minutes or each for line in cases],
            other_minutes=[line.minutes or 0 for line in self.unreached if line.case_id is None],
        )

    @property
    def walk(self) -> tuple[AgendaLine, ...]:
        """The items that are walked one by one: all but headings and the lane."""
        return tuple(line for line in self.agenda if not (line.holds_items or line.no_change))

    @property
    def last_number(self) -> str:
        """The number of the last item: how far the agenda counts."""
        return [line.number for line in self.agenda if line.parent_id is None][-1]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What the record of this item still misses, in the order in which it is asked for."""
        return gaps(
            ItemRecord(
                item_id=self.item.id,
                case_status=self.item.case_status,
                decided=any(
                    isinstance(one, SaidLine) and one.kind is LineKind.DECISION
                    for one in self.minutes
                ),
                deferred=self.item.deferred,
                review_on=self.item.review_on,
                unowned=tuple(
                    (one.id, one.reference)
                    for one in self.minutes
                    if isinstance(one, ActionLine) and one.unowned
                ),
            ),
            self.today,
        )

    @property
    def next_item(self) -> AgendaLine | None:
        """The next item that waits, or the one that was left by going back."""
        to = next_stop(self._stops, [span.item_id for span in self.spans])
        return next((line for line in self.walk if line.id == to), None)

    @property
    def previous_item(self) -> AgendaLine | None:
        """The item before this one."""
        place = self.agenda.index(self.item)
        before = [line for line in self.walk if self.agenda.index(line) < place]
        return before[-1] if before else None

    @property
    def unreached(self) -> tuple[AgendaLine, ...]:
        """The items that nobody has taken up or put off yet."""
        return tuple(line for line in self.walk if line.reached is Reached.WAITING)

    @property
    def left_over(self) -> tuple[AgendaLine, ...]:
        """What was skipped or parked, to be come back to before the meeting ends."""
        left = left_over(self._stops)
        return tuple(line for line in self.walk if line.id in left)

    @property
    def lane(self) -> tuple[AgendaLine, ...]:
        """The cases that are minuted together as not discussed."""
        return tuple(line for line in self.agenda if line.no_change)

    @property
    def _stops(self) -> tuple[Stop, ...]:
        return tuple(line.stop for line in self.walk)


def desk(reader: Reader, meeting_id: int, seat: Seat | None) -> Desk:
    """Everything the desk shows; the number of statements does not grow with the meeting."""
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    spans = tuple(reader.all(ItemSpan, meeting_id=meeting_id))
    agenda = agenda_for(reader, seat, agenda_lines(reader, meeting_id, spans))
    item = _up_now(agenda, spans)
    roll = roll_of(reader, meeting_id)
    here = room(reader, meeting_id, item.id)
    course = quorum_course(reader, group, held)
    return Desk(
        today=reader.today,
        meeting=held,
        group=group,
        agenda=agenda,
        spans=spans,
        item=item,
        card=card_of(reader, seat, held, item, roll),
        minutes=() if item.hidden else minutes_of(reader, item.id, course),
        heads=head_count(course, roll),
        room=replace(
            here,
            items=tuple(line.mark for line in agenda),
            cases=here.cases if sees_everything(seat) else (),
            subjects=() if item.hidden else here.subjects,
        ),
    )


def _up_now(agenda: tuple[AgendaLine, ...], spans: tuple[ItemSpan, ...]) -> AgendaLine:
    """The item of the open span; after a close, the one that was up last."""
    by_id = {line.id: line for line in agenda}
    current = next((span for span in spans if span.until_at is None), spans[-1] if spans else None)
    return by_id[current.item_id] if current else agenda[0]

"""The live desk: all that the screen shows of a meeting in progress, read at one moment."""

from dataclasses import dataclass, replace
from datetime import date

from jagtui.model.group import Group
from jagtui.model.meeting import Adjournment, ItemSpan, Meeting
from jagtui.model.rules.gaps import Gap, ItemRecord, gaps
from jagtui.model.rules.roles import sees_everything
from jagtui.model.rules.room import ItemMark, Room
from jagtui.model.rules.walking import Stop, left_over, next_stop
from jagtui.model.seat import Seat
from jagtui.model.terms import Capacity, LineKind, MeetingState
from jagtui.model.time import Instant
from jagtui.queries.action_lines import ActionLine
from jagtui.queries.desk_agenda import AgendaLine, Reached, agenda_for, agenda_lines
from jagtui.queries.desk_card import Card, ItemCard, card_of
from jagtui.queries.desk_minutes import Recorded, SaidLine, minutes_of
from jagtui.queries.desk_statements import (
    Formalities,
    decisions_to_note,
    folded_agenda,
    folded_card,
    formalities,
    with_formalities,
)
from jagtui.queries.interim import DecidedBetween
from jagtui.queries.matters import matters_arising
from jagtui.queries.outstanding import arising_item, outstanding_decisions
from jagtui.queries.pace import MeetingPace, meeting_pace
from jagtui.queries.quorum import quorum_course
from jagtui.queries.roll import Attends, HeadCount, head_count, roll_of
from jagtui.queries.room import room_at
from jagtui.queries.visible import reads_minutes
from jagtui.store.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A meeting in progress, with the item that is looked at: mostly the one that is up."""

    today: date
    meeting: Meeting
    group: Group
    agenda: tuple[AgendaLine, ...]
    spans: tuple[ItemSpan, ...]
    rests: tuple[Adjournment, ...]
    up: AgendaLine
    """The item that the meeting is at."""
    item: AgendaLine
    """The item that is looked at."""
    card: Card
    minutes: tuple[Recorded, ...]
    heads: HeadCount
    formalities: Formalities
    to_note: tuple[DecidedBetween, ...]
    """The decisions taken between meetings that this item is there to note."""
    public: int
    """How many of the public are in the room."""
    room: Room

    @property
    def part(self) -> str:
        """Who may listen, in words; empty where nobody of the public is about."""
        words = ("SECOND PART" if self.up.confidential else "", "PUBLIC PRESENT")
        return " · ".join(filter(None, words if self.public else words[:1]))

    @property
    def is_folded(self) -> bool:
        """Whether the item that is looked at is a case that waits for the statement."""
        return self.formalities.folded and self.item.case_id is not None

    @property
    def wanders(self) -> bool:
        """Whether another item is looked at than the one that is up."""
        return self.item.id != self.up.id

    @property
    def mark(self) -> ItemMark:
        """The item that is looked at, as the capture line names it."""
        return self.item.mark

    @property
    def rest(self) -> Adjournment | None:
        """The adjournment the meeting is in, if it rests."""
        return next((rest for rest in self.rests if rest.until_at is None), None)

    def pace(self, now: Instant) -> MeetingPace:
        """How the time left stands against what is still ahead."""
        return meeting_pace(
            now,
            self.meeting,
            self.group,
            self.walk,
            self.up,
            spans=self.spans,
            rests=self.rests,
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
        if self.is_folded:
            return ()
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
        """The next item that waits, or the one that was left by going back.

        Who wanders goes on from the item looked at.
        """
        if self.wanders:
            place = self.agenda.index(self.item)
            return next((line for line in self.walk if self.agenda.index(line) > place), None)
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


def desk(reader: Reader, meeting_id: int, seat: Seat | None, looked_at: int | None = None) -> Desk:
    """Everything the desk shows; the number of statements does not grow with the meeting.

    The item shown is the one that is up, unless another of the agenda is looked at.
    """
    held = reader.get(Meeting, meeting_id)
    group = reader.get(Group, held.group_id)
    spans = tuple(reader.all(ItemSpan, meeting_id=meeting_id))
    up = _up_now(held, spans)
    agenda = agenda_for(reader, seat, agenda_lines(reader, meeting_id, up))
    roll = roll_of(reader, meeting_id)
    said = formalities(reader, held, agenda, roll)
    if said.folded:
        agenda = folded_agenda(agenda)
    item_up = _item_up(agenda, up)
    item = next((line for line in agenda if line.id == looked_at), item_up)
    shut = item.hidden or (said.folded and item.case_id is not None)
    unread = shut or (item.case_id is None and not reads_minutes(reader, seat, meeting_id))
    to_note = decisions_to_note(reader, seat, held, agenda, item)
    here = room_at(
        reader,
        held,
        item.case_id,
        spans=[span for span in spans if span.item_id == item.id],
        roll=roll,
    )
    course = quorum_course(reader, group, held)
    return Desk(
        today=reader.today,
        meeting=held,
        group=group,
        agenda=agenda,
        spans=spans,
        rests=course.rests,
        up=item_up,
        item=item,
        card=(
            folded_card(item)
            if shut and not item.hidden
            else _noting(_card(reader, seat, held, agenda, item, roll), to_note)
        ),
        minutes=() if unread else minutes_of(reader, item.id, course),
        heads=head_count(course, roll),
        formalities=said,
        to_note=to_note,
        public=sum(one.number for one in roll if one.here and one.capacity is Capacity.PUBLIC),
        room=replace(
            here,
            items=tuple(line.mark for line in agenda),
            cases=here.cases if sees_everything(seat) else (),
            subjects=() if item.hidden else here.subjects,
        ),
    )


def _up_now(held: Meeting, spans: tuple[ItemSpan, ...]) -> tuple[ItemSpan, ...]:
    """The spans; while a meeting rests, the item it rests on is still the one that is up."""
    if held.state is not MeetingState.ADJOURNED or not spans:
        return spans
    return (*spans[:-1], replace(spans[-1], until_at=None))


def _item_up(agenda: tuple[AgendaLine, ...], spans: tuple[ItemSpan, ...]) -> AgendaLine:
    """The item of the open span; after a close, the one that was up last."""
    by_id = {line.id: line for line in agenda}
    current = next((span for span in spans if span.until_at is None), spans[-1] if spans else None)
    return by_id[current.item_id] if current else agenda[0]


def _card(
    reader: Reader,
    seat: Seat | None,
    held: Meeting,
    agenda: tuple[AgendaLine, ...],
    item: AgendaLine,
    roll: tuple[Attends, ...],
) -> Card:
    """The card of an item; where matters arise, with what earlier meetings left to ratify."""
    card = with_formalities(reader, seat, held, item, card_of(reader, seat, held, item, roll), roll)
    if not isinstance(card, ItemCard):
        return card
    if arising_item((line.id, line.kind) for line in agenda) != item.id:
        return card
    card = replace(card, facts=(*card.facts, *matters_arising(reader, seat, held, agenda)))
    left = outstanding_decisions(reader, seat, held)
    if not left:
        return card
    return replace(
        card,
        facts=(
            *card.facts,
            f"Decided without a quorum, Q ratifies ({len(left)}):",
            *(f"{one.where}: {one.text}" for one in left),
        ),
    )


def _noting(card: Card, to_note: tuple[DecidedBetween, ...]) -> Card:
    """The card of the item at which decisions between meetings are noted, with each of them."""
    if not to_note or not isinstance(card, ItemCard):
        return card
    words = tuple(one.words for one in to_note)
    return replace(card, facts=(*card.facts, "Decided between meetings, to be noted:", *words))

"""What the desk keeps folded, and what it says of the statement, of interests and of the chair."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import exists, select

from jagtui.model.meeting import Meeting
from jagtui.model.rules.statement import is_folded, waits_for
from jagtui.model.seat import Seat
from jagtui.model.terms import ItemKind, MeetingState, StatementAnswer
from jagtui.queries.declarations import Interest, StandingInterest, interests, standing_interests
from jagtui.queries.desk_agenda import AgendaLine
from jagtui.queries.desk_card import Card, ItemCard
from jagtui.queries.interim import DecidedBetween, waiting_decisions
from jagtui.queries.outstanding import arising_item
from jagtui.queries.roll import Attends
from jagtui.store.reader import Reader
from jagtui.store.schema.attendance import chairing, declaration

UNREAD = "The confidentiality statement has not been read; until then this case stays folded."


@dataclass(frozen=True, slots=True, kw_only=True)
class Formalities:
    """What is still to be said in the room, whatever item is up."""

    folded: bool
    """The cases wait until the statement has been read."""
    to_accept: int
    """How many in the room have come since it was read, and not answered to it."""
    declared: bool
    """Somebody declared an interest."""
    chair_empty: bool
    """Nobody is in the chair although the roll has been taken."""

    @property
    def words(self) -> str:
        """As it is always in sight while there is something; else nothing."""
        return " · ".join(
            filter(
                None,
                (
                    "statement: not read" if self.folded else "",
                    f"statement: {self.to_accept} to accept" if self.to_accept else "",
                    "nobody in the chair" if self.chair_empty else "",
                ),
            )
        )


def formalities(
    reader: Reader, held: Meeting, agenda: Iterable[AgendaLine], roll: Iterable[Attends]
) -> Formalities:
    """How far the formalities have come; one statement."""
    seated = exists().where(chairing.c.meeting_id == held.id, chairing.c.until_at.is_(None))
    spoken = exists().where(declaration.c.meeting_id == held.id)
    (said,) = reader.rows(select(seated.label("seated"), spoken.label("declared")))
    return Formalities(
        folded=is_folded(held, [line.kind for line in agenda]),
        to_accept=sum(one.here and waits_for(held, one.capacity, one.statement) for one in roll),
        declared=said.declared,
        chair_empty=held.state is MeetingState.IN_PROGRESS
        and held.roll_taken_at is not None
        and not said.seated,
    )


def folded_agenda(agenda: Iterable[AgendaLine]) -> tuple[AgendaLine, ...]:
    """The agenda with nothing of its cases but their references."""
    return tuple(
        line if line.case_id is None else replace(line, title="", why="") for line in agenda
    )


def folded_card(item: AgendaLine) -> ItemCard:
    """All that is shown of a case that waits for the statement."""
    return ItemCard(title=item.reference, facts=(UNREAD,))


def with_formalities(
    reader: Reader,
    seat: Seat | None,
    held: Meeting,
    item: AgendaLine,
    card: Card,
    roll: tuple[Attends, ...],
) -> Card:
    """The card of an item at which something is said, with what has been said and what waits."""
    if not isinstance(card, ItemCard):
        return card
    match item.kind:
        case ItemKind.DECLARATIONS:
            return replace(card, facts=tuple(_interests(reader, seat, held)) or card.facts)
        case ItemKind.CONFIDENTIALITY:
            return replace(card, facts=(*card.facts, *_answers(held, roll)))
        case _:
            return card


def decisions_to_note(
    reader: Reader, seat: Seat | None, held: Meeting, agenda: Iterable[AgendaLine], item: AgendaLine
) -> tuple[DecidedBetween, ...]:
    """What was decided since the group last met, where this item is there to note it."""
    if arising_item((line.id, line.kind) for line in agenda) != item.id:
        return ()
    return waiting_decisions(reader, seat, held.group_id)


def _interests(reader: Reader, seat: Seat | None, held: Meeting) -> Iterable[str]:
    declared = interests(reader, seat, held.id)
    offered = [one for one in standing_interests(reader, seat, held.id) if one.here]
    yield from map(interest_words, declared)
    if offered:
        if not declared:
            yield "Nobody declared an interest." if held.none_declared else "Not asked yet."
        yield "Standing interests of earlier meetings; i offers them again:"
        yield from map(standing_words, offered)


def interest_words(one: Interest) -> str:
    """As in Housing, A Osei: 7a AV-0142, withdrew: owns a flat nearby."""
    where = one.item.words if one.item else "all items"
    then = "withdrew" if one.withdrew else "stayed"
    standing = " (standing)" if one.standing else ""
    return f"{one.who}: {where}, {then}: {one.interest}{standing}"


def standing_words(one: StandingInterest) -> str:
    """As in Housing, A Osei: 7a, withdrew: owns a flat nearby."""
    then = "withdrew" if one.withdrew else "stayed"
    return f"{one.who}: {one.number or 'all items'}, {then}: {one.interest}"


def _answers(held: Meeting, roll: Iterable[Attends]) -> Iterable[str]:
    """Who declined it, and who has come since and not answered."""
    for one in roll:
        if one.statement is StatementAnswer.DECLINED:
            yield f"{one.words} declined it."
        elif one.here and waits_for(held, one.capacity, one.statement):
            yield f"{one.words} has come since and not accepted it."

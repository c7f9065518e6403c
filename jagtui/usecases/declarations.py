"""Interests that people declare: in which items, and whether they stay or withdraw."""

from dataclasses import dataclass, replace
from typing import Self

from jagtui.model.attendance import Attendance, Declaration
from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.text import clean
from jagtui.queries.declarations import standing_interests
from jagtui.queries.presence import open_spell
from jagtui.store.change import Change
from jagtui.usecases.attendance_room import who
from jagtui.usecases.course import MeetingChosen
from jagtui.usecases.gesture import gesture
from jagtui.usecases.text_edit import TextEdit, put_right
from jagtui.usecases.tidying import editable_attendance, editable_meeting
from jagtui.usecases.walk import item_words, open_span
from jagtui.usecases.withdrawing import go_out_for


@dataclass(frozen=True)
class InterestWanted:
    """What somebody declares; in all items where none is named."""

    attendance_id: int
    interest: str
    item_ids: tuple[int, ...] = ()
    withdrew: bool = False
    standing: bool = False


@gesture("declaration.declare")
def declare_interest(change: Change, wanted: InterestWanted) -> int:
    """Somebody declares an interest; whoever withdraws from the item that is up goes out."""
    one = editable_attendance(change, wanted.attendance_id)
    interest = _said(wanted.interest)
    for item_id in wanted.item_ids or (None,):
        _declare(
            change,
            Declaration(
                meeting_id=one.meeting_id,
                attendance_id=one.id,
                item_id=item_id,
                interest=interest,
                withdrew=wanted.withdrew,
                standing=wanted.standing,
            ),
        )
    then = "withdraws" if wanted.withdrew else "stays"
    change.says(
        f"{who(change, one)} declares an interest in {_where(change, wanted.item_ids)}, {then}",
        meeting_id=one.meeting_id,
    )
    return one.id


@gesture("declaration.standing")
def redeclare_standing(change: Change, wanted: MeetingChosen) -> int:
    """The standing interests of those present are declared again; gives how many."""
    held = editable_meeting(change, wanted.meeting_id)
    offered = [one for one in standing_interests(change, change.seat, held.id) if one.here]
    if not offered:
        raise RuleBroken("Nobody in the room has a standing interest that is not declared yet.")
    for one in offered:
        _declare(
            change,
            Declaration(
                meeting_id=held.id,
                attendance_id=one.attendance_id,
                item_id=one.item_id,
                interest=one.interest,
                withdrew=one.withdrew,
                standing=True,
            ),
        )
    many = "interest" if len(offered) == 1 else "interests"
    change.says(f"{len(offered)} standing {many} declared again", meeting_id=held.id)
    return len(offered)


@dataclass(frozen=True)
class InterestAmendmentWanted(TextEdit):
    """A declaration as it should read, and the interest as it read when the edit began."""

    declaration_id: int
    was: str
    interest: str
    item_id: int | None = None
    withdrew: bool = False
    standing: bool = False

    def over(self, stale: StaleEdit, text: str) -> Self:
        """With that interest over the one that stands now."""
        return replace(self, was=stale.stored, interest=text)

    def without(self, stale: StaleEdit) -> Self:
        """Which items, and whether they stay, is still wanted."""
        return self.over(stale, stale.stored)


@gesture("declaration.amend")
def amend_declaration(change: Change, wanted: InterestAmendmentWanted) -> int:
    """Put a declaration right."""
    stored = change.get(Declaration, wanted.declaration_id)
    one = editable_attendance(change, stored.attendance_id)
    amended = change.put(
        replace(
            stored,
            interest=put_right(stored, "interest", wanted.was, _said(wanted.interest)),
            item_id=wanted.item_id,
            withdrew=wanted.withdrew,
            standing=wanted.standing,
        )
    )
    _withdraw_now(change, amended)
    change.says(f"{who(change, one)}'s declaration put right", meeting_id=stored.meeting_id)
    return stored.id


@dataclass(frozen=True)
class DeclarationChosen:
    """A declaration that something is to be done with."""

    declaration_id: int


@gesture("declaration.strike")
def strike_declaration(change: Change, wanted: DeclarationChosen) -> int:
    """Take a declaration back; whoever is out because of it comes back with the next item."""
    stored = change.get(Declaration, wanted.declaration_id)
    one = editable_attendance(change, stored.attendance_id)
    change.remove(stored)
    change.says(f"{who(change, one)}'s declaration taken back", meeting_id=stored.meeting_id)
    return stored.id


def _declare(change: Change, declared: Declaration) -> None:
    change.add(declared)
    held = change.get(Meeting, declared.meeting_id)
    change.put(replace(held, none_declared=False))
    _withdraw_now(change, declared)


def _withdraw_now(change: Change, declared: Declaration) -> None:
    """Out at once where the item is up already; from all items, beginning with the next."""
    current = open_span(change, declared.meeting_id)
    spell = open_spell(change, declared.attendance_id)
    if not declared.withdrew or current is None or spell is None:
        return
    if current.item_id == declared.item_id:
        one = change.get(Attendance, declared.attendance_id)
        go_out_for(change, one, spell, current.item_id)


def _said(interest: str) -> str:
    said = clean(interest)
    if not said:
        raise RuleBroken("Say what the interest is; the minutes print it.")
    return said


def _where(change: Change, item_ids: tuple[int, ...]) -> str:
    if not item_ids:
        return "all items"
    return ", ".join(item_words(change, change.get(AgendaItem, id)) for id in item_ids)

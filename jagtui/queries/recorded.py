"""What was recorded under an item, as the capture line can take it up again."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from jagtui.model.action import Action, ActionSupport
from jagtui.model.agency import Agency, Officer
from jagtui.model.line import Line
from jagtui.model.rules.captured import (
    ActionDraft,
    ActionsWanted,
    Captured,
    DecisionWanted,
    NoteWanted,
    Owner,
    Speaker,
)
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.when import NEXT_MEETING, When, WhenKind, day_words, read_last_when
from jagtui.model.seat import Seat
from jagtui.model.terms import LineKind
from jagtui.queries.visible import sees_item
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_support
from jagtui.store.schema.agency import agency, officer


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedHere:
    """A line or an action of the minutes, and what the capture line was told to make it."""

    item_id: int
    line_id: int | None = None
    action_id: int | None = None
    was: str
    """The words as they stood when they were read."""
    captured: Captured


def recorded_under(reader: Reader, seat: Seat | None, item_id: int) -> tuple[RecordedHere, ...]:
    """Everything recorded under an item, in the order of its minutes."""
    if not sees_item(reader, seat, item_id):
        return ()
    ranked = [
        *((one.rank, one.id, recorded) for one, recorded in _lines(reader, item_id)),
        *((one.rank, one.id, recorded) for one, recorded in _actions(reader, item_id)),
    ]
    return tuple(recorded for *_, recorded in sorted(ranked, key=lambda each: each[:2]))


def _lines(reader: Reader, item_id: int) -> list[tuple[Line, RecordedHere]]:
    lines = reader.all(Line, item_id=item_id)
    handles = {
        one.id: agency_words(one.handle)
        for one in reader.all(
            Agency, agency.c.id.in_({each.speaker_agency_id for each in lines} - {None})
        )
    }
    names = {
        one.id: one.name
        for one in reader.all(
            Officer, officer.c.id.in_({each.speaker_officer_id for each in lines} - {None})
        )
    }
    return [
        (
            each,
            RecordedHere(
                item_id=item_id,
                line_id=each.id,
                was=each.text,
                captured=_said(each, handles, names),
            ),
        )
        for each in lines
    ]


def _said(each: Line, handles: dict[int, str], names: dict[int, str]) -> Captured:
    if each.kind is LineKind.DECISION:
        # The text names the review day in full, so any day will do to read it by.
        review = read_last_when(each.text.split(), each.said_at.date(), after="review")
        return DecisionWanted(
            text=each.text, review_on=review[0] if review else None, withheld=each.withheld
        )
    words = (
        names.get(each.speaker_officer_id or 0)
        or each.speaker
        or handles.get(each.speaker_agency_id or 0)
    )
    speaker = Speaker(words, each.speaker_agency_id, each.speaker_officer_id) if words else None
    return NoteWanted(text=each.text, speaker=speaker, withheld=each.withheld)


def _actions(reader: Reader, item_id: int) -> list[tuple[Action, RecordedHere]]:
    supporting: dict[int, list[int]] = defaultdict(list)
    for support in reader.all(
        ActionSupport,
        action_support.c.action_id.in_(select(action.c.id).where(action.c.item_id == item_id)),
    ):
        supporting[support.action_id].append(support.agency_id)
    return [
        (
            each,
            RecordedHere(
                item_id=item_id,
                action_id=each.id,
                was=each.task,
                captured=ActionsWanted(actions=(_draft(each, tuple(supporting[each.id])),)),
            ),
        )
        for each in reader.all(Action, item_id=item_id, order_by=(action.c.rank, action.c.id))
    ]


def _draft(each: Action, supporting: tuple[int, ...]) -> ActionDraft:
    return ActionDraft(
        owner=Owner(each.agency_id, each.officer_id, each.owner_as_said),
        supporting=supporting,
        when=(
            NEXT_MEETING
            if each.due_on is None
            else When(WhenKind.DAY, each.due_on, day_words(each.due_on))
        ),
        due_assumed=each.due_assumed,
        text=each.task,
        withheld=each.withheld,
    )

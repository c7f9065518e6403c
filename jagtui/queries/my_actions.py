"""What somebody owes: each action with why it was given, and what was said of it last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from jagtui.model.rules.naming import person_words
from jagtui.model.rules.room import PersonHere
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, UpdateKind
from jagtui.model.time import Instant, london_day
from jagtui.queries.action_lines import ActionLine, action_lines
from jagtui.queries.live import open_action
from jagtui.queries.room import officers_in_post
from jagtui.queries.visible import owed_by, visible_actions, visible_cases
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action, action_update
from jagtui.store.schema.agency import officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import agenda_item, meeting
from jagtui.store.schema.seat import seat as seat_table


@dataclass(frozen=True, slots=True)
class LastWord:
    """What was said of an action last, by whom and on which day."""

    kind: UpdateKind
    claim: ClaimKind | None
    words: str
    who: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAction:
    """An action as whoever owes it needs it told."""

    line: ActionLine
    case: str
    """What the case is, as far as this seat may see it: AV-0142 Mill Lane car park."""
    meeting: str
    """The meeting it was given at."""
    given_on: date
    last: LastWord | None
    colleagues: tuple[PersonHere, ...]
    """Who else is in post at the agency that answers for it."""

    @property
    def id(self) -> int:
        """Which action it is."""
        return self.line.id


def my_actions(reader: Reader, seat: Seat | None) -> tuple[OwedAction, ...]:
    """The open actions that the seat owes: what is silent first, the latest before the others."""
    return tuple(
        sorted(
            _owed(reader, seat, open_action(), owed_by(seat)),
            key=lambda one: (
                one.line.claim is not None,
                -one.line.days_late(reader.today),
                one.line.due_on or date.max,
                one.line.reference,
            ),
        )
    )


def owed_action(reader: Reader, seat: Seat | None, action_id: int) -> OwedAction | None:
    """One action told as to its owner; None where the seat may not see it."""
    found = _owed(reader, seat, action.c.id == action_id)
    return found[0] if found else None


def owed_as_they_stand(
    reader: Reader, seat: Seat | None, action_ids: Sequence[int]
) -> tuple[OwedAction, ...]:
    """Those actions in that order, whatever was said of them meanwhile."""
    found = {one.id: one for one in _owed(reader, seat, action.c.id.in_(action_ids))}
    return tuple(found[action_id] for action_id in action_ids if action_id in found)


def _owed(reader: Reader, seat: Seat | None, *where: ColumnElement[bool]) -> tuple[OwedAction, ...]:
    fits = (visible_actions(seat), *where)
    lines = action_lines(reader, *fits)
    about = {row.id: row for row in reader.rows(_about(seat, *fits))}
    officers = officers_in_post(reader, reader.today)
    return tuple(
        OwedAction(
            line=line,
            case=_case(about[line.id]),
            meeting=about[line.id].meeting,
            given_on=london_day(about[line.id].raised_at),
            last=_last(about[line.id]),
            colleagues=tuple(
                one
                for one in officers
                if one.agency_id is not None
                and one.agency_id == about[line.id].agency_id
                and one.officer_id != about[line.id].officer_id
            ),
        )
        for line in lines
    )


def _about(seat: Seat | None, *where: ColumnElement[bool]) -> Any:  # noqa: ANN401  a select
    newest = action_update.alias("newest")
    last = action_update.alias("last")
    is_last = last.c.id == (
        select(func.max(newest.c.id))
        .where(newest.c.action_id == action.c.id)
        .correlate(action)
        .scalar_subquery()
    )
    speaker = officer.alias("speaker")
    seen = (case_file.c.id == action.c.case_id) & visible_cases(seat)
    return (
        select(
            action.c.id,
            action.c.agency_id,
            action.c.officer_id,
            action.c.raised_at,
            meeting.c.reference.label("meeting"),
            case_file.c.reference.label("case_reference"),
            case_file.c.label.label("case_label"),
            last.c.kind,
            last.c.claim,
            last.c.words,
            last.c.said_at,
            speaker.c.name.label("speaker"),
        )
        .join(agenda_item, agenda_item.c.id == action.c.item_id)
        .join(meeting, meeting.c.id == agenda_item.c.meeting_id)
        .outerjoin(case_file, seen)
        .outerjoin(last, is_last)
        .outerjoin(seat_table, seat_table.c.id == last.c.seat_id)
        .outerjoin(speaker, speaker.c.id == seat_table.c.officer_id)
        .where(*where)
    )


def _case(about: Row[Any]) -> str:
    return " ".join(filter(None, (about.case_reference, about.case_label)))


def _last(about: Row[Any]) -> LastWord | None:
    said_at: Instant | None = about.said_at
    if said_at is None:
        return None
    who = person_words(about.speaker or "")
    return LastWord(about.kind, about.claim, about.words, who, london_day(said_at))

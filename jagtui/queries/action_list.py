"""Open actions in a list, narrowed to an agency, an officer or a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from jagtui.model.action import Action
from jagtui.model.agency import Officer
from jagtui.model.errors import Refusal
from jagtui.model.meeting import Meeting
from jagtui.model.rules.naming import agency_words, person_words
from jagtui.model.rules.room import PersonHere, people_called, same_words
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionState, MeetingKind
from jagtui.model.text import visible
from jagtui.queries.action_lines import CARRIED
from jagtui.queries.called import called
from jagtui.queries.live import awaited_action, coming_meeting, open_action
from jagtui.queries.room import agency_handles
from jagtui.queries.visible import owed_by, visible_actions
from jagtui.store.planner import without_index
from jagtui.store.reader import Reader
from jagtui.store.schema.action import action
from jagtui.store.schema.agency import agency, officer
from jagtui.store.schema.case import case_file
from jagtui.store.schema.meeting import meeting


@dataclass(frozen=True, slots=True)
class ActionsWanted:
    """Which open actions are asked for; everything left out narrows nothing."""

    agency: str = ""
    officer: str = ""
    overdue: bool = False
    due_by: date | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An open action in a list."""

    reference: str
    agency: str
    officer: str
    as_said: str
    task: str
    due_on: date | None
    by_meeting: str
    """The reference of the meeting it is due by, where it has no day of its own."""
    first_due_on: date | None
    days_late: int
    state: ActionState
    case: str
    carried: int

    @property
    def owner(self) -> str:
        """As in Housing, A Osei."""
        return ", ".join(filter(None, (self.agency, self.officer))) or self.as_said


def action_list(
    reader: Reader, seat: Seat | None, wanted: ActionsWanted
) -> tuple[ListedAction, ...]:
    """The open actions that fit and the seat may see, the longest due first."""
    due_on = func.coalesce(action.c.due_on, meeting.c.held_on)
    rows = reader.rows(
        select(
            action,
            agency.c.handle,
            officer.c.name.label("officer_name"),
            meeting.c.reference.label("by_meeting"),
            meeting.c.held_on.label("by_meeting_on"),
            case_file.c.reference.label("case_reference"),
            CARRIED.label("carried"),
        )
        .outerjoin(agency, agency.c.id == action.c.agency_id)
        .outerjoin(officer, officer.c.id == action.c.officer_id)
        .outerjoin(meeting, meeting.c.id == action.c.due_meeting_id)
        .outerjoin(case_file, case_file.c.id == action.c.case_id)
        .where(open_action(), visible_actions(seat), *_narrowed(reader, seat, wanted, due_on))
        .order_by(due_on.is_(None), due_on, action.c.id)
    )
    return tuple(
        ListedAction(
            reference=row.reference,
            agency=agency_words(row.handle),
            officer=person_words(row.officer_name),
            as_said=row.owner_as_said,
            task=row.task,
            due_on=row.due_on or row.by_meeting_on,
            by_meeting=row.by_meeting or "",
            first_due_on=row.first_due_on,
            days_late=_days_late(row, reader.today),
            state=row.state,
            case=row.case_reference or "",
            carried=row.carried,
        )
        for row in rows
    )


def find_action(reader: Reader, seat: Seat | None, reference: str) -> Action:
    """The action of that reference, if the seat may see it."""
    said = " ".join(visible(reference).split())
    found = reader.find(Action, called(action.c.reference, said), visible_actions(seat))
    if found is None:
        raise Refusal(f"There is no action {said} here. “jagtui actions” lists the open ones.")
    return found


def next_meeting_day(reader: Reader) -> date:
    """The day of the next ordinary meeting of any group."""
    coming = reader.all(
        Meeting,
        meeting.c.held_on > reader.today,
        coming_meeting(),
        kind=MeetingKind.ORDINARY,
        order_by=meeting.c.held_on,
        limit=1,
    )
    if not coming:
        raise Refusal("No next meeting has been set; name a day instead.")
    return coming[0].held_on


def _narrowed(
    reader: Reader, seat: Seat | None, wanted: ActionsWanted, due_on: ColumnElement[date]
) -> list[ColumnElement[bool]]:
    narrowed: list[ColumnElement[bool]] = []
    if wanted.agency:
        narrowed.append(without_index(action.c.agency_id) == agency_called(reader, wanted.agency))
    if wanted.officer:
        narrowed.append(
            without_index(action.c.officer_id) == officer_called(reader, wanted.officer)
        )
    if wanted.mine:
        narrowed.append(owed_by(seat))
    if wanted.overdue:
        narrowed += [awaited_action(), due_on < reader.today]
    if wanted.due_by is not None:
        narrowed.append(due_on <= wanted.due_by)
    return narrowed


def agency_called(reader: Reader, said: str) -> int:
    """The agency by its handle, its name, or a beginning of its handle that is no other's."""
    known = agency_handles(reader, reader.today)
    exact = [one for one in known if same_words(said, one.handle) or same_words(said, one.name)]
    found = exact or [one for one in known if one.handle.startswith(said.casefold())]
    if len(found) == 1:
        return found[0].id
    handles = ", ".join(one.handle for one in found or known)
    if found:
        raise Refusal(f"“{said}” may mean {handles}. Say which.")
    raise Refusal(f"No agency is called “{said}”. The agencies are {handles}.")


def officer_called(reader: Reader, said: str) -> int:
    """The officer by name, surname or initials."""
    known = [PersonHere(one.id, one.name) for one in reader.all(Officer)]
    found = [one for one in people_called(said, known) if one.officer_id is not None]
    if len(found) == 1 and found[0].officer_id is not None:
        return found[0].officer_id
    if found:
        raise Refusal(f"“{said}” may mean {', '.join(one.name for one in found)}. Say which.")
    raise Refusal(f"No officer is called “{said}”. Give a name, a surname or initials.")


def _days_late(row: Row[Any], today: date) -> int:
    due_on: date | None = row.due_on or row.by_meeting_on
    if due_on is None or row.state is not ActionState.OPEN:
        return 0
    return max(0, (today - due_on).days)

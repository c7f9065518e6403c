"""What is done with the minutes: checked by the chair, printed, and who was shown what."""

from dataclasses import dataclass

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Consultation, Disclosure
from jagtui.model.terms import Edition, MeetingState, MinutesState
from jagtui.model.text import clean
from jagtui.queries.visible import must_see_case
from jagtui.store.change import Change
from jagtui.usecases.gesture import gesture
from jagtui.usecases.versions import keep_version


@dataclass(frozen=True)
class PrintingWanted:
    """An edition of a meeting's minutes that leaves the file, to whom and why."""

    meeting_id: int
    edition: Edition = Edition.RESTRICTED
    agency_id: int | None = None
    """The agency that an agency's edition was made for."""
    to_whom: str = ""
    why: str = ""


@gesture("minutes.print", anybody=True)
def print_minutes(change: Change, wanted: PrintingWanted) -> int:
    """Record that an edition of the minutes was written out."""
    held = change.get(Meeting, wanted.meeting_id)
    kept = change.add(
        Disclosure(
            at=change.now,
            seat_id=change.seat.id,
            meeting_id=held.id,
            edition=wanted.edition,
            agency_id=wanted.agency_id,
            what=f"minutes of {held.reference}, {held.minutes_state.words}",
            to_whom=clean(wanted.to_whom),
            why=clean(wanted.why),
        )
    )
    change.says(
        f"{held.reference} minutes written out ({wanted.edition.words})",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return kept.id


@dataclass(frozen=True)
class CheckWanted:
    """The minutes as the chair read them."""

    meeting_id: int
    restricted: str


@gesture("minutes.check")
def check_minutes(change: Change, wanted: CheckWanted) -> int:
    """The chair has checked the minutes: they lose DRAFT and are kept as they read now."""
    held = change.get(Meeting, wanted.meeting_id)
    if held.state is not MeetingState.CLOSED:
        raise RuleBroken(f"{held.reference} is {held.state.words}; close it before checking.")
    if held.minutes_state is not MinutesState.DRAFT:
        raise RuleBroken(f"The minutes of {held.reference} are {held.minutes_state.words} already.")
    version = keep_version(change, held, MinutesState.CHECKED, wanted.restricted)
    change.says(
        f"{held.reference} minutes checked, version {version.number}",
        group_id=held.group_id,
        meeting_id=held.id,
    )
    return version.id


@dataclass(frozen=True)
class CaseChosen:
    """A case that somebody looks into."""

    case_id: int


@gesture("case.consult", anybody=True)
def consult_case(change: Change, wanted: CaseChosen) -> int:
    """Record that somebody looked at the people a case is about."""
    must_see_case(change, change.seat, wanted.case_id)
    case = change.get(Case, wanted.case_id)
    looked = change.add(Consultation(at=change.now, seat_id=change.seat.id, case_id=case.id))
    change.says(f"{case.reference} people consulted", group_id=case.group_id, case_id=case.id)
    return looked.id

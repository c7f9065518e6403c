"""What agencies send in before a meeting: information, and word that this is all."""

from dataclasses import dataclass

from jagtui.model.agency import Agency
from jagtui.model.agency_return import AgencyReturn, SentInformation
from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import COMING, AgendaItem, Meeting
from jagtui.model.rules.naming import agency_words
from jagtui.model.rules.roles import decides
from jagtui.model.terms import SeatRole
from jagtui.model.text import clean
from jagtui.queries.visible import own_agencies, visible_cases
from jagtui.store.change import Change
from jagtui.store.schema.agency import agency
from jagtui.usecases.follow_up import reason_given
from jagtui.usecases.gesture import gesture


@dataclass(frozen=True)
class SendingWanted:
    """Whose return it is, for which meeting, and from what somebody else enters it."""

    meeting_id: int
    agency_id: int
    source: str = ""


@gesture("return.send", anybody=True)
def send_return(change: Change, wanted: SendingWanted) -> int:
    """An agency has said all that it has to say before a meeting."""
    coming, handle, source = _sender(change, wanted.meeting_id, wanted.agency_id, wanted.source)
    if change.find(AgencyReturn, meeting_id=coming.id, agency_id=wanted.agency_id) is not None:
        raise RuleBroken(f"{handle} has returned for {coming.reference} already.")
    sent = change.add(
        AgencyReturn(
            meeting_id=coming.id,
            agency_id=wanted.agency_id,
            returned_at=change.now,
            source=source,
        )
    )
    _says(change, coming, f"{handle} returned for {coming.reference}")
    return sent.id


@dataclass(frozen=True)
class TakingBackWanted:
    """A return that was not all after all."""

    meeting_id: int
    agency_id: int


@gesture("return.take_back", anybody=True)
def take_back_return(change: Change, wanted: TakingBackWanted) -> int:
    """An agency has more to say after all."""
    coming = _coming(change, wanted.meeting_id)
    handle = _handle(change, wanted.agency_id)
    if not decides(change.seat):
        _must_be_own(change, wanted.agency_id, handle)
    sent = change.find(AgencyReturn, meeting_id=coming.id, agency_id=wanted.agency_id)
    if sent is None:
        raise RuleBroken(f"{handle} has not returned for {coming.reference} yet.")
    change.remove(sent)
    _says(change, coming, f"{handle} has more to say for {coming.reference}")
    return sent.id


@dataclass(frozen=True)
class InformationWanted:
    """What an agency sends in ahead, about one case or about the meeting as a whole."""

    meeting_id: int
    agency_id: int
    words: str
    case_id: int | None = None
    source: str = ""


@gesture("return.inform", anybody=True)
def send_information(change: Change, wanted: InformationWanted) -> int:
    """Keep what an agency sends in for a meeting; it comes up with its case."""
    coming, handle, source = _sender(change, wanted.meeting_id, wanted.agency_id, wanted.source)
    words = reason_given(wanted.words, "Say what is sent in.")
    about = ""
    if wanted.case_id is not None:
        case = change.find(Case, visible_cases(change.seat), id=wanted.case_id)
        if case is None:
            raise RuleBroken("That case is not among those you may see; nothing was recorded.")
        if change.find(AgendaItem, meeting_id=coming.id, case_id=case.id) is None:
            raise RuleBroken(
                f"{case.reference} is not on the agenda of {coming.reference}, where it would come "
                "up. Put it there first, or send it in for the meeting as a whole."
            )
        about = f" on {case.reference}"
    sent = change.add(
        SentInformation(
            meeting_id=coming.id,
            agency_id=wanted.agency_id,
            case_id=wanted.case_id,
            words=words,
            source=source,
            sent_at=change.now,
        )
    )
    change.says(
        f"{handle} sent information{about} for {coming.reference}",
        group_id=coming.group_id,
        meeting_id=coming.id,
        case_id=wanted.case_id,
    )
    return sent.id


def _sender(
    change: Change, meeting_id: int, agency_id: int, source: str
) -> tuple[Meeting, str, str]:
    """The meeting, whose word it is, and from what it was entered, if the seat may enter it."""
    coming, handle = _coming(change, meeting_id), _handle(change, agency_id)
    source = clean(source)
    if _is_own(change, agency_id):
        return coming, handle, source
    if not decides(change.seat):
        _must_be_own(change, agency_id, handle)
    if not source:
        raise RuleBroken(f"Say what it is entered from for {handle}: an e-mail of 8 January.")
    return coming, handle, source


def _coming(change: Change, meeting_id: int) -> Meeting:
    coming = change.get(Meeting, meeting_id)
    if coming.state not in COMING:
        raise RuleBroken(
            f"{coming.reference} is {coming.state.words}; returns are for a meeting to come."
        )
    return coming


def _handle(change: Change, agency_id: int) -> str:
    return agency_words(change.get(Agency, agency_id).handle)


def _is_own(change: Change, agency_id: int) -> bool:
    officer_id = change.seat.officer_id
    if officer_id is None:
        return False
    return change.find(Agency, agency.c.id.in_(own_agencies(officer_id)), id=agency_id) is not None


def _must_be_own(change: Change, agency_id: int, handle: str) -> None:
    if change.seat.role is not SeatRole.OFFICER or not _is_own(change, agency_id):
        raise RuleBroken(
            f"{handle} is not your agency; the minute taker or the manager enters its return."
        )


def _says(change: Change, coming: Meeting, sentence: str) -> None:
    change.says(sentence, group_id=coming.group_id, meeting_id=coming.id)

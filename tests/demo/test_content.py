"""The demo shows everything that a case, an action and an attendance can be, on any day."""

from collections.abc import Iterator

import pendulum
import pytest
from sqlalchemy import func, select

from jagtui.model.action import Action, ActionSupport, ActionUpdate, Carry
from jagtui.model.agency import Agency, Officer
from jagtui.model.attendance import Attendance, AttendanceSpell, Declaration
from jagtui.model.case import Case, CasePerson, RiskAssessment
from jagtui.model.decision import InterimDecision
from jagtui.model.escalation import Escalation
from jagtui.model.group import Group
from jagtui.model.line import Line, Ratification
from jagtui.model.meeting import (
    Adjournment,
    AgendaItem,
    ItemSpan,
    Meeting,
    MeetingMove,
    Paper,
)
from jagtui.model.rules.capture import parse
from jagtui.model.rules.captured import ActionsWanted, FlagKind
from jagtui.model.rules.status_colour import Colour, status_colour
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    ActionOutcome,
    ActionState,
    AttendanceMode,
    AttendanceState,
    Capacity,
    CaseStatus,
    ClaimKind,
    ItemOutcome,
    LineKind,
    MeetingKind,
    MeetingState,
    MinutesState,
    RiskBand,
    SeatRole,
    UpdateKind,
)
from jagtui.queries.desk import desk
from jagtui.queries.desk_card import CaseCard
from jagtui.queries.room import room
from jagtui.store.check import check
from jagtui.store.reader import Reader
from jagtui.store.schema.journal import journal_entry
from jagtui.store.schema.meeting import agenda_item
from tests.demo_made import LOGIN, NOW, Demo, made

NIGHT = pendulum.datetime(2027, 1, 3, 0, 7, 30)
"""A JAG that began late on the Saturday after New Year, when nothing falls on its usual day."""


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(NOW, id="morning"),
        pytest.param(NIGHT, id="night", marks=pytest.mark.slow),
    ],
)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo of an ordinary morning, and that of an odd hour."""
    return made(tmp_path_factory, request.param)


@pytest.fixture(scope="module")
def reader(shown: Demo) -> Iterator[Reader]:
    store = shown.opened()
    with store.read() as reader:
        yield reader
    store.close()


@pytest.fixture(scope="module")
def meeting(shown: Demo) -> Meeting:
    return shown.under_way()


@pytest.fixture(scope="module")
def items(reader: Reader, meeting: Meeting) -> list[AgendaItem]:
    """Today's cases, in the order of the agenda."""
    listed = reader.all(AgendaItem, meeting_id=meeting.id, order_by=agenda_item.c.rank)
    return [one for one in listed if one.case_id]


@pytest.fixture(scope="module")
def cases(reader: Reader, items: list[AgendaItem]) -> list[Case]:
    return [reader.get(Case, item.case_id) for item in items if item.case_id]


@pytest.fixture(scope="module")
def actions(reader: Reader, cases: list[Case]) -> list[Action]:
    """The actions of today's cases."""
    return [action for case in cases for action in reader.all(Action, case_id=case.id)]


def test_it_passes_every_check(shown: Demo) -> None:
    assert check(shown.path) == ()


def test_one_meeting_is_in_progress_and_stands_at_mill_lane(
    reader: Reader, meeting: Meeting, shown: Demo
) -> None:
    assert len(reader.all(Meeting, state=MeetingState.IN_PROGRESS)) == 1
    assert reader.get(Group, meeting.group_id).short == "JAG"
    card = desk(reader, meeting.id, shown.seat()).card
    assert isinstance(card, CaseCard)
    assert card.reference == "AV-0142"
    assert card.label == "Mill Lane car park"
    assert (card.band, card.band_before) == (RiskBand.HIGH, RiskBand.MEDIUM)
    assert len(card.actions) >= 3
    assert meeting.confidentiality_at is not None


def test_whoever_looks_is_its_chair(shown: Demo) -> None:
    seat = shown.seat()
    assert (seat.login, seat.role) == (LOGIN, SeatRole.CHAIR)


def test_fourteen_cases_show_every_state(
    reader: Reader, meeting: Meeting, items: list[AgendaItem], cases: list[Case]
) -> None:
    assert len(items) == 14
    assert {case.status for case in cases} == set(CaseStatus) - {CaseStatus.DECLINED}
    assert reader.find(Case, status=CaseStatus.DECLINED) is not None
    held = [case for case in cases if case.status is CaseStatus.ON_HOLD]
    assert {case.status_reason for case in held} == {"awaiting court"}
    (closed,) = [case.closed_on for case in cases if case.closed_on]
    assert meeting.held_on <= closed <= reader.today
    assert [item.outcome for item in items].count(ItemOutcome.DEFERRED) == 1
    assert [item.urgent_reason for item in items if item.urgent_reason]
    said = [row.sentence for row in reader.rows(select(journal_entry.c.sentence))]
    on_agenda = {case.reference for case in cases if case.status is CaseStatus.OPEN}
    reopened = {line.split()[0] for line in said if line.endswith(" reopened")}
    assert len(reopened & on_agenda) == 1


def test_whatever_happens_in_a_room_happens_today(
    reader: Reader, meeting: Meeting, items: list[AgendaItem]
) -> None:
    (declared,) = reader.all(Declaration)
    out = reader.find(AttendanceSpell, out_for_item_id=declared.item_id)
    assert declared.withdrew
    assert out is not None
    assert out.attendance_id == declared.attendance_id
    (rested,) = reader.all(Adjournment)
    assert rested.until_at is not None
    (ratified,) = reader.all(Ratification)
    assert reader.get(Line, ratified.line_id).kind is LineKind.DECISION
    (decided,) = reader.all(InterimDecision)
    assert decided.noted_item_id is not None
    assert [item.parked for item in items].count(True) == 1
    assert [item.no_change for item in items].count(True) == 1
    assert [item.read_back_at is not None for item in items].count(True) == 1
    (paper,) = reader.all(Paper)
    assert meeting.issued_at is not None
    assert paper.received_at > meeting.issued_at
    assert reader.find(Escalation, answered_at=None) is not None


def test_minutes_and_meetings_go_through_their_whole_life(reader: Reader) -> None:
    states = {one.minutes_state for one in reader.all(Meeting, state=MeetingState.CLOSED)}
    assert states >= {MinutesState.DRAFT, MinutesState.CIRCULATED, MinutesState.APPROVED}
    assert reader.find(Meeting, state=MeetingState.CANCELLED) is not None
    assert reader.find(Meeting, kind=MeetingKind.EXTRAORDINARY) is not None
    assert reader.find(Meeting, in_public=True) is not None
    assert reader.find(MeetingMove) is not None


def test_half_of_them_are_done_and_half_still_to_come(
    reader: Reader, meeting: Meeting, items: list[AgendaItem]
) -> None:
    spent = {span.item_id for span in reader.all(ItemSpan, meeting_id=meeting.id)}
    done = [item.id in spent for item in items]
    assert done == [True] * 7 + [False] * 7


def test_actions_are_in_every_state(reader: Reader, actions: list[Action]) -> None:
    open_ones = [one for one in actions if one.state is not ActionState.CLOSED]
    assert {one.state for one in open_ones} == set(ActionState) - {ActionState.CLOSED}
    colours = {status_colour(one.due_on, reader.today).colour for one in open_ones}
    assert colours == set(Colour)
    assert any(one.agency_id is None and not one.owner_as_said for one in open_ones)
    assert any(one.owner_as_said for one in open_ones)
    assert any(one.officer_id for one in open_ones)
    assert any(one.due_assumed and one.due_meeting_id for one in open_ones)
    assert any(reader.find(ActionSupport, action_id=one.id) for one in open_ones)
    carried = {len(reader.all(Carry, action_id=one.id)) for one in open_ones}
    assert {0, 1, 2, 3} <= carried


def test_owners_and_meetings_said_everything_of_them(reader: Reader, actions: list[Action]) -> None:
    said = [update for one in actions for update in reader.all(ActionUpdate, action_id=one.id)]
    assert {one.claim for one in said if one.claim} == set(ClaimKind)
    assert {one.outcome for one in actions if one.outcome} == set(ActionOutcome)
    kinds = {one.kind for one in reader.all(ActionUpdate)}
    assert kinds == set(UpdateKind) - {UpdateKind.RESUMED}


def test_nobody_hands_an_action_over_to_themselves(reader: Reader) -> None:
    handed = [one for one in reader.all(ActionUpdate) if one.handed_to_id and one.seat_id]
    assert handed
    for one in handed:
        assert one.handed_to_id != reader.get(Seat, one.seat_id or 0).officer_id


def test_people_attend_in_every_way(reader: Reader, meeting: Meeting) -> None:
    people = reader.all(Attendance, meeting_id=meeting.id)
    assert {one.state for one in people} == set(AttendanceState) - {AttendanceState.EXPECTED}
    assert {one.capacity for one in people} == set(Capacity) - {Capacity.PUBLIC}
    deputies = [one for one in people if one.capacity is Capacity.DEPUTY]
    assert {bool(one.name) for one in deputies} == {True, False}
    assert any(one.information for one in people)
    spells = [
        spell for one in people for spell in reader.all(AttendanceSpell, attendance_id=one.id)
    ]
    assert {spell.mode for spell in spells} == set(AttendanceMode)
    assert meeting.roll_taken_at is not None
    assert any(spell.from_at > meeting.roll_taken_at.add(minutes=10) for spell in spells)
    gone = [spell for spell in spells if spell.until_at]
    assert {spell.out_for_item_id is None for spell in gone} == {True, False}
    assert reader.find(Attendance, capacity=Capacity.PUBLIC) is not None


def test_words_are_withheld_here_and_there(reader: Reader, items: list[AgendaItem]) -> None:
    lines = [line for item in items for line in reader.all(Line, item_id=item.id)]
    assert any(line.withheld == ((0, len(line.text)),) for line in lines)
    assert any(line.withheld and line.withheld != ((0, len(line.text)),) for line in lines)


def test_a_partner_slowly_disengages(reader: Reader) -> None:
    probation = reader.find(Agency, handle="probation")
    assert probation is not None
    jag = reader.find(Group, short="JAG")
    assert jag is not None
    shares = []
    held = reader.all(Meeting, group_id=jag.id, state=MeetingState.CLOSED)
    officer = reader.find(Officer, name="Corin Ashdown")
    assert officer is not None
    for part in (held[: len(held) // 3], held[-len(held) // 3 :]):
        rows = [reader.find(Attendance, meeting_id=one.id, officer_id=officer.id) for one in part]
        present = sum(row is not None and row.state is AttendanceState.PRESENT for row in rows)
        shares.append(present / len(rows))
    assert shares[0] > 0.6
    assert shares[1] < 0.4


def test_the_last_minutes_wait_for_a_check_and_the_next_meetings_are_ahead(
    reader: Reader, meeting: Meeting
) -> None:
    closed = reader.all(Meeting, state=MeetingState.CLOSED)
    drafts = [one for one in closed if one.minutes_state is MinutesState.DRAFT]
    assert [one.group_id for one in drafts] == [meeting.group_id]
    assert drafts[0].held_on == max(
        one.held_on for one in closed if one.group_id == meeting.group_id
    )
    ahead = {one.reference.split("-")[0]: one for one in reader.all(Meeting, state="planned")}
    assert ahead["JAG"].provisional
    assert not ahead["OPS"].provisional
    assert all(one.held_on > reader.today for one in ahead.values())


def test_housing_alone_names_nobody(
    reader: Reader, meeting: Meeting, items: list[AgendaItem]
) -> None:
    handles = [one.handle for one in reader.all(Agency)]
    assert len(handles) == 12
    assert len([one for one in handles if one.startswith("housing")]) == 3
    shown = parse("@housing mend the gate", room(reader, meeting.id, items[0].id), reader.today)
    assert isinstance(shown, ActionsWanted)
    assert FlagKind.OWNER_AMBIGUOUS in {flag.kind for flag in shown.flags}


def test_the_journal_names_nobody_and_repeats_nothing_typed(reader: Reader) -> None:
    typed = {one.name for one in reader.all(Officer)}
    typed |= {one.name for one in reader.all(CasePerson)}
    typed |= {one.name for one in reader.all(Attendance) if one.name}
    typed |= {word for name in typed for word in name.split() if len(word) > 4}
    typed |= {one.text for one in reader.all(Line)}
    typed |= {one.task for one in reader.all(Action)}
    typed |= {one.label for one in reader.all(Case)}
    said = "\n".join(row.sentence for row in reader.rows(select(journal_entry.c.sentence)))
    assert [words for words in sorted(typed) if words in said] == []


def test_time_only_goes_on(reader: Reader, shown: Demo) -> None:
    times = [
        row.at for row in reader.rows(select(journal_entry.c.at).order_by(journal_entry.c.seq))
    ]
    assert times == sorted(times)
    assert times[-1] <= shown.now


def test_it_is_two_years_of_some_size(reader: Reader) -> None:
    assert reader.scalar(select(func.count()).select_from(journal_entry)) > 3000
    assert len(reader.all(Meeting)) > 150
    assert len(reader.all(Case)) > 140
    assert {one.band for one in reader.all(RiskAssessment)} == set(RiskBand)

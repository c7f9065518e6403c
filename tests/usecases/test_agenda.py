"""The agenda of a meeting to come: what is on it, in which order, and what keeps it so."""

from dataclasses import replace
from datetime import date

import pytest

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.meeting import AgendaItem, CaseDrop, Meeting, Paper
from jagtui.model.seat import Seat
from jagtui.model.terms import CaseStatus, ItemKind, RiskBand, SeatRole
from jagtui.model.time import at_london
from jagtui.queries.prepare import Preparation, preparation
from jagtui.store.undo import undo_last
from jagtui.usecases.agenda import AcceptingWanted, DropWanted, accept_case, drop_case
from jagtui.usecases.agenda_items import (
    ItemMinutesWanted,
    PaperWanted,
    UrgentWanted,
    add_paper,
    add_urgent,
    set_item_minutes,
)
from jagtui.usecases.agenda_order import (
    AgendaChosen,
    LaneMoveWanted,
    MoveWanted,
    children_first,
    move_between_lanes,
    move_item,
)
from jagtui.usecases.case import (
    CaseWanted,
    ReviewWanted,
    RiskWanted,
    StatusWanted,
    add_case,
    assess_risk,
    set_case_status,
    set_review,
)
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.walk import Going, take_up_item
from tests.world import World

FORTNIGHT_LATER = date(2027, 1, 26)


def prepared(world: World, meeting: Meeting) -> Preparation:
    with world.store.read() as reader:
        return preparation(reader, world.seat, meeting.id)


def titles(world: World, meeting: Meeting) -> list[str]:
    return [case.title for case in prepared(world, meeting).cases]


def item(world: World, meeting: Meeting, title: str) -> int:
    with world.store.read() as reader:
        found = reader.find(AgendaItem, meeting_id=meeting.id, title=title)
    assert found is not None
    return found.id


def resting(world: World, label: str = "Ferry Road") -> Case:
    """A case that nothing is due on."""
    case = world.add_case(label)
    later = StatusWanted(case.id, CaseStatus.MONITORING, review_on=date(2027, 6, 1))
    set_case_status(world.store, world.seat, later)
    return case


def discuss_all(world: World, *, but: str = "") -> None:
    """Hold the meeting of 12 January and take up each of its cases."""
    meeting = world.open()
    for case in prepared_items(world, meeting):
        if case.title != but:
            world.clock.forward(minutes=3)
            take_up_item(world.store, world.seat, Going(meeting.id, case.id))
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))


def prepared_items(world: World, meeting: Meeting) -> list[AgendaItem]:
    with world.store.read() as reader:
        items = reader.all(AgendaItem, meeting_id=meeting.id, kind=ItemKind.CASE)
    return sorted((one for one in items if one.case_id), key=lambda one: (one.rank, one.id))


def test_a_dropped_case_is_shown_with_the_reason_and_can_be_taken_back(world: World) -> None:
    meeting = world.plan()
    dropped = DropWanted(item(world, meeting, "Market Square"), "the report comes next week")
    drop_case(world.store, world.seat, dropped)
    after = prepared(world, meeting)
    assert "Market Square" not in [case.title for case in after.cases]
    (shown,) = after.dropped
    assert (shown.title, shown.dropped) == ("Market Square", "the report comes next week")

    accept_case(world.store, world.seat, AcceptingWanted(meeting.id, shown.case_id or 0))
    assert titles(world, meeting) == [
        "Mill Lane car park",
        "Market Square",
        "Household at Weir Close",
    ]
    with world.store.read() as reader:
        assert reader.all(CaseDrop) == []


def test_a_drop_needs_a_reason(world: World) -> None:
    meeting = world.plan()
    with pytest.raises(RuleBroken, match="Say why"):
        drop_case(world.store, world.seat, DropWanted(item(world, meeting, "Market Square"), "  "))


def test_what_comes_up_since_is_proposed_and_waits_to_be_accepted(world: World) -> None:
    meeting = world.plan()
    case = world.add_case("Ferry Road", band=RiskBand.VERY_HIGH)
    (proposed,) = prepared(world, meeting).proposed
    assert proposed.case_id == case.id
    accept_case(world.store, world.seat, AcceptingWanted(meeting.id, case.id))
    assert titles(world, meeting)[0] == "Ferry Road"
    assert prepared(world, meeting).proposed == ()


def test_a_case_with_nothing_due_comes_up_for_a_reason_that_somebody_gives(world: World) -> None:
    case, meeting = resting(world), world.plan()
    with pytest.raises(RuleBroken, match="say why"):
        accept_case(world.store, world.seat, AcceptingWanted(meeting.id, case.id))
    wanted = AcceptingWanted(meeting.id, case.id, "the ward councillors wrote")
    accept_case(world.store, world.seat, wanted)
    shown = next(one for one in prepared(world, meeting).cases if one.case_id == case.id)
    assert shown.why == "asked for: the ward councillors wrote"
    set_review(world.store, world.seat, ReviewWanted(case.id, date(2027, 1, 12)))
    shown = next(one for one in prepared(world, meeting).cases if one.case_id == case.id)
    assert shown.why == "asked for: the ward councillors wrote · review due"


def test_items_move_up_and_down_among_their_like(world: World) -> None:
    meeting = world.plan()
    last = item(world, meeting, "Household at Weir Close")
    move_item(world.store, world.seat, MoveWanted(last, -1))
    move_item(world.store, world.seat, MoveWanted(last, -1))
    assert titles(world, meeting)[0] == "Household at Weir Close"
    with pytest.raises(RuleBroken, match="first already"):
        move_item(world.store, world.seat, MoveWanted(last, -1))
    move_item(world.store, world.seat, MoveWanted(last, 1))
    assert titles(world, meeting)[1] == "Household at Weir Close"


def test_cases_involving_children_come_together_and_first(world: World) -> None:
    for label in ("Child B", "Child A"):
        wanted = CaseWanted(world.group.id, label, status=CaseStatus.OPEN, involves_children=True)
        add_case(world.store, world.seat, wanted)
    meeting = world.plan()
    before = titles(world, meeting)
    assert not {"Child A", "Child B"} & set(before[:2])
    children_first(world.store, world.seat, AgendaChosen(meeting.id))
    after = titles(world, meeting)
    assert after == [
        *(title for title in before if title.startswith("Child")),
        *(title for title in before if not title.startswith("Child")),
    ]
    undo_last(world.store, world.seat)
    assert titles(world, meeting) == before


def test_a_quiet_case_waits_in_the_lane_and_comes_out_of_it(world: World) -> None:
    discuss_all(world)
    meeting = world.plan(FORTNIGHT_LATER)
    assert [case.title for case in prepared(world, meeting).lane] == [
        "Market Square",
        "Household at Weir Close",
    ]
    assert titles(world, meeting) == ["Mill Lane car park"]
    square = item(world, meeting, "Market Square")
    move_between_lanes(world.store, world.seat, LaneMoveWanted(square, no_change=False))
    assert titles(world, meeting) == ["Mill Lane car park", "Market Square"]
    move_between_lanes(world.store, world.seat, LaneMoveWanted(square, no_change=True))
    assert titles(world, meeting) == ["Mill Lane car park"]


def test_what_is_kept_out_of_the_lane_is_refused_in_words(world: World) -> None:
    discuss_all(world)
    meeting = world.plan(FORTNIGHT_LATER)
    lane = LaneMoveWanted(item(world, meeting, "Mill Lane car park"), no_change=True)
    with pytest.raises(RuleBroken, match="is to be discussed: risk high"):
        move_between_lanes(world.store, world.seat, lane)


def test_a_case_two_meetings_have_passed_over_is_not_in_the_lane(world: World) -> None:
    discuss_all(world)
    for day in (FORTNIGHT_LATER, date(2027, 2, 9)):
        world.clock.now = at_london(day, "10:00")
        passing = world.plan(day)
        assert "Market Square" in [case.title for case in prepared(world, passing).lane]
        open_meeting(world.store, world.seat, MeetingChosen(passing.id))
        close_meeting(world.store, world.seat, ClosingWanted(passing.id))
    third = world.plan(date(2027, 2, 16))
    square = next(one for one in prepared(world, third).cases if one.title == "Market Square")
    assert square.kept_out == ("not discussed at the last 2 meetings",)


def test_the_time_runs_out_where_budgets_fill_it(world: World) -> None:
    meeting = world.plan()
    now = prepared(world, meeting)
    assert [case.minutes for case in now.cases] == [6, 4, 3]
    assert (now.for_cases, now.fitting) == (38, 3)
    first = item(world, meeting, "Mill Lane car park")
    set_item_minutes(world.store, world.seat, ItemMinutesWanted(first, 34))
    now = prepared(world, meeting)
    assert [case.minutes for case in now.cases] == [34, 4, 3]
    assert now.fitting == 2
    set_item_minutes(world.store, world.seat, ItemMinutesWanted(first, None))
    assert prepared(world, meeting).fitting == 3


def test_urgent_business_comes_before_any_other_with_its_reason(world: World) -> None:
    meeting = world.plan()
    with pytest.raises(RuleBroken, match="cannot wait"):
        add_urgent(world.store, world.seat, UrgentWanted(meeting.id, "The flood", ""))
    add_urgent(world.store, world.seat, UrgentWanted(meeting.id, "The flood", "last night"))
    kinds = [one.kind for one in prepared(world, meeting).items]
    assert kinds[-3:] == [ItemKind.URGENT_BUSINESS, ItemKind.AOB, ItemKind.NEXT_MEETING]


def test_a_papers_item_can_be_dropped_with_it(world: World) -> None:
    meeting = world.plan()
    square = item(world, meeting, "Market Square")
    add_paper(world.store, world.seat, PaperWanted(square, "Footfall"))
    drop_case(world.store, world.seat, DropWanted(square, "no time"))
    undo_last(world.store, world.seat)
    with world.store.read() as reader:
        assert [one.title for one in reader.all(Paper)] == ["Footfall"]


def test_only_those_who_run_meetings_prepare_them(world: World) -> None:
    meeting = world.plan()
    viewer = Seat(id=world.seat.id, login="viewer", role=SeatRole.VIEWER)
    with pytest.raises(RuleBroken, match="for the meeting"):
        move_item(world.store, viewer, MoveWanted(item(world, meeting, "Market Square"), -1))
    with world.store.read() as reader, pytest.raises(RuleBroken, match="prepared by the chair"):
        preparation(reader, viewer, meeting.id)


def test_the_agenda_of_a_meeting_under_way_stays_as_it_is(world: World) -> None:
    meeting = world.open()
    with pytest.raises(RuleBroken, match="in progress"):
        drop_case(world.store, world.seat, DropWanted(item(world, meeting, "Market Square"), "no"))


def test_repeated_deferrals_are_counted_and_bring_a_low_case_up(world: World) -> None:
    low = world.add_case("Ferry Road", band=RiskBand.LOW)
    whys = []
    for at in range(4):
        meeting = world.plan(date(2027, 1, 12).replace(day=12 + at))
        whys.append((titles(world, meeting).index("Ferry Road"), why(world, meeting, low)))
        open_meeting(world.store, world.seat, MeetingChosen(meeting.id))
        for case in prepared_items(world, meeting):
            if case.case_id != low.id:
                take_up_item(world.store, world.seat, Going(meeting.id, case.id))
        close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
        world.clock.forward(days=1)
    places = [place for place, _ in whys]
    assert places[0] > 0
    assert places[-1] == 0
    assert [words for _, words in whys[1:]] == [
        "deferred last time",
        "deferred 2 times in a row, last on 13 Jan 2027",
        "deferred 3 times in a row, last on 14 Jan 2027",
    ]


def why(world: World, meeting: Meeting, case: Case) -> str:
    everything = prepared(world, meeting)
    return next(one.why for one in everything.cases if one.case_id == case.id)


def test_a_silent_case_says_for_how_long(world: World) -> None:
    case = resting(world)
    assess_risk(world.store, world.seat, RiskWanted(case.id, RiskBand.LOW))
    meeting = world.plan(date(2027, 3, 2))
    square = next(one for one in prepared(world, meeting).cases if one.title == "Market Square")
    assert square.why == "silent for 7 weeks"
    assert case.id not in {one.case_id for one in prepared(world, meeting).proposed}
    assert case.id in {one.case_id for one in prepared(world, meeting).others}


def test_settings_of_the_group_say_when_silence_is_too_long(world: World) -> None:
    with world.store.change("group.change", world.seat) as change:
        change.put(replace(world.group, silent_weeks=12))
        change.says("JAG waits longer")
    meeting = world.plan(date(2027, 3, 2))
    square = next(one for one in prepared(world, meeting).cases if one.title == "Market Square")
    assert square.why == "open case"

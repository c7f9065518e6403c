"""What may be done with minutes when: sent out, corrected, approved; and what undo takes back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jagtui.model.errors import RuleBroken, StaleEdit
from jagtui.model.line import Line
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import Correction, Disclosure, MinutesVersion
from jagtui.model.rules.correcting import withheld_after
from jagtui.model.terms import CorrectionState, MinutesState, SeatRole
from jagtui.store.trouble import UndoConflict
from jagtui.store.undo import undo_last
from jagtui.usecases.approve import ApprovalWanted, approve_minutes
from jagtui.usecases.circulate import CirculationWanted, circulate_minutes
from jagtui.usecases.correct import correct_minutes
from jagtui.usecases.course import ClosingWanted, close_meeting
from tests.usecases.deeds.main_job import noted, running
from tests.usecases.deeds.minutes_life import (
    SENT_TO,
    approved_at,
    checked,
    circulated,
    corrected,
    following,
    proposed,
)
from tests.world import World


def state(world: World, meeting: Meeting) -> MinutesState:
    with world.store.read() as reader:
        return reader.get(Meeting, meeting.id).minutes_state


def versions(world: World) -> list[MinutesVersion]:
    with world.store.read() as reader:
        return reader.all(MinutesVersion)


def test_a_draft_does_not_go_out(world: World) -> None:
    meeting = running(world)
    close_meeting(world.store, world.seat, ClosingWanted(meeting.id))
    with pytest.raises(RuleBroken, match="the chair checks them before they go out"):
        circulate_minutes(world.store, world.seat, CirculationWanted(meeting.id, SENT_TO))


@pytest.mark.parametrize(
    ("days", "why"), [(1, "is still to come"), (-1, "was held on Tue 12 Jan 2027")]
)
def test_they_went_out_after_the_meeting_and_not_in_the_future(
    world: World, days: int, why: str
) -> None:
    meeting = running(world)
    checked(world, meeting)
    day = date(2027, 1, 12) + timedelta(days=days)
    with pytest.raises(RuleBroken, match=why):
        circulate_minutes(world.store, world.seat, CirculationWanted(meeting.id, SENT_TO, day))


def test_what_went_out_is_what_was_checked_and_is_on_the_log(world: World) -> None:
    meeting = running(world)
    circulated(world, meeting)
    first, second = versions(world)
    assert second.restricted == first.restricted
    with world.store.read() as reader:
        (disclosed,) = reader.all(Disclosure)
    assert (disclosed.to_whom, disclosed.what) == (SENT_TO, "minutes of JAG-1, version 2")


def test_sending_them_to_others_too_makes_no_new_version(world: World) -> None:
    meeting = running(world)
    circulated(world, meeting)
    circulate_minutes(world.store, world.seat, CirculationWanted(meeting.id, "Probation"))
    assert len(versions(world)) == 2


def test_undo_stops_at_what_went_out_and_takes_back_what_was_proposed_since(world: World) -> None:
    meeting, _ = proposed(world)
    undo_last(world.store, world.seat)
    with world.store.read() as reader:
        assert reader.all(Correction) == []
    with pytest.raises(UndoConflict, match="have been circulated"):
        undo_last(world.store, world.seat)
    assert state(world, meeting) is MinutesState.CIRCULATED


def test_until_they_go_out_a_correction_is_made_at_once(world: World) -> None:
    meeting = running(world)
    line = noted(world, meeting)
    checked(world, meeting)
    wanted = corrected(world, meeting, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(world.store, world.seat, wanted)
    with world.store.read() as reader:
        assert reader.get(Line, line.id).text == "Two meets"
        (one,) = reader.all(Correction)
    assert one.state is CorrectionState.MADE
    assert [version.state for version in versions(world)] == [MinutesState.CHECKED] * 2


def test_once_they_went_out_it_waits_for_the_meeting_that_agrees_it(world: World) -> None:
    meeting, correction_id = proposed(world)
    later = following(world)
    with world.store.read() as reader:
        assert [one.text for one in reader.all(Line)] == ["Three meets since May"]
    approve_minutes(world.store, world.seat, approved_at(world, later, meeting))
    with world.store.read() as reader:
        assert [one.text for one in reader.all(Line)] == ["Two meets since May"]
        decided = reader.get(Correction, correction_id)
    assert decided.decided_item_id == world.item(later, "5").id
    assert state(world, meeting) is MinutesState.APPROVED_AMENDED


def test_a_correction_needs_a_reason_and_a_difference(world: World) -> None:
    meeting = running(world)
    line = noted(world, meeting)
    checked(world, meeting)
    wanted = corrected(world, meeting, "Two meets", was=line.text, line_id=line.id)
    for broken, why in (
        (replace(wanted, reason=" "), "Say why"),
        (replace(wanted, reads=line.text), "reads so already"),
    ):
        with pytest.raises(RuleBroken, match=why):
            correct_minutes(world.store, world.seat, broken)
    with pytest.raises(StaleEdit):
        correct_minutes(world.store, world.seat, replace(wanted, was="Four meets"))


def test_a_draft_is_put_right_without_a_correction(world: World) -> None:
    meeting = running(world)
    line = noted(world, meeting)
    wanted = corrected(world, meeting, "Two meets", was=line.text, line_id=line.id)
    with pytest.raises(RuleBroken, match="just put the line right"):
        correct_minutes(world.store, world.seat, wanted)


def test_what_was_not_sent_out_is_not_approved(world: World) -> None:
    meeting = running(world)
    checked(world, meeting)
    later = following(world)
    with pytest.raises(RuleBroken, match="only minutes that have been circulated"):
        approve_minutes(world.store, world.seat, approved_at(world, later, meeting))


def test_they_are_approved_once(world: World) -> None:
    meeting = running(world)
    circulated(world, meeting)
    later = following(world)
    approve_minutes(world.store, world.seat, approved_at(world, later, meeting))
    with pytest.raises(RuleBroken, match="are approved; only"):
        approve_minutes(world.store, world.seat, approved_at(world, later, meeting))


def test_a_meeting_does_not_approve_its_own_minutes(world: World) -> None:
    meeting = running(world)
    wanted = ApprovalWanted(world.item(meeting, "5").id, meeting.id)
    with pytest.raises(RuleBroken, match="earlier meetings of its own group only"):
        approve_minutes(world.store, world.seat, wanted)


def test_what_was_read_must_still_be_what_stands(world: World) -> None:
    """A correction that somebody else proposes meanwhile is not agreed unread."""
    meeting = running(world)
    line = noted(world, meeting)
    circulated(world, meeting)
    later = following(world)
    read = approved_at(world, later, meeting)
    wanted = corrected(world, meeting, "Two meets", was=line.text, line_id=line.id)
    correct_minutes(world.store, world.seat, wanted)
    with pytest.raises(RuleBroken, match="were changed meanwhile"):
        approve_minutes(world.store, world.seat, read)


@pytest.mark.parametrize("role", [SeatRole.OFFICER, SeatRole.VIEWER])
def test_only_those_who_run_it_send_correct_and_approve(world: World, role: SeatRole) -> None:
    meeting, _ = proposed(world)
    later = following(world)
    other = replace(world.seat, role=role)
    sending = CirculationWanted(meeting.id, SENT_TO)
    with pytest.raises(RuleBroken, match="is for the meeting"):
        circulate_minutes(world.store, other, sending)
    with pytest.raises(RuleBroken, match="is for the meeting"):
        approve_minutes(world.store, other, approved_at(world, later, meeting))


@pytest.mark.parametrize(
    ("was", "withheld", "reads", "after"),
    [
        ("at 14 Elm Row", (), "at 16 Elm Row", ()),
        ("at 14 Elm Row now", ((3, 13),), "then at 14 Elm Row", ((8, 18),)),
        ("at 14 Elm Row now", ((3, 13),), "at 16 Elm Row", ((0, 13),)),
        ("all", ((0, 3),), "of it", ((0, 5),)),
    ],
)
def test_what_was_withheld_stays_withheld(
    was: str,
    withheld: tuple[tuple[int, int], ...],
    reads: str,
    after: tuple[tuple[int, int], ...],
) -> None:
    assert withheld_after(was, withheld, reads) == after

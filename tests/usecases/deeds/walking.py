"""Gestures of the walk: parked, put back, read back; the lane; a question to the group above."""

from dataclasses import replace
from datetime import date

from jagtui.model.escalation import Escalation
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import CaseStatus, GroupKind
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.course import MeetingChosen, open_meeting
from jagtui.usecases.escalation import AnswerWanted, answer_escalation
from jagtui.usecases.group import GroupWanted, add_group
from jagtui.usecases.lane import LaneWanted, PullingOut, minute_no_change, pull_out
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from jagtui.usecases.read_back import agree_minute
from jagtui.usecases.walk import (
    DeferralWanted,
    ItemChosen,
    ParkingWanted,
    defer_item,
    park_item,
    put_item_back,
)
from tests.usecases.deeds.main_job import running
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def without_change(world: World, meeting: Meeting, *numbers: str) -> tuple[int, ...]:
    """Put items into the lane, as whoever prepares the agenda does."""
    items = [world.item(meeting, number) for number in numbers]
    with world.store.change("agenda.lane", world.seat) as change:
        for item in items:
            change.put(replace(change.get(AgendaItem, item.id), no_change=True))
        change.says("Cases without a change set apart", meeting_id=meeting.id)
    return tuple(item.id for item in items)


@deed("item.put_back")
def _put_back(world: World) -> Deed:
    item_id = world.item(running(world), "7b").id
    defer_item(world.store, world.seat, DeferralWanted(item_id, "Housing is not here"))
    return put_item_back, ItemChosen(item_id)


@deed("item.park")
def _park(world: World) -> Deed:
    meeting = running(world)
    return park_item, ParkingWanted(world.item(meeting, "1").id, world.item(meeting, "7a").id)


@deed("item.read_back")
def _read_back(world: World) -> Deed:
    return agree_minute, ItemChosen(world.item(running(world), "7a").id)


@deed("agenda.no_change")
def _no_change(world: World) -> Deed:
    meeting = running(world)
    first, second, third = without_change(world, meeting, "7a", "7b", "7c")
    return minute_no_change, LaneWanted(meeting.id, (first, second), pulled_out=(third,))


@deed("item.pull_out")
def _pull_out(world: World) -> Deed:
    meeting = running(world)
    items = without_change(world, meeting, "7a", "7b")
    minute_no_change(world.store, world.seat, LaneWanted(meeting.id, items))
    return pull_out, PullingOut(meeting.id, items[:1])


def group_above(world: World) -> Group:
    """A RAG whose meeting is under way, for what the JAG asks it."""
    group_id = add_group(
        world.store,
        world.seat,
        GroupWanted("Responsible Authorities Group", "RAG", GroupKind.RAG, members=()),
    )
    with world.store.read() as reader:
        return reader.get(Group, group_id)


def asked(world: World, case_id: int, item_id: int | None = None) -> Escalation:
    """A question about a case that the JAG put to the group above."""
    wanted = StatusWanted(case_id, CaseStatus.ESCALATED, reason="who pays?", item_id=item_id)
    set_case_status(world.store, world.seat, wanted)
    with world.store.read() as reader:
        found = reader.find(Escalation, case_id=case_id, answered_at=None)
    assert found is not None
    return found


@deed("escalation.answer")
def _answer(world: World) -> Deed:
    above = group_above(world)
    case = world.add_case("Ferry Road")
    question = asked(world, case.id)
    held = plan_meeting(world.store, world.seat, MeetingWanted(above.id, date(2027, 1, 12)))
    open_meeting(world.store, world.seat, MeetingChosen(held))
    with world.store.read() as reader:
        item = reader.find(AgendaItem, meeting_id=held)
    assert item is not None
    return answer_escalation, AnswerWanted(question.id, item.id, "The RAG pays until Easter")

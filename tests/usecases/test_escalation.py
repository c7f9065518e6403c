"""A question goes up, and its answer comes back down."""

from dataclasses import replace

import pytest

from jagtui.model.case import Case
from jagtui.model.errors import RuleBroken
from jagtui.model.escalation import Escalation
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.terms import CaseStatus, GroupKind, ItemKind, SeatRole
from jagtui.queries.escalations import open_escalations, questions_about
from jagtui.usecases.case import StatusWanted, set_case_status
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.escalation import AnswerWanted, answer_escalation
from jagtui.usecases.group import GroupWanted, add_group
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from tests.usecases.deeds.walking import asked, group_above
from tests.world import World


def meeting_above(world: World, group_id: int) -> AgendaItem:
    """The escalations item of a meeting of the group above, under way."""
    meeting_id = plan_meeting(
        world.store, world.seat, MeetingWanted(group_id, world.clock().date())
    )
    open_meeting(world.store, world.seat, MeetingChosen(meeting_id))
    with world.store.read() as reader:
        found = reader.find(AgendaItem, meeting_id=meeting_id, kind=ItemKind.ESCALATION)
    assert found is not None
    return found


def stored_case(world: World, case_id: int) -> Case:
    with world.store.read() as reader:
        return reader.get(Case, case_id)


def test_a_question_waits_on_the_desk_of_the_group_above(world: World) -> None:
    above = group_above(world)
    case = world.add_case("Ferry Road")
    asked(world, case.id)
    with world.store.read() as reader:
        (waiting,) = open_escalations(reader, world.seat, above.id)
        assert open_escalations(reader, world.seat, world.group.id) == ()
    assert (waiting.reference, waiting.by, waiting.question) == (case.reference, "JAG", "who pays?")


def test_without_a_group_above_the_case_stays_as_it_was(world: World) -> None:
    case = world.add_case("Ferry Road")
    with pytest.raises(RuleBroken, match="no group above the JAG"):
        asked(world, case.id)
    assert stored_case(world, case.id).status is CaseStatus.OPEN


def test_where_several_are_above_it_is_said_which(world: World) -> None:
    panel = add_group(
        world.store, world.seat, GroupWanted("Panel", "ASB", GroupKind.OTHER, members=())
    )
    other = add_group(
        world.store, world.seat, GroupWanted("North JAG", "NJAG", GroupKind.JAG, members=())
    )
    case = world.add_case("Ferry Road")
    with world.store.change("case.moved", world.seat) as change:
        change.put(replace(case, group_id=panel))
        change.says("moved")
    with pytest.raises(RuleBroken, match="which group is asked: JAG, NJAG"):
        asked(world, case.id)
    wanted = StatusWanted(case.id, CaseStatus.ESCALATED, reason="who pays?", to_group_id=other)
    set_case_status(world.store, world.seat, wanted)
    with world.store.read() as reader:
        assert len(open_escalations(reader, world.seat, other)) == 1


def test_put_again_under_the_same_item_it_is_the_same_question(world: World) -> None:
    group_above(world)
    item = world.item(world.open(), "7a")
    first = asked(world, item.case_id or 0, item.id)
    wanted = StatusWanted(
        item.case_id or 0, CaseStatus.ESCALATED, reason="who pays half?", item_id=item.id
    )
    set_case_status(world.store, world.seat, wanted)
    with world.store.read() as reader:
        (one,) = reader.all(Escalation)
    assert (one.id, one.question) == (first.id, "who pays half?")


def test_the_answer_opens_the_case_again_and_stays_with_it(world: World) -> None:
    above = group_above(world)
    case = world.add_case("Ferry Road")
    question = asked(world, case.id)
    item = meeting_above(world, above.id)
    answer_escalation(world.store, world.seat, AnswerWanted(question.id, item.id, "The RAG does"))
    with world.store.read() as reader:
        (told,) = questions_about(reader, world.seat, case.id)
        assert open_escalations(reader, world.seat, above.id) == ()
    assert (told.question, told.answer, told.to) == ("who pays?", "The RAG does", "RAG")
    assert stored_case(world, case.id).status is CaseStatus.OPEN
    with pytest.raises(RuleBroken, match="answered already"):
        answer_escalation(world.store, world.seat, AnswerWanted(question.id, item.id, "Twice"))


def test_another_group_does_not_answer_it_nor_does_an_officer(world: World) -> None:
    above = group_above(world)
    question = asked(world, world.add_case("Ferry Road").id)
    own = world.open()
    wanted = AnswerWanted(question.id, world.item(own, "8").id, "We do")
    with pytest.raises(RuleBroken, match="not put to this group"):
        answer_escalation(world.store, world.seat, wanted)
    close_meeting(world.store, world.seat, ClosingWanted(own.id))
    item = meeting_above(world, above.id)
    officer = replace(world.seat, role=SeatRole.OFFICER)
    with pytest.raises(RuleBroken, match="for the meeting"):
        answer_escalation(world.store, officer, AnswerWanted(question.id, item.id, "Me"))


def test_a_question_that_was_settled_below_waits_for_nobody(world: World) -> None:
    above = group_above(world)
    case = world.add_case("Ferry Road")
    asked(world, case.id)
    set_case_status(world.store, world.seat, StatusWanted(case.id, CaseStatus.OPEN))
    with world.store.read() as reader:
        assert open_escalations(reader, world.seat, above.id) == ()
        assert reader.all(Meeting) == []

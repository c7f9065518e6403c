"""A question put to the group above on the desk, and answered on its own."""

from jagtui.model.case import Case
from jagtui.model.escalation import Escalation
from jagtui.model.line import Line
from jagtui.model.terms import CaseStatus
from jagtui.usecases.course import ClosingWanted, MeetingChosen, close_meeting, open_meeting
from jagtui.usecases.plan import MeetingWanted, plan_meeting
from tests.history import History
from tests.ui.running import press
from tests.ui.screen_text import screen_text
from tests.ui.screens.desks import at_case, desk_on
from tests.usecases.deeds.walking import asked, group_above


def above_meets(history: History) -> None:
    """The JAG's meeting is over, and the group above is in its own."""
    world = history.world
    above = group_above(world)
    asked(world, history.mill_lane.id)
    close_meeting(world.store, world.seat, ClosingWanted(history.second.id))
    day = world.clock().date()
    held = plan_meeting(world.store, world.seat, MeetingWanted(above.id, day))
    open_meeting(world.store, world.seat, MeetingChosen(held))


async def test_escalating_asks_for_the_question_and_puts_it(history: History) -> None:
    at_case(history)
    above = group_above(history.world)
    async with desk_on(history) as pilot:
        await press(pilot, "s", "e", "enter", *"who pays?", "enter")
    with history.world.store.read() as reader:
        (question,) = reader.all(Escalation)
        (decided,) = reader.all(Line, item_id=question.item_id)
    assert decided.text.startswith("Escalate to the RAG: who pays?")
    assert (question.to_group_id, question.question) == (above.id, "who pays?")


async def test_without_a_group_above_the_dialog_says_so(history: History) -> None:
    at_case(history)
    async with desk_on(history) as pilot:
        await press(pilot, "s", "e", "enter", *"who pays?", "enter")
        assert "there is no group above this one" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        assert reader.get(Case, history.mill_lane.id).status is CaseStatus.OPEN


async def test_the_group_above_sees_the_question_and_answers_it(history: History) -> None:
    at_case(history)
    above_meets(history)
    async with desk_on(history) as pilot:
        await press(pilot, "j", *"escalations", "enter")
        assert "the JAG asks: who pays?" in screen_text(pilot.app)
        await press(pilot, "s", *"half of it", "enter")
        assert "AV-0001 answered, back to the JAG" in screen_text(pilot.app)
        await press(pilot, "s")
        assert "No question from another group waits" in screen_text(pilot.app)
    with history.world.store.read() as reader:
        (question,) = reader.all(Escalation)
        assert reader.get(Case, history.mill_lane.id).status is CaseStatus.OPEN
    assert question.answer == "half of it"


async def test_the_chronology_tells_question_and_answer(history: History) -> None:
    at_case(history)
    above_meets(history)
    async with desk_on(history) as pilot:
        await press(pilot, "3", "end", "enter")
        assert "RAG: who pays?" in screen_text(pilot.app)

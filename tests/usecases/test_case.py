from datetime import date

import pytest

from jagtui.model.case import Case, RiskAssessment
from jagtui.model.errors import RuleBroken
from jagtui.model.line import Line
from jagtui.model.meeting import AgendaItem
from jagtui.model.partnership import ClosureReason, RiskMethod
from jagtui.model.terms import CaseStatus, ItemOutcome, RiskBand
from jagtui.store.undo import undo_last
from jagtui.usecases.answer import WithdrawalWanted, withdraw_action
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
from jagtui.usecases.walk import DeferralWanted, defer_item
from tests.usecases.deeds.main_job import assigned
from tests.world import World


def case_of(world: World, case_id: int) -> Case:
    with world.store.read() as reader:
        return reader.get(Case, case_id)


def decisions(world: World, item_id: int) -> list[str]:
    with world.store.read() as reader:
        return [line.text for line in reader.all(Line, item_id=item_id)]


def closure_reason(world: World) -> int:
    with world.store.read() as reader:
        return reader.all(ClosureReason, name="No further reports")[0].id


def test_a_case_gets_the_next_reference_and_no_reference_twice(world: World) -> None:
    assert world.add_case("Ferry Road").reference == "AV-0004"
    with pytest.raises(RuleBroken, match="needs a label"):
        add_case(world.store, world.seat, CaseWanted(world.group.id, "  "))
    assert world.add_case("Weir Bridge").reference == "AV-0005"


def test_keeping_a_case_open_is_minuted_with_its_review(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    set_case_status(
        world.store,
        world.seat,
        StatusWanted(item.case_id, CaseStatus.OPEN, review_on=date(2027, 2, 9), item_id=item.id),
    )
    assert decisions(world, item.id) == ["Keep open; review 9 February 2027."]
    assert case_of(world, item.case_id).review_on == date(2027, 2, 9)


def test_a_case_closes_with_a_reason_and_not_over_open_actions_unsaid(world: World) -> None:
    meeting = world.open()
    item = world.item(meeting, "7a")
    assert item.case_id is not None
    wanted = StatusWanted(item.case_id, CaseStatus.CLOSED, item_id=item.id, outcome="Quiet")
    with pytest.raises(RuleBroken, match="Choose the reason"):
        set_case_status(world.store, world.seat, wanted)

    reason = closure_reason(world)
    action_id = assigned(world, meeting)
    closing = StatusWanted(
        item.case_id,
        CaseStatus.CLOSED,
        item_id=item.id,
        outcome="Quiet since May",
        closure_reason_id=reason,
    )
    with pytest.raises(RuleBroken, match="JAG/27/001"):
        set_case_status(world.store, world.seat, closing)

    withdraw_action(world.store, world.seat, WithdrawalWanted(action_id, "No need"))
    set_case_status(world.store, world.seat, closing)
    assert decisions(world, item.id) == ["Close the case (no further reports): Quiet since May."]
    assert case_of(world, item.case_id).closed_on == date(2027, 1, 12)


def test_a_closed_case_reopens_without_its_closure(world: World) -> None:
    case = world.add_case("Ferry Road")
    reason = closure_reason(world)
    closing = StatusWanted(case.id, CaseStatus.CLOSED, closure_reason_id=reason)
    set_case_status(world.store, world.seat, closing)
    set_case_status(world.store, world.seat, StatusWanted(case.id, CaseStatus.OPEN))
    reopened = case_of(world, case.id)
    assert (reopened.status, reopened.closed_on) == (CaseStatus.OPEN, None)


@pytest.mark.parametrize("status", [CaseStatus.ON_HOLD, CaseStatus.ESCALATED])
def test_a_hold_and_an_escalation_say_why(world: World, status: CaseStatus) -> None:
    case = world.add_case("Ferry Road")
    with pytest.raises(RuleBroken, match="Say what"):
        set_case_status(world.store, world.seat, StatusWanted(case.id, status))


def test_deferring_says_why_and_leaves_the_case_as_it_stands(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    wanted = StatusWanted(
        item.case_id, CaseStatus.OPEN, reason="Housing is not here", item_id=item.id, defer=True
    )
    set_case_status(world.store, world.seat, wanted)
    assert decisions(world, item.id) == []
    with world.store.read() as reader:
        deferred = reader.get(type(item), item.id)
    assert (deferred.outcome, deferred.outcome_reason) == (
        ItemOutcome.DEFERRED,
        "Housing is not here",
    )


def test_a_new_risk_keeps_what_it_was_before(world: World) -> None:
    case = world.add_case("Ferry Road", band=RiskBand.MEDIUM)
    assess_risk(world.store, world.seat, RiskWanted(case.id, RiskBand.HIGH))
    with world.store.read() as reader:
        bands = [judged.band for judged in reader.all(RiskAssessment, case_id=case.id)]
    assert bands == [RiskBand.MEDIUM, RiskBand.HIGH]


def test_a_score_beyond_the_method_is_refused(world: World) -> None:
    case = world.add_case("Ferry Road")
    with world.store.read() as reader:
        matrix = reader.all(RiskMethod, name="ASB risk matrix")[0]
    wanted = RiskWanted(case.id, RiskBand.HIGH, score=32, method_id=matrix.id)
    with pytest.raises(RuleBroken, match="goes up to 31"):
        assess_risk(world.store, world.seat, wanted)


def test_a_decision_about_a_case_belongs_to_the_meeting_it_was_taken_at(world: World) -> None:
    meeting = world.open()
    item = world.item(meeting, "7a")
    assert item.case_id is not None
    deciding = StatusWanted(item.case_id, CaseStatus.MONITORING, item_id=item.id)
    set_case_status(world.store, world.seat, deciding)
    assess_risk(world.store, world.seat, RiskWanted(item.case_id, RiskBand.LOW, item_id=item.id))
    undone = [undo_last(world.store, world.seat, meeting_id=meeting.id) for _ in range(2)]
    assert [one.sentence for one in undone] == [
        "Took back: AV-0001 risk low",
        "Took back: AV-0001 monitoring",
    ]


def test_a_declined_referral_is_not_reviewed(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    set_review(world.store, world.seat, ReviewWanted(item.case_id, date(2027, 2, 9)))
    declining = StatusWanted(
        item.case_id, CaseStatus.DECLINED, reason="One agency can do it.", item_id=item.id
    )
    set_case_status(world.store, world.seat, declining)
    assert case_of(world, item.case_id).review_on is None
    assert decisions(world, item.id) == ["Decline the referral: One agency can do it."]


def test_reopening_a_case_is_minuted_as_such(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    closing = StatusWanted(item.case_id, CaseStatus.CLOSED, closure_reason_id=closure_reason(world))
    set_case_status(world.store, world.seat, closing)
    reopening = StatusWanted(item.case_id, CaseStatus.OPEN, item_id=item.id)
    set_case_status(world.store, world.seat, reopening)
    assert decisions(world, item.id) == ["Reopen the case."]


def test_a_case_without_open_actions_does_not_say_that_some_remain(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    closing = StatusWanted(
        item.case_id,
        CaseStatus.CLOSED,
        closure_reason_id=closure_reason(world),
        despite_open="Patrols go on",
        item_id=item.id,
    )
    set_case_status(world.store, world.seat, closing)
    assert decisions(world, item.id) == ["Close the case (no further reports)."]


def test_a_case_is_deferred_under_an_item_only(world: World) -> None:
    case = world.add_case("Ferry Road")
    wanted = StatusWanted(case.id, CaseStatus.CLOSED, reason="No time", defer=True)
    with pytest.raises(RuleBroken, match="under its item"):
        set_case_status(world.store, world.seat, wanted)


def test_a_case_decided_after_all_is_no_longer_deferred(world: World) -> None:
    item = world.item(world.open(), "7a")
    assert item.case_id is not None
    defer_item(world.store, world.seat, DeferralWanted(item.id, "Housing is late"))
    set_case_status(
        world.store, world.seat, StatusWanted(item.case_id, CaseStatus.OPEN, item_id=item.id)
    )
    with world.store.read() as reader:
        assert reader.get(AgendaItem, item.id).outcome is None

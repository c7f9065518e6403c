from datetime import date
from typing import Any

import pytest
from sqlalchemy import Row, select

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.errors import RuleBroken
from jagtui.model.terms import ActionOutcome, ActionState, ClaimKind, UpdateKind
from jagtui.store.schema.journal import journal_entry
from jagtui.usecases.answer import (
    AcceptanceWanted,
    RedatingWanted,
    ReturnWanted,
    WithdrawalWanted,
    accept_action,
    redate_action,
    send_back_action,
    withdraw_action,
)
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.usecases.deeds.main_job import assigned, reported
from tests.world import World


def stored(world: World, action_id: int) -> Action:
    with world.store.read() as reader:
        return reader.get(Action, action_id)


def newest_entry(world: World) -> Row[Any]:
    with world.store.read() as reader:
        return reader.rows(select(journal_entry).order_by(journal_entry.c.seq.desc()).limit(1))[0]


def updates(world: World, action_id: int) -> list[ActionUpdate]:
    with world.store.read() as reader:
        return reader.all(ActionUpdate, action_id=action_id)


def test_a_claim_ends_nothing_until_the_meeting_accepts_it(world: World) -> None:
    action_id = reported(world, world.open())
    assert stored(world, action_id).state is ActionState.REPORTED

    accept_action(world.store, world.seat, AcceptanceWanted(action_id, lesson="Go earlier"))
    ended = stored(world, action_id)
    assert (ended.state, ended.outcome) == (ActionState.CLOSED, ActionOutcome.DONE)
    assert (ended.outcome_words, ended.lesson) == ("Patrolled", "Go earlier")
    assert ended.closed_on == date(2027, 1, 12)


def test_the_meeting_may_find_otherwise_than_was_claimed(world: World) -> None:
    action_id = reported(world, world.open())
    found = AcceptanceWanted(action_id, ActionOutcome.PART_COMPLETE, "Two nights of five")
    accept_action(world.store, world.seat, found)
    assert stored(world, action_id).outcome is ActionOutcome.PART_COMPLETE


def test_progress_leaves_an_action_open(world: World) -> None:
    action_id = assigned(world, world.open())
    claim_action(
        world.store, world.seat, ClaimWanted(action_id, ClaimKind.PROGRESS, "Rota is drawn up")
    )
    assert stored(world, action_id).state is ActionState.OPEN
    with pytest.raises(RuleBroken, match="Nothing has been reported"):
        accept_action(world.store, world.seat, AcceptanceWanted(action_id))


def test_what_is_sent_back_is_open_again_with_the_reason(world: World) -> None:
    action_id = reported(world, world.open())
    send_back_action(world.store, world.seat, ReturnWanted(action_id, "Only one night"))
    assert stored(world, action_id).state is ActionState.OPEN
    last = updates(world, action_id)[-1]
    assert (last.kind, last.words) == (UpdateKind.SENT_BACK, "Only one night")


def test_a_redated_action_keeps_the_day_it_was_first_due(world: World) -> None:
    action_id = assigned(world, world.open())
    first = stored(world, action_id).first_due_on
    for day in (date(2027, 2, 1), date(2027, 3, 1)):
        redate_action(world.store, world.seat, RedatingWanted(action_id, day, "Staff away"))
    moved = stored(world, action_id)
    assert (moved.due_on, moved.due_meeting_id) == (date(2027, 3, 1), None)
    assert moved.first_due_on == first == date(2027, 1, 26)
    assert [update.due_before for update in updates(world, action_id)] == [
        date(2027, 1, 26),
        date(2027, 2, 1),
    ]


@pytest.mark.parametrize(
    ("day", "reason", "words"),
    [
        (date(2027, 2, 1), "", "Say why the day moves"),
        (date(2027, 1, 4), "Staff away", "has passed already"),
    ],
)
def test_a_day_moves_with_a_reason_and_forwards_only(
    world: World, day: date, reason: str, words: str
) -> None:
    action_id = assigned(world, world.open())
    with pytest.raises(RuleBroken, match=words):
        redate_action(world.store, world.seat, RedatingWanted(action_id, day, reason))


def test_a_withdrawn_action_ends_with_its_reason(world: World) -> None:
    action_id = assigned(world, world.open())
    withdraw_action(world.store, world.seat, WithdrawalWanted(action_id, "The site was sold"))
    ended = stored(world, action_id)
    assert (ended.outcome, ended.outcome_words) == (ActionOutcome.WITHDRAWN, "The site was sold")


def test_a_closed_action_is_not_answered_again(world: World) -> None:
    action_id = assigned(world, world.open())
    withdraw_action(world.store, world.seat, WithdrawalWanted(action_id, "The site was sold"))
    with pytest.raises(RuleBroken, match="closed already"):
        claim_action(world.store, world.seat, ClaimWanted(action_id, ClaimKind.DONE))


def test_nothing_was_done_on_a_day_still_to_come(world: World) -> None:
    action_id = assigned(world, world.open())
    claim = ClaimWanted(action_id, ClaimKind.DONE, done_on=date(2027, 1, 13))
    with pytest.raises(RuleBroken, match="still to come"):
        claim_action(world.store, world.seat, claim)


def test_progress_after_done_takes_the_report_back(world: World) -> None:
    action_id = reported(world, world.open())
    progress = ClaimWanted(action_id, ClaimKind.PROGRESS, "One night is still to come")
    claim_action(world.store, world.seat, progress)
    assert stored(world, action_id).state is ActionState.OPEN


def test_what_was_sent_back_is_not_accepted_as_it_was_claimed(world: World) -> None:
    action_id = reported(world, world.open())
    send_back_action(world.store, world.seat, ReturnWanted(action_id, "Only one night"))
    with pytest.raises(RuleBroken, match="Nothing has been reported"):
        accept_action(world.store, world.seat, AcceptanceWanted(action_id))


def test_an_owner_is_not_quoted_for_what_the_meeting_found_otherwise(world: World) -> None:
    action_id = reported(world, world.open())
    found = AcceptanceWanted(action_id, ActionOutcome.NOT_UNDERTAKEN)
    accept_action(world.store, world.seat, found)
    assert stored(world, action_id).outcome_words == ""
    assert updates(world, action_id)[-1].done_on is None


def test_an_answer_given_at_an_item_belongs_to_its_meeting(world: World) -> None:
    meeting = world.open()
    action_id = reported(world, meeting)
    item_id = world.item(meeting, "6").id
    accept_action(world.store, world.seat, AcceptanceWanted(action_id, item_id=item_id))
    assert newest_entry(world).meeting_id == meeting.id


def test_more_time_is_given_until_the_day_that_was_asked_for(world: World) -> None:
    action_id = assigned(world, world.open())
    wanted = ClaimWanted(action_id, ClaimKind.MORE_TIME, "leave", asked_until=date(2027, 2, 9))
    claim_action(world.store, world.seat, wanted)
    accept_action(world.store, world.seat, AcceptanceWanted(action_id))
    moved = stored(world, action_id)
    assert (moved.state, moved.due_on) == (ActionState.OPEN, date(2027, 2, 9))
    assert updates(world, action_id)[-1].words == "leave"
    with pytest.raises(RuleBroken, match="Nothing has been reported"):
        accept_action(world.store, world.seat, AcceptanceWanted(action_id))


def test_a_colleague_becomes_its_officer_once_the_meeting_agrees(world: World) -> None:
    action_id = assigned(world, world.open())
    to = add_officer(world.store, world.seat, OfficerWanted("Cara Bell", world.agency("police").id))
    wanted = ClaimWanted(action_id, ClaimKind.HANDED_OVER, handed_to_id=to)
    claim_action(world.store, world.seat, wanted)
    accept_action(world.store, world.seat, AcceptanceWanted(action_id))
    handed = stored(world, action_id)
    assert (handed.state, handed.officer_id) == (ActionState.OPEN, to)


def test_a_request_for_more_time_may_be_sent_back(world: World) -> None:
    action_id = assigned(world, world.open())
    wanted = ClaimWanted(action_id, ClaimKind.MORE_TIME, "leave", asked_until=date(2027, 2, 9))
    claim_action(world.store, world.seat, wanted)
    send_back_action(world.store, world.seat, ReturnWanted(action_id, "others can do it"))
    with pytest.raises(RuleBroken, match="Nothing has been reported"):
        accept_action(world.store, world.seat, AcceptanceWanted(action_id))


def test_what_its_owner_learnt_is_kept_unless_the_meeting_says_otherwise(world: World) -> None:
    item = world.open()
    for said, kept in (("", "go earlier"), ("ask first", "ask first")):
        action_id = assigned(world, item)
        wanted = ClaimWanted(action_id, ClaimKind.DONE, lesson="go earlier", evidence="a log")
        claim_action(world.store, world.seat, wanted)
        accept_action(world.store, world.seat, AcceptanceWanted(action_id, lesson=said))
        assert stored(world, action_id).lesson == kept
        assert updates(world, action_id)[-1].evidence == "a log"

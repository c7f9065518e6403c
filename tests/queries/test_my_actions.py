from datetime import date

from jagtui.model.terms import ClaimKind, SeatRole
from jagtui.queries.my_actions import my_actions, owed_action
from jagtui.usecases.claim import ClaimWanted, claim_action
from jagtui.usecases.people import OfficerWanted, add_officer
from tests.history import History
from tests.queries.conftest import counted


def test_an_officer_owes_what_is_theirs_and_is_told_why(history: History) -> None:
    ama = history.seat(SeatRole.OFFICER, "Ama Osei")
    with history.world.store.read() as reader:
        (owed,) = my_actions(reader, ama)
    assert owed.id == history.letter
    assert (owed.case, owed.meeting) == ("AV-0001 Mill Lane car park", "JAG-1")
    assert (owed.given_on, owed.last) == (date(2027, 1, 12), None)


def test_whoever_may_not_see_an_action_is_told_nothing_of_it(history: History) -> None:
    with history.world.store.read() as reader:
        assert my_actions(reader, None) == ()
        assert my_actions(reader, history.seat(SeatRole.VIEWER, "Ama Osei")) == ()
        assert owed_action(reader, history.seat(SeatRole.VIEWER), history.letter) is None


def test_what_is_silent_comes_before_what_was_reported(history: History) -> None:
    world, chair = history.world, history.seat(SeatRole.CHAIR, "Priya Lane")
    with world.store.read() as reader:
        before = [one.id for one in my_actions(reader, chair)]
    assert before == [history.survey, history.barrier]
    claim_action(world.store, world.seat, ClaimWanted(history.survey, ClaimKind.PROGRESS, "begun"))
    with world.store.read() as reader:
        owed = my_actions(reader, chair)
    assert [one.id for one in owed] == [history.barrier, history.survey]
    last = owed[1].last
    assert last is not None
    assert (last.claim, last.words, last.who) == (ClaimKind.PROGRESS, "begun", "P Lane")


def test_its_colleagues_are_of_the_same_agency(history: History) -> None:
    world = history.world
    wanted = OfficerWanted("Cara Bell", world.agency("housing").id)
    cara = add_officer(world.store, world.seat, wanted)
    with world.store.read() as reader:
        (owed,) = my_actions(reader, history.seat(SeatRole.OFFICER, "Ama Osei"))
    assert [one.officer_id for one in owed.colleagues] == [cara]


def test_it_takes_three_statements_however_many_are_owed(history: History) -> None:
    with history.world.store.read() as reader:
        for name in ("Ama Osei", "Priya Lane"):
            with counted(reader) as statements:
                my_actions(reader, history.seat(SeatRole.CHAIR, name))
            assert len(statements) == 3

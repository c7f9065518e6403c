"""jagtui mine and jagtui review."""

import json

import pytest
from click.testing import CliRunner, Result

from jagtui.cli import main
from jagtui.commands.invocation import Invocation
from jagtui.model.agency import Officer
from jagtui.model.seat import Seat
from jagtui.model.terms import ClaimKind, SeatRole
from jagtui.store.store import Store
from jagtui.usecases.seat import SeatWanted, take_seat
from tests.cli.conftest import Caller
from tests.cli.test_action import state_and_claims


@pytest.fixture
def officer(call: Caller) -> Caller:
    """Ama Osei of housing, who owes actions, at a keyboard of her own."""
    store = Store.open(call.path, clock=call.clock)
    with store.read() as reader:
        (chair,) = reader.all(Seat)
        ama = reader.find(Officer, name="Ama Osei")
    assert ama is not None
    take_seat(store, chair, SeatWanted("aosei", SeatRole.OFFICER, ama.id))
    store.close()
    call.login = "aosei"
    return call


def answered(caller: Caller, *lines: str) -> Result:
    called = Invocation(clock=caller.clock, login=caller.login)
    arguments = ["--db", str(caller.path), "review"]
    return CliRunner().invoke(main, arguments, obj=called, input="".join(f"{x}\n" for x in lines))


def test_mine_lists_what_one_owes_and_what_to_do_next(officer: Caller) -> None:
    shown = officer("mine")
    assert "JAG/27/005" in shown.stdout
    assert shown.stdout.endswith("“jagtui review” takes you through them.\n")
    mine = json.loads(officer("mine", "--format", "json").stdout)
    every = json.loads(officer("actions", "--format", "json").stdout)
    assert 0 < len(mine) < len(every)
    assert all(row in every for row in mine)


def test_done_is_two_words_and_a_few_times_enter(officer: Caller) -> None:
    done = answered(officer, "d", "letter sent", "", "a copy", "", "q")
    assert done.exit_code == 0
    (reported,) = [one for one in done.stdout.splitlines() if one.startswith("  JAG/")]
    reference = reported.split()[0]
    _, (claim,) = state_and_claims(officer, reference)
    assert (claim.claim, claim.words, claim.evidence) == (ClaimKind.DONE, "letter sent", "a copy")
    assert "1 action answered." in done.stdout


def test_what_is_passed_over_is_named_at_the_end(officer: Caller) -> None:
    done = answered(officer, *[""] * 20)
    assert "0 actions answered." in done.stdout
    assert "Left as it was: JAG/27/" in done.stdout


def test_an_answer_is_taken_back_and_asked_again(officer: Caller) -> None:
    done = answered(officer, "g", "half way", "u", "q")
    assert "Took back: " in done.stdout
    assert "0 actions answered." in done.stdout
    assert done.stdout.count("1 of ") == 2


def test_a_line_that_ends_says_what_was_recorded(officer: Caller) -> None:
    done = answered(officer, "g", "half way")
    assert done.exit_code == 0
    assert "1 action answered." in done.stdout


def test_what_says_too_little_is_asked_again(officer: Caller) -> None:
    done = answered(officer, "b", "no licence", "", "wobble", "q")
    assert "Not recorded: Say who or what is in the way." in done.stdout
    assert "b  blocked" in done.stdout


def test_who_owes_nothing_is_told_so(call: Caller) -> None:
    store = Store.open(call.path, clock=call.clock)
    with store.read() as reader:
        (chair,) = reader.all(Seat)
    take_seat(store, chair, SeatWanted("guest", SeatRole.VIEWER))
    store.close()
    call.login = "guest"
    assert call("mine").stdout == "You owe nothing.\n"
    assert call("review").stdout == "You owe nothing.\n"

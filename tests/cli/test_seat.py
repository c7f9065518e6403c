"""jagtui seat."""

import pytest

from tests.cli.conftest import Caller


def test_it_says_who_sits_here(held: Caller) -> None:
    assert held("seat").stdout == "Priya Lane sits here as chair.\n"


@pytest.mark.parametrize("said", ["Ama Osei", "A Osei", "osei", "ao"])
def test_an_officer_sits_down_without_opening_the_app(call: Caller, said: str) -> None:
    call.login = "aosei"
    refused = call("seat")
    assert refused.exit_code == 1
    assert "jagtui seat --as officer --officer NAME" in refused.stderr
    taken = call("seat", "--as", "officer", "--officer", said)
    assert taken.stdout == "Ama Osei sits here as officer.\n"
    assert "JAG/27/005" in call("mine").stdout


def test_nobody_of_that_name_is_refused(call: Caller) -> None:
    refused = call("seat", "--as", "officer", "--officer", "nobody")
    assert refused.exit_code == 1
    assert "No officer is called “nobody”" in refused.stderr


def test_an_officer_alone_says_too_little(held: Caller) -> None:
    assert held("seat", "--officer", "osei").exit_code == 2

"""jagtui action."""

import json

import pytest

from jagtui.model.action import Action, ActionUpdate
from jagtui.model.terms import ActionState, ClaimKind
from jagtui.store.store import Store
from tests.cli.conftest import Caller


def state_and_claims(caller: Caller, reference: str) -> tuple[ActionState, list[ActionUpdate]]:
    store = Store.open(caller.path)
    try:
        with store.read() as reader:
            found = reader.find(Action, reference=reference)
            assert found is not None
            return found.state, reader.all(ActionUpdate, action_id=found.id)
    finally:
        store.close()


def test_done_is_a_claim_that_the_meeting_has_to_accept(call: Caller) -> None:
    done = call("action", "jag/27/005", "--done", "visited on Thursday")
    assert done.exit_code == 0
    assert done.stdout == "JAG/27/005 reported done; the meeting has to accept it.\n"
    state, (claim,) = state_and_claims(call, "JAG/27/005")
    assert state is ActionState.REPORTED
    assert (claim.claim, claim.words) == (ClaimKind.DONE, "visited on Thursday")
    assert (
        json.loads(call("actions", "--officer", "osei", "--format", "json").stdout)[0]["state"]
        == "reported"
    )


def test_progress_leaves_it_open(call: Caller) -> None:
    done = call("action", "JAG/27/005", "--progress", "a letter sent")
    assert done.stdout == "JAG/27/005 reported progress.\n"
    state, (claim,) = state_and_claims(call, "JAG/27/005")
    assert state is ActionState.OPEN
    assert claim.words == "a letter sent"


@pytest.mark.parametrize("said", [[], ["--done", "a", "--progress", "b"]])
def test_one_thing_is_said(held: Caller, said: list[str]) -> None:
    done = held("action", "JAG/27/005", *said)
    assert done.exit_code == 2
    assert "either --done TEXT or --progress TEXT" in done.stderr


@pytest.mark.parametrize(
    ("reference", "words"),
    [("JAG/27/099", "There is no action JAG/27/099"), ("JAG/27/001", "is closed already")],
)
def test_what_cannot_be_reported_on_is_refused(held: Caller, reference: str, words: str) -> None:
    done = held("action", reference, "--done", "so it is")
    assert done.exit_code == 1
    assert words in done.stderr


def test_a_stranger_reports_nothing(call: Caller) -> None:
    call.login = "stranger"
    done = call("action", "JAG/27/005", "--done", "so it is")
    assert done.exit_code == 1
    assert "has no seat" in done.stderr
    assert state_and_claims(call, "JAG/27/005")[1] == []

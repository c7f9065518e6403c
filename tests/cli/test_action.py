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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--done", "a", "--progress", "b"], "--done and --progress are two reports"),
        (["--evidence", "a photo"], "Say what is reported, as in --done TEXT"),
        (["--progress", "a", "--until", "fri"], "--until says nothing with --progress"),
    ],
)
def test_one_thing_is_said(held: Caller, said: list[str], told: str) -> None:
    done = held("action", "JAG/27/005", *said)
    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (["--part-complete", "two of three"], ClaimKind.PART_COMPLETE),
        (["--not-undertaken", "no staff"], ClaimKind.NOT_UNDERTAKEN),
        (["--no-longer-possible", "sold"], ClaimKind.NO_LONGER_POSSIBLE),
        (["--blocked", "no licence", "--by", "highways"], ClaimKind.BLOCKED),
        (["--more-time", "on leave", "--until", "2w"], ClaimKind.MORE_TIME),
    ],
)
def test_each_outcome_can_be_reported(call: Caller, said: list[str], kind: ClaimKind) -> None:
    done = call("action", "JAG/27/005", *said)
    assert done.stdout == f"JAG/27/005 reported {kind.words}; the meeting has to accept it.\n"
    _, (claim,) = state_and_claims(call, "JAG/27/005")
    assert (claim.claim, claim.words) == (kind, said[1])


def test_done_may_say_when_what_shows_it_and_what_was_learnt(call: Caller) -> None:
    said = ["--on", "yesterday", "--evidence", "a copy", "--lesson", "go in pairs"]
    assert call("action", "JAG/27/005", "--done", "visited", *said).exit_code == 0
    shown = call("action", "JAG/27/005").stdout
    assert "done: visited; done on" in shown
    assert "shown by a copy; lesson: go in pairs" in shown


def test_a_report_for_another_agency_says_whose_it_is_and_from_what(call: Caller) -> None:
    told = ["--progress", "half way", "--for", "housing"]
    refused = call("action", "JAG/27/005", *told)
    assert refused.exit_code == 1
    assert "Say what it is entered from" in refused.stderr
    assert call("action", "JAG/27/005", *told, "--source", "a call of Friday").exit_code == 0
    assert "Housing, entered by P Lane from a call of Friday" in call("action", "JAG/27/005").stdout


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--done", "a", "--on", "tomorrow"], "is no day that has been"),
        (["--more-time", "a", "--until", "whenever"], "is no day to come"),
        (["--hand-over", "a", "--to", "nobody"], "No officer is called"),
        (["--blocked", "a"], "Say who or what is in the way"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(held: Caller, said: list[str], told: str) -> None:
    done = held("action", "JAG/27/005", *said)
    assert done.exit_code == 1
    assert told in done.stderr


def test_an_action_is_shown_for_people_and_for_programs(held: Caller) -> None:
    shown = held("action", "jag/27/005").stdout.splitlines()
    assert shown[0].startswith("JAG/27/005, ")
    assert [line.partition(":")[0] for line in shown[1:5]] == ["Task", "Why", "Since", "Due"]
    told = json.loads(held("action", "JAG/27/005", "--format", "json").stdout)
    assert (told["reference"], told["state"], told["updates"]) == ("JAG/27/005", "open", [])


def test_what_was_said_in_several_lines_reads_like_no_other_fact(call: Caller) -> None:
    said = "half way\nDue: 1 Jan 2030\tTask: nothing\r\nSince: never"
    assert call("action", "JAG/27/005", "--progress", said).exit_code == 0
    shown = call("action", "JAG/27/005").stdout.splitlines()
    facts = [line.partition(":")[0] for line in shown]
    assert facts[1:6] == ["Task", "Why", "Since", "Due", "Said so far"]
    assert shown[6].endswith("progress: half way Due: 1 Jan 2030 Task: nothing Since: never")
    assert len(shown) == 7


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

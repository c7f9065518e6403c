"""jagtui minutes --for: an agency's edition, and the public one."""

from pathlib import Path

import pytest

from jagtui.model.minutes import Disclosure
from jagtui.model.terms import Edition
from jagtui.store.store import Store
from tests.cli.conftest import Caller


def test_an_agency_edition_leaves_out_what_it_did_not_hear(held: Caller) -> None:
    done = held("minutes", "last", "--for", "council")
    assert done.exit_code == 0
    assert "EDITION FOR COUNCIL" in done.stdout
    assert "heard without Council: item 7b" in done.stdout
    assert "has been sold" not in done.stdout
    assert "has been sold" in held("minutes", "last").stdout


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("nobody", "“nobody” is no agency here; there are Council, Fire, Housing"),
        ("p", "“p” may mean Police, Probation."),
    ],
)
def test_an_agency_that_is_not_there_is_named_in_words(held: Caller, said: str, words: str) -> None:
    done = held("minutes", "last", "--for", said)
    assert done.exit_code == 1
    assert words in done.stderr


def test_the_public_edition_waits_for_approval(held: Caller) -> None:
    done = held("minutes", "last", "--for", "public")
    assert done.exit_code == 1
    assert "made once a later meeting has approved them" in done.stderr


def test_what_was_written_for_whom_is_kept(call: Caller, tmp_path: Path) -> None:
    file = tmp_path / "fire.md"
    done = call(
        "minutes", "last", "--for", "fire", "-o", str(file), "--to", "the watch", "--why", "court"
    )
    assert done.exit_code == 0
    store = Store.open(call.path, clock=call.clock)
    with store.read() as reader:
        (kept,) = reader.all(Disclosure)
        fire = kept.agency_id
    store.close()
    assert (kept.edition, kept.to_whom, kept.why) == (Edition.AGENCY, "the watch", "court")
    assert fire is not None
    assert "EDITION FOR FIRE" in file.read_text(encoding="utf-8")

"""Words that are looked for, and names that something is called by: found, or not there."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

import pytest
from hypothesis import given

from jagtui.model.errors import Refusal
from jagtui.model.rules.narrowing import MOST
from jagtui.queries.action_list import agency_called, find_action, officer_called
from jagtui.queries.find_agency import find_agency
from jagtui.queries.find_meeting import find_meeting
from jagtui.queries.journal import Entry, journal
from tests.history import History, lived_in
from tests.rubbish.nasty import each_piece, examples, nasty

WILD = ("%", "_", "100%", "a_b", "\\", "%%%", "[a-z]", "*", "?", "'", '"')
OTHERS = re.compile("[^a-z0-9]+")
PARAGRAPH = " ".join(f"word{n}" for n in range(3_000))


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    """A fortnight of history, for tests that only read it."""
    history = lived_in(tmp_path_factory.mktemp("looked") / "vale.db")
    yield history
    history.world.store.close()


def found(history: History, words: str) -> Sequence[Entry]:
    """The newest entries in which these words are found."""
    with history.world.store.read() as reader:
        return journal(reader, history.world.seat, words=words).entries


@pytest.mark.parametrize("words", [PARAGRAPH, "w" * 60_000])
def test_a_whole_text_pasted_into_the_search_is_found_nowhere(history: History, words: str) -> None:
    assert not found(history, words)


def test_a_word_pasted_over_and_over_finds_what_it_finds_once(history: History) -> None:
    once = found(history, "a")
    assert once
    assert found(history, "a " * 5_000) == once


def test_signs_alone_narrow_nothing_however_many_are_pasted(history: History) -> None:
    everything = found(history, "")
    assert everything
    assert found(history, "%" * 60_000) == everything


@pytest.mark.parametrize("sign", WILD)
def test_a_sign_that_databases_read_only_parts_words(history: History, sign: str) -> None:
    assert found(history, sign) == found(history, OTHERS.sub("-", sign))


@each_piece("words")
@examples(50)
@given(words=nasty)
def test_what_is_looked_for_stands_in_what_is_found(history: History, words: str) -> None:
    looked_for = [word for word in words[:MOST].casefold().split() if word.isascii()]
    for one in found(history, words):
        text = f"{one.sentence} {one.who}".casefold()
        assert all(part in text for word in looked_for for part in OTHERS.split(word))


@each_piece("said")
@examples(50)
@given(said=nasty)
def test_nothing_that_is_said_is_an_error(history: History, said: str) -> None:
    world = history.world
    with world.store.read() as reader:
        for find in (find_action, find_meeting):
            with suppress(Refusal):
                find(reader, world.seat, said)
        for called in (agency_called, officer_called, find_agency):
            with suppress(Refusal):
                called(reader, said)

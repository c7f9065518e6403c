import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.rules.narrowing import MOST, match_of
from jagtui.store.words import WORDINGS

WORD = st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1)
SHORT = st.text("ab01", min_size=1, max_size=5)


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    """A table such as the words of cases are kept in."""
    (made,) = (
        statement
        for wording in WORDINGS
        for kind, name, statement in wording.schema()
        if (kind, name) == ("table", "case_words")
    )
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(made)
        yield connection


def finds(table: sqlite3.Connection, typed: str, text: str) -> bool:
    match = match_of(typed)
    if not match:
        return True
    table.execute("DELETE FROM case_words")
    table.execute("INSERT INTO case_words (rowid, words) VALUES (1, ?)", (text,))
    found = table.execute("SELECT rowid FROM case_words WHERE case_words MATCH ?", (match,))
    return found.fetchone() is not None


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("mill", "AV-0142 Mill Lane car park"),
        ("lane mil", "AV-0142 Mill Lane car park"),
        ("AV-0142", "AV-0142 Mill Lane car park"),
        ("av-01", "AV-0142 Mill Lane car park"),
        ("142", "AV-0142 Mill Lane car park"),
        ("av-142", "AV-0142 Mill Lane car park"),
        ("0142", "AV-0142 Mill Lane car park"),
        ("jag/26/31", "JAG/26/031 letter to residents"),
        ("31", "JAG/26/031 letter to residents"),
        ("cafe", "Café on the Strand"),
        ("CAFÉ", "cafe"),
        ("o'ne", "O'Neill's yard"),
        ("hold", "on_hold"),
        ("“mill lane”", "Mill Lane"),
        ("mill --", "Mill Lane"),
    ],
)
def test_words_begin_words_in_any_order(table: sqlite3.Connection, typed: str, text: str) -> None:
    assert finds(table, typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ill", "Mill Lane"),
        ("mill park", "Mill Lane"),
        ("lane-mill", "Mill Lane"),
        ("42", "AV-0142"),
        ("1420", "AV-0142"),
        ("NOT mill", "Mill Lane"),
        ("mill OR park", "Mill Lane"),
    ],
)
def test_what_stands_within_a_word_or_only_in_part_is_not_found(
    table: sqlite3.Connection, typed: str, text: str
) -> None:
    assert not finds(table, typed, text)


@pytest.mark.parametrize("typed", ["", "  ", '"', "*", "-- ; --", "́", "\x00", "\ud800"])
def test_what_holds_no_letter_and_no_digit_narrows_nothing(typed: str) -> None:
    assert match_of(typed) == ""


@pytest.mark.parametrize("typed", ["mill " * 5_000, "mill-lane-" * 5_000, "mill" * 5_000])
def test_of_a_whole_text_only_so_many_characters_narrow(typed: str) -> None:
    assert match_of(typed) == match_of(typed[:MOST])


@given(st.text())
def test_no_rubbish_is_an_error(table: sqlite3.Connection, typed: str) -> None:
    finds(table, typed, "Mill Lane")


@given(st.lists(WORD, min_size=1, max_size=6), st.data())
def test_the_beginnings_of_some_words_find_the_text(
    table: sqlite3.Connection, words: list[str], data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in chosen]
    assert finds(table, " ".join(typed), " ".join(words))


@given(st.lists(SHORT, min_size=1, max_size=6), SHORT)
def test_only_the_beginning_of_a_word_finds_the_text(
    table: sqlite3.Connection, words: list[str], typed: str
) -> None:
    ways = {typed.zfill(width) for width in range(5)} if typed.isdecimal() else {typed}
    begins = any(word.startswith(way) for word in words for way in ways)
    assert finds(table, typed, " ".join(words)) is begins

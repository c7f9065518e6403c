"""Whatever is pasted, what is kept is safe to print and complete."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.errors import RuleBroken
from jagtui.model.text import clean
from tests.rubbish.nasty import nasty

# Surrogates reach us from broken terminals, so they are drawn too.
anything = nasty | st.text(st.characters(), max_size=200)
OBEYED = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain words", "plain words"),
        (" leading space stays", " leading space stays"),
        ("trailing \t ", "trailing"),
        ("red \x1b[31mtext", "red ␛[31mtext"),
        ("a\x00b", "a␀b"),
        ("rub\x7fout", "rub␡out"),
        ("c1 \x9b2J", "c1 \ufffd2J"),
        ("half \ud83d emoji", "half \ufffd emoji"),
        ("evil \u202egnp.exe", "evil \ufffdgnp.exe"),
        ("isolate \u2066x\u2069", "isolate \ufffdx\ufffd"),
        ("cafe\u0301", "café"),
        ("one\r\ntwo\rthree\tfour", "one two three four"),
        ("para\u2028graph", "para graph"),
        ("family 👨\u200d👩\u200d👧 kept", "family 👨\u200d👩\u200d👧 kept"),
        ("שלום עולם", "שלום עולם"),
        ("[bold]markup[/bold]", "[bold]markup[/bold]"),
        ("\u200b", ""),
        (" \ufeff\u2060 ", ""),
        ("\u3164\u00ad", ""),
        ("zero\u200bwidth", "zero\u200bwidth"),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_several_lines_keep_their_newlines_and_tabs() -> None:
    assert clean("one\r\ntwo\tx\x1b\n\n", multiline=True) == "one\ntwo\tx␛"


def test_ten_thousand_characters_are_kept_whole() -> None:
    text = "é" * 10_000
    assert clean(text) == text


def test_too_long_is_refused_in_words() -> None:
    with pytest.raises(RuleBroken, match=r"20,001 characters long.*nothing was recorded"):
        clean("x" * 20_001)


@given(anything, st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, multiline: bool) -> None:
    once = clean(text, multiline=multiline)
    assert clean(once, multiline=multiline) == once


@given(anything, st.booleans())
def test_nothing_a_terminal_obeys_is_left(text: str, multiline: bool) -> None:
    kept = clean(text, multiline=multiline)
    allowed = "\n\t" if multiline else ""
    assert not [c for c in kept if ord(c) in OBEYED and c not in allowed]
    kept.encode("utf-8")
    assert unicodedata.is_normalized("NFC", kept)

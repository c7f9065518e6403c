"""Whatever people type, Markdown reads it back as text."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from jagtui.model.text import clean
from jagtui.outputs import markdown
from tests.rubbish.nasty import nasty

Test = TypeVar("Test", bound=Callable[..., None])

READER = MarkdownIt("gfm-like", {"html": True})

HOSTILE = (
    "# heading",
    "heading #",
    "- bullet",
    "+ bullet",
    "* bullet",
    "1. one",
    "12) twelve",
    "> quoted",
    "---",
    "===",
    ":-:",
    "    code",
    "`code` ``` and ~~~",
    "*em* _em_ **strong** __strong__ ~~gone~~",
    "<b>bold</b> <!-- hidden --> <script>",
    "<https://example.com> <a@example.com>",
    "[text](https://example.com) ![image](x.png) [ref]: https://example.com",
    "see www.example.com, https://example.com/a_b, ask@example.com, example.com or //localhost",
    "&amp; &#65; &copy; R&D",
    r"back\slash \* \| a\\",
    "a | b | c",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "first\n\n\n# second\n- third\n===\n    fourth\\",
    "\x1b[31mred\x1b[0m \x00 \x9b2J",
    "\N{RIGHT-TO-LEFT OVERRIDE}abc مرحبا 👩‍👩‍👧",
    "[/red] [bold]markup[/bold] [x] done",
    "$5 and $6, ~[words], £4, 7.40 pm, 10.15",
    "-",
    "+",
    "1.",
    "\\",
    "!",
    "!\n[a](b)",
)

typed = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet="#-+*_~`<>[]()!|\\&;:=./@1aw \n\t$", max_size=40),
    nasty,
    st.lists(st.sampled_from(HOSTILE), max_size=3).map(" ".join),
).map(lambda text: clean(text, multiline=True))


def tokens(written: str) -> Iterator[Token]:
    for token in READER.parse(written):
        yield token
        yield from token.children or ()


def kinds(written: str) -> set[str]:
    return {token.type for token in tokens(written)}


def words(text: str) -> str:
    return " ".join(text.split())


def plain(written: str) -> str:
    """All text that a reader sees, in order."""
    return words("".join(_seen(written)))


def _seen(written: str) -> Iterator[str]:
    for token in tokens(written):
        if token.type == "text":
            yield token.content
        elif token.type in {"softbreak", "hardbreak"} or token.type.endswith("_close"):
            yield " "


PARAGRAPH = {"paragraph_open", "paragraph_close", "inline", "text", "hardbreak"}


def hostile(test: Test) -> Test:
    for text in HOSTILE:
        test = example(clean(text, multiline=True))(test)
    return test


@hostile
@given(typed)
def test_a_paragraph_reads_back_as_typed(text: str) -> None:
    written = markdown.document([markdown.block(text)])
    assert plain(written) == words(text)
    assert kinds(written) <= PARAGRAPH


@hostile
@given(typed)
def test_a_bullet_reads_back_as_typed(text: str) -> None:
    written = markdown.document([markdown.item(markdown.block(text or "x", indent="  "))])
    assert plain(written) == words(text or "x")
    assert kinds(written) <= PARAGRAPH | {
        "bullet_list_open",
        "bullet_list_close",
        "list_item_open",
        "list_item_close",
    }


@hostile
@given(typed)
def test_a_heading_reads_back_as_typed(text: str) -> None:
    written = markdown.document([markdown.heading(2, text)])
    assert plain(written) == words(text)
    assert kinds(written) <= {"heading_open", "heading_close", "inline", "text"}


@hostile
@given(typed)
def test_a_table_holds_each_cell_as_typed(text: str) -> None:
    written = markdown.document([markdown.table(["One", "Two"], [[text, "b"], ["c", text]])])
    cells = [token.content for token in READER.parse(written) if token.type == "inline"]
    assert len(cells) == 6
    assert plain(written) == words(f"One Two {text} b c {text}")
    assert not kinds(written) & {"html_inline", "link_open", "em_open", "strong_open", "s_open"}


def test_text_is_written_to_be_read_as_it_stands() -> None:
    assert (
        markdown.block("Police: three meets since December, none since (barrier up) 7.40 pm.")
        == "Police: three meets since December, none since (barrier up) 7.40 pm."
    )


def test_lines_are_kept_apart() -> None:
    written = markdown.document([markdown.item(markdown.block("one\n\n- two", indent="  "))])
    assert written == "- one\\\n  \\- two\n"


def test_a_tab_stands_as_a_space() -> None:
    assert markdown.inline("a\tb") == "a b"


@pytest.mark.parametrize("hidden", ["\x1b[2J", "\x9b31m", "\u202e", "\x00"])
def test_nothing_that_a_terminal_obeys_gets_through(hidden: str) -> None:
    assert hidden[0] not in markdown.block(hidden)

"""Text that wants to be more than text: markup, commands to a terminal, formulas, statements."""

# ruff: noqa: RUF001  letters that are taken for others are part of it

from collections.abc import Callable
from typing import TypeVar

from hypothesis import example, settings
from hypothesis import strategies as st

from jagtui.model.text import LONGEST

MARKUP = (
    "[bold]loud[/bold]",
    "[/]",
    "[/red]",
    "[b",
    "[[x]]",
    r"\[bold]",
    "[link='https://example.com/bad']press[/link]",
    "[@click=app.quit]press[/]",
    "[blink strike]x[/]",
    "[$error on $primary]x[/]",
    ":smile: :warning:",
    "{0} {name} %s %(x)s $HOME ${x} {{x}}",
)
COMMANDS = (
    "\x1b[31mred\x1b[0m",
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]8;;https://example.com/bad\x1b\\press\x1b]8;;\x1b\\",
    "\x1bP1$r q\x1b\\",
    "\x9b31mred\x9b0m",
    "\x9d0;title\x9c",
    "\x90q\x9c",
    "rub\x7f\x08\x08out",
    "bell\x07",
    "over\rwritten",
    "a\x00b",
    "form\x0cfeed\x0bdown",
    "\x1c\x1d\x1e\x1f\x85",
)
UNSEEN = (
    "\u202egnp.exe\u202c",
    "\u2066isolate\u2069",
    "\u200e\u200f\u061c",
    "zero\u200bwidth\u200d\u200c\u2060\ufeff",
    "soft\u00adhyphen",
    "\u200b",
    "\ufeff",
    "\u3164",
    "half \ud83d pair \udc00",
    "\ufffe\uffff\U0010ffff",
    "line\u2028para\u2029graph",
    "no\u00a0break\u202fspace\u3000wide",
    "\ufff9ruby\ufffa\ufffb",
)
WIDE = (
    "日本語のテキスト",
    "ﾊﾝｶｸ ＦＵＬＬ",
    "👩‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 ❤️ ☂ ☂️",
    "e\u0301 a\u0323\u0302 \u0301alone",
    "z" + "\u0300\u0301\u0302\u0303" * 30,
    "क्षि ไทย 한국어 각",
    "שלום עולם مرحبا",
    "ﷺ ﷽ 𒐫 ⸻",
    "ĳ ŉ ﬁ ß İ ı ſ K",
)
MARKDOWN = (
    "# heading",
    "heading #",
    "- bullet",
    "* bullet\n* bullet",
    "+ bullet",
    "1. one\n2. two",
    "12) twelve",
    "> quoted",
    "---",
    "===",
    "title\n=====",
    "title\n-----",
    "    code",
    "```\nfence\n```",
    "~~~",
    "*em* _em_ **strong** ~~gone~~ `code`",
    "<b>bold</b> <!-- hidden --> <script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<https://example.com> <a@example.com>",
    "[text](https://example.com) ![image](x.png)",
    "[ref]: https://example.com 'title'",
    "see www.example.com, https://example.com/a_b, ask@example.com or //localhost",
    "&amp; &#65; &#x1b; &copy; &nbsp; R&D",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "first\n\n\nsecond\n\n    third\\",
    "[^1]: note",
    "\\",
    "a\\\nb",
    "|",
    "- [ ] to do",
    "Title\n: meaning",
)
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "=cmd|'/C calc'!A0",
    "＝1",
    '"=1"',
    "a,b;c\td",
    "'quoted",
    '"',
    '=HYPERLINK("https://example.com","x")',
)
WORDS_OF_MACHINES = (
    "%",
    "_",
    "100%_\\",
    "a' OR 1=1 --",
    "'; DROP TABLE action; --",
    '"phrase" NEAR/2 AND OR NOT *',
    "col:match ^x {y}",
    "../../etc/passwd",
    "~nobodyatall/x",
    "$(touch x) `id` ; | & > <",
    "-rf",
    "--help",
    "con:nul*?",
    "a@b?bcc=c@d&subject=x\r\nBcc: e@f",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    "NaN null None true 0x1F 1e400",
    "\n",
    " ",
    "\t",
    "",
)
NUMBERS = (
    "9" * 30,
    "9" * 5_000,
    "0",
    "-1",
    "٣",
    "²",
    "1_000",
    "1e9",
    "99:99",
    "25:00",
    "31 feb",
    "1 jan 0001",
    "31 dec 9999",
    "+9999",
    "999w",
    "+999wd",
    "9999-12-31",
    "0000-00-00",
)
LONG = ("x" * 700, "long words " * 200, "w" * 20_001, "\n" * 300 + "x")

CORPUS = (
    *MARKUP,
    *COMMANDS,
    *UNSEEN,
    *WIDE,
    *MARKDOWN,
    *FORMULAS,
    *WORDS_OF_MACHINES,
    *NUMBERS,
    *LONG,
)
"""One of each kind of trouble."""

PIECES = tuple(text for text in CORPUS if len(text) <= LONGEST // 4)

pieces = st.sampled_from(PIECES)
characters = st.text(st.characters(), max_size=40)
"""Any characters there are, halves of surrogate pairs too."""

nasty = pieces | characters | st.lists(pieces | characters, max_size=4).map("".join)
"""Anything that may be typed, pasted or sent in, as long as one record holds it."""

Test = TypeVar("Test", bound=Callable[..., None])


def each_piece(name: str) -> Callable[[Test], Test]:
    """Each piece of the corpus in its turn, besides what is drawn, as the argument of that name."""

    def give(test: Test) -> Test:
        for text in PIECES:
            test = example(**{name: text})(test)
        return test

    return give


USUAL = settings.get_profile("jagtui").max_examples
NOW = settings.default.max_examples if settings.default else USUAL
LONG_RUN = NOW > USUAL
"""Whether this is the long run: JAGTUI_PROFILE=long pytest tests/rubbish."""


def examples(number: int) -> settings:
    """So many examples in a usual run, and as many times more in the long one."""
    return settings(max_examples=max(1, number * NOW // USUAL))

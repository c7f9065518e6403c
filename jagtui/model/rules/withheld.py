"""The words of a line that are not for publication, marked ~[like this] while typing."""

from dataclasses import dataclass

from jagtui.model.line import Spans
from jagtui.model.text import clean

OPENING = "~["
GUARD = "~[]"
"""An empty mark: typed before or after words so that they are read as nothing but words."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text without its marks, and which stretches of it they withheld."""

    text: str
    withheld: Spans = ()

    @property
    def wholly(self) -> bool:
        """Whether all of it is withheld."""
        return bool(self.text) and self.withheld == whole(self.text)


def whole(text: str) -> Spans:
    """The spans that withhold all of a text."""
    return ((0, len(text)),) if text else ()


def read_marks(typed: str, *, wholly: bool = False) -> MarkedText:
    """The text that was typed, its marks taken out; a mark left open withholds to the end."""
    letters = _letters(typed)
    while letters and letters[-1][0].isspace():
        letters.pop()
    start = next((n for n, (letter, _) in enumerate(letters) if not letter.isspace()), 0)
    letters = letters[start:]
    text = "".join(letter for letter, _ in letters)
    kept = clean(text)
    # Letters that compose across a mark move what it covers: then rather withhold too much.
    if wholly or (kept != text and any(withheld for _, withheld in letters)):
        return MarkedText(kept, whole(kept))
    return MarkedText(kept, _spans([withheld for _, withheld in letters]))


def write_marks(text: str, withheld: Spans) -> str:
    """The text with its withheld stretches marked, so that reading it gives both back."""
    pieces: list[str] = []
    at = 0
    for start, end in withheld:
        pieces += [_literal(text[at:start]), OPENING, _literal(text[start:end]), "]"]
        at = end
    if withheld and at == len(text) and not _closes(f"[{pieces[-2]}]", at_end=True):
        pieces.pop()  # brackets within would close the mark elsewhere, so it stays open
    return "".join([*pieces, _literal(text[at:])])


def opens_mark(typed: str) -> bool:
    """Whether a typed text begins with a mark rather than with a sign."""
    return typed.startswith(OPENING) and _closes(typed[1:])


def _closes(bracketed: str, *, at_end: bool = False) -> bool:
    """Whether the bracket that a text begins with is closed, or closed by its very last letter."""
    depth = 0
    for place, letter in enumerate(bracketed):
        depth += (letter == "[") - (letter == "]")
        if depth == 0:
            return not at_end or place == len(bracketed) - 1
    return False


def _literal(text: str) -> str:
    return text.replace(OPENING, f"~{GUARD}[")


def _letters(typed: str) -> list[tuple[str, bool]]:
    """Each letter that is kept, with whether it is withheld."""
    letters: list[tuple[str, bool]] = []
    # The kinds of bracket that stand open: True for a mark's, False for a plain one inside it.
    open_brackets: list[bool] = []
    at = 0
    while at < len(typed):
        letter = typed[at]
        if typed.startswith(OPENING, at):
            open_brackets.append(True)
            at += len(OPENING)
            continue
        if open_brackets and letter == "]":
            if not open_brackets.pop():
                letters.append((letter, True))
        else:
            if open_brackets and letter == "[":
                open_brackets.append(False)
            letters.append((letter, bool(open_brackets)))
        at += 1
    return letters


def _spans(flags: list[bool]) -> Spans:
    spans: list[tuple[int, int]] = []
    for at, withheld in enumerate(flags):
        if not withheld:
            continue
        if spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return tuple(spans)

"""The screen, read from the bytes of a program that only moves the cursor and writes."""

import re

_PIECE = re.compile(
    r"\x1b\[(?P<line>\d+);(?P<column>\d+)H"
    r"|(?P<left>\x1b\[\?1049l)"
    r"|\x1b\[[<>=?]?[\d;]*\$?[A-Za-z]"
    r"|\x1b\][^\x07\x1b]*\x07"
    r"|(?P<words>[^\x00-\x1f]+)"
)


class Picture:
    """What a full emulator would show of this program, at a tenth of its cost."""

    def __init__(self, columns: int, lines: int) -> None:
        self._cells = [[" "] * columns for _ in range(lines)]
        self._line = self._column = 0
        self._left = False

    @property
    def display(self) -> list[str]:
        """The screen, line by line."""
        return ["".join(cells) for cells in self._cells]

    def feed(self, text: str) -> None:
        """Take what the program wrote; once it has left the screen, that stays as it was."""
        for piece in _PIECE.finditer(text):
            self._left = self._left or piece["left"] is not None
            if self._left:
                return
            if piece["line"]:
                self._line, self._column = int(piece["line"]) - 1, int(piece["column"]) - 1
            elif words := piece["words"]:
                end = self._column + len(words)
                self._cells[self._line][self._column : end] = words
                self._column = end

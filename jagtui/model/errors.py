"""Refusals: what the program says no to, in words a user can act on."""


class Refusal(Exception):  # noqa: N818  named in the domain's words, not by suffix
    """Something the user can be told; its text is the whole sentence."""


class RuleBroken(Refusal):
    """A rule of the partnership's record stands against what was asked."""


class StaleEdit(Refusal):
    """The text under an edit was changed meanwhile; both texts are kept."""

    def __init__(self, row: object, column: str, wanted: str) -> None:
        """Keep the row as it now stands, which of its texts it is, and what was wanted instead."""
        self.row = row
        self.column = column
        self.stored: str = getattr(row, column)
        self.wanted = wanted
        super().__init__(
            "This text was changed while you were editing it. "
            f"It now reads “{self.stored}”. Yours is kept: “{wanted}”."
        )

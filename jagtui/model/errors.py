"""Refusals: what the program says no to, in words a user can act on."""


class Refusal(Exception):  # noqa: N818  named in the domain's words, not by suffix
    """Something the user can be told; its text is the whole sentence."""


class RuleBroken(Refusal):
    """A rule of the partnership's record stands against what was asked."""


class StaleEdit(Refusal):
    """The text under an edit was changed meanwhile; both texts are kept."""

    def __init__(self, stored: str, wanted: str) -> None:
        """Keep what now stands and what was wanted instead."""
        super().__init__(
            "This text was changed while you were editing it. "
            f"It now reads “{stored}”. Yours is kept: “{wanted}”."
        )
        self.stored = stored
        self.wanted = wanted

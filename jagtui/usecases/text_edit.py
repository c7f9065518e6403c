"""Texts that two people may be putting right at once: whoever saves second sees both."""

from typing import Self

from jagtui.model.errors import StaleEdit


class TextEdit:
    """What is wanted of a text, beside the text as it read when the edit began."""

    def over(self, stale: StaleEdit, text: str) -> Self:
        """The same, with that text over the one that stands now."""
        raise NotImplementedError

    def without(self, stale: StaleEdit) -> Self | None:  # noqa: ARG002  where there is nothing else
        """What else is wanted, where the text is left as it stands; None if that is nothing."""
        return None


def must_read(row: object, column: str, was: str, text: str) -> None:
    """Refuse to write over a text that somebody has put otherwise since it was read."""
    if getattr(row, column) not in {was, text}:
        raise StaleEdit(row, column, text)


def put_right(row: object, column: str, was: str, text: str) -> str:
    """The text as it should read; one that was only passed on stays as somebody else put it."""
    if text == was:
        stands: str = getattr(row, column)
        return stands
    must_read(row, column, was, text)
    return text

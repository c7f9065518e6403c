"""Handles: the one word by which a line names an agency."""

import re

from jagtui.model.errors import RuleBroken
from jagtui.model.rules.capture_owner import EVERYBODY

_WORD = re.compile(r"[^\W_][\w-]*")


def must_be_handle(handle: str) -> None:
    """Refuse what cannot be typed after the @ and mean that agency alone."""
    if not _WORD.fullmatch(handle) or handle.casefold() == EVERYBODY:
        raise RuleBroken(
            "a handle is one word of letters, digits and hyphens, as in police or housing-oak; "
            f"“{handle}” is not."
        )

"""Whether a decision takes a referral on."""

import re

_TAKES_ON = re.compile(r"\s*(?:keep\s+open|accept|take\s+on|adopt)\b", re.IGNORECASE)


def takes_on(decision: str) -> bool:
    """Whether a decision begins by keeping the case open or taking it on."""
    return _TAKES_ON.match(decision) is not None

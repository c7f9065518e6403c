"""What ties the entries of the journal to each other, so that none can be altered unseen.

Each payload and each sentence is digested with a salt of its own, so that a redaction may blank
both and the chain still holds. An entry's link is the digest of the link before it, of its own
header and of those digests.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence

from jagtui.store.types import Stored

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)

START = ""
"""The link before the first entry."""


def canonical(value: object) -> str:
    """JSON that is the same whenever the values are."""
    return _CANONICAL.encode(value)


def new_salt() -> str:
    """What keeps a short text from being guessed by its digest."""
    return secrets.token_hex(16)


def digest(salt: str, payload: str) -> str:
    """What stands for a payload in the chain."""
    return hashlib.sha256(f"{salt}\n{payload}".encode()).hexdigest()


def payload(before: str | None, after: str | None) -> str:
    """What a change says, as it is digested."""
    return canonical([before, after])


def link(
    previous: str,
    header: Sequence[Stored],
    sentence_digest: str,
    changes: Iterable[Sequence[Stored]],
) -> str:
    """The link of an entry, of its header and of each change's entity, id, op and digest."""
    said = canonical([previous, list(header), sentence_digest, [list(one) for one in changes]])
    return hashlib.sha256(said.encode()).hexdigest()


HEADER = (
    "seq",
    "at",
    "seat",
    "group_id",
    "meeting_id",
    "case_id",
    "kind",
    "touched",
    "token",
    "batch",
    "undoes",
    "schema",
)
"""The columns of an entry that its link covers as they are."""


def header(entry: Mapping[str, Stored]) -> list[Stored]:
    """The part of an entry that its link covers as it is."""
    return [entry[name] for name in HEADER]

"""Which link opens whose seat now."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from jagtui.model.time import Instant
from jagtui.queries.web_links import live_login
from jagtui.store.store import Store

OWN_HOURS = 12
"""So long at most whoever started the server gets in by the link that was printed for them."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody whose link works: the user name bound into it, and until when."""

    login: str
    until: Instant


class Links:
    """The links in the file, and on one's own computer one for oneself."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._own: dict[str, Visitor] = {}

    def for_oneself(self, login: str) -> str:
        """A secret for whoever started the server, known to this server alone."""
        secret = new_secret()
        self._own[digest_of(secret)] = Visitor(login, self.store.clock().add(hours=OWN_HOURS))
        return secret

    def visitor(self, secret: str) -> Visitor | None:
        """Whom a secret lets in now; None where it is wrong, too old or ended."""
        digest = digest_of(secret)
        own = self._own.get(digest)
        if own is not None:
            return own if self.store.clock() < own.until else None
        with self.store.read() as reader:
            found = live_login(reader, digest)
        return Visitor(*found) if found else None


def new_secret() -> str:
    """What nobody guesses."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """All that is kept of a secret."""
    # A browser may send any bytes for a cookie.
    return sha256(secret.encode(errors="surrogateescape")).hexdigest()

"""Where the app is served: by which address it is reached, and how far that lets others in."""

import ipaddress
import re
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jagtui.model.errors import Refusal

_USUAL = {"http": 80, "https": 443}
_NAME = re.compile(r"[\w.:%-]+")


@dataclass(frozen=True, slots=True)
class Address:
    """By which scheme, name and port a browser reaches the app."""

    scheme: str
    name: str
    port: int

    @classmethod
    def read(cls, said: str) -> "Address":
        """Understand https://jag.example:8443; there is nothing behind the port."""
        try:
            parts = urlsplit(said)
            port = parts.port
        except ValueError:
            raise _no_address(said) from None
        beyond = parts.path not in {"", "/"} or parts.query or parts.fragment or parts.username
        name = parts.hostname or ""
        if parts.scheme not in _USUAL or not _NAME.fullmatch(name) or beyond:
            raise _no_address(said)
        return cls(parts.scheme, name, port or _USUAL[parts.scheme])

    @property
    def secure(self) -> bool:
        """Whether nobody on the way can read along."""
        return self.scheme == "https"

    @property
    def host(self) -> str:
        """As a browser names it in its Host."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return name if self.port == _USUAL[self.scheme] else f"{name}:{self.port}"

    @property
    def origin(self) -> str:
        """As a browser names it in its Origin."""
        return f"{self.scheme}://{self.host}"

    @property
    def socket(self) -> str:
        """Where the websocket is."""
        return f"{'wss' if self.secure else 'ws'}://{self.host}/ws"

    def link(self, token: str) -> str:
        """The link with a secret in it."""
        return f"{self.origin}/link/{token}"


def _no_address(said: str) -> Refusal:
    return Refusal(f"“{said}” is no address; write it as https://jag.example.org:8443.")


def is_loopback(host: str) -> bool:
    """Whether nobody but this computer reaches what listens there."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError) as error:
        raise Refusal(f"“{host}” is no address of this computer; nothing is served.") from error
    return all(ipaddress.ip_address(one[4][0]).is_loopback for one in found)


def lock_for(
    address: Address, listen: str, cert: Path | None, key: Path | None
) -> ssl.SSLContext | None:
    """The TLS to serve with; refused is whatever would let others on the way read along."""
    if not address.secure:
        if not is_loopback(listen):
            raise Refusal(
                "Beyond this computer the app is served over TLS alone; nothing is served. Say "
                "--at https://NAME:PORT, with --cert and --key."
            )
        return None
    if cert is None:
        raise Refusal(f"{address.origin} needs a certificate: name it with --cert and --key.")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(cert, key)
    except (OSError, ssl.SSLError) as error:
        words = error.strerror or str(error)
        raise Refusal(f"The certificate in {cert} cannot be used: {words}.") from error
    return context

"""A file with a meeting in progress, an officer with an action and a link, and a server."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import CookieJar
from aiohttp.test_utils import TestClient, TestServer, unused_port
from aiohttp.web import Application, Request

from jagtui.model.agency import Officer
from jagtui.model.meeting import AgendaItem, Meeting
from jagtui.model.rules.capture import parse
from jagtui.model.seat import Seat
from jagtui.queries.room import room
from jagtui.serve.address import Address
from jagtui.serve.links import Links, digest_of, new_secret
from jagtui.serve.server import Server
from jagtui.store.store import Store
from jagtui.usecases.capture import RecordWanted, record_captured
from jagtui.usecases.web_link import LinkChosen, LinkWanted, end_link, make_link
from tests.whole_job.files import in_progress

TASK = "survey the barrier"


@dataclass
class Served:
    """A server on this computer, and what its links are made with."""

    store: Store
    server: Server
    client: TestClient[Request, Application]

    @property
    def seat(self) -> Seat:
        with self.store.read() as reader:
            return reader.all(Seat)[0]

    @property
    def officer_id(self) -> int:
        with self.store.read() as reader:
            found = reader.find(Officer, name="Ama Osei")
        assert found is not None
        return found.id

    def link(self) -> str:
        """A new secret for the officer."""
        secret = new_secret()
        make_link(self.store, self.seat, LinkWanted(self.officer_id, digest_of(secret)))
        return secret

    def end(self) -> None:
        end_link(self.store, self.seat, LinkChosen(self.officer_id))

    async def enter(self) -> str:
        """Open a new link, as a browser does; its cookie stays with the client."""
        secret = self.link()
        opened = await self.client.get(f"/link/{secret}")
        assert opened.status == 200
        return secret


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(in_progress(tmp_path / "vale.db"))
    with opened.read() as reader:
        seat = reader.all(Seat)[0]
        meeting = reader.all(Meeting)[0]
        item = reader.all(AgendaItem, meeting_id=meeting.id)[0]
        line = f"@housing/osei by next meeting {TASK}"
        captured = parse(line, room(reader, meeting.id, item.id), reader.today)
    record_captured(opened, seat, RecordWanted(item.id, captured))
    yield opened
    opened.close()


@pytest.fixture
async def served(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Served]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    port = unused_port()
    address = Address("http", "127.0.0.1", port)
    program = ("serve", "window", "--db", str(store.path), "--")
    server = Server(address, Links(store), program)
    hosted = TestServer(server.app(), host="127.0.0.1", port=port)
    # A jar that also keeps the cookies of an address in digits.
    client = TestClient(hosted, cookie_jar=CookieJar(unsafe=True))
    async with client:
        yield Served(store, server, client)


def call(path: Path, *arguments: str, user: str = "plane") -> "subprocess.CompletedProcess[str]":
    """What the program answers."""
    return subprocess.run(
        [sys.executable, "-m", "jagtui", *arguments, "--db", str(path)],
        env=os.environ | {"LOGNAME": user, "HOME": str(path.parent)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

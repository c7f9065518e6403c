"""Gestures about links by which officers open their seats in a browser."""

from hashlib import sha256

from jagtui.model.agency import Officer
from jagtui.usecases.web_link import LinkChosen, LinkWanted, end_link, make_link
from tests.usecases.deeds.registry import Deed, deed
from tests.world import World


def officer_called(world: World, name: str) -> int:
    with world.store.read() as reader:
        found = reader.find(Officer, name=name)
    assert found is not None
    return found.id


def digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


@deed("link.make")
def _make(world: World) -> Deed:
    with world.store.read() as reader:
        made = world.store.clock().int_timestamp, len(reader.all(Officer))
    return make_link, LinkWanted(officer_called(world, "Ama Osei"), digest(f"secret {made}"))


@deed("link.end")
def _end(world: World) -> Deed:
    officer_id = officer_called(world, "Tom Reed")
    make_link(world.store, world.seat, LinkWanted(officer_id, digest("another secret")))
    return end_link, LinkChosen(officer_id)

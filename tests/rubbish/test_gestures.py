"""Every gesture there is, with anything for any of its words: done or refused, and kept clean."""

import pkgutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Text

import tests.usecases.deeds
from jagtui.model.errors import Refusal
from jagtui.model.text import clean
from jagtui.store.check import check
from jagtui.store.schema.entity import TABLES
from jagtui.store.store import Store
from jagtui.usecases.found import FoundingWanted, PartnerWanted, found_partnership
from tests.rubbish.nasty import examples, nasty
from tests.usecases.deeds.registry import DEEDS
from tests.world import TickingClock, World

for module in pkgutil.iter_modules(tests.usecases.deeds.__path__):
    import_module(f"tests.usecases.deeds.{module.name}")

OURS = frozenset({"link.make"})
"""What is wanted there is a digest, which the program makes."""

KINDS = sorted(DEEDS.keys() - OURS)
TEXTS = 6
"""So many times each gesture is tried on a file, since making ready for it takes longest."""


FOUNDING = FoundingWanted(
    partnership="Ashcombe Vale Community Safety Partnership",
    prefix="AV",
    group="Joint Action Group",
    short="JAG",
    login="plane",
    place="Committee Room 2",
    partners=(PartnerWanted("police", "Ashcombe Police", officer="Ben Shah", post="Inspector"),),
    priorities=("Safe at home",),
    areas=("Ashcombe Town", "Millbrook"),
    at_keyboard="Ben Shah",
)


def worded(wanted: Any, text: Callable[[], str]) -> Any:  # noqa: ANN401  whatever a gesture wants
    """The same with another text in place of each."""
    match wanted:
        case Enum():
            return wanted
        case str():
            return text()
        case tuple():
            return tuple(worded(one, text) for one in wanted)
        case _ if is_dataclass(wanted) and not isinstance(wanted, type):
            typed = [field.name for field in fields(wanted) if field.init]
            return replace(wanted, **{name: worded(getattr(wanted, name), text) for name in typed})
        case _:
            return wanted


def everything_is_clean(store: Store) -> None:
    """Each text in the file is as the gate leaves it."""
    with store.read() as reader:
        for of, table in TABLES.items():
            texts = [column.name for column in table.columns if type(column.type) is Text]
            rows: list[Any] = reader.all(of)
            for row in rows:
                for kept in (getattr(row, name) for name in texts):
                    assert kept is None or clean(kept, multiline=True) == kept, table.name


@examples(8)
@given(kind=st.sampled_from(KINDS), data=st.data())
def test_no_text_is_a_fault_and_none_gets_past_the_gate(kind: str, data: st.DataObject) -> None:
    alike = data.draw(st.booleans(), "all alike")
    with TemporaryDirectory() as folder:
        world = World.found(Path(folder) / "vale.db")
        gesture, wanted = DEEDS[kind](world)
        for _ in range(TEXTS):
            same = data.draw(nasty)
            other = worded(wanted, lambda: same if alike else data.draw(nasty))  # noqa: B023
            with suppress(Refusal):
                gesture(world.store, world.seat, other)
        everything_is_clean(world.store)
        world.store.close()
        assert not [one.what for one in check(world.store.path) if one.severity == "fault"]


@examples(3)
@given(data=st.data())
def test_a_partnership_of_any_name_is_founded_clean_or_not_at_all(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "vale.db", clock=TickingClock())
        with suppress(Refusal):
            found_partnership(store, None, worded(FOUNDING, lambda: data.draw(nasty)))
        everything_is_clean(store)
        store.close()

"""How a dataclass is tied to its table.

    action = entity(
        Action,
        "action",
        key(),
        text("reference"),
        ref("agency_id", "agency", optional=True),
        words("state", ActionState),
        day("due_on", optional=True),
        spans("withheld"),
        UniqueConstraint("reference"),
        CheckConstraint("due_on IS NULL OR due_meeting_id IS NULL", name="due_once"),
    )

Columns are named as the dataclass's fields and stand in their order; `X | None` is `optional`. A
check needs a short `name`, which is read as ck_<table>_<name>. Queries use `action.c.due_on`.

What becomes of a row's changes is the table's `keeping`. Journalled is the rule: every change has
an entry, and undo takes it back. Kept rows have entries too, but undo leaves them alone: spoken
numbers, disclosures, consultations. Scratch rows have no entry: drafts.
"""

from collections.abc import Iterable
from enum import Enum, StrEnum
from typing import Any, TypeAlias

from sqlalchemy import CheckConstraint, Column, ForeignKey, Identity, Integer, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

from jagtui.store.types import Compressed, DayText, Flag, InstantText, SpansText, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

TABLES: dict[type, Table] = {}
"""The table of each dataclass."""

ENTITIES: dict[str, type] = {}
"""The dataclass of each table, by the table's name."""

Part: TypeAlias = SchemaItem | tuple[SchemaItem, ...]


class Keeping(Enum):
    """What becomes of the changes of a table's rows."""

    JOURNALLED = "each change has an entry, and undo takes it back"
    KEPT = "each change has an entry, and undo leaves it alone"
    SCRATCH = "changes have no entry"


def entity(of: type, name: str, *parts: Part, keeping: Keeping = Keeping.JOURNALLED) -> Table:
    """The table whose rows are values of that dataclass."""
    table = Table(
        name,
        metadata,
        *_flat(parts),
        info={"keeping": keeping},
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    TABLES[of] = table
    ENTITIES[name] = of
    return table


def keeping_of(table: Table) -> Keeping:
    """What becomes of the changes of that table's rows."""
    keeping: Keeping = table.info["keeping"]
    return keeping


def key(name: str = "id") -> Part:
    """The row's number, never used again."""
    return Column(name, Integer, Identity(), primary_key=True)


def ref(name: str, table: str, *, optional: bool = False, led: bool = False) -> Part:
    """Another row; checked when the transaction ends, so that undo may go in any order.

    It has an index of its own, unless those that its rows are found by are `led` by it. The one
    that leads may be partial, as long as no row is to be found by this column alone.
    """
    target = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Integer, target, nullable=optional, index=not led)


def text(name: str, *, optional: bool = False) -> Part:
    """Words as typed."""
    return _column(name, Text(), optional=optional)


def compressed(name: str, *, optional: bool = False) -> Part:
    """A long text, compressed."""
    return _column(name, Compressed(), optional=optional)


def words(name: str, of: type[StrEnum], *, optional: bool = False) -> Part:
    """One of the words that code branches on; the file admits no other."""
    known = ", ".join(f"'{word.value}'" for word in of)
    check = CheckConstraint(f"{name} IN ({known})", name=name)
    return _column(name, Words(of), optional=optional), check


def number(name: str, *, optional: bool = False) -> Part:
    """A whole number."""
    return _column(name, Integer(), optional=optional)


def flag(name: str) -> Part:
    """Yes or no."""
    return _column(name, Flag()), CheckConstraint(f"{name} IN (0, 1)", name=name)


def day(name: str, *, optional: bool = False) -> Part:
    """A day in London."""
    return _column(name, DayText(), optional=optional)


def instant(name: str, *, optional: bool = False) -> Part:
    """When something happened."""
    return _column(name, InstantText(), optional=optional)


def spans(name: str) -> Part:
    """Stretches of a text that are not for publication."""
    return _column(name, SpansText())


def _column(name: str, kind: TypeEngine[Any], *, optional: bool = False) -> Column[Any]:
    return Column(name, kind, nullable=optional)


def _flat(parts: Iterable[Part]) -> Iterable[SchemaItem]:
    for part in parts:
        if isinstance(part, tuple):
            yield from part
        else:
            yield part

"""Each dataclass and its table say the same; the file says it in the same words."""

import importlib
import pkgutil
import types
from dataclasses import fields
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import Column, Index, Integer, Text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import jagtui.model
from jagtui.model.line import Spans
from jagtui.model.time import Instant
from jagtui.store.schema.entity import ENTITIES, TABLES
from jagtui.store.schema.everything import metadata
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.types import Compressed, DayText, Flag, InstantText, SpansText, Words

EACH_ENTITY = pytest.mark.parametrize("of", TABLES, ids=lambda of: str(of.__name__))
RESERVED = {"case", "check", "group", "index", "order", "references", "table", "user", "when"}


def is_optional(hint: object) -> bool:
    return get_origin(hint) in {Union, types.UnionType} and type(None) in get_args(hint)


def bare(hint: object) -> object:
    return (
        next(one for one in get_args(hint) if one is not type(None)) if is_optional(hint) else hint
    )


KINDS: dict[object, tuple[type, ...]] = {
    bool: (Flag,),
    int: (Integer,),
    str: (Text, Compressed),
    date: (DayText,),
    Instant: (InstantText,),
    Spans: (SpansText,),
}


@EACH_ENTITY
def test_a_table_has_the_fields_of_its_dataclass_in_their_order(of: type[Any]) -> None:
    assert [column.name for column in TABLES[of].columns] == [field.name for field in fields(of)]


@EACH_ENTITY
def test_a_column_admits_nothing_just_where_its_field_does(of: type[Any]) -> None:
    hints = get_type_hints(of)
    assert {column.name: column.nullable for column in TABLES[of].columns} == {
        name: is_optional(hint) for name, hint in hints.items()
    }


@EACH_ENTITY
def test_a_column_is_of_the_type_of_its_field(of: type[Any]) -> None:
    for name, hint in get_type_hints(of).items():
        kind = TABLES[of].columns[name].type
        if isinstance(kind, Words):
            assert kind.words is bare(hint)
        else:
            assert isinstance(kind, KINDS[bare(hint)]), name


def test_every_row_of_the_model_has_a_table() -> None:
    modules = [
        importlib.import_module(f"jagtui.model.{module.name}")
        for module in pkgutil.iter_modules(jagtui.model.__path__)
        if not module.ispkg
    ]
    rows = {
        found
        for module in modules
        for found in vars(module).values()
        if isinstance(found, type)
        and found.__module__ == module.__name__
        and "id" in getattr(found, "__dataclass_fields__", {})
    }
    assert rows <= TABLES.keys()
    assert {name: TABLES[of].name for name, of in ENTITIES.items()} == {
        name: name for name in ENTITIES
    }


def each_reference() -> list[Column[Any]]:
    return [
        column
        for table in metadata.tables.values()
        for column in table.columns
        if column.foreign_keys
    ]


def led_by_a_full_index(column: Column[Any]) -> bool:
    full = [index.columns for index in column.table.indexes if is_full(index)]
    return any(column in [*columns][:1] for columns in (*full, column.table.primary_key.columns))


def is_full(index: Index) -> bool:
    return index.dialect_options["sqlite"]["where"] is None


BY_PARTS_OF_ALL = {
    "action.group_id": "open ones are found by one index, those closed since a day by another",
    "case_file.group_id": "only live ones are found by their group",
}
"""References without a full index, and why nothing looks for all rows by them."""


@pytest.mark.parametrize("column", each_reference(), ids=str)
def test_references_wait_for_the_end_of_the_transaction_and_are_indexed(
    column: Column[Any],
) -> None:
    (key,) = column.foreign_keys
    assert key.deferrable
    assert key.initially == "DEFERRED"
    assert key.ondelete is None
    assert key.onupdate is None
    assert led_by_a_full_index(column) != (str(column) in BY_PARTS_OF_ALL)


def test_nothing_in_a_journalled_table_is_filled_in_by_the_database() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            assert column.server_default is None or column.identity, column
            assert column.default is None, column
            assert column.onupdate is None, column


def test_no_table_is_named_by_a_reserved_word() -> None:
    assert not RESERVED & metadata.tables.keys()


def test_the_journal_is_no_entity_of_its_own() -> None:
    assert not {journal_entry.name, journal_change.name} & ENTITIES.keys()


def test_the_tables_can_be_made_on_postgresql_too() -> None:
    for table in metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
        assert "AUTOINCREMENT" not in made

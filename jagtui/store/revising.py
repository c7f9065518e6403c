"""The words in which revisions of the schema are written.

A revision stands for itself, and not for the program's tables, which change. These words mean the
same to each revision for ever, or old files would become something else.
"""

import sqlalchemy as sa
from alembic import op

ROWS = {"sqlite_autoincrement": True, "sqlite_strict": True}


def key() -> "sa.Column[int]":
    """The row's number, never used again."""
    return sa.Column("id", sa.Integer, sa.Identity(), primary_key=True)


def ref(name: str, table: str, *, optional: bool = False) -> "sa.Column[int]":
    """Another row."""
    target = sa.ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Integer, target, nullable=optional, index=True)


def text(name: str, *, optional: bool = False) -> "sa.Column[str]":
    """Text, or anything stored as text: a day, an instant, spans."""
    return sa.Column(name, sa.Text, nullable=optional)


def number(name: str, *, optional: bool = False) -> "sa.Column[int]":
    """A whole number."""
    return sa.Column(name, sa.Integer, nullable=optional)


def words(name: str, *known: str, optional: bool = False) -> tuple[sa.schema.SchemaItem, ...]:
    """One of the words given."""
    admitted = ", ".join(f"'{word}'" for word in known)
    return text(name, optional=optional), check(name, f"{name} IN ({admitted})")


def flag(name: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Yes or no."""
    return number(name), check(name, f"{name} IN (0, 1)")


def unique(*names: str) -> sa.UniqueConstraint:
    """No two rows are alike in these."""
    return sa.UniqueConstraint(*names)


def check(name: str, holds: str) -> sa.CheckConstraint:
    """What holds for every row."""
    return sa.CheckConstraint(holds, name=name)


def index(name: str, table: str, *columns: str, unique: bool = False, where: str = "") -> None:
    """An index of columns or what is made of them, of all rows or of those the words hold for."""
    rows = sa.text(where) if where else None
    led_by = [sa.text(column) if "(" in column else column for column in columns]
    op.create_index(name, table, led_by, unique=unique, sqlite_where=rows, postgresql_where=rows)


def make(name: str, *parts: sa.schema.SchemaItem) -> None:
    """A new table."""
    op.create_table(name, *parts, **ROWS)


def remake(name: str, *parts: sa.schema.SchemaItem, **filled: str) -> None:
    """A table made anew with its rows, since SQLite changes no constraint in place.

    Columns it had keep what is in them; a new one is filled with what the SQL expression gives.
    Its indexes are gone. The numbers of its rows go on from the last that was given out, also
    where that row has been taken away.
    """
    connection = op.get_bind()
    old = f"before_{name}"
    kept = [row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")]
    last = connection.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", (name,)
    ).scalar()
    for each in sa.inspect(connection).get_indexes(name):
        if each["name"] is not None:
            op.drop_index(each["name"], name)
    # Or the tables that refer to this one would refer to the old one from now on.
    connection.exec_driver_sql("PRAGMA legacy_alter_table = ON")
    op.rename_table(name, old)
    connection.exec_driver_sql("PRAGMA legacy_alter_table = OFF")
    made = op.create_table(name, *parts, **ROWS)
    columns = made.columns.keys()
    source = ", ".join(column if column in kept else filled[column] for column in columns)
    op.execute(f"INSERT INTO {name} ({', '.join(columns)}) SELECT {source} FROM {old}")  # noqa: S608  names of ours
    op.drop_table(old)
    if last is not None:
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
        connection.exec_driver_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last)
        )

"""Tables of the journal: what was done, and what each change made of which row.

An entry and its changes are never altered; `store/triggers.py` sees to that. The sentence has a
salt and a digest as every change has, so that a redaction can blank it and the chain still holds.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from jagtui.store.schema.entity import metadata
from jagtui.store.types import InstantText

journal_entry = Table(
    "journal_entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", InstantText, nullable=False),
    Column("seat", Integer),
    Column("group_id", Integer),
    Column("meeting_id", Integer),
    Column("case_id", Integer),
    Column("kind", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("touched", Text, nullable=False),
    Column("token", Text),
    Column("batch", Text),
    Column("undoes", Integer),
    Column("schema", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("chain", Text, nullable=False),
    UniqueConstraint("token"),
    UniqueConstraint("undoes"),
    CheckConstraint("seq > 0", name="counts_from_one"),
    CheckConstraint("undoes < seq", name="undoes_what_was_before"),
    Index("ix_journal_entry_seat", "seat", "seq"),
    Index("ix_journal_entry_meeting_id", "meeting_id", "seq"),
    Index("ix_journal_entry_batch", "batch"),
    sqlite_strict=True,
)

journal_change = Table(
    "journal_change",
    metadata,
    Column(
        "entry",
        Integer,
        ForeignKey("journal_entry.seq", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("n", Integer, primary_key=True),
    Column("entity", Text, nullable=False),
    Column("entity_id", Integer, nullable=False),
    Column("op", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("salt", Text, nullable=False),
    Column("digest", Text, nullable=False),
    CheckConstraint("op IN ('create', 'update', 'delete', 'redact')", name="op"),
    Index("ix_journal_change_entity", "entity", "entity_id", "entry"),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # or REPLACE by rowid would slip past the triggers
)

"""What SQLite alone is told of an index says the same to every other database."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from jagtui.store.planner import without_index
from jagtui.store.schema.action import action

SORTED = select(action.c.id).order_by(without_index(action.c.reference))


def test_sqlite_sees_no_column_that_an_index_is_of() -> None:
    worded = str(SORTED.compile(dialect=sqlite.dialect()))
    assert worded.endswith("ORDER BY +action.reference")


def test_other_databases_see_the_column_itself() -> None:
    worded = str(SORTED.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert worded.endswith("ORDER BY action.reference")

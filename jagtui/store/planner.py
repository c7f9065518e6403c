"""A word to SQLite's planner, which takes any index of a whole column for better than a partial."""

from typing import Any

from sqlalchemy import ColumnElement, UnaryExpression
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.operators import custom_op


class _WithoutIndex(UnaryExpression[Any]):
    inherit_cache = True


def without_index(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column, where SQLite is neither to find nor to sort rows by an index of it.

    Such an index holds the rows of all years. Something else in the statement finds the few that
    are wanted, and this column is only looked at in each of them. To SQLite it is written ``+x``,
    which has the value of x and is no column; other planners weigh what an index costs.
    """
    return _WithoutIndex(column, operator=custom_op("+"), type_=column.type)


@compiles(_WithoutIndex)
def _as_it_is(wanted: _WithoutIndex, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401
    return compiler.process(wanted.element, **how)


@compiles(_WithoutIndex, "sqlite")
def _with_a_plus(wanted: _WithoutIndex, compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401
    return f"+{compiler.process(wanted.element, **how)}"

"""What a meeting or an action is called, as somebody says it."""

from sqlalchemy import Column, ColumnElement, func


def called(reference: Column[str], said: str) -> ColumnElement[bool]:
    """Of the reference that is said, in large letters or small.

    SQLite takes a large letter for its small one in English alone, so that é and É are both tried.
    """
    written = (said, said.upper(), said.lower())
    return func.lower(reference).in_([func.lower(one) for one in written])

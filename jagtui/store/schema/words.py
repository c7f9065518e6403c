"""Tables of the words that rows are looked for by.

They are derived: `store/words.py` says which tables the words come from, and keeps them.
"""

from sqlalchemy import Column, Integer, MetaData, Select, Table, Text, literal_column, select

derived = MetaData()
"""Apart from the tables of what was recorded: these can be made anew at any time."""


def _words(name: str, *others: str) -> Table:
    columns = [Column(each, Text) for each in ("words", *others)]
    return Table(name, derived, Column("rowid", Integer, primary_key=True), *columns)


case_words = _words("case_words", "standing")
action_words = _words("action_words")
journal_words = _words("journal_words")


def rows_with(table: Table, match: str) -> Select[tuple[int]]:
    """The rows whose words match, by number, the newest first: so they are found, unsorted."""
    matching = literal_column(table.name).match(match)
    return select(table.c.rowid).where(matching).order_by(table.c.rowid.desc())

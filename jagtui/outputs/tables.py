"""Lists as people and programs want them: a plain table, CSV, JSON or Markdown."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from jagtui.outputs import markdown

Cell: TypeAlias = str | int | bool | date | None
R = TypeVar("R")

NARROWEST = 10
"""A column that gives way keeps at least this many places."""
_GAP = "  "
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\n]")  # noqa: RUF001  spreadsheets read the wide ones too
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


class Format(StrEnum):
    """How a list is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MD = "md"


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its name for programs, its heading for people, and where its value is from."""

    key: str
    heading: str
    value: Callable[[R], Cell]
    gives: bool = False
    """Shortened where the window is narrower than the table."""
    words: Callable[[R], str] | None = None
    """How people read it, where that differs from the value."""
    listed: bool = True
    """Shown to people too; otherwise only programs get it."""


def write_list(
    columns: Sequence[Column[R]],
    rows: Sequence[R],
    how: Format = Format.TABLE,
    *,
    width: int | None = None,
) -> str:
    """The rows in that format, ending in a line feed; a table fits the width if it can."""
    listed = [column for column in columns if column.listed]
    match how:
        case Format.CSV:
            return _csv(columns, rows)
        case Format.JSON:
            return _json(columns, rows)
        case Format.MD:
            cells = [[_shown(column, row) for column in listed] for row in rows]
            return markdown.table([column.heading for column in listed], cells) + "\n"
        case Format.TABLE:
            return _table(listed, rows, width)


def _csv(columns: Sequence[Column[R]], rows: Sequence[R]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([column.key for column in columns])
    for row in rows:
        writer.writerow([_csv_cell(column.value(row)) for column in columns])
    return written.getvalue()


def _csv_cell(value: Cell) -> str:
    """A cell that no spreadsheet takes for a formula."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            cell = value.replace("\r", "\n")  # which the csv module would leave unquoted
            return f"'{cell}" if _FORMULA.match(cell) else cell


def _json(columns: Sequence[Column[R]], rows: Sequence[R]) -> str:
    objects = [{column.key: _json_value(column.value(row)) for column in columns} for row in rows]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


def _json_value(value: Cell) -> str | int | bool | None:
    return value.isoformat() if isinstance(value, date) else value


def _shown(column: Column[R], row: R) -> str:
    if column.words is not None:
        return column.words(row)
    value = column.value(row)
    return ("yes" if value else "") if isinstance(value, bool) else _csv_text(value)


def _csv_text(value: str | int | date | None) -> str:
    return "" if value is None else str(value)


def _table(columns: Sequence[Column[R]], rows: Sequence[R], width: int | None) -> str:
    lines = [[column.heading for column in columns]]
    lines += [[_CONTROL.sub(" ", _shown(column, row)) for column in columns] for row in rows]
    widths = [max(places(line[at]) for line in lines) for at in range(len(columns))]
    if width is not None:
        _narrow(columns, widths, width)
    return "".join(
        _GAP.join(_filled(cell, room) for cell, room in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )


def _narrow(columns: Sequence[Column[R]], widths: list[int], width: int) -> None:
    """Let the widest of the columns that give way give way, until the table fits."""
    giving = [at for at, column in enumerate(columns) if column.gives]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        at = max(giving, key=lambda one: widths[one], default=None)
        if at is None or widths[at] <= NARROWEST:
            return
        widths[at] -= 1


def places(text: str) -> int:
    """How many places a text takes up in a terminal."""
    return sum(map(_places, text))


def _places(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"F", "W"} else 1


def _filled(text: str, room: int) -> str:
    """The text in exactly that many places, cut with an ellipsis if it needs more."""
    if places(text) <= room:
        return text + " " * (room - places(text))
    kept = ""
    for letter in text:
        if places(kept + letter) > room - 1:
            break
        kept += letter
    return kept + "…" + " " * (room - 1 - places(kept))

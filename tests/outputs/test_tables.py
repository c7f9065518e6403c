"""The same rows in four formats, safe whatever was typed."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jagtui.model.text import clean
from jagtui.outputs.tables import Column, Format, places, write_list
from tests.rubbish.nasty import nasty


@dataclass(frozen=True)
class Owed:
    reference: str
    task: str
    due: date | None = None
    late: bool = False
    carried: int = 0


typed = nasty.map(lambda text: clean(text, multiline=True))

COLUMNS = (
    Column[Owed]("reference", "Reference", lambda row: row.reference),
    Column[Owed]("task", "Task", lambda row: row.task, gives=True),
    Column[Owed]("due", "Due", lambda row: row.due, words=lambda row: f"{row.due:%-d %b}"),
    Column[Owed]("late", "Late", lambda row: row.late),
    Column[Owed]("carried", "Carried", lambda row: row.carried),
)
ROWS = (
    Owed("JAG/27/001", "Letter to residents about the barrier", date(2027, 1, 15), late=True),
    Owed("JAG/27/002", "Patrol plan", date(2027, 1, 8), carried=2),
)


def test_a_table_is_aligned() -> None:
    assert write_list(COLUMNS, ROWS).splitlines() == [
        "Reference   Task                                   Due     Late  Carried",
        "JAG/27/001  Letter to residents about the barrier  15 Jan  yes   0",
        "JAG/27/002  Patrol plan                            8 Jan         2",
    ]


def test_a_table_gives_way_to_a_narrow_window() -> None:
    assert write_list(COLUMNS, ROWS, width=50).splitlines() == [
        "Reference   Task             Due     Late  Carried",
        "JAG/27/001  Letter to resi…  15 Jan  yes   0",
        "JAG/27/002  Patrol plan      8 Jan         2",
    ]


def test_a_table_keeps_what_must_be_read_however_narrow_the_window() -> None:
    for line in write_list(COLUMNS, ROWS, width=10).splitlines()[1:]:
        assert "JAG/27/00" in line
        assert "Jan" in line


def test_wide_letters_and_marks_keep_their_places() -> None:
    rows = (Owed("日本", "x", date(2027, 1, 1)), Owed("e\u0301", "y", date(2027, 1, 1)))
    first, second = write_list(COLUMNS[:2], rows).splitlines()[1:]
    assert places(first[: first.index("x")]) == places(second[: second.index("y")])


def test_csv_has_days_as_days_and_names_for_programs() -> None:
    assert write_list(COLUMNS, ROWS, Format.CSV) == (
        "reference,task,due,late,carried\n"
        "JAG/27/001,Letter to residents about the barrier,2027-01-15,yes,0\n"
        "JAG/27/002,Patrol plan,2027-01-08,no,2\n"
    )


def test_json_has_days_as_days_and_true_as_true() -> None:
    assert json.loads(write_list(COLUMNS, ROWS[:1], Format.JSON)) == [
        {
            "reference": "JAG/27/001",
            "task": "Letter to residents about the barrier",
            "due": "2027-01-15",
            "late": True,
            "carried": 0,
        }
    ]


def test_nothing_found_is_still_well_formed() -> None:
    assert json.loads(write_list(COLUMNS, (), Format.JSON)) == []
    assert write_list(COLUMNS, (), Format.CSV) == "reference,task,due,late,carried\n"


@pytest.mark.parametrize(
    "sign",
    ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " =1", "\n=1", "\N{FULLWIDTH EQUALS SIGN}1"],
)
def test_no_cell_starts_a_formula(sign: str) -> None:
    written = write_list(COLUMNS[:2], (Owed("a", sign),), Format.CSV)
    (_, (_, cell)) = csv.reader(io.StringIO(written, newline=""))
    assert cell == f"'{sign}".replace("\r", "\n")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")) | typed)
@example('a,b"c\n=d')
def test_csv_reads_back(text: str) -> None:
    written = write_list(COLUMNS[:2], (Owed("a", text),), Format.CSV)
    (_, (_, cell)) = csv.reader(io.StringIO(written, newline=""))
    assert cell.removeprefix("'") == text.removeprefix("'").replace("\r", "\n")
    assert cell[:1] not in set("=+-@\t\r")


@given(st.text(st.characters(exclude_categories=["Cs"])) | typed)
def test_json_reads_back(text: str) -> None:
    assert json.loads(write_list(COLUMNS[:2], (Owed("a", text),), Format.JSON))[0]["task"] == text


@given(st.text(max_size=50) | typed)
def test_a_table_has_a_line_for_each_row_whatever_was_typed(text: str) -> None:
    written = write_list(COLUMNS[:2], (Owed("a", text), Owed("b", "c")), width=40)
    assert len(written.splitlines()) == 3


@given(st.text(alphabet="|\\`*_[]<>\n ab", max_size=30) | typed)
def test_markdown_has_a_cell_for_each_value(text: str) -> None:
    written = write_list(COLUMNS[:2], (Owed("a", text),), Format.MD)
    cells = [t for t in MarkdownIt("gfm-like").parse(written) if t.type == "inline"]
    assert len(cells) == 4

"""The table: a cursor that stays on its row, by keys and by mouse."""

from collections.abc import Sequence
from typing import Any

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from jagtui.ui.widgets.columns import Column
from jagtui.ui.widgets.table import Row, Table
from tests.ui.screen_text import screen_text


class OneTable(App[None]):
    """Nothing but a table, and what it told."""

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.given = rows
        self.told: list[tuple[str, object]] = []

    def compose(self) -> ComposeResult:
        yield Table([Column("Ref", 8), Column("Task")], empty="No open actions.")

    def on_mount(self) -> None:
        self.table.rows = tuple(self.given)

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    def on_table_row_highlighted(self, event: Table.RowHighlighted) -> None:
        self.told.append(("highlighted", event.key))

    def on_table_end_asked(self, event: Table.EndAsked) -> None:
        self.told.append(("end", event.towards))

    def on_table_row_chosen(self, event: Table.RowChosen) -> None:
        self.told.append(("chosen", event.key))


def rows(*keys: int) -> tuple[Row, ...]:
    return tuple(Row(key, (f"A/{key:03}", f"task {key}")) for key in keys)


def marked(pilot: Pilot[Any]) -> str:
    (line,) = [line for line in screen_text(pilot.app).splitlines() if line.startswith("▶")]
    return line.split()[1]


async def test_it_shows_its_header_and_its_rows_with_the_first_marked() -> None:
    async with OneTable(rows(1, 2)).run_test(size=(30, 6)) as pilot:
        assert screen_text(pilot.app).splitlines()[:3] == [
            "  Ref       Task",
            "▶ A/001     task 1",
            "  A/002     task 2",
        ]


async def test_an_empty_table_says_so() -> None:
    async with OneTable(()).run_test(size=(30, 6)) as pilot:
        assert "No open actions." in screen_text(pilot.app)
        await pilot.press("down", "enter")
        assert pilot.app.query_one(Table).cursor is None


async def test_keys_move_the_cursor_and_keep_it_in_sight() -> None:
    app = OneTable(rows(*range(1, 10_001)))
    async with app.run_test(size=(30, 11)) as pilot:
        for key, at in (
            ("down", "A/002"),
            ("pagedown", "A/011"),
            ("end", "A/10000"),
            ("up", "A/9999"),
            ("pageup", "A/9990"),
            ("home", "A/001"),
            ("up", "A/001"),
        ):
            await pilot.press(key)
            assert marked(pilot) == at
        assert screen_text(app).splitlines()[0].split() == ["Ref", "Task"]


async def test_the_cursor_stays_on_its_row_when_others_come_and_go() -> None:
    app = OneTable(rows(1, 2, 3))
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press("down")
        app.told.clear()
        app.table.rows = rows(0, 1, 5, 2, 3)
        await pilot.pause()
        assert marked(pilot) == "A/002"
        assert app.told == []


async def test_when_its_row_has_gone_the_cursor_takes_the_one_in_its_place() -> None:
    app = OneTable(rows(1, 2, 3))
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press("down")
        app.table.rows = rows(1, 3)
        await pilot.pause()
        assert marked(pilot) == "A/003"
        app.table.rows = rows(1)
        await pilot.pause()
        assert marked(pilot) == "A/001"
        assert app.told[-1] == ("highlighted", 1)


async def test_enter_and_a_double_click_choose_a_click_marks() -> None:
    app = OneTable(rows(1, 2, 3))
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press("enter")
        assert app.told[-1] == ("chosen", 1)
        await pilot.click(Table, offset=(5, 3))
        assert app.told[-1] == ("highlighted", 3)
        await pilot.click(Table, offset=(5, 2), times=2)
        assert app.told[-2:] == [("highlighted", 2), ("chosen", 2)]
        await pilot.click(Table, offset=(5, 7))
        assert app.table.cursor == 2


async def test_a_heading_is_passed_over() -> None:
    heading = Row("late", ("Overdue",), "heading")
    app = OneTable((heading, *rows(1), Row("due", ("Due",), "heading"), *rows(2)))
    async with app.run_test(size=(30, 8)) as pilot:
        assert marked(pilot) == "A/001"
        await pilot.press("down")
        assert marked(pilot) == "A/002"
        await pilot.click(Table, offset=(5, 1))
        assert app.table.cursor == 2


async def test_a_row_out_of_sight_is_scrolled_to_when_it_is_marked() -> None:
    app = OneTable(rows(*range(1, 100)))
    async with app.run_test(size=(30, 8)) as pilot:
        app.table.cursor = 60
        await pilot.pause()
        assert marked(pilot) == "A/060"
        app.table.cursor = 1234
        await pilot.pause()
        assert marked(pilot) == "A/060"
        await pilot.resize_terminal(30, 5)
        await pilot.pause()
        assert marked(pilot) == "A/060"


async def test_where_rows_come_above_a_row_that_was_scrolled_to_it_stays_where_it_is() -> None:
    app = OneTable(rows(*range(100, 200)))
    async with app.run_test(size=(30, 8)) as pilot:
        app.table.cursor = 150
        await pilot.pause()
        before = line_of_cursor(pilot)
        app.table.rows = rows(*range(50, 200))
        await pilot.pause()
        assert (marked(pilot), line_of_cursor(pilot)) == ("A/150", before)
        app.table.rows = rows(*range(120, 200))
        await pilot.pause()
        assert (marked(pilot), line_of_cursor(pilot)) == ("A/150", before)


async def test_rows_that_come_above_the_first_are_seen_at_once() -> None:
    app = OneTable(rows(2, 3))
    async with app.run_test(size=(30, 8)) as pilot:
        app.table.rows = rows(1, 2, 3)
        await pilot.pause()
        assert "A/001" in screen_text(app)
        assert marked(pilot) == "A/002"


async def test_it_knows_how_many_rows_there_are_and_where_the_cursor_is() -> None:
    heading = Row("late", ("Overdue",), "heading")
    app = OneTable((heading, *rows(1), Row("due", ("Due",), "heading"), *rows(2, 3)))
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press("down")
        assert (app.table.position, app.table.count) == (1, 3)


async def test_the_ends_are_told_of_also_where_the_cursor_cannot_go_on() -> None:
    app = OneTable(())
    async with app.run_test(size=(30, 8)) as pilot:
        await pilot.press("end", "home")
        assert app.told == [("end", 1), ("end", -1)]


def line_of_cursor(pilot: Pilot[Any]) -> int:
    lines = screen_text(pilot.app).splitlines()
    return next(at for at, line in enumerate(lines) if line.startswith("▶"))

"""Columns: who gets how much room, and cells that fit exactly."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from jagtui.ui.widgets.columns import Column, fit, widths
from tests.rubbish.nasty import nasty

REF, TASK, DUE = Column("Ref", 10), Column("Task"), Column("Due", 8, align="right")
NOTE = Column("Note", 12, from_width=70)


def test_what_is_left_goes_to_the_columns_without_a_width() -> None:
    assert widths([REF, TASK, DUE], 60) == [(REF, 10), (TASK, 38), (DUE, 8)]
    assert widths([TASK, REF, TASK], 25) == [(TASK, 6), (REF, 10), (TASK, 5)]


def test_a_column_may_wait_for_a_wider_table() -> None:
    assert NOTE not in [column for column, _ in widths([REF, TASK, NOTE], 69)]
    assert NOTE in [column for column, _ in widths([REF, TASK, NOTE], 70)]


def test_cells_are_cut_with_an_ellipsis_and_keep_to_their_side() -> None:
    assert fit("letter to residents", TASK, 9).plain == "letter t…"
    assert fit("5 Jan", DUE, 8).plain == "   5 Jan"
    assert fit("two\nlines", TASK, 10).plain == "two lines "
    assert fit(Content.styled("two\nlines\tmore", "bold"), TASK, 14).markup == (
        "[bold]two lines more[/bold]"
    )


def test_markup_stays_what_was_typed() -> None:
    assert fit("[b]bold[/b]", TASK, 11).plain == "[b]bold[/b]"
    assert fit(Content.styled("LATE", "bold"), TASK, 6).spans


@given(st.text() | nasty, st.integers(min_value=1, max_value=40))
def test_any_text_fills_its_column_exactly(text: str, width: int) -> None:
    for cell in (text, Content.styled(text, "bold")):
        fitted = fit(cell, TASK, width)
        assert fitted.cell_length == width
        assert not set(fitted.plain) & {"\n", "\t"}

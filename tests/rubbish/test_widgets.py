"""Widgets that draw text themselves: whatever it is, it is drawn as text and in its place."""

from collections.abc import Callable
from unittest.mock import PropertyMock, patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from jagtui.model.rules.capture_complete import Completion
from jagtui.model.text import clean
from jagtui.ui.widgets.capture_under import UnderLine, offers_in
from jagtui.ui.widgets.desk_bar import DeskBar
from jagtui.ui.widgets.letters import Lettered, Letters
from jagtui.ui.widgets.notice import Notice, NoticeBar
from jagtui.ui.widgets.places_bar import PlacesBar
from jagtui.ui.widgets.tick import Tick
from jagtui.ui.widgets.top_bar import TopBar
from jagtui.ui.widgets.wrapped import LEAST, both_sides, hanging
from tests.rubbish.nasty import examples, nasty
from tests.rubbish.shown import obeyed

typed = nasty.map(clean)
"""Text as the gate lets it in."""

widths = st.integers(20, 160)


def bar(widget: Widget, width: int, **texts: object) -> Content:
    """What a bar of that width shows with those texts in it."""
    room = PropertyMock(return_value=Size(width, 1))
    with patch.object(type(widget), "content_size", room):
        for name, text in texts.items():
            setattr(widget, name, text)
        shown = widget.render()
    assert isinstance(shown, Content)
    return shown


@examples(50)
@given(nasty)
def test_a_notice_says_a_file_name_as_text(text: str) -> None:
    line = bar(NoticeBar(), 80, notice=Notice(text))
    assert not obeyed(line.plain, but="\n\t")


@examples(50)
@given(typed, widths)
def test_bars_are_as_wide_as_the_screen_whatever_stands_in_them(text: str, width: int) -> None:
    shown = [
        bar(TopBar(), width, who=text, day=text, sitter=text),
        bar(PlacesBar([("today", "1", text)]), width, current="today"),
        bar(DeskBar(), width, part=text, unsaid=text, pace=text, heads=text),
        bar(DeskBar(), width, typing_into=text, heads=text),
    ]
    assert [line.cell_length for line in shown] == [width] * len(shown)
    assert not any(obeyed(line.plain) for line in shown)


@examples(50)
@given(typed, typed, widths)
def test_text_that_wraps_stays_within_its_lines(first: str, second: str, width: int) -> None:
    left, right = Content(first[:8]), Content(second[:8])
    for line in hanging(left, Content(second), max(width, left.cell_length + LEAST)):
        assert line.rstrip().cell_length <= max(width, left.cell_length + LEAST)
    for line in both_sides(Content(first), right, width):
        assert line.rstrip().cell_length <= max(width, LEAST)


@examples(50)
@given(typed, st.lists(typed, min_size=1, max_size=4), widths)
def test_what_a_line_becomes_is_told_in_two_lines(text: str, labels: list[str], width: int) -> None:
    under = UnderLine()
    under.words = (text, text, text)
    with patch.object(UnderLine, "size", PropertyMock(return_value=Size(width, 2))):
        assert under.render().plain.count("\n") == 1
    offers = [Completion(label, 0, label) for label in labels]
    assert offers_in(offers, 0, width).plain.startswith(f"▸{labels[0]}")


@pytest.mark.parametrize(
    "make",
    [Tick, lambda text: Letters([Lettered(1, "a", text)])],
    ids=["tick", "letters"],
)
def test_markup_stands_as_it_was_typed(make: Callable[[str], Widget]) -> None:
    shown = make("[blink]x[/] [@click=app.quit]y[/]").render()
    assert isinstance(shown, Content)
    assert shown.plain.endswith("[blink]x[/] [@click=app.quit]y[/]")
    assert not any("blink" in str(span.style) for span in shown.spans)

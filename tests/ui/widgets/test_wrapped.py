"""Text that wraps beside something."""

import pytest
from textual.content import Content

from jagtui.ui.widgets.wrapped import both_sides, hanging


def plain(lines: list[Content]) -> list[str]:
    return [line.plain.rstrip() for line in lines]


@pytest.mark.parametrize(
    ("left", "width", "lines"),
    [
        ("location · lead Police", 36, ["location · lead Police     risk HIGH"]),
        (
            "location · lead Police · open 2 months",
            36,
            ["location · lead Police ·   risk HIGH", "open 2 months"],
        ),
        ("location · lead Police", 24, ["location · lead Police", "risk HIGH"]),
        ("", 36, ["                           risk HIGH"]),
    ],
)
def test_the_right_side_stays_whole_on_the_first_line(
    left: str, width: int, lines: list[str]
) -> None:
    assert plain(both_sides(Content(left), Content("risk HIGH"), width)) == lines


def test_further_lines_begin_where_the_first_one_does() -> None:
    assert plain(hanging(Content("10:41    "), Content("one two three four\nfive"), 22)) == [
        "10:41    one two three",
        "         four",
        "         five",
    ]


def test_marks_of_another_language_are_only_text() -> None:
    (line,) = hanging(Content("10:41 "), Content("[red]not[/red]"), 40)
    assert line.plain.rstrip() == "10:41 [red]not[/red]"

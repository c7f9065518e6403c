"""What Tab offers."""

import pytest

from jagtui.model.rules.capture_complete import complete
from tests.model.rules.rooms import ROOM


def offered(line: str) -> list[str]:
    return [completion.line for completion in complete(line, len(line), ROOM)]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("@pol", ["@police"]),
        ("@HOU", ["@housing-council", "@housing-vale"]),
        ("@police+cou", ["@police+council"]),
        ("@police,f", ["@police,fire"]),
        ("@al", ["@all"]),
        ("~@pol", ["~@police"]),
        ("#4 @pol", ["#4 @police"]),
        ("@council/la", ["@council/lane"]),
        ("@council/ob", ["@council/patobrien", "@council/piaobrien"]),
        ("@police/la", []),
        ("@/sh", ["@/shah"]),
        ("@police,cou/pe", ["@police,cou/lane"]),
        ("#01", ["#AV-0142 ", "#AV-0127 ", "#AV-0150 "]),
        ("#0142", ["#AV-0142 "]),
        ("#6c", ["#AV-0127 "]),
        ("#mill", ["#AV-0142 "]),
        ("~#4", ["~#4 "]),
        ("pol", ["police: "]),
        ("sh", ["Shah: "]),
        ("o'b", ["Pat O'Brien: ", "Pia O'Brien: "]),
        ("pro", ["Probation: "]),
        ("@police by to", ["@police by today ", "@police by tomorrow "]),
        (
            "@police extend hire by next ",
            [f"@police extend hire by next {unit} " for unit in ("meeting", "week", "month")],
        ),
        ("!keep open review 4", ["!keep open review 4w "]),
        ("police said pol", []),
        (" pol", []),
        ("!pol", []),
        ("barrier by to", []),
        ("police: by to", []),
        ("", []),
    ],
)
def test_ways_to_go_on(line: str, lines: list[str]) -> None:
    assert offered(line) == lines


def test_after_by_every_kind_of_day_is_offered() -> None:
    lines = offered("@police by ")
    assert "@police by fri " in lines
    assert "@police by next meeting " in lines
    assert "@police by eom " in lines


def test_the_cursor_stands_behind_what_was_completed() -> None:
    (completion,) = complete("@pol by fri visit", 4, ROOM)
    assert (completion.line, completion.cursor) == ("@police by fri visit", 7)
    assert completion.label == "Ashcombe Constabulary"


def test_an_item_is_offered_with_its_label() -> None:
    (completion,) = complete("#6b", 3, ROOM)
    assert completion.label == "6b AV-0142 Mill Lane car park"

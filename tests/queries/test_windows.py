import pytest

from jagtui.queries.windows import FIRST, PAGE, WIDEST, Window


def test_it_grows_by_a_page_and_then_leaves_the_first_behind() -> None:
    window, seen = FIRST, [(FIRST.first, FIRST.last)]
    for _ in range(WIDEST + 1):
        window = window.onward(window.size)
        seen.append((window.first, window.last))
    assert seen == [(0, 0), (0, 1), (0, 2), (1, 3), (2, 4)]
    assert window.skipped == 2 * PAGE


def test_it_goes_back_as_far_as_the_first_page() -> None:
    window = Window(2, 4)
    assert (window := window.back()) == Window(1, 3)
    assert (window := window.back()) == Window(0, 2)
    assert window.back() == window


def test_where_rows_do_not_fill_it_another_look_is_taken() -> None:
    assert FIRST.onward(PAGE - 1) == Window(looks=2)
    assert FIRST.onward(PAGE) == Window(last=1)


@pytest.mark.parametrize(("before", "page"), [(0, 0), (PAGE - 1, 0), (PAGE, 1), (3 * PAGE, 3)])
def test_it_is_put_around_the_page_that_a_row_is_on(before: int, page: int) -> None:
    assert Window.around(before) == Window(page, page)

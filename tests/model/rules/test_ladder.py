"""When an action is proposed for the next rung."""

import pytest

from jagtui.model.rules.ladder import next_rung
from jagtui.model.terms import Rung

LEAD, CHAIR, RAG = Rung


@pytest.mark.parametrize(
    ("carried", "days_late", "decided", "rung"),
    [
        (1, 27, (), None),
        (2, 0, (), LEAD),
        (0, 28, (), LEAD),
        (2, 28, (LEAD,), None),
        (4, 0, (LEAD,), CHAIR),
        (6, 0, (), LEAD),
        (0, 84, (LEAD, CHAIR), RAG),
        (99, 999, (LEAD, CHAIR, RAG), None),
    ],
)
def test_each_rung_takes_as_long_again(
    carried: int, days_late: int, decided: tuple[Rung, ...], rung: Rung | None
) -> None:
    assert next_rung(carried, days_late, decided, carries=2, days=28) == rung


def test_a_number_of_nought_proposes_nothing() -> None:
    assert next_rung(9, 99, (), carries=0, days=0) is None

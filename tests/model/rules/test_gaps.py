"""What the soft check finds."""

from datetime import date

import pytest

from jagtui.model.rules.gaps import GapKind, ItemRecord, gaps
from jagtui.model.terms import CaseStatus

TUESDAY = date(2027, 1, 12)
LATER = date(2027, 2, 9)
OPEN = CaseStatus.OPEN


@pytest.mark.parametrize(
    ("record", "kinds"),
    [
        (ItemRecord(item_id=6), []),
        (
            ItemRecord(item_id=6, case_status=OPEN),
            [GapKind.DECISION, GapKind.REVIEW],
        ),
        (ItemRecord(item_id=6, case_status=OPEN, decided=True, review_on=LATER), []),
        (ItemRecord(item_id=6, case_status=OPEN, deferred=True), []),
        (
            ItemRecord(item_id=6, case_status=OPEN, decided=True, review_on=TUESDAY),
            [GapKind.REVIEW],
        ),
        (ItemRecord(item_id=6, case_status=CaseStatus.CLOSED, decided=True), []),
        (ItemRecord(item_id=6, case_status=CaseStatus.DECLINED), [GapKind.DECISION]),
    ],
)
def test_what_is_missing(record: ItemRecord, kinds: list[GapKind]) -> None:
    assert [gap.kind for gap in gaps(record, TUESDAY)] == kinds


def test_each_action_without_an_owner_is_named() -> None:
    unowned = ((31, "JAG/27/004"), (32, "JAG/27/005"))
    for deferred in (False, True):
        record = ItemRecord(item_id=6, deferred=deferred, unowned=unowned)
        assert [(gap.words, gap.action_id, gap.item_id) for gap in gaps(record, TUESDAY)] == [
            ("JAG/27/004 no owner", 31, 6),
            ("JAG/27/005 no owner", 32, 6),
        ]

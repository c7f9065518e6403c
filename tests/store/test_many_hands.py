"""Eight who write and three who watch one file; ``python -m tests.many_hands`` does it longer."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.many_hands.run import Outcome, run

SECONDS = 6.0


@pytest.mark.slow
def test_many_hands_lose_nothing_and_nobody_waits_for_ever(tmp_path: Path) -> None:
    outcome = run(tmp_path / "vale.db", SECONDS)
    every_acknowledged_entry_is_there_once_and_in_order(outcome)
    nobody_starved_nor_saw_a_lock(outcome)
    watchers_saw_everything_in_order(outcome)
    assert outcome.findings == ()


def every_acknowledged_entry_is_there_once_and_in_order(outcome: Outcome) -> None:
    promised = sorted(entry for one in outcome.wrote for entry in one.entries)
    assert promised == outcome.journal
    for one in outcome.wrote:
        assert all(earlier < later for (earlier, *_), (later, *_) in pairwise(one.entries))
    tokens = [token for _, _, token in outcome.journal if token is not None]
    assert len(tokens) == len(set(tokens))


def nobody_starved_nor_saw_a_lock(outcome: Outcome) -> None:
    fair = len(outcome.journal) / len(outcome.wrote)
    assert [one.login for one in outcome.wrote if len(one.entries) < fair / 4] == []
    surfaced = [what for one in outcome.wrote for what in one.counts if "surfaced" in what]
    assert surfaced == []


def watchers_saw_everything_in_order(outcome: Outcome) -> None:
    newest = outcome.before + len(outcome.journal)
    for one in outcome.watched:
        assert one.wrong == []
        assert one.seen == list(range(1, newest + 1))

from hypothesis import given
from hypothesis import strategies as st

from jagtui.model.rules.rank import between


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), max_size=80))
def test_a_rank_always_falls_strictly_between_its_neighbours(
    moves: list[tuple[bool, float]],
) -> None:
    ranks: list[str] = []
    for take_out, share in moves:
        place = int(share * len(ranks))
        if take_out and ranks:
            ranks.pop(min(place, len(ranks) - 1))
            continue
        before = ranks[place - 1] if place else None
        after = ranks[place] if place < len(ranks) else None
        ranks.insert(place, between(before, after))
        assert ranks == sorted(set(ranks))


def test_appending_keeps_ranks_short() -> None:
    rank: str | None = None
    for _ in range(10_000):
        rank = between(rank, None)
    assert rank is not None
    assert len(rank) < 6

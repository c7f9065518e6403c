"""What holds for every gesture there is, and for any run of them."""

import pkgutil
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

import jagtui.usecases
import tests.usecases.deeds
from jagtui.model.errors import Refusal, RuleBroken
from jagtui.model.terms import SeatRole
from jagtui.store.schema.journal import journal_entry
from jagtui.store.trouble import UndoConflict
from jagtui.store.undo import redo_last, undo_last
from jagtui.usecases.gesture import GESTURES
from tests.store.keeping import replay, rows_of_everything, undoable_rows, words_astray
from tests.usecases.deeds.registry import DEEDS
from tests.world import NAMES, World

for package in (jagtui.usecases, tests.usecases.deeds):
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")

BESIDES_FOUNDING = sorted(set(GESTURES) - {"partnership.found"})
"""The founding is every world's first entry; nobody had a seat yet to take it back from."""

OUT_OF_THE_HOUSE = frozenset({"minutes.circulate", "minutes.publish"})
"""What others have in their hands cannot be fetched back."""

FOR_ANYBODY = frozenset({"agenda.print", "minutes.print", "seat.take"})
"""What every seat may do: what it was given to read is for the queries to settle."""

FOR_OFFICERS = FOR_ANYBODY | {
    "action.chase",
    "action.claim",
    "case.add",
    "case.consult",
    "return.inform",
    "return.send",
    "return.take_back",
}
"""An owner reports on an action and refers a case; the tests of roles there say on which."""


IN_ANY_ORDER = [kind for kind in BESIDES_FOUNDING if kind != "group.numbering"]
"""After it the items have other numbers than those by which the examples ask for them."""


def sentences(world: World) -> list[tuple[str, str]]:
    with world.store.read() as reader:
        rows = reader.rows(
            select(journal_entry.c.kind, journal_entry.c.sentence).order_by(journal_entry.c.seq)
        )
    return [(row.kind, row.sentence) for row in rows]


def test_every_gesture_has_an_example() -> None:
    assert sorted(DEEDS) == BESIDES_FOUNDING


@pytest.mark.parametrize("kind", BESIDES_FOUNDING)
def test_a_gesture_is_one_entry_that_undo_and_redo_turn_exactly(kind: str, world: World) -> None:
    gesture, wanted = DEEDS[kind](world)
    before, said = undoable_rows(world.store), sentences(world)

    gesture(world.store, world.seat, wanted)
    after = undoable_rows(world.store)
    assert [one for one, _ in sentences(world)[len(said) :]] == [kind]

    if kind in OUT_OF_THE_HOUSE:
        with pytest.raises(UndoConflict):
            undo_last(world.store, world.seat)
    elif after != before:
        undo_last(world.store, world.seat)
        assert undoable_rows(world.store) == before
        assert words_astray(world.store) == []
        redo_last(world.store, world.seat)
        assert undoable_rows(world.store) == after
    assert replay(world.store) == rows_of_everything(world.store)
    assert words_astray(world.store) == []


@pytest.mark.parametrize("kind", sorted(set(BESIDES_FOUNDING) - FOR_OFFICERS))
@pytest.mark.parametrize("role", [SeatRole.OFFICER, SeatRole.VIEWER])
def test_only_those_who_run_the_meeting_decide(kind: str, role: SeatRole, world: World) -> None:
    gesture, wanted = DEEDS[kind](world)
    before = sentences(world)
    with pytest.raises(RuleBroken, match="is for the meeting: its chair, minute taker or manager"):
        gesture(world.store, replace(world.seat, role=role), wanted)
    assert sentences(world) == before


@pytest.mark.parametrize("kind", sorted(FOR_ANYBODY))
def test_a_viewer_leaves_their_own_traces_on_record(kind: str, world: World) -> None:
    gesture, wanted = DEEDS[kind](world)
    gesture(world.store, replace(world.seat, role=SeatRole.VIEWER), wanted)
    assert sentences(world)[-1][0] == kind


@pytest.mark.parametrize("kind", BESIDES_FOUNDING)
def test_a_sentence_holds_no_name_and_nothing_typed(kind: str, world: World) -> None:
    gesture, wanted = DEEDS[kind](world)
    gesture(world.store, world.seat, wanted)
    sentence = sentences(world)[-1][1]
    typed = [value for value in _texts(wanted) if len(value) > 3]
    assert not [words for words in (*typed, *NAMES) if words in sentence]


def _texts(wanted: object) -> list[str]:
    return [
        value
        for name in getattr(type(wanted), "__dataclass_fields__", ())
        if type(value := getattr(wanted, name)) is str
    ]


@settings(max_examples=20)
@given(st.lists(st.sampled_from([*IN_ANY_ORDER, "undo", "undo", "redo"]), min_size=3, max_size=12))
@example(["member.end", "member.end", "undo"])
def test_any_run_of_gestures_undoes_and_replays_exactly(kinds: list[str]) -> None:
    with TemporaryDirectory() as folder:
        world = World.found(Path(folder) / "vale.db")
        for kind in kinds:
            # A refusal leaves nothing of the gesture; the checks below would find it.
            with suppress(Refusal):
                _do(world, kind)
        assert replay(world.store) == rows_of_everything(world.store)
        assert words_astray(world.store) == []
        world.store.close()


def _do(world: World, kind: str) -> None:
    if kind == "undo":
        undo_last(world.store, world.seat)
    elif kind == "redo":
        redo_last(world.store, world.seat)
    else:
        gesture, wanted = DEEDS[kind](world)
        before = undoable_rows(world.store)
        gesture(world.store, world.seat, wanted)
        after = undoable_rows(world.store)
        if after != before:
            undo_last(world.store, world.seat)
            assert undoable_rows(world.store) == before
            redo_last(world.store, world.seat)
            assert undoable_rows(world.store) == after

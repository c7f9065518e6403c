"""What cases, actions and entries are looked for by follows the tables, whatever changes them."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jagtui.model.action import Action
from jagtui.model.agency import Agency, Officer
from jagtui.model.case import Case
from jagtui.model.partnership import Area
from jagtui.model.rules.narrowing import match_of
from jagtui.model.seat import Seat
from jagtui.model.terms import ActionOutcome, ActionState, RiskBand
from jagtui.store.change import Change
from jagtui.store.check import check
from jagtui.store.engine import connect
from jagtui.store.undo import redo_last, undo_last
from jagtui.store.upgrade import upgrade
from jagtui.store.words import WORDINGS, rebuild, remove
from jagtui.usecases.case import RiskWanted, assess_risk
from tests.history import History, lived_in
from tests.store.keeping import frozen, words_astray


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """Ashcombe Vale a fortnight on."""
    lived = lived_in(path)
    yield lived
    lived.world.store.close()


def found(history: History, table: str, words: str) -> list[int]:
    with closing(connect(history.world.store.path, writable=False)) as connection:
        rows = connection.execute(
            f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid",  # noqa: S608
            (match_of(words),),
        )
        return [number for (number,) in rows]


def changed(history: History, do: Callable[[Change], object]) -> None:
    with history.world.store.change("test", history.world.seat) as change:
        do(change)
        change.says("Something was changed")


def renamed_agency(change: Change) -> None:
    change.put(replace(change.all(Agency, handle="police")[0], handle="constabulary"))


def renamed_officer(change: Change) -> None:
    change.put(replace(change.all(Officer, name="Ben Shah")[0], name="Ben Clutterbuck"))


def moved_case(change: Change) -> None:
    area = change.add(Area(name="Harbourside"))
    change.put(replace(change.get(Case, 1), area_id=area.id))


def renamed_area(change: Change) -> None:
    moved_case(change)
    change.put(replace(change.all(Area, name="Harbourside")[0], name="Quayside"))


def another_seat(change: Change) -> None:
    officer = change.all(Officer, name="Ben Shah")[0]
    change.put(replace(change.seat, officer_id=officer.id))


def seat_taken_away(change: Change) -> None:
    change.remove(change.add(Seat(login="nobody", role=change.seat.role)))


def reworded_action(change: Change) -> None:
    change.put(replace(change.get(Action, 1), task="Knock on every door"))


def closed_action(change: Change) -> None:
    change.put(
        replace(
            change.get(Action, 1),
            state=ActionState.CLOSED,
            outcome=ActionOutcome.DONE,
            closed_on=date(2027, 1, 26),
        )
    )


@pytest.mark.parametrize(
    ("do", "table", "words", "before", "after"),
    [
        (renamed_agency, "case_words", "constab", [], [1, 2, 3]),
        (renamed_agency, "action_words", "constab", [], [2]),
        (renamed_officer, "action_words", "clutter", [], [2]),
        (moved_case, "case_words", "harbour", [], [1]),
        (renamed_area, "case_words", "quay", [], [1]),
        (reworded_action, "action_words", "letter", [1], []),
        (reworded_action, "action_words", "knock door", [], [1]),
        (closed_action, "action_words", "letter", [1], []),
    ],
)
def test_what_changes_is_found_by_its_new_words_until_it_is_taken_back(
    history: History,
    do: Callable[[Change], object],
    table: str,
    words: str,
    before: list[int],
    after: list[int],
) -> None:
    world = history.world
    assert found(history, table, words) == before
    changed(history, do)
    assert found(history, table, words) == after
    undo_last(world.store, world.seat)
    assert found(history, table, words) == before
    redo_last(world.store, world.seat)
    assert found(history, table, words) == after
    assert words_astray(history.world.store) == []


@pytest.mark.parametrize(
    "do",
    [another_seat, renamed_officer, seat_taken_away],
)
def test_entries_follow_who_is_said_to_have_made_them(
    history: History, do: Callable[[Change], object]
) -> None:
    changed(history, do)
    assert words_astray(history.world.store) == []
    undo_last(history.world.store, history.world.seat)
    assert words_astray(history.world.store) == []


def test_a_case_is_found_by_its_newest_risk_only(history: History) -> None:
    world = history.world
    assert found(history, "case_words", "medium") == []
    assess_risk(world.store, world.seat, RiskWanted(1, RiskBand.MEDIUM))
    assert found(history, "case_words", "medium") == [1]
    assess_risk(world.store, world.seat, RiskWanted(1, RiskBand.LOW))
    assert found(history, "case_words", "medium") == []
    undo_last(world.store, world.seat)
    assert found(history, "case_words", "medium") == [1]


def test_a_change_that_is_not_stored_leaves_the_words_as_they_were(history: History) -> None:
    def cut_short(change: Change) -> None:
        reworded_action(change)
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="the power went"):
        changed(history, cut_short)
    assert found(history, "action_words", "letter") == [1]


def test_rebuilding_comes_to_what_the_triggers_kept(history: History) -> None:
    with closing(connect(history.world.store.path)) as connection:
        before = kept(connection)
        rebuild(connection)
        assert kept(connection) == before


def test_rebuilding_tells_how_far_it_is(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jagtui.store.words._AT_ONCE", 2)
    shares: list[float] = []
    with closing(connect(history.world.store.path)) as connection:
        before = kept(connection)
        rebuild(connection, shares.append)
        assert kept(connection) == before
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert shares[-1] == 1


def kept(connection: sqlite3.Connection) -> list[object]:
    return [
        row
        for wording in WORDINGS
        for row in connection.execute(
            f"SELECT rowid, {wording.columns} FROM {wording.table} ORDER BY rowid"  # noqa: S608
        )
    ]


@pytest.mark.parametrize(
    ("by_hand", "what"),
    [
        ("UPDATE action_words SET words = 'x' WHERE rowid = 1", "Of action_words, row 1 is not"),
        ("DELETE FROM journal_words WHERE rowid > 10", "Of journal_words, row 11, 12, 13, 14, 15"),
        ("INSERT INTO case_words (rowid, words) VALUES (99, 'x')", "Of case_words, row 99 is not"),
        ("DROP TABLE case_words", "The words of case_words are not kept as they were."),
        ("DROP VIEW action_wording", "The words of action_words are not kept as they were."),
        (
            "DROP TRIGGER case_words_after_update_of_agency",
            "The trigger case_words_after_update_of_agency, by which what changes is found",
        ),
    ],
)
def test_a_check_finds_words_that_do_not_follow_and_an_upgrade_makes_them_anew(
    history: History, by_hand: str, what: str
) -> None:
    path = history.world.store.path
    assert check(path) == ()
    with closing(connect(path)) as connection:
        connection.execute(by_hand)
    (finding,) = check(path)
    assert finding.what.startswith(what)
    assert "“jagtui upgrade” makes it anew" in finding.do
    upgrade(path, clock=frozen)
    assert check(path) == ()


def test_without_them_a_file_can_be_written_in_bulk_and_has_them_again(history: History) -> None:
    path = history.world.store.path
    with closing(connect(path)) as connection:
        remove(connection)
        connection.execute("UPDATE action SET task = 'Count the lamps' WHERE id = 1")
        rebuild(connection)
    assert found(history, "action_words", "lamps") == [1]

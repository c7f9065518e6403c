from dataclasses import replace

import pytest

from jagtui.model.terms import RiskBand, SeatRole
from jagtui.queries import windows
from jagtui.queries.journal import journal
from jagtui.store.undo import undo_last
from jagtui.usecases.case import RiskWanted, assess_risk
from tests.history import History
from tests.queries.conftest import counted


def test_the_newest_entry_comes_first_with_who_did_it(history: History) -> None:
    with history.world.store.read() as reader:
        newest = journal(reader, history.world.seat).entries[0]
    assert (newest.sentence, newest.who, newest.own) == ("JAG-2 planned", "P Lane", True)


def test_an_entry_that_was_taken_back_names_the_one_that_did(history: History) -> None:
    world = history.world
    assess_risk(world.store, world.seat, RiskWanted(history.mill_lane.id, RiskBand.LOW))
    undo_last(world.store, world.seat)
    with world.store.read() as reader:
        undo, judged, *_ = journal(reader, world.seat).entries
    assert (undo.sentence, undo.undoes) == ("Took back: AV-0001 risk low", judged.seq)
    assert judged.undone_by == undo.seq


def test_words_are_looked_for_in_sentences_and_names(history: History) -> None:
    with history.world.store.read() as reader:
        about = journal(reader, history.world.seat, words="av-0003 risk").entries
        short = journal(reader, history.world.seat, words="av-3 risk").entries
        nobody = journal(reader, history.world.seat, words="nobody_at_all").entries
        hers = journal(reader, history.world.seat, words="lane planned").entries
    assert {one.sentence for one in about} == {"AV-0003 risk medium", "AV-0003 risk high"}
    assert short == about
    assert nobody == ()
    assert [one.sentence for one in hers] == ["JAG-2 planned", "JAG-1 planned"]


@pytest.mark.usefixtures("small_pages")
def test_it_is_read_a_window_at_a_time(history: History) -> None:
    with history.world.store.read() as reader:
        first = journal(reader, history.world.seat)
        second = journal(reader, history.world.seat, window=first.window.onward(2))
        fourth = second.window.onward(4).onward(6)
        third = journal(reader, history.world.seat, window=fourth)
    assert (len(first.entries), first.more) == (2, True)
    assert second.entries[:2] == first.entries
    assert len(second.entries) == 4
    assert third.entries[:2] == second.entries[2:], "the first page was left behind"


def test_who_does_not_read_all_is_shown_what_there_is_among_so_many_at_a_time(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows, "LOOKED_THROUGH", 20)
    viewer = history.seat(SeatRole.VIEWER)
    with history.world.store.read() as reader:
        newest = journal(reader, viewer)
        further = journal(reader, viewer, window=newest.window.onward(0))
        whole = journal(reader, viewer, window=further.window.onward(0))
    assert (newest.entries, newest.more) == ((), True)
    assert [one.seq for one in further.entries] == [1]
    assert not whole.more


def test_a_viewer_reads_nothing_about_a_case(history: History) -> None:
    with history.world.store.read() as reader:
        seen = journal(reader, history.seat(SeatRole.VIEWER)).entries
    assert seen
    assert not [one.sentence for one in seen if "AV-" in one.sentence]


def test_a_viewer_is_not_told_of_a_case_by_a_sentence_about_a_whole_meeting(
    history: History,
) -> None:
    with history.world.store.change("agenda.no_change", history.world.seat) as change:
        change.put(replace(history.world.group, name="Another name"))
        change.says("7a AV-0001 not discussed, no change")
    with history.world.store.read() as reader:
        seen = journal(reader, history.seat(SeatRole.VIEWER)).entries
        hers = journal(reader, history.world.seat).entries
    assert "7a AV-0001 not discussed, no change" in {one.sentence for one in hers}
    assert not [one.sentence for one in seen if "AV-" in one.sentence]


@pytest.mark.parametrize("words", ["", "planned"])
def test_it_takes_two_statements(history: History, words: str) -> None:
    with history.world.store.read() as reader, counted(reader) as statements:
        journal(reader, history.world.seat, words=words)
    assert len(statements) == 2

"""Taking back and putting back, and when that is refused."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from jagtui.model.agency import Agency, AgencyName
from jagtui.model.group import Group
from jagtui.model.meeting import AgendaItem, ItemSpan, Meeting
from jagtui.model.minutes import Disclosure
from jagtui.model.seat import Seat
from jagtui.model.terms import (
    AgencyKind,
    Edition,
    GroupKind,
    ItemKind,
    Marking,
    MinutesState,
    Rhythm,
    SeatRole,
)
from jagtui.store.schema.journal import journal_entry
from jagtui.store.store import Store
from jagtui.store.trouble import NotThere, UndoConflict
from jagtui.store.undo import redo_last, undo_entry, undo_last
from tests.store.keeping import (
    NOW,
    an_agency,
    opened,
    replay,
    rows_of_everything,
    seated,
    undoable_rows,
)

if TYPE_CHECKING:
    from jagtui.store.committed import Committed

LEFT_ON = date(2027, 3, 31)


def handles(store: Store) -> list[str]:
    with store.read() as reader:
        return [agency.handle for agency in reader.all(Agency)]


def put(store: Store, seat: Seat, *rows: object, meeting_id: int | None = None) -> None:
    with store.change("put", seat) as change:
        for row in rows:
            change.put(row)
        change.says("something else was written", meeting_id=meeting_id)


def newest_seq(store: Store) -> int:
    with store.read() as reader:
        return int(
            reader.scalar(select(journal_entry.c.seq).order_by(journal_entry.c.seq.desc()).limit(1))
        )


def a_meeting(store: Store, seat: Seat) -> Meeting:
    with store.change("meeting.plan", seat) as change:
        group = change.find(Group) or change.add(
            Group(name="Joint Action Group", short="JAG", kind=GroupKind.JAG, rhythm=Rhythm.MONTHLY)
        )
        meeting = change.add(
            Meeting(
                group_id=group.id,
                reference=f"JAG/27/{change.number('meeting', 2027):03}",
                held_on=date(2027, 1, 12),
                starts="10:00",
                minutes=60,
                marking=Marking.OFFICIAL_SENSITIVE,
            )
        )
        change.says(f"{meeting.reference} is planned", meeting_id=meeting.id)
    return meeting


def test_undo_takes_back_the_newest_gesture_and_redo_puts_it_back(store: Store, seat: Seat) -> None:
    an_agency(store, seat, "police")
    before = rows_of_everything(store)
    an_agency(store, seat, "fire")
    after = rows_of_everything(store)
    undone = undo_last(store, seat)
    assert rows_of_everything(store) == before
    redone = redo_last(store, seat)
    assert rows_of_everything(store) == after
    assert [(one.kind, one.sentence, one.touched) for one in (undone, redone)] == [
        ("undo", "Took back: fire joins", frozenset({"agency"})),
        ("redo", "Put back: fire joins", frozenset({"agency"})),
    ]


def test_undo_is_an_entry_like_any_other(store: Store, seat: Seat) -> None:
    heard: list[Committed] = []
    an_agency(store, seat)
    store.subscribe(heard.append)
    undo_last(store, seat)
    assert [news.kind for news in heard] == ["undo"]
    assert replay(store) == rows_of_everything(store)


def test_the_stack_goes_down_and_up_again(store: Store, seat: Seat) -> None:
    for handle in ("police", "fire", "council"):
        an_agency(store, seat, handle)
    seen = []
    for step in "uuruurrr":
        (undo_last if step == "u" else redo_last)(store, seat)
        seen.append(len(handles(store)))
    assert seen == [2, 1, 2, 1, 0, 1, 2, 3]
    assert handles(store) == ["police", "fire", "council"]
    with pytest.raises(UndoConflict, match="nothing that you took back"):
        redo_last(store, seat)


def test_redo_ends_with_the_next_gesture(store: Store, seat: Seat) -> None:
    an_agency(store, seat, "police")
    undo_last(store, seat)
    an_agency(store, seat, "fire")
    with pytest.raises(UndoConflict, match="nothing that you took back"):
        redo_last(store, seat)
    assert handles(store) == ["fire"]


def test_the_stack_outlives_a_restart(store: Store, seat: Seat) -> None:
    an_agency(store, seat)
    again = opened(store.path)
    undo_last(again, seat)
    again.close()
    assert handles(store) == []


def test_each_seat_takes_back_its_own(store: Store, seat: Seat) -> None:
    an_agency(store, seat, "police")
    other = seated(store, "someone")
    an_agency(store, other, "fire")
    undo_last(store, seat)
    assert handles(store) == ["fire"]
    with pytest.raises(UndoConflict, match="nothing of yours"):
        undo_last(store, seat)


def test_a_viewer_takes_nothing_back(store: Store) -> None:
    viewer = seated(store, "guest", SeatRole.VIEWER)
    with pytest.raises(UndoConflict, match="viewer"):
        undo_last(store, viewer)


def test_undo_may_be_held_to_one_meeting_or_to_what_is_recent(store: Store, seat: Seat) -> None:
    meeting = a_meeting(store, seat)
    since = newest_seq(store)
    an_agency(store, seat, "police")
    undo_last(store, seat, meeting_id=meeting.id)
    with store.read() as reader:
        assert reader.all(Meeting) == []
    redo_last(store, seat, meeting_id=meeting.id)
    undo_last(store, seat, since=since)
    assert handles(store) == []
    with pytest.raises(UndoConflict):
        undo_last(store, seat, since=since)


def test_any_own_entry_can_be_taken_back_where_it_lies(store: Store, seat: Seat) -> None:
    an_agency(store, seat, "police")
    seq = newest_seq(store)
    an_agency(store, seat, "fire")
    undo_entry(store, seat, seq)
    assert handles(store) == ["fire"]
    with pytest.raises(UndoConflict, match=f"Entry {seq} stands no more: see entry {seq + 2}"):
        undo_entry(store, seat, seq)
    undo_entry(store, seat, seq + 2)
    assert handles(store) == ["police", "fire"]
    with pytest.raises(NotThere, match="no entry 4711"):
        undo_entry(store, seat, 4711)


def test_a_value_that_was_changed_again_stays(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    leaves = replace(police, ended_on=LEFT_ON)
    put(store, seat, leaves)
    seq = newest_seq(store)
    other = seated(store, "someone")
    put(store, other, replace(leaves, ended_on=date(2027, 4, 30)))
    before = rows_of_everything(store)
    with pytest.raises(UndoConflict) as refused:
        undo_last(store, seat)
    assert str(refused.value).startswith(
        f"police’s ended day was changed again by entry {seq + 2} of the minute taker "
        "(something else was written), "
    )
    assert rows_of_everything(store) == before


def test_a_change_of_another_column_is_no_conflict(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    leaves = replace(police, ended_on=LEFT_ON)
    put(store, seat, leaves)
    other = seated(store, "someone")
    put(store, other, replace(leaves, kind=AgencyKind.INVITEE))
    undo_last(store, seat)
    with store.read() as reader:
        assert reader.get(Agency, police.id) == replace(police, kind=AgencyKind.INVITEE)


def test_a_row_that_others_rest_on_stays(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    other = seated(store, "someone")
    with store.change("name", other) as change:
        change.add(AgencyName(agency_id=police.id, name="Ashcombe Police", since=LEFT_ON))
        change.says("police gets a name")
    with pytest.raises(
        UndoConflict, match="police is needed by an agency name of entry 5 of the minute"
    ):
        undo_last(store, seat)
    assert handles(store) == ["police"]


def test_a_row_that_was_removed_is_not_removed_again(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    other = seated(store, "someone")
    with store.change("remove", other) as change:
        change.remove(police)
        change.says("police was a mistake")
    with pytest.raises(
        UndoConflict, match=r"removed by entry 5 of the minute taker \(police was a mistake\)"
    ):
        undo_last(store, seat)


def test_a_row_does_not_come_back_without_the_one_it_belonged_to(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("name", seat) as change:
        name = change.add(AgencyName(agency_id=police.id, name="Ashcombe Police", since=LEFT_ON))
        change.says("police gets a name")
    with store.change("unname", seat) as change:
        change.remove(name)
        change.says("police loses its name")
    other = seated(store, "someone")
    with store.change("remove", other) as change:
        change.remove(police)
        change.says("police was a mistake")
    with pytest.raises(UndoConflict, match="belonged to an agency that was removed by entry 7"):
        undo_last(store, seat)


def test_a_row_does_not_come_back_beside_one_that_took_its_place(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("remove", seat) as change:
        change.remove(police)
        change.says("police was a mistake")
    other = seated(store, "someone")
    an_agency(store, other, "police")
    with pytest.raises(UndoConflict, match=r"cannot be put back beside .* entry 6"):
        undo_last(store, seat)


def test_numbers_come_back_with_their_rows_and_are_never_given_twice(
    store: Store, seat: Seat
) -> None:
    first = a_meeting(store, seat)
    undo_last(store, seat)
    second = a_meeting(store, seat)
    assert (first.reference, second.reference) == ("JAG/27/001", "JAG/27/002")
    assert second.id > first.id


def test_undo_leaves_disclosures_alone(store: Store, seat: Seat) -> None:
    """What left the house cannot be fetched back, so undo goes on to the gesture before it."""
    an_agency(store, seat)
    with store.change("export", seat) as change:
        change.add(Disclosure(at=NOW, edition=Edition.PUBLIC, what="JAG/27/001", to_whom="press"))
        change.says("JAG/27/001 goes to the press")
    seq = newest_seq(store)
    undo_last(store, seat)
    assert handles(store) == []
    assert len(rows_of_everything(store)["disclosure"]) == 1
    redo_last(store, seat)
    with pytest.raises(UndoConflict, match=f"Entry {seq} changed nothing that could be taken back"):
        undo_entry(store, seat, seq)


def test_taking_up_items_back_and_forth(store: Store, seat: Seat) -> None:
    meeting = a_meeting(store, seat)
    with store.change("begin", seat) as change:
        items = [
            change.add(
                AgendaItem(meeting_id=meeting.id, rank=rank, kind=ItemKind.REPORT, title=rank)
            )
            for rank in ("a", "b")
        ]
        span = change.add(ItemSpan(meeting_id=meeting.id, item_id=items[0].id, from_at=NOW))
        change.says("a is taken up")
    with store.change("next", seat) as change:
        change.put(replace(span, until_at=NOW))
        change.add(ItemSpan(meeting_id=meeting.id, item_id=items[1].id, from_at=NOW))
        change.says("b is taken up")
    after = rows_of_everything(store)
    for _ in range(2):
        undo_last(store, seat)
        undo_last(store, seat)
        redo_last(store, seat)
        redo_last(store, seat)
        assert rows_of_everything(store) == after


@pytest.mark.parametrize(
    "state", [MinutesState.CIRCULATED, MinutesState.APPROVED, MinutesState.APPROVED_AMENDED]
)
def test_circulated_minutes_stay_as_they_were_sent(
    store: Store, seat: Seat, state: MinutesState
) -> None:
    meeting = a_meeting(store, seat)
    put(store, seat, replace(meeting, place="Town hall"), meeting_id=meeting.id)
    with store.change("circulate", seat) as change:
        change.put(replace(change.get(Meeting, meeting.id), minutes_state=state))
        change.says("minutes are circulated", meeting_id=meeting.id)
    an_agency(store, seat)
    undo_last(store, seat)  # of no meeting
    with pytest.raises(UndoConflict, match="minutes of JAG/27/001 have been circulated"):
        undo_last(store, seat)


def test_minutes_that_only_the_chair_has_checked_may_still_be_taken_back(
    store: Store, seat: Seat
) -> None:
    meeting = a_meeting(store, seat)
    before = undoable_rows(store)
    put(
        store,
        seat,
        replace(meeting, minutes_state=MinutesState.CHECKED),
        meeting_id=meeting.id,
    )
    undo_last(store, seat)
    assert undoable_rows(store) == before


def test_an_import_is_taken_back_as_one(store: Store, seat: Seat) -> None:
    before = rows_of_everything(store)
    for half in (("police", "fire"), ("council", "health")):
        with store.change("import", seat, batch="b1") as change:
            for handle in half:
                change.add(Agency(handle=handle, kind=AgencyKind.INVITEE))
            change.says("some agencies are imported")
    after = rows_of_everything(store)
    heard: list[Committed] = []
    store.subscribe(heard.append)
    for _ in range(2):
        undo_last(store, seat)
        assert rows_of_everything(store) == before
        redo_last(store, seat)
        assert rows_of_everything(store) == after
    assert [news.kind for news in heard] == ["undo", "undo", "redo", "redo"] * 2


def test_an_import_of_which_a_part_was_changed_stays_whole(store: Store, seat: Seat) -> None:
    agencies = []
    for handle in ("police", "fire"):
        with store.change("import", seat, batch="b1") as change:
            agencies.append(change.add(Agency(handle=handle, kind=AgencyKind.INVITEE)))
            change.says(f"{handle} is imported")
    other = seated(store, "someone")
    put(store, other, replace(agencies[0], ended_on=LEFT_ON))
    before = rows_of_everything(store)
    with pytest.raises(UndoConflict, match="police’s ended day was changed again"):
        undo_last(store, seat)
    assert rows_of_everything(store) == before


def test_nothing_is_taken_back_across_an_upgrade(
    store: Store, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.entry.HEAD", "0000")
    an_agency(store, seat)
    monkeypatch.undo()
    with pytest.raises(UndoConflict, match="before the file was upgraded"):
        undo_last(store, seat)


def test_where_only_others_recorded_something_it_says_who_can_take_it_back(
    store: Store, seat: Seat
) -> None:
    officer = seated(store, "officer", SeatRole.OFFICER)
    chair = seated(store, "chair", SeatRole.CHAIR)
    since = newest_seq(store)
    with pytest.raises(UndoConflict, match=r"^There is nothing of yours to take back\.$"):
        undo_last(store, officer, since=since)
    an_agency(store, seat, "police")
    whose = f"nothing of yours to take back. Entry {since + 1} was recorded by the minute taker"
    with pytest.raises(UndoConflict, match=f"{whose}; they, or those who run the meeting, can"):
        undo_last(store, officer, since=since)
    with pytest.raises(UndoConflict, match=f"{whose}: it can be taken back from the Journal"):
        undo_last(store, chair, since=since)


def test_those_who_run_the_meeting_take_back_what_others_did_entry_by_entry(
    store: Store, seat: Seat
) -> None:
    chair = seated(store, "chair", SeatRole.CHAIR)
    officer = seated(store, "officer", SeatRole.OFFICER)
    an_agency(store, officer, "fire")
    seq = newest_seq(store)
    an_agency(store, seat, "police")
    with pytest.raises(UndoConflict, match=f"Entry {seq + 1} was recorded by the minute taker; "):
        undo_entry(store, officer, seq + 1)
    undo_entry(store, chair, seq)
    assert handles(store) == ["police"]
    with pytest.raises(UndoConflict, match="nothing of yours"):
        undo_last(store, officer)
    redo_last(store, chair)
    assert handles(store) == ["fire", "police"]
    with pytest.raises(UndoConflict, match=f"Entry {seq + 3} was recorded by the chair"):
        undo_last(store, officer)


def test_redo_is_refused_where_somebody_has_changed_the_same_since(
    store: Store, seat: Seat
) -> None:
    police = an_agency(store, seat)
    put(store, seat, replace(police, ended_on=LEFT_ON))
    undo_last(store, seat)
    seq = newest_seq(store)
    other = seated(store, "someone")
    put(store, other, replace(police, ended_on=date(2027, 4, 30)))
    with pytest.raises(UndoConflict, match=f"ended day was changed again by entry {seq + 2} of"):
        redo_last(store, seat)
    with store.read() as reader:
        assert reader.get(Agency, police.id).ended_on == date(2027, 4, 30)


def test_two_windows_of_one_seat_take_back_each_their_own(store: Store, seat: Seat) -> None:
    an_agency(store, seat, "council")
    window = opened(store.path)
    an_agency(window, seat, "police")
    an_agency(store, seat, "fire")
    undo_last(window, seat)
    assert handles(store) == ["council", "fire"]
    with pytest.raises(UndoConflict, match="nothing that you took back"):
        redo_last(store, seat)
    undo_last(store, seat)
    assert handles(store) == ["council"]
    redo_last(window, seat)
    assert handles(store) == ["council", "police"]
    window.close()


def test_what_another_window_of_ones_own_did_is_taken_back_there(store: Store, seat: Seat) -> None:
    since = newest_seq(store)
    window = opened(store.path)
    an_agency(window, seat, "police")
    with pytest.raises(UndoConflict, match=f"Entry {since + 1} is of another window of yours"):
        undo_last(store, seat, since=since)
    undo_last(window, seat, since=since)
    window.close()
    assert handles(store) == []

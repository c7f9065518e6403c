"""One gesture, one transaction, one entry."""

from dataclasses import replace
from datetime import date

import pendulum
import pytest
from sqlalchemy import select

from jagtui.model.agency import Agency, AgencyName
from jagtui.model.errors import Refusal, RuleBroken
from jagtui.model.seat import Seat
from jagtui.model.terms import AgencyKind
from jagtui.store.committed import Committed
from jagtui.store.schema.agency import agency, agency_name
from jagtui.store.schema.draft import Draft
from jagtui.store.schema.entity import TABLES
from jagtui.store.schema.journal import journal_change, journal_entry
from jagtui.store.store import Store
from jagtui.store.trouble import AlreadyRecorded, NotThere, RuleOfTheFile
from tests.store.keeping import NOW, an_agency, opened, replay, rows_of_everything

TOKEN = "f00d"  # noqa: S105  it opens nothing
POLICE = Agency(handle="police", kind=AgencyKind.RESPONSIBLE_AUTHORITY)


def entries(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as reader:
        rows = reader.rows(
            select(journal_entry.c.kind, journal_entry.c.sentence, journal_entry.c.touched)
            .where(journal_entry.c.kind != "schema.upgraded")
            .order_by(journal_entry.c.seq)
        )
    return [(row.kind, row.sentence, row.touched) for row in rows]


def newest_changes(store: Store) -> list[tuple[str, str | None, str | None]]:
    with store.read() as reader:
        newest = reader.scalar(select(journal_entry.c.seq).order_by(journal_entry.c.seq.desc()))
        rows = reader.rows(
            select(journal_change)
            .where(journal_change.c.entry == newest)
            .order_by(journal_change.c.n)
        )
    return [(row.op, row.before, row.after) for row in rows]


def test_what_is_added_comes_back_with_its_number_and_can_be_read(store: Store, seat: Seat) -> None:
    with store.change("agency.add", seat) as change:
        added = change.add(POLICE)
        name = change.add(
            AgencyName(agency_id=added.id, name="Ashcombe Police", since=date(2020, 4, 1))
        )
        change.says("police joins")
    assert added == replace(POLICE, id=added.id)
    with store.read() as reader:
        assert reader.get(Agency, added.id) == added
        assert reader.find(Agency, handle="police") == added
        assert reader.find(Agency, handle="fire") is None
        assert reader.all(AgencyName, agency_name.c.since < date(2021, 1, 1)) == [name]
    assert entries(store)[-1] == ("agency.add", "police joins", "agency,agency_name")


def test_reading_in_another_order_and_only_the_first_few(store: Store, seat: Seat) -> None:
    for handle in ("police", "council", "fire"):
        an_agency(store, seat, handle)
    with store.read() as reader:
        assert [one.handle for one in reader.all(Agency)] == ["police", "council", "fire"]
        assert [one.handle for one in reader.all(Agency, order_by=agency.c.handle, limit=2)] == [
            "council",
            "fire",
        ]
        assert reader.all(Agency, ended_on=None, handle="fire")[0].handle == "fire"


def test_a_reading_is_of_one_moment(store: Store, seat: Seat) -> None:
    with store.read() as reader:
        before = reader.all(Agency)
        an_agency(store, seat)
        assert reader.all(Agency) == before
        assert (reader.now, reader.today) == (NOW, date(2027, 1, 12))


def test_today_is_londons_day(store: Store) -> None:
    store.clock = lambda: pendulum.datetime(2027, 6, 30, 23, 30)
    with store.read() as reader:
        assert reader.today == date(2027, 7, 1)


def test_an_entry_keeps_only_what_is_different(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("agency.end", seat) as change:
        change.put(replace(police, ended_on=date(2027, 3, 31)))
        change.says("police leaves")
    assert newest_changes(store) == [("update", '{"ended_on":null}', '{"ended_on":"2027-03-31"}')]


def test_a_row_written_twice_in_a_gesture_is_one_change(store: Store, seat: Seat) -> None:
    with store.change("agency.add", seat) as change:
        police = change.add(POLICE)
        change.put(replace(police, ended_on=date(2027, 3, 31)))
        fleeting = change.add(replace(POLICE, handle="fire"))
        change.remove(fleeting)
        change.says("police joins and leaves")
    assert newest_changes(store) == [
        (
            "create",
            None,
            '{"ended_on":"2027-03-31","handle":"police","kind":"responsible_authority"}',
        )
    ]


def test_what_is_removed_stays_in_the_journal(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("agency.remove", seat) as change:
        change.remove(police)
        change.says("police was entered by mistake")
    ((op, before, after),) = newest_changes(store)
    assert (op, after) == ("delete", None)
    assert before is not None
    assert '"handle":"police"' in before
    with store.read() as reader, pytest.raises(NotThere, match="This agency is not there any more"):
        reader.get(Agency, police.id)


def test_a_gesture_that_changes_nothing_and_says_nothing_leaves_no_entry(
    store: Store, seat: Seat
) -> None:
    police = an_agency(store, seat)
    before = entries(store)
    with store.change("agency.look", seat) as change:
        change.put(police)
    assert entries(store) == before


def test_an_event_may_be_told_although_no_row_changed(store: Store, seat: Seat) -> None:
    with store.change("meeting.bell", seat) as change:
        change.says("the fire alarm rang")
    assert entries(store)[-1] == ("meeting.bell", "the fire alarm rang", "")


def test_a_gesture_that_fails_leaves_nothing(store: Store, seat: Seat) -> None:
    before = rows_of_everything(store), entries(store)

    def fail() -> None:
        with store.change("agency.add", seat) as change:
            change.add(POLICE)
            change.says("police joins")
            raise RuleBroken("Not today.")

    with pytest.raises(RuleBroken):
        fail()
    assert (rows_of_everything(store), entries(store)) == before


def test_rows_cannot_change_in_silence(store: Store, seat: Seat) -> None:
    with pytest.raises(RuntimeError, match="says nothing"), store.change("x", seat) as change:
        change.add(POLICE)
    assert rows_of_everything(store)["agency"] == {}


def test_a_gesture_says_one_sentence(store: Store, seat: Seat) -> None:
    with store.change("x", seat) as change:
        change.says("once")
        with pytest.raises(RuntimeError, match="once"):
            change.says("twice")


@pytest.mark.parametrize(
    "row",
    [
        AgencyName(agency_id=4711, name="Nobody's", since=date(2020, 1, 1)),
        Agency(handle="two words", kind=AgencyKind.INVITEE),
    ],
    ids=["a row that belongs to none", "a rule of the table"],
)
def test_the_file_itself_refuses_what_breaks_its_rules(
    store: Store, seat: Seat, row: Agency | AgencyName
) -> None:
    before = rows_of_everything(store)

    def add() -> None:
        with store.change("x", seat) as change:
            change.add(row)
            change.says("x")

    with pytest.raises(RuleOfTheFile, match="does not admit"):
        add()
    assert rows_of_everything(store) == before
    an_agency(store, seat)  # and the store works on


def test_drafts_are_no_part_of_a_gesture(store: Store, seat: Seat) -> None:
    assert Draft in TABLES
    with store.change("x", seat) as change, pytest.raises(ValueError, match="not journalled"):
        change.add(Draft(window="w", process="", serial=1, token=TOKEN, text="x", saved_at=NOW))


def test_a_row_that_has_a_number_is_not_added_again(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("x", seat) as change, pytest.raises(ValueError, match="already"):
        change.add(police)


def test_spoken_numbers_count_within_their_scope_and_year(store: Store, seat: Seat) -> None:
    with store.change("x", seat) as change:
        numbers = [
            change.number("case"),
            change.number("case"),
            change.number("meeting", 2027),
            change.number("meeting", 2028),
            change.number("meeting", 2027),
        ]
        change.says("x")
    assert numbers == [1, 2, 1, 1, 2]


def test_the_same_keystroke_is_recorded_once(store: Store, seat: Seat) -> None:
    def record() -> None:
        with store.change("agency.add", seat, token=TOKEN) as change:
            change.add(POLICE)
            change.says("police joins")

    record()
    with pytest.raises(AlreadyRecorded, match="recorded already") as refused:
        record()
    assert refused.value.committed.sentence == "police joins"
    assert [sentence for _, sentence, _ in entries(store)].count("police joins") == 1


def test_subscribers_hear_what_was_committed_and_nothing_else(store: Store, seat: Seat) -> None:
    heard: list[Committed] = []
    stop = store.subscribe(heard.append)
    an_agency(store, seat)
    with pytest.raises(RuntimeError), store.change("x", seat) as change:
        change.add(replace(POLICE, handle="nobody"))
    with store.change("agency.end", seat) as change:
        change.says("in the meeting", meeting_id=7)
    stop()
    an_agency(store, seat, "fire")
    assert [(news.kind, news.touched, news.meeting_id, news.external) for news in heard] == [
        ("agency.add", frozenset({"agency"}), None, False),
        ("agency.end", frozenset(), 7, False),
    ]


def test_a_subscriber_that_fails_does_not_undo_what_was_recorded(
    store: Store, seat: Seat, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Committed] = []

    def fail(_: Committed) -> None:
        raise RuntimeError("the screen fell over")

    store.subscribe(fail)
    store.subscribe(heard.append)
    police = an_agency(store, seat)
    with store.read() as reader:
        assert reader.get(Agency, police.id) == police
    assert len(heard) == 1
    assert "the screen fell over" in caplog.text


def test_news_is_what_other_windows_recorded(store: Store, seat: Seat) -> None:
    other = opened(store.path)
    heard: list[Committed] = []
    store.subscribe(heard.append)
    assert store.news() is None
    an_agency(store, seat, "police")
    an_agency(other, seat, "fire")
    an_agency(store, seat, "council")
    with other.change("x", seat) as change:
        change.says("the other window rang", meeting_id=3)
    news = store.news()
    assert news is not None
    assert (news.sentence, news.touched, news.external) == (
        "the other window rang",
        frozenset({"agency"}),
        True,
    )
    assert news.meeting_id is None  # not all of it is of one meeting
    assert store.news() is None
    assert [one.sentence for one in heard] == [
        "police joins",
        "council joins",
        "the other window rang",
    ]
    other.close()


def test_one_writes_at_a_time(store: Store, seat: Seat) -> None:
    other = opened(store.path)
    with store.change("x", seat) as change:
        change.says("mine")
        with pytest.raises(Refusal, match="Another window is writing"):
            an_agency(other, seat)
    an_agency(other, seat)
    other.close()


def test_the_journal_alone_gives_all_rows(store: Store, seat: Seat) -> None:
    police = an_agency(store, seat)
    with store.change("x", seat) as change:
        change.put(replace(police, ended_on=date(2027, 3, 31)))
        change.number("case")
        change.says("x")
    assert replay(store) == rows_of_everything(store)

"""A check finds what is wrong, and says what to do about it."""

import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest

from jagtui.model.seat import Seat
from jagtui.store.backup import back_up
from jagtui.store.check import Severity, check
from jagtui.store.engine import connect
from jagtui.store.network import on_network_share
from jagtui.store.store import Store
from jagtui.store.undo import redo_last, undo_last
from tests.store.keeping import NOW, an_agency, opened


def done_by_hand(store: Store, *statements: str) -> None:
    with closing(connect(store.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def lived_in(store: Store, seat: Seat) -> Store:
    an_agency(store, seat, "police")
    an_agency(store, seat, "fire")
    back_up(store.path, NOW)
    return store


def test_nothing_is_wrong_with_a_file_as_it_should_be(lived_in: Store) -> None:
    assert check(lived_in.path) == ()
    lived_in.close()
    assert check(lived_in.path) == ()
    assert {file.name for file in lived_in.path.parent.iterdir()} == {"ashcombe.db", "backups"}


@pytest.mark.parametrize(
    ("statement", "what", "do"),
    [
        (
            "UPDATE agency SET handle = 'polite' WHERE id = 1",
            "Of agency, row 1 is not what the journal says",
            "Its newest backup is",
        ),
        (
            "INSERT INTO agency (handle, kind) VALUES ('smuggled', 'invitee')",
            "Of agency, row 3 is not what the journal says",
            "outside jagtui",
        ),
        ("DELETE FROM agency WHERE id = 2", "Of agency, row 2 is not", "compare it with a backup"),
        (
            "INSERT INTO agency_name (agency_id, name, since) VALUES (9, 'x', '2027-01-12')",
            "Row 1 of agency_name belongs to a row of agency that is not there",
            "outside jagtui",
        ),
        (
            "DROP TRIGGER journal_entry_stays",
            "The trigger journal_entry_stays, which keeps the journal from being altered",
            "jagtui upgrade",
        ),
    ],
)
def test_what_was_done_by_hand_is_found(
    lived_in: Store, statement: str, what: str, do: str
) -> None:
    done_by_hand(lived_in, statement)
    findings = check(lived_in.path)
    assert any(finding.what.startswith(what) and do in finding.do for finding in findings), findings
    assert {finding.severity for finding in findings} == {Severity.FAULT}


def test_a_broken_chain_is_found(lived_in: Store) -> None:
    done_by_hand(
        lived_in,
        "DROP TRIGGER journal_change_stays",
        "UPDATE journal_change SET after = replace(after, 'fire', 'flood')",
    )
    whats = [finding.what for finding in check(lived_in.path)]
    assert "Change 1 of entry 4 was altered." in whats


def test_rows_on_either_side_are_told_in_order_and_no_more_than_five(lived_in: Store) -> None:
    done_by_hand(
        lived_in,
        "DELETE FROM agency WHERE id = 1",
        *["INSERT INTO agency (handle, kind) VALUES (lower(hex(randomblob(4))), 'invitee')"] * 5,
    )
    (finding,) = check(lived_in.path)
    assert finding.what.startswith(
        "Of agency, row 1, 3, 4, 5, 6 and more is not what the journal says"
    )


def test_a_row_that_went_and_came_back_is_compared_as_it_is_now(
    lived_in: Store, seat: Seat
) -> None:
    undo_last(lived_in, seat)
    redo_last(lived_in, seat)
    assert check(lived_in.path) == ()
    done_by_hand(lived_in, "UPDATE agency SET handle = 'flood' WHERE id = 2")
    (finding,) = check(lived_in.path)
    assert finding.what.startswith("Of agency, row 2 is not what the journal says")


def test_whoever_waits_is_told_how_far_a_check_is(
    lived_in: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.check._TOLD_EVERY", 1)
    told: list[float] = []
    assert check(lived_in.path, told.append) == ()
    assert told == sorted(told)
    assert told[-1] == 1
    with closing(connect(lived_in.path)) as connection:
        (entries,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    assert len(told) > entries


def test_a_check_holds_no_more_in_memory_the_longer_the_journal_is(
    lived_in: Store, seat: Seat
) -> None:
    check(lived_in.path)  # what is prepared once is not counted
    short = peak_of_a_check(lived_in)
    for number in range(400):
        an_agency(lived_in, seat, f"agency-{number}")
    assert peak_of_a_check(lived_in) < 1.5 * short


def peak_of_a_check(store: Store) -> int:
    tracemalloc.start()
    try:
        assert check(store.path) == ()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_damaged_page_is_found_and_the_newest_backup_named(lived_in: Store) -> None:
    (backup,) = (lived_in.path.parent / "backups").iterdir()
    lived_in.close()
    content = bytearray(lived_in.path.read_bytes())
    content[8192:16384] = b"\xff" * 8192
    lived_in.path.write_bytes(content)
    findings = check(lived_in.path)
    assert findings
    assert all(f"open its newest backup: {backup}" in finding.do for finding in findings)


def test_what_others_may_open_is_found(lived_in: Store) -> None:
    lived_in.path.chmod(0o644)
    lived_in.path.parent.chmod(0o755)
    assert [(finding.severity, finding.do) for finding in check(lived_in.path)] == [
        (Severity.WARNING, f"chmod 600 '{lived_in.path}'"),
        (
            Severity.WARNING,
            f"chmod 700 '{lived_in.path.parent}', or move the file to a folder of your own.",
        ),
    ]


def test_a_file_that_cannot_be_opened_is_one_finding(path: Path) -> None:
    (missing,) = check(path)
    assert missing.what == f"There is no file {path} yet."
    path.write_text("Dear Ms Lane,\n")
    (other,) = check(path)
    assert "is not a jagtui file" in other.what
    assert "--db" in other.do


MOUNTS = """\
22 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw
40 22 0:35 / /home/priya/Team\\040share rw,relatime - cifs //server/csp rw
41 40 254:3 / /home/priya/Team\\040share/local rw,relatime - xfs /dev/vdb1 rw
"""


@pytest.mark.parametrize(
    ("folder", "shared"),
    [
        ("/home/priya", False),
        ("/home/priya/Team share", True),
        ("/home/priya/Team share/csp", True),
        ("/home/priya/Team share/local/csp", False),
        ("/home/priya/Team shared", False),
    ],
)
def test_a_network_share_is_told_by_where_it_is_mounted(
    tmp_path: Path, folder: str, shared: bool
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert on_network_share(Path(folder) / "ashcombe.db", mounts) is shared


def test_on_a_network_share_the_log_stays_with_the_file_and_the_user_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("store", "upgrade", "check"):
        monkeypatch.setattr(f"jagtui.store.{module}.on_network_share", lambda _: True)
    store = opened(path)
    assert "one window at a time" in store.warning
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with store.change("x", None) as change:
        change.number("case")
        change.says("x")
    assert [finding.what for finding in check(path)] == [store.warning]
    store.close()

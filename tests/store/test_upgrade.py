"""A file is brought to the newest schema whole, or stays as it was."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from jagtui.model.seat import Seat
from jagtui.store.check import check
from jagtui.store.engine import connect
from jagtui.store.files import APPLICATION_ID, HEAD, FileState, look, program_version
from jagtui.store.schema.everything import metadata
from jagtui.store.store import Store
from jagtui.store.triggers import TRIGGERS
from jagtui.store.trouble import DamagedFile, DatabaseBusy, NewerFile, SchemaMoved
from jagtui.store.undo import undo_last
from jagtui.store.upgrade import Upgraded, migrations, upgrade
from jagtui.store.words import SCHEMA
from tests.store.keeping import an_agency, frozen, opened, rows_of_everything, seated

NEXT = """
revision = "0005"
down_revision = "0004"

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    with op.batch_alter_table(
        "agency", table_kwargs={{"sqlite_autoincrement": True, "sqlite_strict": True}}
    ) as table:
        table.add_column(sa.Column("motto", sa.Text, nullable=False, server_default=""))
    {then}
"""


OF_WORDS = re.compile(rf"table ({'|'.join(name for _, name in SCHEMA)})_")
"""The tables in which SQLite keeps a table of words."""

ORPHAN = """op.execute(
        "INSERT INTO agency_name (agency_id, name, since) VALUES (4711, 'x', '2027-01-12')"
    )"""


def schema_of(path: Path) -> dict[str, str]:
    """The whole schema of a file, in words that do not depend on how it was reached."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
    return {
        name: re.sub(r"\s+", " ", sql) for name, sql in found if name != "table alembic_version"
    }


@pytest.fixture
def closed(path: Path) -> Path:
    """A file of today's revision with something in it."""
    store = opened(path)
    an_agency(store, seated(store))
    store.close()
    return path


Following = Callable[[str], None]


@pytest.fixture
def following(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Following:
    """Let the program know a revision after this one, which ends with that statement."""

    def follow(then: str) -> None:
        folder = tmp_path_factory.mktemp("migrations")
        for name in ("env.py", "script.py.mako"):
            (folder / name).write_text((migrations() / name).read_text())
        versions = folder / "versions"
        versions.mkdir()
        for revision in (migrations() / "versions").glob("0*.py"):
            (versions / revision.name).write_text(revision.read_text())
        (versions / "0005_mottoes.py").write_text(NEXT.format(then=then))
        monkeypatch.setattr("jagtui.store.upgrade.migrations", lambda: folder)
        for module in ("files", "entry", "store", "undo", "upgrade"):
            monkeypatch.setattr(f"jagtui.store.{module}.HEAD", "0005")

    return follow


def test_the_program_knows_its_newest_revision() -> None:
    settings = Config()
    settings.set_main_option("script_location", str(migrations()))
    assert ScriptDirectory.from_config(settings).get_heads() == [HEAD]


def test_a_file_made_by_revisions_is_one_made_by_the_tables(path: Path, tmp_path: Path) -> None:
    opened(path).close()
    other = tmp_path / "by-tables.db"
    engine = create_engine(f"sqlite:///{other}")
    metadata.create_all(engine)
    engine.dispose()
    by_revisions = schema_of(path)
    for name in TRIGGERS:
        assert by_revisions.pop(f"trigger {name}")
    for kind, name in SCHEMA:
        assert by_revisions.pop(f"{kind} {name}")
    assert {name for name in by_revisions if not OF_WORDS.match(name)} == schema_of(other).keys()
    assert by_revisions.items() >= schema_of(other).items()


def test_a_new_file_says_what_it_is(path: Path) -> None:
    opened(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("SELECT kind, sentence, seat FROM journal_entry").fetchall() == [
            ("schema.upgraded", f"Schema {HEAD} by jagtui {program_version()}", None)
        ]


def test_an_upgrade_keeps_a_copy_and_every_row(closed: Path, following: Following) -> None:
    following("")
    assert look(closed).state is FileState.BEHIND
    done = upgrade(closed, clock=frozen)
    assert (done.before, done.after) == (HEAD, "0005")
    assert done.copy is not None
    assert done.copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(done.copy)) as copy, closing(sqlite3.connect(closed)) as file:
        assert copy.execute("SELECT * FROM alembic_version").fetchall() == [(HEAD,)]
        assert copy.execute("SELECT handle FROM agency").fetchall() == [("police",)]
        assert file.execute("SELECT handle, motto FROM agency").fetchall() == [("police", "")]
        assert file.execute("SELECT * FROM alembic_version").fetchall() == [("0005",)]
        assert file.execute("SELECT kind FROM journal_entry WHERE schema = '0005'").fetchall() == [
            ("schema.upgraded",)
        ]
    assert {name for name in schema_of(closed) if name.startswith("trigger")} == {
        f"trigger {name}" for name in TRIGGERS
    }


def test_upgrading_twice_does_nothing_more(closed: Path, following: Following) -> None:
    following("")
    upgrade(closed, clock=frozen)
    before = schema_of(closed), rows_in(closed, "journal_entry")
    assert upgrade(closed, clock=frozen) == Upgraded(before="0005", after="0005")
    assert (schema_of(closed), rows_in(closed, "journal_entry")) == before


def rows_in(path: Path, table: str) -> list[object]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


def everything_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ("raise RuntimeError('the power went')", RuntimeError),
        (
            ORPHAN,
            DamagedFile,
        ),
    ],
    ids=["a step fails", "a row is left that belongs to none"],
)
def test_an_upgrade_that_fails_changes_nothing(
    closed: Path, following: Following, then: str, error: type[Exception]
) -> None:
    before = everything_in(closed)
    following(then)
    with pytest.raises(error):
        upgrade(closed, clock=frozen)
    assert everything_in(closed) == before


def test_a_new_file_that_cannot_be_finished_is_not_left_behind(
    path: Path, following: Following
) -> None:
    following("raise RuntimeError('the power went')")
    with pytest.raises(RuntimeError, match="the power went"):
        opened(path)
    assert list(path.parent.iterdir()) == []


def test_a_file_is_not_upgraded_under_a_gesture(
    closed: Path, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.upgrade._WAIT_MS", 10)
    following("")
    with closing(connect(closed)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusy):
            upgrade(closed, clock=frozen)
        writer.execute("ROLLBACK")
    assert upgrade(closed, clock=frozen).after == "0005"


def test_an_open_window_notices_that_the_file_was_upgraded(
    store: Store, seat: Seat, following: Following, monkeypatch: pytest.MonkeyPatch
) -> None:
    following("")
    upgrade(store.path, clock=frozen)
    monkeypatch.undo()
    with pytest.raises(SchemaMoved, match="schema 0005"):
        an_agency(store, seat)
    with pytest.raises(SchemaMoved):
        undo_last(store, seat)
    with pytest.raises(SchemaMoved), store.read():
        pytest.fail("what it would read is not as it knows it")
    with pytest.raises(NewerFile):
        opened(store.path)
    store.drafts.save("w", 1, "and the draft is kept")
    store.drafts.flush()
    assert len(rows_in(store.path, "draft")) == 1


def test_upgrading_a_current_file_makes_its_triggers_anew(store: Store) -> None:
    with closing(connect(store.path)) as connection:
        connection.execute("DROP TRIGGER journal_entry_stays")
        connection.execute("DROP TRIGGER journal_change_stays")
        connection.execute(
            "CREATE TRIGGER journal_change_stays BEFORE UPDATE ON journal_change "
            "BEGIN SELECT 1; END"
        )
    assert len(check(store.path)) == 2
    before = rows_of_everything(store)
    upgrade(store.path, clock=frozen)
    assert check(store.path) == ()
    assert rows_of_everything(store) == before


MAKE = """
import sys
from pathlib import Path
from jagtui.store.store import Store

print("ready", flush=True)
sys.stdin.readline()
Store.open(Path(sys.argv[1])).close()
"""


def test_two_windows_may_make_the_same_file(path: Path) -> None:
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("go\n")
        window.stdin.flush()
    for window in windows:
        window.communicate()
    assert [window.returncode for window in windows] == [0, 0]
    assert len(rows_in(path, "journal_entry")) == 1
    assert check(path) == ()

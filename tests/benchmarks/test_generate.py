"""The files to measure on: whole, believable, and alike whenever they are made."""

import pkgutil
import sqlite3
import stat
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

import pendulum
import pytest
from click.testing import CliRunner

import jagtui.usecases
from jagtui.model.action import Action
from jagtui.model.case import Case
from jagtui.model.meeting import Meeting
from jagtui.model.minutes import APPROVED
from jagtui.model.terms import ActionState, CaseStatus, MeetingState, SeatRole
from jagtui.model.time import Instant
from jagtui.outputs.minutes import restricted_minutes, write_minutes
from jagtui.queries.desk import desk
from jagtui.queries.live import live_case, open_action
from jagtui.queries.minutes import minutes_facts
from jagtui.queries.opening import Opening, opening
from jagtui.queries.today import today
from jagtui.store.check import check
from jagtui.store.reader import Reader
from jagtui.store.schema.meeting import meeting
from jagtui.store.store import Store
from jagtui.usecases.gesture import GESTURES
from tests.benchmarks.build import build
from tests.benchmarks.content import content
from tests.benchmarks.generate import generate
from tests.benchmarks.sizes import SIZES, Size
from tests.demo_made import Demo

LOGIN = "plane"
NOW = pendulum.datetime(2027, 1, 12, 10, 42, 7)

for module in pkgutil.iter_modules(jagtui.usecases.__path__):
    import_module(f"{jagtui.usecases.__name__}.{module.name}")


def morning() -> Instant:
    return NOW


def made(folder: Path, size: Size, seed: int = 1) -> Path:
    path = folder / f"{seed}.db"
    build(path, size, seed=seed, login=LOGIN, now=NOW)
    return path


@contextmanager
def reading(path: Path) -> Iterator[Reader]:
    store = Store.open(path, clock=morning, create=False)
    with store.read() as reader:
        yield reader
    store.close()


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("tiny"), SIZES["tiny"])


@pytest.fixture
def reader(tiny: Path) -> Iterator[Reader]:
    with reading(tiny) as reader:
        yield reader


@pytest.fixture
def opened(reader: Reader) -> Opening:
    return opening(reader, LOGIN)


def test_a_file_passes_the_check_and_is_its_owners_alone(tiny: Path) -> None:
    assert check(tiny) == ()
    assert stat.S_IMODE(tiny.stat().st_mode) == 0o600
    assert [file.name for file in tiny.parent.iterdir()] == [tiny.name]


def test_the_same_seed_makes_the_same_content_and_another_does_not(
    tiny: Path, tmp_path: Path
) -> None:
    assert content(made(tmp_path, SIZES["tiny"])) == content(tiny)
    assert content(made(tmp_path, SIZES["tiny"], seed=2)) != content(tiny)


def test_several_districts_share_a_file(tmp_path: Path) -> None:
    path = made(tmp_path, Size(weeks=3, districts=3, cases_a_week=2))
    assert check(path) == ()
    with reading(path) as reader:
        groups = {one.reference.partition("-")[0] for one in reader.all(Meeting)}
    assert groups == {
        f"{district}{group}"
        for district in ("", "B", "C")
        for group in ("JAG", "OPS", "PANEL", "RAG")
    }


def test_every_entry_is_of_a_kind_that_the_program_has(tiny: Path) -> None:
    kinds = {entry["kind"] for entry in content(tiny)["journal_entry"]}
    assert kinds <= {*GESTURES, "schema.upgraded"}
    assert len(kinds) > 30


WITH_THE_NEXT = {"meeting.close": "meeting.plan"}
"""A meeting may be closed with the next one planned, which the demo does in two gestures."""


def test_a_gesture_changes_what_it_changes_in_the_demo(tiny: Path, built_demo: Demo) -> None:
    told, played = deeds(tiny), deeds(built_demo.path)
    for kind in told.keys() & played.keys():
        assert told[kind] <= played[kind] | played[WITH_THE_NEXT.get(kind, kind)], kind


def deeds(path: Path) -> dict[str, set[tuple[str, str]]]:
    """What entries of each kind did to which tables."""
    found = defaultdict(set)
    with closing(sqlite3.connect(path)) as connection:
        for kind, entity, op in connection.execute(
            "SELECT kind, entity, op FROM journal_change JOIN journal_entry ON seq = entry"
        ):
            found[kind].add((entity, op))
    return found


def test_whoever_made_it_opens_it_as_chair_of_a_meeting_at_its_sixth_case(
    reader: Reader, opened: Opening
) -> None:
    assert opened.seat is not None
    assert opened.seat.role is SeatRole.CHAIR
    assert opened.meeting_in_progress_id is not None
    shown = desk(reader, opened.meeting_in_progress_id, opened.seat)
    cases = [line for line in shown.agenda if line.case_id is not None]
    assert len(cases) == 14
    assert shown.item == cases[5]
    assert shown.minutes


def test_every_group_has_its_next_meeting_planned(reader: Reader) -> None:
    coming = reader.all(Meeting, state=MeetingState.PLANNED)
    coming += reader.all(Meeting, state=MeetingState.AGENDA_ISSUED)
    assert sorted(one.group_id for one in coming) == [1, 2, 3, 4]
    assert all(one.held_on > reader.today and not one.provisional for one in coming)


def test_today_has_something_of_everything(reader: Reader, opened: Opening) -> None:
    shown = today(reader, opened.seat)
    assert shown.mine_all > 0
    assert shown.overdue
    assert shown.reviews_all > 0
    assert len(shown.minutes) == 4
    assert not {one.state for one in shown.minutes} & APPROVED


def test_the_minutes_of_a_closed_meeting_can_be_read(reader: Reader, opened: Opening) -> None:
    held = reader.all(
        Meeting, state=MeetingState.CLOSED, group_id=1, order_by=meeting.c.held_on.desc()
    )[1]
    written = write_minutes(minutes_facts(reader, held.id))
    for said in ("in the chair", "quorate", "DECIDED", "ACTION", "agreed as a correct record"):
        assert said in written
    kept = restricted_minutes(reader, opened.seat, held.id)
    assert 0.6 * len(written) < len(kept) < 1.2 * len(written)


def test_actions_and_cases_are_in_every_state(reader: Reader) -> None:
    states = {one.state for one in reader.all(Action)}
    assert states >= {ActionState.OPEN, ActionState.REPORTED, ActionState.CLOSED}
    statuses = {one.status for one in reader.all(Case)}
    assert statuses == {*CaseStatus}


ONE_YEAR, TWO_YEARS = (Size(weeks=52 * years, cases_a_week=2) for years in (1, 2))


@pytest.mark.slow
def test_what_is_held_grows_with_the_years_and_what_is_open_does_not(tmp_path: Path) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    build(one, ONE_YEAR, seed=1, login=LOGIN, now=NOW)
    made = build(two, TWO_YEARS, seed=2, login=LOGIN, now=NOW)
    held, promised = asdict(made.counts), asdict(TWO_YEARS.promised)
    for name in held:
        assert 0.85 * promised[name] < held[name] < 1.15 * promised[name], name
    before, after = still_open(one), still_open(two)
    for name in before:
        assert 1 / 1.3 < after[name] / before[name] < 1.3, name


def still_open(path: Path) -> dict[str, int]:
    with reading(path) as reader:
        return {
            "cases": len(reader.all(Case, live_case())),
            "actions": len(reader.all(Action, open_action())),
        }


def test_the_command_says_what_it_made_and_overwrites_nothing(tmp_path: Path) -> None:
    path = tmp_path / "tiny.db"
    asked = ["tiny", str(path), "--seed", "3", "--login", LOGIN, "--now", NOW.isoformat()]
    done = CliRunner().invoke(generate, asked)
    assert done.exit_code == 0, done.output
    assert "lines" in done.stdout
    assert "changes in" in done.stdout
    again = CliRunner().invoke(generate, asked)
    assert again.exit_code == 1
    assert "is there already" in again.stderr

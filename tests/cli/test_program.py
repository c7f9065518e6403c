"""The program as a whole: which file it uses, its help, its demo, its exit codes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from jagtui.cli import COMMANDS, main
from jagtui.commands.invocation import Invocation
from jagtui.model.time import Clock
from jagtui.places import demo_path
from tests.cli.conftest import Caller
from tests.world import World


def run(*arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    """Run the program by itself, into a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "jagtui", *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env=os.environ | {"PYTHONUTF8": "1"} | environ,
    )


def test_the_file_is_named_before_or_after_the_command(held: Caller) -> None:
    before = held.bare("--db", str(held.path), "meetings")
    after = held.bare("meetings", "--db", str(held.path))
    assert before.exit_code == 0
    assert before.stdout == after.stdout
    both = held.bare("--db", "/nowhere/else.db", "meetings", "--db", str(held.path))
    assert both.stdout == before.stdout


def test_the_file_is_named_by_the_environment(
    held: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAGTUI_DB", str(held.path))
    assert held.bare("meetings").exit_code == 0
    named = held.bare("--db", "/nowhere/else.db", "meetings")
    assert named.exit_code == 1
    assert "/nowhere/else.db" in named.stderr


def test_the_file_is_named_by_the_settings(held: Caller, tmp_path: Path) -> None:
    settings = tmp_path / "home" / "jagtui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'database = "{held.path}"\n', encoding="utf-8")
    if sys.platform == "linux":
        assert held.bare("meetings").exit_code == 0


def test_the_program_by_itself(held: Caller) -> None:
    done = run("meetings", JAGTUI_DB=str(held.path))
    assert done.returncode == 0, done.stderr
    assert "JAG-1" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_refusal_is_one_message_and_no_traceback(held: Caller) -> None:
    done = run("minutes", "last", JAGTUI_DB=str(held.path.with_name("missing.db")))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "There is no file" in done.stderr


def test_a_terminal_of_few_letters_still_gets_its_list(held: Caller) -> None:
    done = run(
        "cases", "--help", JAGTUI_DB=str(held.path), PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )
    assert done.returncode == 0, done.stderr


def test_the_app_needs_a_terminal() -> None:
    done = run()
    assert done.returncode == 1
    assert "The app needs a terminal" in done.stderr


def test_an_unknown_command_is_a_slip_of_usage() -> None:
    assert CliRunner().invoke(main, ["sing"]).exit_code == 2


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_says_what_it_does_with_an_example(command: str) -> None:
    done = CliRunner().invoke(main, [command, "--help"])
    assert done.exit_code == 0
    assert f"For example:\n    jagtui {command}" in done.stdout
    assert "--db FILE" in done.stdout or command == "completion"  # which opens no file


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """A demo that is made at once, and where it was made."""
    made: list[Path] = []

    def build_demo(
        path: Path, *, login: str, clock: Clock, progress: Callable[[float], None]
    ) -> None:
        world = World.found(path)
        world.open()
        world.store.close()
        assert (login, clock().year) == ("plane", 2027)
        progress(0.5)
        progress(1.0)
        made.append(path)

    monkeypatch.setattr("jagtui.demo.build.build_demo", build_demo)
    return made


def demo(caller: Caller, *arguments: str) -> str:
    done = caller.bare("demo", "--no-open", *arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_demo_in_a_file_of_its_own(held: Caller, tmp_path: Path, builds: list[Path]) -> None:
    path = tmp_path / "vale.db"
    assert demo(held, "--db", str(path)) == f"The demo is in {path}.\n"
    assert Caller(path, held.clock)("minutes", "current").exit_code == 0
    assert [each.parent for each in builds] == [tmp_path]
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["vale.db"]


def test_a_demo_overwrites_nothing(held: Caller, builds: list[Path]) -> None:
    before = held.path.read_bytes()
    done = held.bare("demo", "--no-open", "--db", str(held.path))
    assert done.exit_code == 1
    assert "the demo overwrites nothing" in done.stderr
    assert held.path.read_bytes() == before
    assert builds == []


def test_todays_demo_is_opened_again_and_an_older_one_moved_aside(
    held: Caller, builds: list[Path]
) -> None:
    demo(held)
    demo(held)
    assert len(builds) == 1
    tomorrow = held.clock().add(days=1)
    later = Caller(held.path, lambda: tomorrow)
    demo(later)
    assert len(builds) == 2
    kept = [path for path in demo_path().parent.iterdir() if path.suffix == ".db"]
    assert len(kept) == 2
    assert demo_path() in kept


def test_a_demo_that_failed_says_why(
    held: Caller, tmp_path: Path, builds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jagtui.demo.build.build_demo", fails)
    done = held.bare("demo", "--no-open", "--db", str(tmp_path / "vale.db"))
    assert done.exit_code == 1
    assert "no room left" in done.stderr
    assert builds == []


def test_the_demo_keeps_away_from_the_file_of_the_environment(
    held: Caller, builds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAGTUI_DB", str(held.path))
    assert demo(held) == f"The demo is in {demo_path()}.\n"
    assert len(builds) == 1


def test_an_invocation_without_a_clock_tells_the_time() -> None:
    assert Invocation().time().year >= 2026

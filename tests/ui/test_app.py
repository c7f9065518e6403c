"""The frame: opening a file, going places, and saying what happened."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from textual.widgets import Input

from jagtui.model.agency import Officer
from jagtui.model.case import Case
from jagtui.model.seat import Seat
from jagtui.model.terms import SeatRole
from jagtui.settings import Settings
from jagtui.store.backup import backups
from jagtui.store.trouble import DatabaseBusy
from jagtui.ui.app import JagtuiApp
from jagtui.ui.attempt import Attempts
from jagtui.ui.widgets.notice import Tone
from jagtui.ui.widgets.table import Table
from jagtui.usecases.case import CaseWanted, add_case
from tests.ui.running import LARGE, SMALL, app_on, press, running, settled
from tests.ui.screen_text import screen_text
from tests.ui.trial import Register, Trial
from tests.world import World


def labels(world: World) -> list[str]:
    with world.store.read() as reader:
        return [case.label for case in reader.all(Case)]


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_frame_names_group_day_places_marking_and_keys(
    world: World, size: tuple[int, int]
) -> None:
    async with running(app_on(world, Trial), size) as pilot:
        lines = screen_text(pilot.app).splitlines()
        assert " ".join(lines[0].split()) == "Joint Action Group Tue 12 Jan 2027 P Lane, chair"
        assert " ".join(lines[1].split()) == "1 Today 3 Cases OFFICIAL-SENSITIVE"
        assert " ".join(lines[-1].split()) == "a Add u Undo ? Keys"
        assert "AV-0001" in screen_text(pilot.app)


async def test_it_opens_on_the_desk_while_a_meeting_is_in_progress(world: World) -> None:
    world.open()
    async with running(app_on(world, Trial)) as pilot:
        assert pilot.app.current_mode == "meeting"


async def test_number_keys_and_clicks_go_to_places_which_keep_their_cursor(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "down", "3")
        assert pilot.app.current_mode == "cases"
        await pilot.click("PlacesBar", offset=(3, 0))
        await settled(pilot)
        assert pilot.app.current_mode == "today"
        assert pilot.app.screen.query_one(Table).cursor == 2


async def test_a_gesture_shows_its_sentence_and_what_it_changed(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "a", *"Weir", "enter")
        seen = screen_text(pilot.app)
        assert "AV-0004 added" in seen.splitlines()[-2]
        assert "AV-0004     Weir" in seen


async def test_a_refusal_says_why_and_keeps_what_was_typed(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "a", "enter")
        assert "Not done: nothing has been typed yet." in screen_text(pilot.app)
        await press(pilot, *"Weir", "f2")
        assert "Weir" not in labels(world)


async def test_undo_and_redo_take_back_what_this_window_did(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "a", *"Weir", "enter", "u")
        assert "Weir" not in labels(world)
        assert "AV-0004" in screen_text(pilot.app).splitlines()[-2]
        await press(pilot, "U")
        assert "Weir" in labels(world)


async def test_undo_does_not_reach_back_before_this_window_was_opened(world: World) -> None:
    before = labels(world)
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "u")
        assert "Not done: There is nothing of yours to take back." in screen_text(pilot.app)
    assert labels(world) == before


async def test_another_window_that_writes_is_waited_for_and_what_was_typed_stays(
    world: World,
) -> None:
    finished = asyncio.Event()

    async def until_finished() -> None:
        await finished.wait()

    app = app_on(world, Trial)
    app._attempts._pause = until_finished
    async with running(app) as pilot:
        with world.store.change("case.hold", world.seat):
            await press(pilot, "a", *"Weir", "enter")
            assert "Waiting: another window is writing" in screen_text(app)
            assert app.screen.query_one(Input).value == "Weir"
        finished.set()
        await settled(pilot)
        assert "AV-0004 added" in screen_text(app)


async def test_a_window_that_writes_too_long_is_not_waited_for_for_ever() -> None:
    said: list[Tone] = []

    def busy() -> None:
        raise DatabaseBusy("Another window is writing.")

    async def no_time() -> None:
        """Nobody waits here."""

    attempts = Attempts(lambda notice: said.append(notice.tone), no_time)
    assert await attempts.run(busy) is None
    assert set(said[:-1]) == {Tone.WAITING}
    assert said[-1] is Tone.REFUSED


async def test_another_windows_news_is_shown(world: World) -> None:
    app = app_on(world, Trial)
    async with running(app) as pilot:
        add_case(world.store, world.seat, CaseWanted(world.group.id, "Station approach"))
        app.look_for_news()
        await settled(pilot)
        assert "Station approach" in screen_text(app)


async def test_a_place_looks_only_when_what_it_watches_changed(world: World) -> None:
    app = app_on(world, Trial)
    async with running(app) as pilot:
        register = app.screen
        assert isinstance(register, Register)
        world.plan()
        app.look_for_news()
        await settled(pilot)
        assert register.looks == 1


async def test_a_place_out_of_sight_catches_up_when_it_comes_back(world: World) -> None:
    app = app_on(world, Trial)
    async with running(app) as pilot:
        register = app.screen
        assert isinstance(register, Register)
        await press(pilot, "3")
        add_case(world.store, world.seat, CaseWanted(world.group.id, "Station approach"))
        app.look_for_news()
        await settled(pilot)
        assert register.looks == 1
        await press(pilot, "1")
        assert "Station approach" in screen_text(app)


async def test_a_terminal_too_small_says_so_and_comes_back(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "a", *"Weir")
        await pilot.resize_terminal(59, 24)
        await settled(pilot)
        assert "jagtui needs 60×16" in screen_text(pilot.app)
        assert "AV-0001" not in screen_text(pilot.app)
        await pilot.resize_terminal(*SMALL)
        await settled(pilot)
        await press(pilot, "enter")
        assert "Weir" in labels(world)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"A letter, not a database", "is not a jagtui file"), (None, "does not exist")],
)
async def test_a_file_that_cannot_be_opened_is_explained_and_left(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "letter.db" if content else tmp_path / "gone" / "jagtui.db"
    if content:
        path.write_bytes(content)
    app = Trial(path, settings=Settings(), login="plane")
    async with running(app) as pilot:
        assert words in " ".join(screen_text(app).replace("│", " ").split())
        await press(pilot, "q")
    assert app.return_code == 1
    assert content is None or path.read_bytes() == content


async def test_a_bad_settings_file_is_told_of(world: World) -> None:
    settings = Settings(trouble="Settings were not understood.")
    async with running(app_on(world, Trial, settings=settings)) as pilot:
        assert "Settings were not understood." in screen_text(pilot.app)


def test_what_keys_ask_for_is_loaded_before_they_do(world: World) -> None:
    asked_for = ["jagtui.ui.screens.cases", "jagtui.ui.dialogs.status", "jagtui.usecases.case"]
    script = (
        "import asyncio, sys; from pathlib import Path\n"
        "from jagtui.settings import Settings; from jagtui.ui.app import JagtuiApp\n"
        "async def main():\n"
        "    app = JagtuiApp(Path(sys.argv[1]), settings=Settings(), login='plane')\n"
        "    async with app.run_test() as pilot:\n"
        "        while not app._is_warm:\n"
        "            await pilot.pause()\n"
        "        await app.workers.wait_for_complete()\n"
        "        print(*(name for name in sys.argv[2:] if name in sys.modules))\n"
        "asyncio.run(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(world.store.path), *asked_for],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout.split() == asked_for


async def test_keys_may_be_chosen_and_help_knows_them(world: World) -> None:
    settings = Settings(keymap={"register.add": "n"})
    async with running(app_on(world, Trial, settings=settings)) as pilot:
        assert "n Add" in screen_text(pilot.app)
        await press(pilot, "n", "f2", "question_mark")
        assert "n             Add a case by its label" in screen_text(pilot.app)


async def test_help_lists_the_keys_of_here_and_of_everywhere(world: World) -> None:
    async with running(app_on(world, Trial), LARGE) as pilot:
        await press(pilot, "f1")
        seen = screen_text(pilot.app)
        assert all(words in seen for words in ("Register", "a   ", "In the table", "Everywhere"))
        await press(pilot, "escape")
        assert "Everywhere" not in screen_text(pilot.app)


async def test_the_palette_does_what_is_chosen_from_it(world: World) -> None:
    async with running(app_on(world, Trial)) as pilot:
        await press(pilot, "ctrl+p")
        assert "Add a case by its label" in screen_text(pilot.app)
        await press(pilot, *"label", "enter")
        assert "Add a case" in screen_text(pilot.app)
        await press(pilot, *"Weir", "enter")
    assert "Weir" in labels(world)


async def test_leaving_saves_what_was_being_typed(world: World) -> None:
    saved: list[str] = []
    app = app_on(world, Trial)
    async with running(app) as pilot:
        app.before_exit.append(lambda: saved.append("the line"))
        await press(pilot, "ctrl+q")
    assert "the line" in saved


async def test_a_fault_is_told_without_what_was_worked_on(
    world: World, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(_: object, __: object) -> None:
        raise KeyError("Mill Lane car park")

    monkeypatch.setattr(Register, "look", look)
    saved: list[str] = []
    app = app_on(world, Trial)
    app.before_exit.append(lambda: saved.append("the line"))
    with pytest.raises(KeyError):
        async with running(app):
            pass
    told = capsys.readouterr().err
    assert "fault in the program" in told
    assert "KeyError at jagtui/ui/screen.py" in told
    assert "Mill Lane" not in told
    assert saved == ["the line"]


async def test_a_user_whom_the_file_does_not_know_says_who_sits_there(world: World) -> None:
    app = Trial(world.store.path, settings=Settings(), clock=world.clock, login="bshah")
    async with running(app) as pilot:
        assert "Who is at the keyboard?" in screen_text(app)
        await press(pilot, *"shah", "enter")
        await press(pilot, *"minute", "enter")
        assert "AV-0001" in screen_text(app)
    with world.store.read() as reader:
        seat = reader.find(Seat, login="bshah")
        assert seat is not None
        assert seat.role is SeatRole.MINUTE_TAKER
        assert seat.officer_id is not None
        assert reader.get(Officer, seat.officer_id).name == "Ben Shah"


async def test_the_days_first_start_leaves_a_backup_and_the_second_none(world: World) -> None:
    for _ in range(2):
        async with running(app_on(world, Trial)) as pilot:
            await pilot.app.workers.wait_for_complete()
    assert len(backups(world.store.path)) == 1


async def test_a_file_that_may_only_be_read_is_said_to_be_so_and_is_not_backed_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jagtui.store.files.os.access", lambda _path, _mode: False)
    async with running(app_on(world, Trial)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        assert "this file may only be read; nothing can be recorded" in screen_text(pilot.app)
    assert backups(world.store.path) == []


@pytest.mark.parametrize(("theme", "name"), [("dark", "jagtui-dark"), ("light", "jagtui-light")])
def test_the_theme_is_a_setting(
    tmp_path: Path, theme: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert JagtuiApp(tmp_path, settings=Settings(theme=theme)).theme == name


async def test_without_colour_the_cursor_is_still_marked(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(app_on(world, Trial)) as pilot:
        svg = pilot.app.export_screenshot()
        assert "▶ AV-0001" in screen_text(pilot.app)
        strip = pilot.app.screen.query_one(Table).render_line(1)
        assert any(segment.style and segment.style.reverse for segment in strip)
        assert "#7fb4c9" not in svg

"""Files by any name: opened, or refused in words."""

from pathlib import Path

import pytest

from jagtui import places
from jagtui.model.errors import Refusal
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from jagtui.ui.private_file import write_private
from jagtui.ui.writing_out import proposed_file
from tests.cli.conftest import Caller
from tests.rubbish.shown import is_only_text
from tests.ui.running import running
from tests.ui.screen_text import screen_text

NOBODYS = "~nobodyatall/vale.db"
TOO_LONG = "x" * 300
TOO_DEEP = "x/" * 3_000 + "vale.db"

READ = ["check", "backup", "upgrade", "mine", "share somebody", "demo --no-open"]


@pytest.mark.parametrize("command", READ)
@pytest.mark.parametrize("name", [NOBODYS, TOO_LONG, TOO_DEEP, ""], ids=lambda name: name[:9])
def test_no_name_of_the_file_is_a_fault(caller: Caller, command: str, name: str) -> None:
    said = caller.bare(*command.split(), "--db", name)
    assert said.exit_code == 1, said.output
    assert said.output


@pytest.mark.parametrize(
    "name", [NOBODYS, TOO_LONG, TOO_DEEP, "", ".", ".."], ids=lambda name: name[:9]
)
def test_no_name_of_a_copy_is_a_fault(caller: Caller, name: str) -> None:
    assert caller("backup", name).exit_code in {0, 1}


@pytest.mark.parametrize("name", [NOBODYS, TOO_LONG, TOO_DEEP, "", "."], ids=lambda name: name[:9])
def test_no_name_of_a_paper_is_a_fault(caller: Caller, name: str) -> None:
    said = caller("agenda", "-o", name, "--force")
    assert said.exit_code in {1, 2}
    assert said.output
    assert caller("sheet", "--read", name).exit_code == 1
    with pytest.raises(Refusal):
        write_private(name, "text")


@pytest.mark.parametrize("name", ["../../ASB-1-agenda.md", "/etc/ASB-1.md", "A/B-1.md", "~/B-1.md"])
def test_a_paper_is_proposed_for_the_folder_one_is_in(name: str) -> None:
    assert proposed_file(name).parent == Path.cwd()


def test_a_tilde_that_is_nobodys_is_a_sign_like_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAGTUI_DB", NOBODYS)
    monkeypatch.setenv("JAGTUI_CONFIG", NOBODYS)
    assert places.database_path() == places.settings_path() == Path(NOBODYS)
    assert places.in_full(Path("~/vale.db")) == Path.home() / "vale.db"


@pytest.mark.parametrize(
    "name", ["\x1b]0;taken over\x07.db", "\x9b2J.db", "\u202egnp.db", "[blink].db"]
)
async def test_a_file_that_is_not_ours_is_named_in_plain_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"A letter, not a database")
    async with running(JagtuiApp(path, settings=Settings(), login="plane")) as pilot:
        assert "is not a jagtui file" in " ".join(screen_text(pilot.app).replace("│", " ").split())
        is_only_text(pilot.app)

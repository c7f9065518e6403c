"""Files by any name: opened, or refused in words."""

from pathlib import Path

import pytest

from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp
from tests.rubbish.shown import is_only_text
from tests.ui.running import running
from tests.ui.screen_text import screen_text

LETTER = b"A letter, not a database"


@pytest.mark.parametrize(
    "name", ["\x1b]0;taken over\x07.db", "\x9b2J.db", "\u202egnp.db", "[blink].db"]
)
async def test_a_file_that_is_not_ours_is_named_in_plain_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(LETTER)
    async with running(JagtuiApp(path, settings=Settings(), login="plane")) as pilot:
        assert "is not a jagtui file" in " ".join(screen_text(pilot.app).replace("│", " ").split())
        is_only_text(pilot.app)

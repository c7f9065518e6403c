"""What is loaded when the first frame stands on the screen."""

import os
import subprocess
import sys
from pathlib import Path

PAINTED = """
import asyncio, sys
from pathlib import Path
from jagtui.settings import Settings
from jagtui.ui.app import JagtuiApp

class Watched(JagtuiApp):
    painted = None

    def post_display_hook(self):
        if self.painted is None and not self._batch_count:
            from tests.ui.screen_text import screen_text
            Watched.painted = screen_text(self)
            heavy = {"sqlalchemy", "alembic", "holidays"}
            print("loaded:", *sorted(heavy & set(sys.modules)))

async def main():
    app = Watched(Path(sys.argv[1]), settings=Settings(), login="plane")
    async with app.run_test(size=(80, 24)):
        pass
    print(Watched.painted)

asyncio.run(main())
"""


def test_the_frame_is_painted_before_the_database_layer_is_loaded(tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_text("not a database", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PAINTED, str(letter)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    loaded, *frame = done.stdout.splitlines()
    assert loaded == "loaded:"
    assert frame[0].split()[0] == "jagtui"
    assert "1 Today" in frame[1]

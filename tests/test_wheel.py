"""The wheel runs where nothing but the wheel and what it asks for is installed."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from jagtui.store.files import HEAD
from tests.bare_venv import ROOT, build_wheel, install

pytestmark = pytest.mark.slow

WHERE = "import jagtui; print(*jagtui.__path__)"

OPEN = """
import sys
from pathlib import Path
from jagtui.store.check import check
from jagtui.store.store import Store
path = Path(sys.argv[1])
Store.open(path).close()
print([finding.what for finding in check(path)])
"""

UPGRADE = """
import sys
from pathlib import Path
from jagtui.store.store import utc_now
from jagtui.store.upgrade import upgrade
done = upgrade(Path(sys.argv[1]), clock=utc_now)
print(done.before, done.after, done.copy is not None and done.copy.is_file())
"""

NEXT_REVISION = """
revision = "9000"
down_revision = "{head}"

def upgrade() -> None:
    pass
"""


@dataclass(frozen=True)
class Installed:
    wheel: Path
    programs: Path
    home: Path

    def run(
        self, program: str, *arguments: object, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run an installed program away from the checkout, in a home of its own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [self.programs / program, *map(str, arguments)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=self.home,
            env=kept | {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home)} | environment,
        )

    def answer(self, code: str, *arguments: object, **environment: str) -> str:
        """What a few lines of Python print, given the installed package."""
        done = self.run("python", "-c", code, *arguments, **environment)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    wheel = build_wheel(folder)
    home = folder / "home"
    home.mkdir()
    return Installed(wheel, install(wheel, folder / "venv"), home)


def test_the_wheel_is_one_package_with_the_migrations_inside(installed: Installed) -> None:
    with ZipFile(installed.wheel) as wheel:
        names = set(wheel.namelist())
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"jagtui"}
    revisions = {
        f"jagtui/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "migrations").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"jagtui/cli.py", "jagtui/py.typed"} | revisions <= names


def test_it_tells_its_version(installed: Installed) -> None:
    told = installed.run("jagtui", "--version")
    assert told.returncode == 0, told.stderr
    assert f"-{told.stdout.split()[-1]}-" in installed.wheel.name


def test_what_only_the_tests_use_is_not_there(installed: Installed) -> None:
    assert installed.run("python", "-c", "import pytest").returncode != 0


def test_it_makes_a_new_file_that_is_sound(installed: Installed, tmp_path: Path) -> None:
    assert installed.answer(OPEN, tmp_path / "new.db") == "[]"


def test_the_next_release_upgrades_the_file_of_this_one(
    installed: Installed, tmp_path: Path
) -> None:
    path = tmp_path / "old.db"
    installed.answer(OPEN, path)
    release = next_release(Path(installed.answer(WHERE)), tmp_path)
    assert installed.answer(WHERE, PYTHONPATH=str(release)).startswith(str(release))
    upgraded = installed.answer(UPGRADE, path, PYTHONPATH=str(release))
    assert upgraded == f"{HEAD} 9000 True"
    assert installed.answer(OPEN, path, PYTHONPATH=str(release)) == "[]"
    refused = installed.run("python", "-c", OPEN, path)
    assert "NewerFile" in refused.stderr


def next_release(package: Path, folder: Path) -> Path:
    """Copy the installed package and give the copy one more revision."""
    release = folder / "next"
    shutil.copytree(package, release / "jagtui", ignore=shutil.ignore_patterns("__pycache__"))
    files = release / "jagtui/store/files.py"
    said = files.read_text(encoding="utf-8")
    files.write_text(said.replace(f'HEAD = "{HEAD}"', 'HEAD = "9000"'), encoding="utf-8")
    revision = release / "jagtui/migrations/versions/9000_the_next.py"
    revision.write_text(NEXT_REVISION.format(head=HEAD), encoding="utf-8")
    return release

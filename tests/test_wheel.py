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

MAKE = """
import sys
from pathlib import Path
from jagtui.store.store import Store
Store.open(Path(sys.argv[1])).close()
"""

IMPORT_EVERYTHING = """
import importlib, pkgutil, jagtui
for module in pkgutil.walk_packages(jagtui.__path__, "jagtui."):
    extra = module.name.startswith("jagtui.serve.")
    if module.name != "jagtui.__main__" and ".migrations" not in module.name and not extra:
        importlib.import_module(module.name)
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
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("JAGTUI", "PYTHON"))
        }
        return subprocess.run(
            [self.programs / program, *map(str, arguments)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=self.home,
            env=kept | {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home)} | environment,
        )

    def answer(self, program: str, *arguments: object, **environment: str) -> str:
        """What an installed program prints when all goes well."""
        done = self.run(program, *arguments, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
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
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert packed == files_of("jagtui") | {f"jagtui/{name}" for name in files_of("migrations")}


def files_of(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_it_tells_its_version(installed: Installed) -> None:
    version = installed.answer("jagtui", "--version").split()[-1]
    assert f"-{version}-" in installed.wheel.name


def test_what_it_asks_for_is_all_that_it_needs(installed: Installed) -> None:
    assert installed.run("python", "-c", "import pytest").returncode != 0
    installed.answer("python", "-c", IMPORT_EVERYTHING)


def test_without_the_extra_it_serves_nothing_and_says_why(installed: Installed) -> None:
    done = installed.run("jagtui", "serve")
    assert (done.returncode, "pip install 'jagtui[serve]'" in done.stderr) == (1, True)


def test_it_makes_a_new_file_that_is_sound(installed: Installed, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    installed.answer("python", "-c", MAKE, path)
    assert HEAD in installed.answer("jagtui", "--db", path, "upgrade")
    installed.answer("jagtui", "--db", path, "check")


def test_the_next_release_upgrades_the_file_of_this_one(
    installed: Installed, tmp_path: Path
) -> None:
    path = tmp_path / "old.db"
    installed.answer("python", "-c", MAKE, path)
    release = next_release(Path(installed.answer("python", "-c", WHERE)), tmp_path)

    def answer_next(*arguments: object) -> str:
        return installed.answer("python", *arguments, PYTHONPATH=str(release))

    assert answer_next("-c", WHERE) == str(release / "jagtui")
    assert "9000" in answer_next("-m", "jagtui", "--db", path, "upgrade")
    assert len(list((tmp_path / "backups").iterdir())) == 1
    answer_next("-m", "jagtui", "--db", path, "check")

    refused = installed.run("jagtui", "--db", path, "meetings")
    assert refused.returncode == 1
    assert "schema 9000" in refused.stderr


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

"""The wheel runs where nothing but the wheel and what it asks for is installed."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.bare_venv import ROOT, build_wheel, install

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Installed:
    wheel: Path
    programs: Path
    home: Path

    def run(self, program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run an installed program away from the checkout, in a home of its own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return subprocess.run(
            [self.programs / program, *map(str, arguments)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=self.home,
            env=kept | {"HOME": str(self.home), "XDG_DATA_HOME": str(self.home)},
        )


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

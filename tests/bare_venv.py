"""A venv that holds a built wheel and only what the wheel asks for, made without a network."""

import subprocess
import sys
import venv
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def build_wheel(into: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", into, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = into.glob("*.whl")
    return wheel


def install(wheel: Path, into: Path) -> Path:
    """Make the venv and answer with its folder of programs.

    What the wheel needs is linked from the venv the tests run in, each distribution by itself, so
    that nothing undeclared can be found; pip then checks that the declared needs are met.
    """
    venv.create(into, with_pip=False, symlinks=True)
    (packages,) = into.glob("lib/python*/site-packages")
    for needed in closure("jagtui"):
        link(needed, packages)
    programs = into / "bin"
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--disable-pip-version-check"),
            *("--python", programs / "python"),
            *("install", "--no-index", "--quiet", wheel),
        ],
        check=True,
        capture_output=True,
    )
    return programs


def closure(root: str) -> list[Distribution]:
    """All that a distribution needs to run, and what that needs, without itself."""
    found: dict[str, Distribution] = {}
    open_needs = list(needs(distribution(root), set()))
    while open_needs:
        need = open_needs.pop()
        name = canonicalize_name(need.name)
        if name not in found or need.extras:
            found[name] = distribution(need.name)
            open_needs.extend(needs(found[name], need.extras))
    return list(found.values())


def needs(dist: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for need in map(Requirement, dist.requires or []):
        if need.marker is None or any(
            need.marker.evaluate({"extra": extra}) for extra in extras | {""}
        ):
            yield need


def link(dist: Distribution, packages: Path) -> None:
    for top in {Path(file).parts[0] for file in dist.files or []} - {"..", "__pycache__"}:
        target = packages / top
        if not target.exists():
            target.symlink_to(Path(str(dist.locate_file(top))).resolve())

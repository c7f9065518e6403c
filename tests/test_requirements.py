"""The pinned versions: in step with what is declared, each with its hashes, from nowhere named."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {
    "requirements.txt": PROJECT["dependencies"],
    "requirements-dev.txt": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"],
}


def pinned_lines(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()


def pinned_versions(file: str) -> dict[str, str]:
    pins = [Requirement(line.partition(" --hash=")[0]) for line in pinned_lines(file)]
    return {pin.name: str(pin.specifier).removeprefix("==") for pin in pins}


@pytest.mark.parametrize("file", DECLARED)
def test_what_is_declared_is_pinned_within_its_bounds(file: str) -> None:
    versions = pinned_versions(file)
    for wanted in map(Requirement, DECLARED[file]):
        assert wanted.specifier.contains(versions[wanted.name]), wanted.name


@pytest.mark.parametrize("file", DECLARED)
def test_every_pin_carries_hashes_and_no_address(file: str) -> None:
    for line in pinned_lines(file):
        assert " --hash=sha256:" in line
        assert "://" not in line


def test_both_files_agree() -> None:
    run, dev = (pinned_versions(file) for file in DECLARED)
    assert {name: dev[name] for name in run if name in dev and dev[name] != run[name]} == {}

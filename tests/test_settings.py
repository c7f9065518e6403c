"""Settings: read, defaulted, and never a traceback."""

from pathlib import Path

import pytest

from jagtui import places
from jagtui.settings import Settings, read_settings


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_at_its_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_what_is_written_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path, 'theme = "light"\ndatabase = "/srv/av.db"\n[keys]\nundo = "ctrl+u"\n')
    assert read_settings(path) == Settings(
        theme="light", database=Path("/srv/av.db"), keymap={"undo": "ctrl+u"}
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = ", "Invalid value"),
        ('theme = "pink"', "theme is one of auto, dark, light"),
        ("theme = 3", "theme is one of"),
        ("database = 3", "database is the name of a file"),
        ("keys = 3", "keys are written as"),
        ("[keys]\nundo = 3", "keys are written as"),
        ('[keys]\nundo = ""', "keys are written as"),
        ('[keys]\nundo = "x,,y"', "keys are written as"),
        ('[keys]\nundo = "ctrl+"', "keys are written as"),
        ('[keys]\nundo = "two words"', "keys are written as"),
        ('[keys]\nundo = "\\u001b"', "keys are written as"),
        ("colour = 3", "“colour” is no setting"),
    ],
)
def test_what_is_wrong_is_told_and_stands_at_its_default(
    tmp_path: Path, text: str, told: str
) -> None:
    path = written(tmp_path, text)
    found = read_settings(path)
    assert told in found.trouble
    assert str(path) in found.trouble
    assert (found.theme, found.database, dict(found.keymap)) == ("auto", None, {})


def test_one_wrong_setting_does_not_take_the_others_along(tmp_path: Path) -> None:
    found = read_settings(written(tmp_path, 'theme = "dark"\ncolour = 3\n'))
    assert found.theme == "dark"
    assert found.trouble


def test_spaces_between_keys_mean_nothing(tmp_path: Path) -> None:
    found = read_settings(written(tmp_path, '[keys]\nundo = " ctrl+u , + ,?"\n'))
    assert found.keymap == {"undo": "ctrl+u,+,?"}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"theme = \x00"])
def test_a_file_that_is_no_text_is_told_of(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert read_settings(path).trouble


def test_a_folder_in_its_place_is_told_of(tmp_path: Path) -> None:
    assert read_settings(tmp_path).trouble


def test_files_lie_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAGTUI_DB", str(tmp_path / "av.db"))
    monkeypatch.setenv("JAGTUI_CONFIG", str(tmp_path / "av.toml"))
    assert places.database_path() == tmp_path / "av.db"
    assert places.settings_path() == tmp_path / "av.toml"


def test_without_it_they_lie_in_the_users_own_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAGTUI_DB", raising=False)
    monkeypatch.delenv("JAGTUI_CONFIG", raising=False)
    assert places.database_path().name == "jagtui.db"
    assert places.demo_path().parent == places.database_path().parent
    assert places.settings_path().name == "settings.toml"

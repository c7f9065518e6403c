"""Whatever stands in the settings file, the app starts and says what it did not take."""

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jagtui.settings import THEMES, Settings, read_settings
from tests.rubbish.nasty import examples, nasty
from tests.rubbish.shown import obeyed

SETTINGS = {"theme", "keys", "database"}


def read(content: bytes) -> Settings:
    """The settings in a file of that content."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(content)
        return read_settings(path)


def taken(found: Settings) -> None:
    """What was read is of the kind that the app takes, and the rest is told in plain text."""
    assert found.theme in THEMES
    assert all(found.keymap.values())
    assert not obeyed(found.trouble)


@pytest.mark.parametrize(
    "content",
    [
        b"a = " + b"[" * 5_000,
        b"a = " + b"{a=" * 5_000,
        b"a = " + b"9" * 5_000,
        b"a." * 5_000 + b"a = 1",
        b"\xff\xfe\x00",
        b"\x00" * 100,
        b"d = 2027-99-99",
        b'database = "a\\u0000b"',
    ],
    ids=lambda content: repr(content[:9]),
)
def test_what_no_setting_is_like_is_told_of(content: bytes) -> None:
    found = read(content)
    assert found.trouble
    assert found.database is None
    taken(found)


def written_in(content: bytes) -> dict[str, Any] | None:
    """What a file of that content says by its own rules, whichever way its lines end."""
    try:
        return tomllib.loads(content.decode().replace("\r\n", "\n").replace("\r", "\n"))
    except (ValueError, RecursionError):
        return None


@examples(100)
@given(st.binary(max_size=60) | nasty.map(lambda text: text.encode("utf-8", "replace")))
@example(b"# nothing yet\r")
@example(b'theme = "dark"')
@example(b'theme = "dark"\ncolour = "red"')
def test_no_bytes_are_an_error_and_what_is_no_setting_is_told_of(content: bytes) -> None:
    found = read(content)
    taken(found)
    written = written_in(content)
    if written is None or written.keys() - SETTINGS:
        assert found.trouble
    elif not written:
        assert found == Settings()
    else:
        assert found.trouble or found.theme == written.get("theme", "auto")


def quoted(text: str) -> str:
    """A text as TOML writes it, whatever is in it."""
    seen = text.encode("utf-8", "replace").decode()
    return '"' + "".join(f"\\U{ord(letter):08X}" for letter in seen) + '"'


VALUES = st.recursive(
    st.sampled_from(["3", "true", "nan", "-0x1", "2027-01-12", "10:00:00", "''", '"dark"'])
    | nasty.map(quoted),
    lambda inner: (
        st.lists(inner, max_size=2).map(lambda some: f"[{', '.join(some)}]")
        | inner.map(lambda one: f"{{a = {one}}}")
    ),
    max_leaves=4,
)
NAMES = st.sampled_from(["theme", "database", "keys", "keys.undo", "colour"]) | nasty.map(quoted)


@examples(100)
@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_a_setting_of_the_wrong_kind_takes_no_other_along(written: dict[str, Any]) -> None:
    content = "".join(f"{name} = {value}\n" for name, value in written.items()).encode()
    found = read(content)
    taken(found)
    unknown = [name for name in written if name.startswith('"')]
    if unknown:
        assert found.trouble

"""One user's settings: colours, keys and the file to open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jagtui.model.text import visible

THEMES = ("auto", "dark", "light")

KEY = re.compile(r"(?:(?:ctrl|alt|shift|super|hyper|meta)\+)*(?P<key>\w+|\S)")
"""How a key is written: what is held beside it, then its own name or sign, which may be +."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may choose; every choice has a default."""

    theme: str = "auto"
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of what they do, as in ``{"undo": "ctrl+u"}``."""
    database: Path | None = None
    trouble: str = ""
    """What is wrong with the settings file, in words; empty when nothing is."""


def read_settings(path: Path) -> Settings:
    """Read the settings file; what is missing or wrong stands at its default."""
    try:
        written = _parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        return Settings(trouble=_trouble(path, error.strerror or "it cannot be read"))
    except ValueError as error:  # no UTF-8, or no TOML
        return Settings(trouble=_trouble(path, str(error)))
    return _understood(path, written)


def _parsed(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("a number in it is longer than any setting") from None
    except RecursionError:
        raise ValueError("it is nested deeper than any setting") from None


def _understood(path: Path, written: dict[str, Any]) -> Settings:
    wrong: list[str] = []
    theme = written.pop("theme", "auto")
    if theme not in THEMES:
        wrong.append(f"theme is one of {', '.join(THEMES)}")
        theme = "auto"
    keymap = written.pop("keys", {})
    if _is_keymap(keymap):
        keymap = {name: ",".join(_split(keys)) for name, keys in keymap.items()}
    else:
        wrong.append('keys are written as undo = "ctrl+u" under [keys]')
        keymap = {}
    database = written.pop("database", None)
    if database is not None and not (isinstance(database, str) and "\0" not in database):
        wrong.append("database is the name of a file, in quotes")
        database = None
    wrong.extend(f"“{name}” is no setting" for name in written)
    return Settings(
        theme=theme,
        keymap=keymap,
        database=Path(database) if database else None,
        trouble=_trouble(path, "; ".join(wrong)) if wrong else "",
    )


def _is_keymap(keymap: object) -> bool:
    return isinstance(keymap, dict) and all(map(_are_keys, keymap.values()))


def _are_keys(keys: object) -> bool:
    return isinstance(keys, str) and all(map(_is_written_as_a_key, _split(keys)))


def _split(keys: str) -> list[str]:
    return [key.strip() for key in keys.split(",")]


def _is_written_as_a_key(key: str) -> bool:
    """A name or a sign, with what is held beside it; which names there are, the app knows."""
    return key.isprintable() and KEY.fullmatch(key) is not None


def _trouble(path: Path, what: str) -> str:
    words = f"Settings in {path} were not all understood: {what}. The defaults are used instead."
    return visible(words)

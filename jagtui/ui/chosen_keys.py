"""The keys that a user chose in the settings: which of their names mean something."""

import pkgutil
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

import jagtui.ui
from jagtui.settings import KEY

_NAMED = {key.value.rpartition("+")[2] for key in Keys} | set(KEY_NAME_REPLACEMENTS.values())


def trouble_with(keymap: Mapping[str, str]) -> str:
    """What of it means nothing, as a sentence; empty where all of it is understood."""
    wrong = list(_unknown(keymap))
    if not wrong:
        return ""
    return f"Keys in the settings were not all understood: {'; '.join(wrong)}."


def _unknown(keymap: Mapping[str, str]) -> Iterator[str]:
    known = set(_ids())
    for name, keys in keymap.items():
        if name not in known:
            yield f"“{name}” is nothing that has a key"
        for key in keys.split(","):
            if not _is_key(key):
                yield f"“{key}” is no key"


def _ids() -> Iterator[str]:
    """The id of everything that has a key, on whichever screen."""
    for module in pkgutil.walk_packages(jagtui.ui.__path__, "jagtui.ui."):
        import_module(module.name)
    for node in _kinds(DOMNode):
        for binding in Binding.make_bindings(node.__dict__.get("BINDINGS", [])):
            if binding.id is not None:
                yield binding.id


def _kinds(node: type[DOMNode]) -> Iterator[type[DOMNode]]:
    yield node
    for kind in node.__subclasses__():
        yield from _kinds(kind)


def _is_key(key: str) -> bool:
    written = KEY.fullmatch(key)
    name = written["key"] if written else ""
    letter = name.removeprefix("upper_")
    return len(letter) == 1 or name in _NAMED or _is_character(name)


def _is_character(name: str) -> bool:
    try:
        return bool(unicodedata.lookup(name.replace("_", " ")))
    except KeyError:
        return False

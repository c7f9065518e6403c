"""Which keys work here now, read from the bindings themselves."""

from dataclasses import dataclass

from textual.app import App
from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.screen import Screen

_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "backspace": "Backspace",
    "delete": "Del",
}
_CHARACTERS = {
    "question_mark": "?",
    "slash": "/",
    "exclamation_mark": "!",
    "at": "@",
    "tilde": "~",
    "asterisk": "*",
    "number_sign": "#",
    "plus": "+",
    "minus": "-",
    "full_stop": ".",
    "comma": ",",
}


@dataclass(frozen=True, slots=True)
class KeyHere:
    """One thing that can be done here, and the keys that do it."""

    keys: tuple[str, ...]
    title: str
    tooltip: str
    action: str
    node: DOMNode
    moves: bool
    """It only moves about, so it is left out of the palette."""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys that one part of the screen answers to."""

    title: str
    keys: tuple[KeyHere, ...]


def key_name(key: str) -> str:
    """How a key is written for people: F10, ctrl+p, Esc, ?."""
    *held, last = key.split("+")
    shown = _NAMES.get(last) or _CHARACTERS.get(last)
    if shown is None:
        capital = last.removeprefix("upper_")
        is_function = last[0] == "f" and last[1:].isdigit()
        shown = capital.upper() if is_function or capital != last else last
    return "+".join([*held, shown.lower() if held and len(shown) == 1 else shown])


def keys_here(screen: Screen[object]) -> tuple[KeyGroup, ...]:
    """Every binding of ours that works now, grouped by the part of the screen it belongs to."""
    found: dict[DOMNode, dict[str, list[ActiveBinding]]] = {}
    # What works in every program of this kind (leaving, the palette) comes after what does not.
    for active in sorted(screen.active_bindings.values(), key=lambda each: each.binding.priority):
        if active.binding.id and active.enabled:
            actions = found.setdefault(active.node, {})
            actions.setdefault(active.binding.action, []).append(active)
    return tuple(
        KeyGroup(_title(node), tuple(_together(same) for same in actions.values()))
        for node, actions in sorted(found.items(), key=lambda pair: _order(pair[0]))
    )


def _order(node: DOMNode) -> int:
    """The place itself first, then its parts, then what works everywhere."""
    return 0 if isinstance(node, Screen) else 2 if isinstance(node, App) else 1


def _together(same: list[ActiveBinding]) -> KeyHere:
    first = same[0]
    return KeyHere(
        keys=tuple(key_name(active.binding.key) for active in same),
        title=first.binding.description,
        tooltip=first.binding.tooltip,
        action=first.binding.action,
        node=first.node,
        moves=first.binding.system,
    )


def _title(node: DOMNode) -> str:
    return node.BINDING_GROUP_TITLE or type(node).__name__

"""Every key of every screen: named, explained, alone on its key, and no footer too long."""

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import chain

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

import jagtui.ui
from jagtui.ui.app import JagtuiApp
from jagtui.ui.desk.place import moods
from jagtui.ui.keys import key_name
from jagtui.ui.screen import Place
from jagtui.ui.screens.meeting import Meeting

NARROW = 80
FOOTER_GAP = 2


def classes() -> list[type[DOMNode]]:
    """Every class of ours that keys can be bound in."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(jagtui.ui.__path__, "jagtui.ui.")
    ]
    found = {
        item
        for module in modules
        for item in vars(module).values()
        if inspect.isclass(item)
        and issubclass(item, DOMNode)
        and item.__module__ == module.__name__
    }
    return sorted(found, key=lambda item: f"{item.__module__}.{item.__qualname__}")


def bound(node: type[DOMNode]) -> Iterator[Binding]:
    """What a class binds itself."""
    yield from Binding.make_bindings(node.__dict__.get("BINDINGS", []))


def inherited(node: type[DOMNode]) -> list[Binding]:
    """What works in a class, with all it inherits from classes of ours."""
    return [binding for _, binding in node._merge_bindings() if binding.id is not None]


def times(binding: Binding) -> tuple[str, ...]:
    """When a key works, as its id says."""
    mood = (binding.id or "").partition(".")[0]
    return (mood,) if mood in {"desk", "coming"} else ("desk", "coming")


CLASSES = classes()
BOUND = [node for node in CLASSES if node.__dict__.get("BINDINGS")]


@pytest.mark.parametrize("node", BOUND, ids=lambda node: node.__qualname__)
def test_every_key_has_an_id_a_title_and_an_explanation(node: type[DOMNode]) -> None:
    for binding in bound(node):
        assert binding.id, binding
        assert binding.description, binding
        assert binding.tooltip, binding


def test_an_id_means_one_thing() -> None:
    uses = {
        (binding.id, node.__qualname__, binding.action) for node in BOUND for binding in bound(node)
    }
    twice = [id for id, count in Counter(id for id, _, _ in uses).items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("node", BOUND, ids=lambda node: node.__qualname__)
def test_no_key_does_two_things_in_one_place(node: type[DOMNode]) -> None:
    """On the desk a key may do one thing while a meeting is under way and another before it."""
    keys = Counter((binding.key, time) for binding in bound(node) for time in times(binding))
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize(
    "place",
    [node for node in CLASSES if issubclass(node, Place)],
    ids=lambda node: node.__qualname__,
)
def test_no_place_takes_a_key_that_works_everywhere(place: type[DOMNode]) -> None:
    everywhere = {binding.key for binding in inherited(JagtuiApp)}
    assert [binding.id for binding in inherited(place) if binding.key in everywhere] == []


@pytest.mark.parametrize("node", BOUND, ids=lambda node: node.__qualname__)
def test_every_action_that_is_bound_exists(node: type[DOMNode]) -> None:
    for binding in bound(node):
        name = binding.action.partition("(")[0]
        where, _, action = name.rpartition(".")
        owners: dict[str, type[DOMNode]] = {"app": JagtuiApp, "screen": Screen}
        assert hasattr(owners.get(where, node), f"action_{action}"), binding


@pytest.mark.parametrize(
    "node",
    [node for node in CLASSES if "check_action" in node.__dict__],
    ids=lambda node: node.__qualname__,
)
def test_check_action_speaks_only_of_actions_that_exist(node: type[DOMNode]) -> None:
    """Words in ``check_action`` that look like an action are one, so no gate is left over."""
    words = {
        constant
        for constant in constants(node.__dict__["check_action"].__code__.co_consts)
        if constant.isidentifier()
    }
    assert [word for word in sorted(words) if not hasattr(node, f"action_{word}")] == []


def constants(values: object) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, tuple | frozenset):
        yield from chain.from_iterable(constants(value) for value in values)


SCREENS = [
    node for node in CLASSES if issubclass(node, Screen) and not issubclass(node, ModalScreen)
]
DURING, BEFORE = (
    frozenset(action for action, mood in moods(Meeting).items() if mood == only)
    for only in ("desk", "coming")
)
MOODS = [
    *(pytest.param(screen, (), id=screen.__name__) for screen in SCREENS if screen is not Meeting),
    pytest.param(Meeting, BEFORE, id="Meeting under way"),
    pytest.param(Meeting, DURING, id="Meeting to come"),
]
"""Each screen, without the actions that it shows at another time only."""


@pytest.mark.parametrize(("screen", "at_another_time"), MOODS)
def test_a_footer_of_at_most_six_fits_eighty_columns(
    screen: type[DOMNode], at_another_time: Collection[str]
) -> None:
    """Counted with what the app adds; a focused widget of the screen may show none of its own."""
    shown: dict[str, Binding] = {}
    for binding in [*inherited(screen), *inherited(JagtuiApp)]:
        if binding.show and binding.action.partition("(")[0] not in at_another_time:
            shown.setdefault(binding.action, binding)
    width = 2 + sum(
        cell_len(f"{binding.key_display or key_name(binding.key)} {binding.description}")
        + FOOTER_GAP
        for binding in shown.values()
    )
    assert len(shown) <= 6, list(shown)
    assert width <= NARROW


def test_widgets_leave_the_app_alone() -> None:
    """Data goes down by reactives and intent up by messages, so no widget reaches for the app.

    The clipboard is the terminal's, and Textual keeps it there.
    """
    reaching = [
        node.__qualname__
        for node in CLASSES
        if issubclass(node, Widget)
        and not issubclass(node, Screen | App)
        and re.search(r"self\.app\b(?!\.clipboard)", inspect.getsource(node))
    ]
    assert reaching == []


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+p", "ctrl+p"),
        ("f10", "F10"),
        ("escape", "Esc"),
        ("question_mark", "?"),
        ("pagedown", "PgDn"),
        ("upper_u", "U"),
        ("U", "U"),
        ("n", "n"),
        ("f", "f"),
    ],
)
def test_keys_are_named_as_people_write_them(key: str, name: str) -> None:
    assert key_name(key) == name

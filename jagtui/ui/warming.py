"""Loading ahead what keys will ask for, while nobody waits for it."""

import gc
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

AHEAD = ("jagtui.ui.screens", "jagtui.ui.dialogs", "jagtui.usecases")


@cache
def warm() -> None:
    """Load every place, every question and every gesture, once; call it in a thread.

    What is loaded stays, so the collector of garbage need not go through it again: it took 80 ms
    every few keys.
    """
    for package in AHEAD:
        for module in iter_modules(import_module(package).__path__):
            import_module(f"{package}.{module.name}")
    gc.freeze()

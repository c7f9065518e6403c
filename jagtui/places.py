"""Where files live on this machine."""

import os
from pathlib import Path

import platformdirs

_APP = "jagtui"


def database_path() -> Path:
    """The file that is opened when nobody names another one."""
    named = os.environ.get("JAGTUI_DB")
    return Path(named).expanduser() if named else _data_dir() / "jagtui.db"


def demo_path() -> Path:
    """The file that the demo is made in."""
    return _data_dir() / "demo.db"


def settings_path() -> Path:
    """The file that holds this user's settings."""
    named = os.environ.get("JAGTUI_CONFIG")
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.toml"


def _data_dir() -> Path:
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))

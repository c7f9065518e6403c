"""Where files live on this machine."""

import os
from pathlib import Path

_APP = "jagtui"


def in_full(path: Path) -> Path:
    """The file that is meant by a name with ~ in it; as in a shell, nobody's ~ is a plain sign."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def database_path() -> Path:
    """The file that is opened when nobody names another one."""
    named = os.environ.get("JAGTUI_DB")
    return in_full(Path(named)) if named else _data_dir() / "jagtui.db"


def demo_path() -> Path:
    """The file that the demo is made in."""
    return _data_dir() / "demo.db"


def settings_path() -> Path:
    """The file that holds this user's settings."""
    named = os.environ.get("JAGTUI_CONFIG")
    if named:
        return in_full(Path(named))
    import platformdirs

    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.toml"


def _data_dir() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir(_APP, appauthor=False))

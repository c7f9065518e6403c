"""How the app is waited for in tests of its screens."""

import pytest

from tests.ui.idle import until_idle


@pytest.fixture(autouse=True)
def _waits_by_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the pilot wait until the app has nothing to do, not for so many milliseconds."""
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", until_idle)

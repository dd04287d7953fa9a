"""What every test stands on: how hard hypothesis tries, and a home of its own.

No test can reach a real journal: each gets an empty home folder in the environment,
and every process it starts inherits it.
"""

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["support.sizes"]
PLACES = (
    "ALLIANCE_HOME",
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)
LEANINGS = (
    "ACCESSIBLE",
    "ALLIANCE_EDITOR",
    "ALLIANCE_KEEP",
    "ALLIANCE_LOG",
    "ALLIANCE_PASSPHRASE_COMMAND",
    "ALLIANCE_PLAIN",
    "ALLIANCE_QUOTES",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "EDITOR",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "VISUAL",
)


def unplugged(event: str, arguments: tuple[object, ...]) -> None:
    """No test of this process reaches a network, and nothing it calls does."""
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise RuntimeError(event)


sys.addaudithook(unplugged)
settings.register_profile(
    "default",
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],  # by the clock, as a deadline is
    database=None,
)
settings.register_profile(
    "ci",
    settings.get_profile("default"),
    max_examples=50,
    derandomize=True,
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(autouse=True)
def away_from_home(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """An empty home for this test alone, and no wishes of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in PLACES:
        place = home / name.lower()
        place.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(place))
    for name in LEANINGS:
        monkeypatch.delenv(name, raising=False)
    return home

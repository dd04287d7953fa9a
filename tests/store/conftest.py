"""A place for a journal, and both ways to keep one."""

from pathlib import Path

import pytest

from alliance_cli.store.key import Key
from support.books import KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal would lie; nothing is there yet."""
    return tmp_path / "kept" / "journal.db"


@pytest.fixture(params=[None, KEY], ids=["plain", "protected"])
def key(request: pytest.FixtureRequest) -> Key | None:
    found: Key | None = request.param
    return found

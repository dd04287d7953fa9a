"""Where the file of another editor lies, and its end."""

from pathlib import Path

import pytest

from alliance_cli.term import shelter
from support.an_editor import CANARY


def test_a_folder_that_others_can_change_is_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setattr(shelter, "PLACES", (str(tmp_path / "nowhere"), "/proc"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    assert shelter.in_memory() is None


def test_a_folder_in_use_is_not_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelter, "on_disk", lambda: tmp_path)
    another = tmp_path / "another"
    another.mkdir()
    (tmp_path / f"{shelter.PREFIX}a link").symlink_to(another)
    with shelter.folder(tmp_path) as used:
        (used / "deeper").mkdir()
        (used / "deeper" / "swap").write_text(CANARY, encoding="utf-8")
        shelter.sweep()
        assert used.exists()
    assert not used.exists()
    assert another.exists()

"""Remembering the key: only in a vault that can be trusted, and never instead of it."""

from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pytest

from alliance_cli.errors import StorageError, UsageError
from alliance_cli.store import header, keyring
from support.books import KEY, OTHER_KEY, read_back, written
from support.journals import journal

TRUSTED = "keyring.backends.SecretService"


@dataclass
class Drawer:
    """A vault in memory, with the interface of the keyring library's backends."""

    locked: bool = False
    kept: dict[tuple[str, str], str] = field(default_factory=dict)

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        del self.kept[service, username]

    def _open(self) -> None:
        if self.locked:
            raise RuntimeError


class SystemDrawer(Drawer):
    __module__ = TRUSTED


class PlaintextFile(Drawer):
    __module__ = "keyrings.alt.file"


@dataclass
class Chain:
    backends: list[Drawer]


def test_a_remembered_key_opens_the_journal(path: Path) -> None:
    drawer = Drawer()
    written(path, journal(), KEY)
    keyring.remember(KEY, drawer)
    found = keyring.recall(header.salt(path), drawer)
    assert found == KEY
    assert read_back(path, found) == journal()


def test_nothing_but_the_key_is_kept_and_no_name() -> None:
    drawer = Drawer()
    keyring.remember(KEY, drawer)
    assert drawer.kept == {("alliance", KEY.salt.hex()): KEY.master.hex()}


def test_a_forgotten_key_is_gone_and_other_journals_stay() -> None:
    drawer = Drawer()
    keyring.remember(KEY, drawer)
    keyring.remember(OTHER_KEY, drawer)
    assert keyring.forget(KEY.salt, drawer)
    assert not keyring.forget(KEY.salt, drawer)
    assert keyring.recall(KEY.salt, drawer) is None
    assert keyring.recall(OTHER_KEY.salt, drawer) == OTHER_KEY


def test_a_locked_vault_means_the_passphrase_is_asked_for() -> None:
    drawer = Drawer(locked=True)
    assert keyring.recall(KEY.salt, drawer) is None
    with pytest.raises(StorageError, match="isn't remembered"):
        keyring.remember(KEY, drawer)


@pytest.mark.parametrize("kept", ["", "not hex", "abcd"])
def test_what_is_no_key_is_not_recalled(kept: str) -> None:
    drawer = Drawer(kept={("alliance", KEY.salt.hex()): kept})
    assert keyring.recall(KEY.salt, drawer) is None


def test_only_the_systems_own_vaults_are_trusted() -> None:
    own, file = SystemDrawer(), PlaintextFile()
    assert keyring.trusted(own) is own
    assert keyring.trusted(Chain([file, own])) is own
    for untrusted in (file, Chain([file]), Chain([]), Drawer()):
        with pytest.raises(StorageError, match="no vault"):
            keyring.trusted(untrusted)


@pytest.mark.skipif(find_spec("keyring") is not None, reason="the extra is installed")
def test_without_the_extra_it_says_what_to_install() -> None:
    with pytest.raises(UsageError, match=r"alliance-cli\[keyring\]"):
        keyring.vault()
    assert keyring.recall(KEY.salt) is None
    assert not keyring.forget(KEY.salt)

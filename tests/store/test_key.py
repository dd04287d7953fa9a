"""Keys: known answers that may never change, and codes that survive paper."""

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import LockedError
from alliance_cli.store.key import (
    LETTERS,
    Key,
    from_passphrase,
    from_recovery_code,
    new_salt,
    recovery_code,
)
from support.books import PASSPHRASE, SALT

masters = st.binary(min_size=16, max_size=16)
KNOWN_MASTER = "4ed1adcdbfb4cde635fce847e2ccfaf7"
KNOWN_RAW = (
    "x'893caf866185bf5e5aadc88c3f86be7545a42800f5ece29846c739b9b5e9c591"
    "000102030405060708090a0b0c0d0e0f'"
)
KNOWN_CODE = "9V8T-VKDZ-PK6Y-CDFW-X13Y-5K7T-YWVP"


def test_a_passphrase_gives_the_key_it_always_gave() -> None:
    key = from_passphrase(PASSPHRASE, SALT)
    assert key.master.hex() == KNOWN_MASTER
    assert key.raw() == KNOWN_RAW
    assert recovery_code(key) == KNOWN_CODE


def test_a_passphrase_may_be_typed_on_any_computer() -> None:
    typed = "ein Kennwort mit Ümlaut"
    apart = unicodedata.normalize("NFD", typed)
    assert apart != typed
    assert from_passphrase(apart, SALT) == from_passphrase(typed, SALT)


def test_another_salt_makes_another_key() -> None:
    assert new_salt() != new_salt()
    assert Key(SALT, SALT).raw() != Key(SALT, bytes(16)).raw()


def test_a_key_never_shows_itself() -> None:
    assert repr(Key(b"master-master-16", b"salt-salt-salt16")) == "Key()"


@given(masters)
def test_a_code_brings_the_key_back(master: bytes) -> None:
    key = Key(master, SALT)
    code = recovery_code(key)
    assert from_recovery_code(code, SALT) == key
    read_aloud = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert from_recovery_code(read_aloud, SALT) == key


@given(masters, st.integers(0, 27), st.integers(1, 31))
def test_one_wrong_letter_never_opens_this_journal(
    master: bytes,
    at: int,
    off: int,
) -> None:
    letters = list(recovery_code(Key(master, SALT)).replace("-", ""))
    letters[at] = LETTERS[(LETTERS.index(letters[at]) + off) % 32]
    with suppress(LockedError):  # one in 4,096 passes the check
        assert from_recovery_code("".join(letters), SALT).master != master


def test_a_typing_mistake_is_told_from_a_wrong_code() -> None:
    code = recovery_code(Key(SALT, SALT))
    with pytest.raises(LockedError, match="typing mistake"):
        from_recovery_code(code[:-1] + ("0" if code[-1] != "0" else "1"), SALT)


@pytest.mark.parametrize("typed", ["", "1234", "U" * 28, "ö" * 28, "0" * 29])
def test_what_is_no_code_is_called_so(typed: str) -> None:
    with pytest.raises(LockedError, match="seven groups of four"):
        from_recovery_code(typed, SALT)

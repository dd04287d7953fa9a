"""From a passphrase, or the recovery code on paper, to the key of one journal.

    master  = Argon2id(NFKC(passphrase), salt)        16 bytes
    file key = HKDF-SHA256(master, salt)              32 bytes
    code    = Crockford base32(master and a 12-bit check)

The salt is the first 16 bytes of the file itself, so that file and passphrase (or file
and code) are all anyone needs: a copied journal is a whole backup. The numbers below
belong to format 1 and never change; a later format adds its own and tries both.
"""

import os
import unicodedata
from dataclasses import dataclass, field

from alliance_cli.errors import LockedError

MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4  # RFC 9106, second recommendation
MASTER = SALT = 16
CHECK_BITS = 12
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 28
GROUP = 4
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


@dataclass(frozen=True, slots=True)
class Key:
    """The key of one journal; its parts never show in a repr or a traceback."""

    master: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def raw(self) -> str:
        """As SQLCipher takes it; with the salt given, it derives nothing itself."""
        import hashlib
        import hmac

        extracted = hmac.digest(self.salt, self.master, hashlib.sha256)
        key = hmac.digest(extracted, b"alliance/db/1\x01", hashlib.sha256)
        return f"x'{key.hex()}{self.salt.hex()}'"


def new_salt() -> bytes:
    return os.urandom(SALT)


def from_passphrase(passphrase: str, salt: bytes) -> Key:
    """Takes about a quarter of a second, on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    secret = unicodedata.normalize("NFKC", passphrase).encode()
    master = hash_secret_raw(
        secret,
        salt,
        time_cost=PASSES,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=MASTER,
        type=Type.ID,
    )
    return Key(master, salt)


def recovery_code(key: Key) -> str:
    """Seven groups of four, to be written on paper; it opens the journal by itself."""
    number = int.from_bytes(key.master, "big") << CHECK_BITS | _check(key.master)
    letters = [
        LETTERS[number >> 5 * place & 31] for place in reversed(range(CODE_LENGTH))
    ]
    groups = range(0, CODE_LENGTH, GROUP)
    return "-".join("".join(letters[at : at + GROUP]) for at in groups)


def from_recovery_code(code: str, salt: bytes) -> Key:
    """Reads O as 0 and I or L as 1; hyphens, blanks and case don't matter."""
    letters = "".join(code.upper().split()).translate(MISREAD)
    if len(letters) != CODE_LENGTH or set(letters) - set(LETTERS):
        raise LockedError(
            "That isn't a recovery code: it has 28 letters and digits, in seven"
            " groups of four.",
        )
    number = 0
    for letter in letters:
        number = number << 5 | LETTERS.index(letter)
    master = (number >> CHECK_BITS).to_bytes(MASTER, "big")
    if number % (1 << CHECK_BITS) != _check(master):
        raise LockedError(
            "The recovery code has a typing mistake. Look at it letter by letter"
            " and try again.",
        )
    return Key(master, salt)


def _check(master: bytes) -> int:
    import hashlib

    digest = hashlib.sha256(b"alliance/recovery/1" + master).digest()
    return int.from_bytes(digest[:2], "big") >> 4

"""Remembering the key for this login, when asked to (the `keyring` extra).

Only a vault of the system itself is used: with other backends installed, keyring would
silently write a file that anyone can read. What is kept is the key, never the
passphrase. Whoever can use this login can then open the journal; on Windows any program
of the login can read it.
"""

from typing import Protocol

from alliance_cli.errors import AllianceError, StorageError, UsageError
from alliance_cli.store.key import MASTER, Key

SERVICE = "alliance"
TRUSTED = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "kwallet", "macOS", "Windows")
)


class Vault(Protocol):
    """What a backend of the keyring library offers."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def vault() -> Vault:
    """The system's vault; raises with the mend where there is none to trust."""
    try:
        import keyring
    except ImportError:
        raise UsageError(
            "Remembering the key needs one more package:"
            " pip install 'alliance-cli[keyring]'",
        ) from None
    return trusted(keyring.get_keyring())


def trusted(chosen: object) -> Vault:
    """The backend chosen, or the first trusted one of a chain."""
    chain = getattr(chosen, "backends", [chosen])
    for one in chain:
        if type(one).__module__ in TRUSTED:
            found: Vault = one
            return found
    raise StorageError(
        "This computer has no vault that can be trusted with the key, so it isn't"
        " remembered. Without --remember everything works as it does otherwise.",
    )


def remember(key: Key, where: Vault | None = None) -> None:
    """Keep the key for this login, until `forget`."""
    kept = where or vault()
    try:
        kept.set_password(SERVICE, key.salt.hex(), key.master.hex())
    except Exception:  # noqa: BLE001  (every backend raises its own)
        raise StorageError(
            "The computer's vault didn't take the key; it isn't remembered.",
        ) from None


def recall(salt: bytes, where: Vault | None = None) -> Key | None:
    """The key remembered for the journal with this salt; any trouble is None."""
    try:
        kept = where or vault()
        found = kept.get_password(SERVICE, salt.hex())
        master = bytes.fromhex(found or "")
        return Key(master, salt) if len(master) == MASTER else None
    except Exception:  # noqa: BLE001  (then the passphrase is asked for)
        return None


def forget(salt: bytes, where: Vault | None = None) -> bool:
    """Whether there was one to forget; where no vault can be trusted there is none."""
    try:
        kept = where or vault()
    except AllianceError:
        return False
    try:
        if kept.get_password(SERVICE, salt.hex()) is None:
            return False
        kept.delete_password(SERVICE, salt.hex())
    except Exception:  # noqa: BLE001  (every backend raises its own)
        raise StorageError(
            "The computer's vault didn't let go of the key. Remove the entry"
            f" '{SERVICE}' there by hand.",
        ) from None
    return True

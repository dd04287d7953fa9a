"""A stand-in for the keyring library: a system's vault, kept in one file.

Put on PYTHONPATH it is what `import keyring` finds. VAULT says what it is: unset, one
that can be trusted; `locked`, one that refuses; `file`, one that can't be trusted.
"""

import json
import os
from pathlib import Path

KIND = os.environ.get("VAULT", "")
FILE = Path(os.environ["HOME"]) / "vault.json"


class Drawer:
    __module__ = (
        "keyrings.alt.file" if KIND == "file" else "keyring.backends.SecretService"
    )

    def get_password(self, service: str, username: str) -> str | None:
        return _kept().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        FILE.write_text(json.dumps({**_kept(), f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        kept = _kept()
        del kept[f"{service} {username}"]
        FILE.write_text(json.dumps(kept))


def _kept() -> dict[str, str]:
    if KIND == "locked":
        raise RuntimeError
    if not FILE.exists():
        return {}
    kept: dict[str, str] = json.loads(FILE.read_text())
    return kept


def get_keyring() -> Drawer:
    return Drawer()

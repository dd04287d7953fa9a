"""The few settings: `config.toml`, in the folder the journal lives in.

To add one: a field here with its usual value, and its line in docs/reference/files.md.
Nothing private belongs here: the file is never encrypted, and holds no names.
"""

import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path

from alliance_cli.errors import UsageError

FILE = "config.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`passphrase_command` prints the passphrase; it is run without a shell."""

    passphrase_command: str | None = None


KNOWN = tuple(field.name for field in fields(Settings))


def read(home: Path) -> Settings:
    """What `config.toml` says; the usual values where there is none."""
    try:
        found = tomllib.loads((home / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise UsageError(f"{home / FILE} can't be read ({error.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise UsageError(f"{home / FILE} isn't TOML. Mend it, or remove it.") from None
    return _checked(found, home / FILE)


def _checked(found: dict[str, object], file: Path) -> Settings:
    for name, value in found.items():
        if name not in KNOWN:
            near = get_close_matches(name, KNOWN, n=1) or KNOWN
            raise UsageError(f"{file} has a setting that isn't known; {near[0]} is.")
        if not isinstance(value, str):
            raise UsageError(f"{file}: {name} needs text in quotation marks.")
    return Settings(passphrase_command=_text(found.get("passphrase_command")))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None

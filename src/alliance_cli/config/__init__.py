"""The few settings: an environment variable, else `config.toml`, else what is usual.

The file lies in the folder of the journal and is never encrypted. What can't be
understood in it is refused, never passed over. To add a setting: `known.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from alliance_cli.config.known import NAMES, SETTINGS, Setting, Value, setting
from alliance_cli.errors import UsageError

__all__ = ["FILE", "NAMES", "SETTINGS", "Found", "Settings", "found", "read"]

FILE = "config.toml"
Source = Literal["usual", "file", "environment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What each means stands in `known.SETTINGS`."""

    plain: bool = False
    keep: bool = False
    quotes: bool = True
    log: str = "quick"
    passphrase_command: str | None = None
    editor: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A setting as it is, and where that comes from."""

    setting: Setting
    value: Value
    source: Source


def read(home: Path, environ: Mapping[str, str]) -> Settings:
    """What is set for the journal in this folder."""
    by_name = {one.setting.name: one.value for one in found(home, environ)}
    return Settings(
        plain=by_name["plain"] is True,
        keep=by_name["keep"] is True,
        quotes=by_name["quotes"] is True,
        log=str(by_name["log"]),
        passphrase_command=_text(by_name["passphrase_command"]),
        editor=_text(by_name["editor"]),
    )


def found(home: Path, environ: Mapping[str, str]) -> tuple[Found, ...]:
    """Each setting, in the order in which they are shown."""
    written = in_file(home / FILE)
    return tuple(_found(one, written, environ) for one in SETTINGS)


def in_file(file: Path) -> dict[str, Value]:
    """What the file sets; nothing where there is none."""
    try:
        if file.is_fifo():  # reading it could wait for ever
            raise UsageError(f"{file} is a pipe. Remove it.")
        text = file.read_text(encoding="utf-8-sig")  # as some editors write it
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError:
        raise UsageError(f"{file} isn't text. Mend it, or remove it.") from None
    except OSError as error:
        raise UsageError(
            f"{file} can't be read ({error.strerror}). Look at who may read it.",
        ) from None
    return _parsed(text, file)


def no_such(name: str) -> str:
    """What is said of a setting that there isn't."""
    near = get_close_matches(name.casefold(), NAMES, n=1)
    nearest = f" Did you mean {near[0]}?" if near else ""
    return f"There is no such setting.{nearest} There are: {', '.join(NAMES)}."


def _found(
    one: Setting, written: Mapping[str, Value], environ: Mapping[str, str]
) -> Found:
    if given := environ.get(one.variable):
        value = one.reads(given)
        if value is None:
            raise UsageError(f"{one.variable} in the environment takes {one.takes}.")
        return Found(one, value, "environment")
    if one.name in written:
        return Found(one, written[one.name], "file")
    return Found(one, one.usual, "usual")


def _parsed(text: str, file: Path) -> dict[str, Value]:
    import tomllib  # noqa: PLC0415  (only where there is a file)

    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise UsageError(f"{file} isn't TOML. Mend it, or remove it.") from None
    return {name: _checked(name, value, file) for name, value in document.items()}


def _checked(name: str, value: object, file: Path) -> Value:
    known = setting(name)
    if known is None:
        raise UsageError(f"{file}: {no_such(name)}")
    fits = isinstance(value, bool) if isinstance(known.usual, bool) else True
    read_back = known.reads(_typed(value)) if fits else None
    if read_back is None:
        raise UsageError(f"{file}: {name} takes {known.takes}, like {known.example}")
    return read_back


def _typed(value: object) -> str:
    """As it would be typed; TOML knows more kinds of values than are of use here."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else ""


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None

"""Text or bytes to plain JSON values, refusing what `json` alone would let through.

Too large, not UTF-8, a key given twice, NaN, thousands of levels or digits: each is
one clear sentence. Half surrogate pairs and NUL are found later, where the place is
known (`values.read_text`).
"""

import json
from typing import NoReturn

from alliance_cli.errors import InputRefusedError
from alliance_cli.exchange.wording import is_plain

MAX_BYTES = 50_000_000


def parse(source: str | bytes) -> object:
    """The JSON values in it, or InputRefusedError with the one thing to mend."""
    _refuse_too_large(source)
    text = decoded(source) if isinstance(source, bytes) else source
    try:
        return json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=_without_doubles,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        _refuse(
            f"This is not JSON: line {error.lineno}, column {error.colno}"
            " can't be read.",
        )
    except RecursionError:
        _refuse("This is not a journal: its JSON is nested far too deeply.")
    except ValueError:
        _refuse("This is not a journal: it holds a number with thousands of digits.")


def decoded(source: bytes) -> str:
    """The text of a file, or InputRefusedError where it is too large or isn't one."""
    _refuse_too_large(source)
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(
            f"The file is not UTF-8 text (byte {error.start + 1})."
            " Save it as UTF-8 and try again.",
        )


def _refuse_too_large(source: str | bytes) -> None:
    if len(source) > MAX_BYTES:
        _refuse(f"The file is larger than {MAX_BYTES // 1_000_000} MB.")


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        shown = f' ("{twice}")' if is_plain(twice) else ""
        _refuse(f"A key is given twice in one object{shown}; keep one of them.")
    return found


def _refuse_constant(name: str) -> NoReturn:
    _refuse(f"{name} is not a number that a journal can hold.")


def _refuse(sentence: str) -> NoReturn:
    raise InputRefusedError([sentence])

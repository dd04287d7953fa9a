"""A journal file, or sessions alone, to frozen values; every problem is listed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from alliance_cli.errors import InputRefusedError, NewerJournalError
from alliance_cli.exchange import jsontext
from alliance_cli.exchange.form import FORMAT, VERSION
from alliance_cli.exchange.table import JOURNAL, SESSION
from alliance_cli.exchange.walk import Walk
from alliance_cli.exchange.wording import Problems
from alliance_cli.journal import Journal, Session

LARGEST_VERSION = 1_000_000
ENVELOPE = ("format", "version")
NOT_A_JOURNAL = "This is not a journal: it is not one JSON object."
OTHER_FILE = f'format: is not "{FORMAT}", so this is some other file'


def load_journal(source: str | bytes | Mapping[str, object]) -> Journal:
    """The journal, or InputRefusedError with all its problems and their places."""
    document = _parsed(source)
    if not isinstance(document, Mapping):
        raise InputRefusedError([NOT_A_JOURNAL])
    problems = Problems()
    _check_envelope(document, problems)
    content = {name: one for name, one in document.items() if name not in ENVELOPE}
    found = Walk(_listed(document), problems).shape(JOURNAL, content, "")
    problems.refuse()
    return cast("Journal", found)


def load_session(
    source: str | bytes | Mapping[str, object],
    *,
    therapist: str | None = None,
    known: Iterable[str] | None = None,
) -> Session:
    """One session of the shape in a journal file.

    `therapist` stands in where it names none; `known` are those it may name.
    """
    return _sessions({"": _parsed(source)}, therapist, known)[0]


def load_sessions(
    source: str | bytes | Mapping[str, object] | Sequence[object],
    *,
    therapist: str | None = None,
    known: Iterable[str] | None = None,
) -> tuple[Session, ...]:
    """One session or a list of them; the rest is as in `load_session`."""
    document = _parsed(source)
    if not isinstance(document, list | tuple):
        return _sessions({"": document}, therapist, known)
    placed = {f"[{n}]": one for n, one in enumerate(document)}
    return _sessions(placed, therapist, known)


def _parsed(source: object) -> object:
    return jsontext.parse(source) if isinstance(source, str | bytes) else source


def _check_envelope(document: Mapping[str, object], problems: Problems) -> None:
    """Stop at another program's file or a newer journal: its rest can't be judged."""
    given, version = document.get("format"), document.get("version")
    if given is None:
        problems.add("format", f'is required: "{FORMAT}"')
    elif given != FORMAT:
        raise InputRefusedError([OTHER_FILE])
    if version is None:
        problems.add("version", f"is required: {VERSION}")
    elif _is_newer(version):
        raise NewerJournalError(cast("int", version), VERSION)
    elif type(version) is not int or version != VERSION:
        problems.add("version", f"is not {VERSION}")


def _is_newer(version: object) -> bool:
    whole = isinstance(version, int) and not isinstance(version, bool)
    return whole and VERSION < cast("int", version) < LARGEST_VERSION


def _listed(document: Mapping[str, object]) -> frozenset[str]:
    therapists = document.get("therapists")
    if not isinstance(therapists, list | tuple):
        return frozenset()
    ids = (one.get("id") for one in therapists if isinstance(one, Mapping))
    return frozenset(id_ for id_ in ids if isinstance(id_, str))


def _sessions(
    placed: Mapping[str, object],
    therapist: str | None,
    known: Iterable[str] | None,
) -> tuple[Session, ...]:
    problems = Problems()
    walk = Walk(None if known is None else frozenset(known), problems)
    found = [
        walk.shape(SESSION, _with_therapist(one, therapist), place)
        for place, one in placed.items()
    ]
    problems.refuse()
    return cast("tuple[Session, ...]", tuple(found))


def _with_therapist(session: object, therapist: str | None) -> object:
    if not isinstance(session, Mapping) or therapist is None:
        return session
    named = session.get("therapist")
    return {**session, "therapist": therapist if named is None else named}

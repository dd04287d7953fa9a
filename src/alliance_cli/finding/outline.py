"""A session as far as one line of a list shows it."""

from datetime import date
from typing import NamedTuple

from alliance_cli.journal import Session


class Outline(NamedTuple):
    """`texts` are the person's own words, in the order in which they are shown."""

    therapist: str
    on: date
    held: str | None
    has_log: bool
    has_later: bool
    texts: tuple[str, ...]


def outline(one: Session) -> Outline:
    log = one.log
    found = (log.stays, log.snag_what, log.more) if log else ()
    return Outline(
        one.therapist,
        one.on,
        one.held,
        log is not None,
        one.later is not None,
        tuple(text for text in found if text),
    )

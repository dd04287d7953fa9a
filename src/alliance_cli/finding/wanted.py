"""What a search wants; how it is understood when it is typed stands in `typed`."""

from dataclasses import dataclass
from datetime import date

from alliance_cli.signs import Sign

ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an entry has to fit, all of it; None and () leave everything in.

    `therapists` are ids; `words` are folded; `signs` are pairs of a sign and its state.
    """

    therapists: frozenset[str] | None = None
    since: date | None = None
    until: date | None = None
    words: tuple[str, ...] = ()
    signs: tuple[tuple[str, Sign | None], ...] = ()
    pattern: str | None = None
    event: str | None = None

    @property
    def of_sessions(self) -> bool:
        """Whether only a session can fit: a sign is in one, a pattern rests on some."""
        return bool(self.signs) or self.pattern is not None

"""What can be known of the journal without asking for anything.

For pages that must be there whatever state it is in: an open journal is read, and a
protected one where its passphrase was handed over; otherwise nothing is known.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.cli import opening, whom
from alliance_cli.errors import AllianceError
from alliance_cli.journal import Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.store.support import Support


@dataclass(frozen=True, slots=True)
class Known:
    """A journal that could be read, and whom its commands are about."""

    journal: Journal
    in_use: str | None
    support: "Support"

    def them(self, number: int | None = None) -> Therapist | None:
        """Of that number, else the one seen now; raises only for a wrong number."""
        if number is None:
            return whom.current(self.journal, self.in_use)
        return whom.chosen(self.journal, number)


def look(home: Path | None, passphrase_fd: int | None = None) -> Known | None:
    from alliance_cli.store import state

    try:
        found = state(opening.journal_path(home))
        if found == "absent" or (found == "protected" and passphrase_fd is None):
            return None
        from alliance_cli.store.using import in_use

        with opening.open_book(home, passphrase_fd=passphrase_fd) as book:
            return Known(book.journal(), in_use(book), book.support())
    except AllianceError:
        return None


def them(
    home: Path | None,
    number: int | None = None,
    passphrase_fd: int | None = None,
) -> Therapist | None:
    known = look(home, passphrase_fd)
    return known.them(number) if known else None

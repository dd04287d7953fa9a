"""Everything that can go wrong for a person, each with its sentence and exit status.

An error never quotes what a person wrote: it names the place and the mend. Add a
kind by subclassing `AllianceError`; `alliance_cli.__main__` is the one place that
catches them.
"""

from collections.abc import Sequence


class AllianceError(Exception):
    """Something a person can mend; `str(error)` is the sentence they read."""

    status = 1


class UsageError(AllianceError):
    """The command line asks for something that can't be done like this."""

    status = 2


class NotFoundError(AllianceError):
    """A session, therapist or other thing that isn't in the journal."""

    status = 3


class LockedError(AllianceError):
    """The journal is protected, and the passphrase is missing or wrong."""

    status = 4

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(
            sentence
            or "That isn't the passphrase, or the journal file is damaged."
            " Try again, or run: alliance doctor",
        )


class NewerJournalError(AllianceError):
    """The journal was written by a newer version of the program."""

    status = 5

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"This journal has format {found}; this alliance knows {known} and older."
            " Nothing was changed. Install a newer alliance to open it.",
        )


class InputRefusedError(AllianceError):
    """What was brought in has problems; all of them are listed, nothing was kept.

    `problems` are sentences that name a place and a mend, never a person's words.
    """

    status = 6

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class StorageError(AllianceError):
    """The journal can't be opened, read or written as it is."""


class InterruptedByPerson(AllianceError):  # noqa: N818  (not an error: a choice)
    """Ctrl-C or Ctrl-D: leave quietly."""

    status = 130

    def __init__(self) -> None:
        super().__init__("")


class ClosedFromOutside(AllianceError):  # noqa: N818  (nobody is there to mend it)
    """The window was closed, or the program was told to end: leave quietly."""

    status = InterruptedByPerson.status

    def __init__(self) -> None:
        super().__init__("")

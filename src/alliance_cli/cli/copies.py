"""`backup` and `restore`: one file with everything, and bringing it back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.store import Key

KEPT = (
    "A checked copy is at {path}. It opens with the same passphrase, if there is one."
)
PURGED = "{n} removed. The journal itself is untouched."
NEEDS = "Say what to bring back: alliance restore FILE"
RESTORED = "The journal is as it was in that backup."
REPLACED = "What it replaced is kept at {path}."

File = Annotated[
    Path | None,
    typer.Argument(metavar="[FILE]", help="Where to; without it, beside the journal."),
]


def backup(
    *,
    file: File = None,
    home: common.Home = None,
    purge: Annotated[
        bool,
        typer.Option("--purge", help="Remove every copy beside the journal."),
    ] = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """One file with everything, checked before it is kept.

    A protected journal gives a protected copy. Copies beside the journal are made by
    themselves too, ten at most; nothing in their names says when.

    alliance backup              beside the journal
    alliance backup ~/usb/a.db   somewhere else
    alliance backup --purge      remove the copies beside the journal
    """
    from alliance_cli.store import backup as keeping

    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        if purge:
            common.show(f"  {PURGED.format(n=_copies(keeping.purge(book.path)))}\n")
            return
        if file is None:
            made = keeping.keep(book.path, book.key, book.driver)
        else:
            made = file.expanduser()
            if made.exists() or made.is_symlink():
                raise UsageError(f"{made} is there already. Choose another name.")
            keeping.backup(book, made)
    common.show(f"  {KEPT.format(path=common.tilde(made))}\n")


def _copies(n: int) -> str:
    return "1 copy" if n == 1 else f"{n} copies"


def restore(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    home: common.Home = None,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Bring a backup back, in the place of the journal.

    The backup is checked first, and what it replaces is kept. It opens with the
    passphrase it was made with.

    alliance restore ~/usb/a.db
    """
    from alliance_cli.store import restore as bringing_back

    source = file.expanduser()
    key = _key(source, passphrase_fd)
    replaced = bringing_back.restore(opening.journal_path(home), source, key)
    kept = f" {REPLACED.format(path=common.tilde(replaced))}" if replaced else ""
    common.show(f"  {RESTORED}{kept}\n")


def _key(source: Path, passphrase_fd: int | None) -> "Key | None":
    from alliance_cli.store import state

    if state(source) != "protected":
        return None
    return opening.key_of(source, passphrase_fd=passphrase_fd)

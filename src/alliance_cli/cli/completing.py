"""What the shell is offered for a word that isn't an option or a command.

Numbers of sessions and therapists are offered only from a journal that anyone using the
login can read anyway; of a protected one nothing is read, and no name, day or word is
ever offered. Whatever goes wrong, nothing is offered and nothing is said.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer import _completion_shared

if TYPE_CHECKING:
    from alliance_cli.store import Book

MOST_OFFERED = 50
# zsh loads the script at the first Tab of a shell, which typer's leaves unanswered.
FIRST_TAB = '[[ $funcstack[1] == "_%(prog_name)s" ]] && %(complete_func)s "$@"\n'


def answer_the_first_tab() -> None:
    """Called before the program is made; the other shells need nothing of it."""
    scripts = _completion_shared._completion_scripts  # noqa: SLF001  (no other way in)
    if not scripts["zsh"].endswith(FIRST_TAB):
        scripts["zsh"] += FIRST_TAB


def settings(incomplete: str) -> list[str]:
    from alliance_cli.config import NAMES

    return _beginning(NAMES, incomplete)


def signs(incomplete: str) -> list[str]:
    """A sign and its state: trust=no."""
    from alliance_cli.finding.typed import STATES
    from alliance_cli.signs import SIGNS

    pairs = (f"{name}={state}" for name in SIGNS for state in STATES)
    return _beginning(pairs, incomplete)


def patterns(incomplete: str) -> list[str]:
    from alliance_cli.finding.typed import PATTERNS

    return _beginning(PATTERNS, incomplete)


def events(incomplete: str) -> list[str]:
    from alliance_cli.finding.typed import EVENTS

    return _beginning(EVENTS, incomplete)


def stories(incomplete: str) -> list[str]:
    from alliance_cli.demo import STORIES

    return _beginning(STORIES, incomplete)


def therapists(ctx: typer.Context, incomplete: str) -> list[str]:
    def numbers(book: "Book") -> Iterable[int]:
        from alliance_cli.store.read import therapists

        return range(1, len(therapists(book)) + 1)

    return _numbers(ctx, incomplete, numbers)


def sessions(ctx: typer.Context, incomplete: str) -> list[str]:
    """Those with the therapist that the line is about, the latest first."""

    def numbers(book: "Book") -> Iterable[int]:
        from alliance_cli.cli import common, whom
        from alliance_cli.store import part

        lately = part.lately(book, 1, common.today())
        who = _given(ctx, "who") or _given(ctx, "therapist")
        them = whom.about(book, lately, who if isinstance(who, int) else None)
        return reversed(part.numbers(book, them.id))

    return _numbers(ctx, incomplete, numbers)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _numbers(
    ctx: typer.Context,
    incomplete: str,
    numbers: "Callable[[Book], Iterable[int]]",
) -> list[str]:
    from alliance_cli.store import peek

    home = _given(ctx, "home")
    try:
        with peek.into(Path(str(home)) if home else None) as book:
            found = map(str, numbers(book)) if book else iter(())
            return _beginning(found, incomplete)[:MOST_OFFERED]
    except Exception:  # noqa: BLE001  (the line that is being typed comes first)
        return []


def _given(ctx: typer.Context, name: str) -> object:
    """What the line says of an option so far, before the command or after it."""
    above = ctx.parent.params.get(name) if ctx.parent else None
    return ctx.params.get(name) or above

"""The picture of a report said in sentences: every mark as a word."""

from collections.abc import Iterator, Sequence

from alliance_cli.render.typography import numbers, sentence
from alliance_cli.rules.parts import Grid, Row

YES, NO = "+", "–"


def in_sentences(grid: Grid) -> Iterator[str]:
    if not grid.numbers:
        return
    yield _sessions_shown(grid)
    if any(grid.stirred):
        yield _stirred(grid)
    for row in grid.rows:
        yield _sign(row, grid.numbers)


def where(sessions: Sequence[int]) -> str:
    """A sentence of its own, to stand behind another; empty where there are none."""
    if not sessions:
        return ""
    word = "Session" if len(set(sessions)) == 1 else "Sessions"
    return f" {word} {numbers(sessions, mark='')}."


def _sessions_shown(grid: Grid) -> str:
    first, last = grid.numbers[0], grid.numbers[-1]
    if first == last:
        return f"Session {first}, sign by sign."
    to = " and" if last == first + 1 else " to"
    return f"Sessions {first}{to} {last}, sign by sign."


def _stirred(grid: Grid) -> str:
    said = ", ".join(str(one) if one else "not known" for one in grid.stirred)
    return f"Stirred up, from 1 settled to 5 shaken, oldest session first: {said}."


def _sign(row: Row, sessions: Sequence[int]) -> str:
    """Limits kept: yes in 3 of 8; in between in 1; no in sessions 4, 5, 7, 9."""
    known = sum(bool(mark) for mark in row.marks)
    yes = sum(mark == YES for mark in row.marks)
    no = [at for at, mark in zip(sessions, row.marks, strict=True) if mark == NO]
    between = known - yes - len(no)
    never = where(no).strip().rstrip(".")
    told = f"; no in {never[0].lower()}{never[1:]}" if no else ""
    partly = f"; in between in {between}" if between else ""
    return f"{sentence(row.label)[:-1]}: yes in {yes} of {known}{partly}{told}."

"""What was answered in each column: scales answer by answer, signs mark by mark."""

from collections.abc import Mapping, Sequence

from alliance_cli.pages.course.parts import Cell, Column, Level, Scale, SignRow
from alliance_cli.questions import find
from alliance_cli.signs import SIGNS, Entry, Sign

SCALES = {
    "stirred": "How stirred up a session left you",
    "trust": "Your trust in {T}",
}
CANT_TELL = "can't tell"


def scales(
    entries: Sequence[Entry],
    line: Sequence[Column],
    name: str,
) -> tuple[Scale, ...]:
    """Stirred up and trust, where they were ever answered."""
    by_number = {one.number: one for one in entries}
    found = (
        Scale(id_, title.replace("{T}", name), _levels(id_, by_number, line))
        for id_, title in SCALES.items()
    )
    return tuple(one for one in found if any(map(_given, one.levels)))


def _levels(
    id_: str,
    by_number: Mapping[int, Entry],
    line: Sequence[Column],
) -> tuple[Level, ...]:
    given = [
        [getattr(by_number[number].log, id_) for number in one.sessions] for one in line
    ]
    words = {answer.value: answer.words for answer in find("log", id_).answers}
    levels = [
        Level(value, words[value], tuple(each.count(value) for each in given))
        for value in range(5, 0, -1)
    ]
    unsure = Level(0, CANT_TELL, tuple(each.count(0) for each in given))
    return (*levels, unsure) if _given(unsure) else tuple(levels)


def _given(level: Level) -> bool:
    return any(level.counts)


def sign_rows(
    entries: Sequence[Entry],
    line: Sequence[Column],
) -> tuple[SignRow, ...]:
    """Every sign that was ever answered; trust is drawn answer by answer."""
    by_number = {one.number: one for one in entries}
    rows = (
        SignRow(sign, label, tuple(_cell(sign, by_number, one) for one in line))
        for sign, label in SIGNS.items()
        if sign not in SCALES
    )
    return tuple(row for row in rows if any(cell.known for cell in row.cells))


def _cell(sign: str, by_number: Mapping[int, Entry], column: Column) -> Cell:
    marks = [by_number[number].signs.get(sign) for number in column.sessions]
    return Cell(
        yes=marks.count(Sign.YES),
        between=marks.count(Sign.BETWEEN),
        no=marks.count(Sign.NO),
    )

"""The picture of a course said in sentences, for those who hear it."""

from collections.abc import Iterator

from alliance_cli.pages.course.parts import Picture, Scale, SignRow
from alliance_cli.render.course.labels import heading, whole
from alliance_cli.render.said import where
from alliance_cli.render.typography import sentence

NOT_KNOWN = "not known"


def in_sentences(picture: Picture) -> Iterator[str]:
    """Every answer of the picture; moments are told one by one elsewhere."""
    if not picture.columns:
        return
    yield sentence(heading(picture))
    one_each = picture.by == "session"
    for scale in picture.scales:
        yield from [_one_each(scale, picture)] if one_each else _several(scale, picture)
    for row in picture.signs:
        yield _sign(row, picture)


def _one_each(scale: Scale, picture: Picture) -> str:
    """The words of each session's answer, oldest first."""
    said = [
        _answer(scale, place)
        for place, column in enumerate(picture.columns)
        if column.sessions
    ]
    return f"{scale.title}, oldest session first: {'; '.join(said)}."


def _answer(scale: Scale, place: int) -> str:
    given = (one.words for one in scale.levels if one.counts[place])
    return next(given, NOT_KNOWN)


def _several(scale: Scale, picture: Picture) -> Iterator[str]:
    """How often each answer was given, a sentence for each month, quarter or year."""
    yield f"{scale.title}:"
    for place, column in enumerate(picture.columns):
        given = [
            f"{one.words} {one.counts[place]}"
            for one in scale.levels
            if one.counts[place]
        ]
        if given:
            yield f"{whole(picture.by, column)}: {', '.join(given)}."


def _sign(row: SignRow, picture: Picture) -> str:
    """Limits kept: yes in 3 of 8; in between in 1; no in sessions 4, 5, 7, 9."""
    yes = sum(cell.yes for cell in row.cells)
    known = sum(cell.known for cell in row.cells)
    between = known - yes - sum(cell.no for cell in row.cells)
    partly = f"; in between in {between}" if between else ""
    told = partly + _no(row, picture)
    return f"{sentence(row.label)[:-1]}: yes in {yes} of {known}{told}."


def _no(row: SignRow, picture: Picture) -> str:
    found = [
        (column, cell.no)
        for column, cell in zip(picture.columns, row.cells, strict=True)
        if cell.no
    ]
    if not found:
        return ""
    if picture.by == "session":
        said = where([column.sessions[0] for column, _ in found]).strip().rstrip(".")
        return f"; no in {said[0].lower()}{said[1:]}"
    told = (f"{no} in {whole(picture.by, column)}" for column, no in found)
    return f"; no in {sum(no for _, no in found)}: {', '.join(told)}"

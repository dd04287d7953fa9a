"""Choices that were written down, the latest first; never beside what a report said."""

from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.journal import Decision
from alliance_cli.questions.deciding import HOW_SURE, words_of
from alliance_cli.render.clean import safe
from alliance_cli.render.dates import dated, said
from alliance_cli.render.measure import wrap
from alliance_cli.render.typography import ascii_signs

WIDEST_TEXT = 84
MARGIN, UNDER = "  ", "    "


def decisions(
    found: Sequence[Decision], today: date, columns: int = 80, *, glyphs: bool = True
) -> str:
    """One block each; an empty text where there is none."""
    width = min(columns - 1, WIDEST_TEXT)
    blocks = ("\n".join(_block(one, today, width)) + "\n" for one in found)
    text = "\n".join(blocks)
    return text if glyphs else ascii_signs(text)


def _block(one: Decision, today: date, width: int) -> Iterator[str]:
    yield f"{MARGIN}{dated(one.on)}   {words_of(one.choice)}"
    for told in _told(one, today):
        yield from wrap(told, width, indent=UNDER, first=UNDER)


def _told(one: Decision, today: date) -> Iterator[str]:
    if one.because:
        yield f"Why: {safe(one.because)}"
    if one.sure is not None:
        yield f"How sure: {HOW_SURE[one.sure - 1].words}"
    if one.look_again_on is not None:
        yield f"To look at again: {said(one.look_again_on, today)}"
    if one.how_it_went:
        yield f"What happened since: {safe(one.how_it_went)}"

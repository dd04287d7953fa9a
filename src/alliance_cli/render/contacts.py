"""A person's own people and lines: a name and how to reach them, as they wrote it."""

from collections.abc import Iterable, Sequence

from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad, width, wrap
from alliance_cli.render.typography import ascii_signs, curly

WIDEST, NAME_COLUMNS = 80, 28
PEOPLE = "Your people"
LINES = "Your lines; you added these, so check them now and then"
Contact = tuple[str, str | None]


def drawn(people: Sequence[Contact], lines: Sequence[Contact], look: Look) -> str:
    """Both lists, each with its heading; empty where there is nobody."""
    parts = [_list(PEOPLE, people, look), _list(LINES, lines, look)]
    text = "\n".join("\n".join(part) + "\n" for part in parts if part)
    return text if look.glyphs else ascii_signs(text)


def numbered(contacts: Iterable[Contact], look: Look) -> str:
    """One a line, with the number it is called by."""
    columns = min(look.width, WIDEST)
    lines: list[str] = []
    for place, (name, how) in enumerate(contacts, start=1):
        told = safe(f"{name}   {how}" if how else name)
        lines += wrap(
            " ".join(told.split()), columns, first=f"  {place}  ", indent="     "
        )
    return "\n".join(lines) + "\n" if lines else ""


def _list(heading: str, contacts: Sequence[Contact], look: Look) -> list[str]:
    if not contacts:
        return []
    margin, under = ("", "  ") if look.plain else ("  ", "    ")
    columns = min(look.width, WIDEST)
    names = [one_line(name, NAME_COLUMNS) for name, _ in contacts]
    widest = max(map(width, names))
    lines = wrap(curly(heading), columns, first=margin, indent=margin)
    for name, (_, how) in zip(names, contacts, strict=True):
        if look.plain or not how:
            told = f"{name}: {one_line(how, columns)}" if how else name
            lines += wrap(told, columns, first=under, indent=under)
        else:
            lead = f"{under}{pad(name, widest)}   "
            said = " ".join(safe(how).split())
            lines += wrap(said, columns, first=lead, indent=" " * width(lead))
    return lines

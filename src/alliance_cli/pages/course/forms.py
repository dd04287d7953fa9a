"""Totals of forms that the therapist handed out, form by form."""

from datetime import date

from alliance_cli.journal import Journal
from alliance_cli.pages.course.parts import Form
from alliance_cli.rules.history import History


def forms(journal: Journal, history: History) -> tuple[Form, ...]:
    """Of each form the totals by date; a form with another highest total is another."""
    found: dict[tuple[str, float], list[tuple[date, float]]] = {}
    for one in journal.scores:
        if one.therapist == history.therapist.id and one.on <= history.today:
            totals = found.setdefault((one.instrument, one.of), [])
            totals.append((one.on, one.total))
    return tuple(
        Form(instrument, of, tuple(sorted(totals)))
        for (instrument, of), totals in found.items()
    )

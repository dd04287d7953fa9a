"""A list's lines, read without the rest: the same as from the whole journal."""

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.finding import Hit, Wanted, find
from alliance_cli.finding.outline import outline
from alliance_cli.journal import Journal, Session
from alliance_cli.store import write
from alliance_cli.store.outlines import outlines
from support.books import new_book
from support.realistic import realistic_journals
from support.strategies import journals


def as_found(made: Journal, whose: frozenset[str]) -> tuple[Hit, ...]:
    hits = find(made, Wanted(therapists=whose)).hits
    sessions = ((hit, hit.entry) for hit in hits)
    return tuple(
        Hit(outline(one), hit.number)
        for hit, one in sessions
        if isinstance(one, Session)
    )


@given(st.one_of(journals(), realistic_journals()), st.data())
def test_every_session_has_its_place_number_and_words(
    made: Journal, data: st.DataObject
) -> None:
    ids = [one.id for one in made.therapists]
    whose = data.draw(st.frozensets(st.sampled_from(ids)) if ids else st.just(set()))
    with new_book() as book:
        write.import_journal(book, made)
        assert outlines(book, whose) == as_found(made, frozenset(whose))

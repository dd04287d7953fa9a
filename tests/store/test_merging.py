"""What must hold for any two journals that meet: nothing twice, nothing lost."""

from collections import Counter
from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from alliance_cli.journal import Journal, Later, Session
from alliance_cli.store import write
from alliance_cli.store.merge import Further, News, news
from alliance_cli.store.versions import id_of, is_further
from support.books import new_book
from support.journals import T
from support.strategies import journals, sessions

KINDS = [one.name for one in fields(Journal)]
NOW = "2026-02-01T10:00:00+01:00"


def merged(here: Journal, there: Journal) -> Journal:
    """What the journal holds after the import."""
    found = news(here, there)
    return Journal(**{kind: _applied(here, found, kind) for kind in KINDS})


def _applied(here: Journal, found: News, kind: str) -> tuple[Any, ...]:
    went_on = {one.here: one.there for one in found.further}
    kept = (went_on.get(one, one) for one in getattr(here, kind))
    return (*kept, *getattr(found.new, kind))


def content(journal: Journal) -> dict[str, Counter[object]]:
    """What is in it, in any order, whichever of two versions kept the id."""
    return {
        kind: Counter(
            replace(one, id=None) if id_of(one) and kind != "therapists" else one
            for one in getattr(journal, kind)
        )
        for kind in KINDS
    }


@st.composite
def kept_on(draw: st.DrawFn, common: Journal) -> Journal:
    """The journal as one machine went on with it: changed in places, and added to."""
    changed = tuple(draw(_changed(one)) for one in common.sessions)
    kept = tuple(one for one in changed if one is not None)
    more = draw(st.lists(sessions(), max_size=2))
    ids = {id_of(one) for one in kept}
    new = (one for one in more if id_of(one) is None or id_of(one) not in ids)
    by_id = {id_of(one) or n: one for n, one in enumerate(new)}
    return replace(common, sessions=(*kept, *by_id.values()))


def _changed(one: Session) -> SearchStrategy[Session | None]:
    """Left alone, deleted, gone on with, edited, or changed in some other way."""
    edited = replace(one, mode="json", first=one, edited_at=NOW)
    return st.sampled_from(
        [
            one,
            one,
            None,
            one if one.later else replace(one, later=Later(settled=4)),
            one if one.first else edited,
            replace(one, mode="quick"),
            replace(one, mode="full"),
        ],
    )


@st.composite
def two_machines(draw: st.DrawFn) -> tuple[Journal, Journal]:
    """Journals that began as one; most of what was written down has an id."""
    common = draw(journals(most=3))
    listed = {one.id: one for one in (*common.therapists, T)}
    named = tuple(
        replace(one, id=one.id or f"session-{n}") if draw(st.integers(0, 4)) else one
        for n, one in enumerate(common.sessions)
    )
    common = replace(common, therapists=tuple(listed.values()), sessions=named)
    return draw(kept_on(common)), draw(kept_on(common))


@given(two_machines())
def test_an_import_repeated_changes_nothing_more(both: tuple[Journal, Journal]) -> None:
    here, there = both
    once = merged(here, there)
    assert not news(once, there)
    assert merged(once, there) == once


@given(two_machines())
def test_both_machines_come_to_hold_the_same(both: tuple[Journal, Journal]) -> None:
    here, there = both
    assert content(merged(here, there)) == content(merged(there, here))


@given(two_machines())
def test_after_an_exchange_both_ways_nothing_is_left_to_bring(
    both: tuple[Journal, Journal],
) -> None:
    here, there = both
    one = merged(here, there)
    other = merged(there, one)
    assert not news(one, other)
    assert not news(other, one)


@given(two_machines())
def test_nothing_of_either_is_lost(both: tuple[Journal, Journal]) -> None:
    here, there = both
    after = merged(here, there)
    for one in (*here.sessions, *there.sessions):
        assert any(
            replace(each, id=one.id) == one or is_further(each, one)
            for each in after.sessions
        )


@given(two_machines())
def test_no_id_is_there_twice(both: tuple[Journal, Journal]) -> None:
    after = merged(*both)
    for kind in KINDS:
        ids = [id_ for one in getattr(after, kind) if (id_ := id_of(one)) is not None]
        assert len(ids) == len(set(ids))


@given(journals(most=3))
def test_what_comes_into_an_empty_journal_comes_as_it_is(whole: Journal) -> None:
    assert merged(Journal(), whole) == whole


@given(journals(most=2), journals(most=2))
def test_any_two_journals_can_meet(here: Journal, there: Journal) -> None:
    once = merged(here, there)
    assert not news(once, there)
    known = {one.id for one in once.therapists}
    assert all(one.therapist in known for one in once.sessions)
    assert all(isinstance(one, Further) for one in news(here, there).further)


@given(two_machines())
def test_the_store_does_what_the_values_say(both: tuple[Journal, Journal]) -> None:
    here, there = both
    with new_book() as book:
        write.import_journal(book, here)
        write.import_journal(book, there)
        assert book.journal() == merged(here, there)

"""Finding: by days, signs, patterns and events; together, and strictly."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from alliance_cli.errors import UsageError
from alliance_cli.finding import Hit, Wanted, find, typed, words_in
from alliance_cli.finding.by_signs import fitting
from alliance_cli.journal import (
    Consult,
    Journal,
    Session,
)
from alliance_cli.rules.facts import work_out
from alliance_cli.rules.history import gather
from alliance_cli.signs import SIGNS
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.strategies import journals

TODAY = date(2026, 6, 30)


def found(whole: Journal, **asked: object) -> list[object]:
    """The entries that fit, oldest first."""
    if "words" in asked:
        asked["words"] = words_in(str(asked["words"]))
    looked = replace(Wanted(), **asked)  # type: ignore[arg-type]  # any filter at all
    of_signs = fitting(whole, looked, TODAY) if looked.of_sessions else None
    return [hit.entry for hit in find(whole, looked, of_signs).hits]


def test_a_span_of_days_holds_both_its_ends() -> None:
    weeks = weekly(trust=[4, 4, 4])
    whole = journal(weeks)
    assert found(whole, since=START + WEEK) == list(weeks[1:])
    assert found(whole, until=START + WEEK) == list(weeks[:2])
    assert found(whole, since=START + WEEK, until=START + WEEK) == [weeks[1]]


def test_what_has_no_day_is_counted_and_left_out_of_a_span() -> None:
    whole = journal(raises=[to_say("key"), to_say("key", noted_on=START)])
    looked = find(whole, Wanted(words=("key",), since=START))
    assert [hit.on for hit in looked.hits] == [START]
    assert looked.undated == 1
    assert find(whole, Wanted(words=("key",))).undated == 0
    assert len(find(whole, Wanted(words=("key",))).hits) == 2


@pytest.mark.parametrize(
    ("state", "places"),
    [("no", [0]), ("between", [1]), ("yes", [2]), ("unknown", [3])],
)
def test_sessions_are_found_by_the_state_of_a_sign(
    state: str,
    places: list[int],
) -> None:
    weeks = weekly(trust=[1, 3, 5, 0])
    looked = (typed.sign(f"trust={state}"),)
    assert found(journal(weeks), signs=looked) == [weeks[n] for n in places]


def test_several_signs_have_to_fit_together() -> None:
    weeks = weekly(trust=[1, 1, 5], safe=[1, 5, 1])
    looked = (typed.sign("trust=no"), typed.sign("safe=no"))
    assert found(journal(weeks), signs=looked) == [weeks[0]]


def test_a_session_that_does_not_count_has_no_signs() -> None:
    missed = session(also={"held": "they_missed"})
    assert found(journal([missed]), signs=(typed.sign("trust=unknown"),)) == []


@pytest.mark.parametrize("name", typed.PATTERNS)
def test_every_pattern_can_be_looked_for(name: str) -> None:
    whole = journal(weekly(trust=[4, 4, 4]))
    assert found(whole, pattern=name) == []


def test_the_patterns_are_those_of_the_report() -> None:
    facts = work_out(gather(journal(weekly(trust=[4])), T, TODAY))
    known = {one.id for one in (*facts.patterns, *facts.severe)}
    assert set(typed.PATTERNS) == known


def test_sessions_that_count_toward_a_pattern_are_found() -> None:
    weeks = weekly(
        accepted=[2, 5, 1],
        next=[1, 1, 5],
        about=["therapist", "subject", None],
        ask=[None, "not_heard", "taken_up"],
    )
    missed = session(START + 3 * WEEK, also={"held": "they_cancelled"})
    whole = journal([*weeks, missed])
    assert found(whole, pattern="judged") == [weeks[0], weeks[2]]
    assert found(whole, pattern="dread") == [weeks[0]]
    assert found(whole, pattern="unheard") == [weeks[1]]
    assert found(whole, pattern="not_there") == [missed]


def test_a_pattern_leads_to_the_very_sessions_it_rests_on() -> None:
    whole = journal(weekly(accepted=[2, 2, 2, 2, 2, 2], limits=[5, 5, 5, 5, 2, 2]))
    facts = work_out(gather(whole, T, TODAY))
    for one in (*facts.patterns, *facts.severe):
        rests_on = {hit.session for hit in one.hits}
        assert rests_on <= set(found(whole, pattern=one.id))


def test_sessions_are_found_by_what_was_noted_on_their_day() -> None:
    first, second = weekly(trust=[4, 4])
    noted = event(START + WEEK, "disclosed")
    whole = journal([first, second], events=[noted])
    assert found(whole, event="any") == [second]
    assert found(whole, event="disclosed") == [second]
    assert found(whole, event="sexual") == []


def test_an_event_without_a_session_on_its_day_is_found_by_itself() -> None:
    noted = event(START + WEEK)
    assert found(journal([session()], events=[noted]), event="other") == [noted]


def test_an_event_belongs_to_the_session_it_names() -> None:
    one = session()
    noted = event(START + 3 * WEEK / 7, session_on=START)
    assert found(journal([one], events=[noted]), event="any") == [one]


def test_only_one_therapists_entries_are_found_when_asked() -> None:
    theirs = replace(session(trust=4), therapist="u")
    whole = replace(
        journal([session(trust=4)]),
        therapists=(T, replace(T, id="u")),
        consults=(Consult(name="key"),),
    )
    whole = replace(whole, sessions=(*whole.sessions, theirs))
    assert found(whole, therapists=frozenset({"u"})) == [theirs]


@pytest.mark.parametrize(
    ("reader", "typed", "near"),
    [
        (typed.sign, "trst=no", "trust"),
        (typed.sign, "trust=noo", "no"),
        (typed.pattern, "dreed", "dread"),
        (typed.event, "sexul", "sexual"),
    ],
)
def test_a_slip_is_refused_with_the_nearest(
    reader: object,
    typed: str,
    near: str,
) -> None:
    assert callable(reader)
    with pytest.raises(UsageError, match=f"The nearest is {near}"):
        reader(typed)


def test_what_was_typed_is_never_repeated() -> None:
    for reader in (typed.sign, typed.pattern, typed.event):
        for word in ("canary", "canary=no", "trust=canary"):
            with pytest.raises(UsageError) as refused:
                reader(word)
            assert "canary" not in str(refused.value)


def test_names_are_read_however_they_are_joined() -> None:
    assert typed.sign("As I am=NO") == ("as_i_am", "–")
    assert typed.pattern("left-worse") == "left_worse"
    assert set(dict([typed.sign(f"{name}=yes") for name in SIGNS])) == set(SIGNS)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    typed.span(START, START)
    with pytest.raises(UsageError, match="swap"):
        typed.span(START + WEEK, START)


@given(journals(most=3))
def test_without_a_filter_every_session_is_there_once(whole: Journal) -> None:
    hits = find(whole, Wanted()).hits
    listed = [one.entry for one in hits]
    assert sorted(map(repr, listed)) == sorted(map(repr, whole.sessions))
    assert list(hits) == sorted(hits, key=lambda hit: hit.on or date.min)
    assert all(isinstance(one, Hit) for one in hits)
    assert all(isinstance(one, Session) for one in listed)

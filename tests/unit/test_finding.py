"""Finding: by words however they are typed, by days, signs, patterns and events."""

import unicodedata
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import UsageError
from alliance_cli.exchange import table, values
from alliance_cli.exchange.shapes import Shape
from alliance_cli.finding import Hit, Wanted, find, wanted, words_in
from alliance_cli.finding.by_signs import fitting
from alliance_cli.finding.folding import fold, place_of
from alliance_cli.finding.texts import texts
from alliance_cli.journal import (
    Consult,
    Decision,
    Journal,
    Score,
    Session,
)
from alliance_cli.rules.facts import work_out
from alliance_cli.rules.history import gather
from alliance_cli.signs import SIGNS
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.strategies import journals
from support.strategies import texts as any_texts

TODAY = date(2026, 6, 30)
EARLIER = {"first", "versions"}  # wordings that stand no more


def found(whole: Journal, **asked: object) -> list[object]:
    """The entries that fit, oldest first."""
    if "words" in asked:
        asked["words"] = words_in(str(asked["words"]))
    looked = replace(Wanted(), **asked)  # type: ignore[arg-type]  # any filter at all
    of_signs = fitting(whole, looked, TODAY) if looked.of_sessions else None
    return [hit.entry for hit in find(whole, looked, of_signs).hits]


@pytest.mark.parametrize(
    "typed",
    [
        "über die mutter",
        "ÜBER",
        "u\u0308ber",
        "uber",
        "ｕｂｅｒ",
        "mutter Über",
        "“die Mutter”",
    ],
)
def test_capitals_accents_width_and_order_make_no_difference(typed: str) -> None:
    one = session(stays="Über die Mutter")
    assert found(journal([one]), words=typed) == [one]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("café", "cafe"),
        ("I'd", "I\u2019d"),
        ("don\u2019t", "DON'T"),
        ("ｱ", "ア"),
        ("shalom שלום", "SHALOM שָׁלוֹם"),
        ("straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("two words", "two\n  words"),
        ('"two words"', "two\n  words"),
        ("50%", "it was 50% me"),
        ("_", "snake_case"),
        ("x'; --", "x'; -- and more"),
    ],
)
def test_what_looks_the_same_is_found(typed: str, text: str) -> None:
    one = session(stays=text)
    assert found(journal([one]), words=typed) == [one]


def test_every_word_has_to_be_there_and_a_phrase_as_it_stands() -> None:
    whole = journal(
        [session(stays="angry at the door"), session(stays="the angry one")]
    )
    assert len(found(whole, words="angry the")) == 2
    assert len(found(whole, words='"the angry"')) == 1
    assert found(whole, words="angry calm") == []


def test_words_may_stand_in_different_texts_of_one_entry() -> None:
    one = session(stays="late", more="again", later={"tell": "please"})
    assert found(journal([one]), words="again late please") == [one]


@given(any_texts())
def test_every_text_finds_itself(text: str) -> None:
    one = session(stays=text)
    try:
        words_in(text)
    except UsageError:
        return
    assert found(journal([one]), words=text) == [one]


@given(st.text(max_size=600))
def test_whatever_is_typed_is_understood_or_refused(typed: str) -> None:
    with suppress(UsageError):
        words = words_in(typed)
        assert words
        assert all(word == fold(word) for word in words)


@given(any_texts())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_a_word_is_placed_in_the_text_as_it_stands() -> None:
    text = "Ｗｉｄｅ and ÜBER the hill"
    assert text[place_of("uber", text) :].startswith("ÜBER")
    assert place_of("wide", text) == 0


def test_nothing_to_look_for_is_refused() -> None:
    for typed in ("", "   ", '""', '" "'):
        with pytest.raises(UsageError, match="No words"):
            words_in(typed)
    with pytest.raises(UsageError, match="more than can be looked for"):
        words_in("a " * 400)


def test_own_words_are_found_in_every_kind_of_entry() -> None:
    whole = replace(
        journal(
            [session(START, stays="key")],
            events=[event(START, what="key")],
            raises=[to_say("key")],
        ),
        decisions=(Decision(therapist="t", on=START, choice="stay", because="key"),),
        consults=(Consult(name="key"),),
        scores=(Score(therapist="t", on=START, instrument="key", total=1, of=2),),
    )
    assert {type(one).__name__ for one in found(whole, words="KEY")} == {
        "Session",
        "Event",
        "Raise",
        "Decision",
        "Consult",
        "Score",
    }


def own(shape: Shape, entry: object) -> list[str]:
    """Every text of the person's in an entry, by the table of the journal file."""
    found_: list[str] = []
    for key in shape.keys:
        value = getattr(entry, key.field)
        if key.name in EARLIER or not value:
            continue
        if isinstance(key.holds, Shape):
            parts = value if isinstance(value, tuple) else (value,)
            found_ += [text for part in parts for text in own(key.holds, part)]
        elif key.holds is values.TEXT:
            found_.append(value)
    return found_


@given(journals(most=3))
def test_every_text_of_a_journal_is_looked_through(whole: Journal) -> None:
    for kind in table.JOURNAL.keys:
        assert isinstance(kind.holds, Shape)
        if kind.name == "therapists":
            continue  # their names stand in alliance therapist
        for entry in getattr(whole, kind.name):
            if not getattr(entry, "retracted", False):
                assert sorted(texts(entry)) == sorted(own(kind.holds, entry))


def test_what_was_taken_back_is_not_looked_through() -> None:
    gone = event(START, what="key", retracted=True)
    assert found(journal(events=[gone]), words="key") == []
    assert found(journal(events=[gone]), event="any") == []


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
    looked = (wanted.sign(f"trust={state}"),)
    assert found(journal(weeks), signs=looked) == [weeks[n] for n in places]


def test_several_signs_have_to_fit_together() -> None:
    weeks = weekly(trust=[1, 1, 5], safe=[1, 5, 1])
    looked = (wanted.sign("trust=no"), wanted.sign("safe=no"))
    assert found(journal(weeks), signs=looked) == [weeks[0]]


def test_a_session_that_does_not_count_has_no_signs() -> None:
    missed = session(also={"held": "they_missed"})
    assert found(journal([missed]), signs=(wanted.sign("trust=unknown"),)) == []


@pytest.mark.parametrize("name", wanted.PATTERNS)
def test_every_pattern_can_be_looked_for(name: str) -> None:
    whole = journal(weekly(trust=[4, 4, 4]))
    assert found(whole, pattern=name) == []


def test_the_patterns_are_those_of_the_report() -> None:
    facts = work_out(gather(journal(weekly(trust=[4])), T, TODAY))
    known = {one.id for one in (*facts.patterns, *facts.severe)}
    assert set(wanted.PATTERNS) == known


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
        (wanted.sign, "trst=no", "trust"),
        (wanted.sign, "trust=noo", "no"),
        (wanted.pattern, "dreed", "dread"),
        (wanted.event, "sexul", "sexual"),
    ],
)
def test_a_slip_is_refused_with_the_nearest(
    reader: object,
    typed: str,
    near: str,
) -> None:
    assert callable(reader)
    with pytest.raises(UsageError, match=f"the nearest is {near}"):
        reader(typed)


def test_what_was_typed_is_never_repeated() -> None:
    for reader in (wanted.sign, wanted.pattern, wanted.event):
        for typed in ("canary", "canary=no", "trust=canary"):
            with pytest.raises(UsageError) as refused:
                reader(typed)
            assert "canary" not in str(refused.value)


def test_names_are_read_however_they_are_joined() -> None:
    assert wanted.sign("As I am=NO") == ("as_i_am", "–")
    assert wanted.pattern("left-worse") == "left_worse"
    assert set(dict([wanted.sign(f"{name}=yes") for name in SIGNS])) == set(SIGNS)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    wanted.span(START, START)
    with pytest.raises(UsageError, match="swap"):
        wanted.span(START + WEEK, START)


@given(journals(most=3))
def test_without_a_filter_every_session_is_there_once(whole: Journal) -> None:
    hits = find(whole, Wanted()).hits
    listed = [one.entry for one in hits]
    assert sorted(map(repr, listed)) == sorted(map(repr, whole.sessions))
    assert list(hits) == sorted(hits, key=lambda hit: hit.on or date.min)
    assert all(isinstance(one, Hit) for one in hits)
    assert all(isinstance(one, Session) for one in listed)

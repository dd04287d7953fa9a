"""Finding: by words, however they are typed, in everything that was written."""

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
from alliance_cli.finding import Wanted, find, words_in
from alliance_cli.finding.by_signs import fitting
from alliance_cli.finding.folding import fold, place_of
from alliance_cli.finding.texts import texts
from alliance_cli.journal import (
    Consult,
    Decision,
    Journal,
    Score,
)
from support.journals import START, event, journal, session, to_say
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

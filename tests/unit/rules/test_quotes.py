"""What a person wrote is quoted sparingly, and never where it could hurt."""

from datetime import date

import pytest

from alliance_cli.rules.rule import (
    day,
    first_and_latest,
    low_answers,
    of_the_last,
    own_answers,
    quotes_from,
    sessions_with,
    shorten,
    times,
)
from alliance_cli.signs import Sign
from support.journals import START, Answers, event, journal, session, weekly
from support.rulings import facts, finding, history, week


def quoted(*made: Answers, events: tuple[Answers, ...] = ()) -> list[str]:
    noted = [event(one["on"], "contact", **_without_day(one)) for one in events]
    sessions = [session(week(n), **one) for n, one in enumerate(made)]
    seen = history(journal(sessions, events=noted))
    return [one.text for one in quotes_from(seen, seen.entries)]


def _without_day(known: Answers) -> Answers:
    return {key: value for key, value in known.items() if key != "on"}


def test_the_first_and_the_latest_are_quoted() -> None:
    assert quoted({"stays": "a"}, {"stays": "b"}, {"stays": "c"}) == ["a", "c"]
    assert quoted({"stays": "a"}) == ["a"]
    assert quoted({"trust": 3}) == []
    assert first_and_latest([]) == ()


def test_a_quote_carries_its_number_and_day() -> None:
    made = journal([session(week(n), stays=str(n)) for n in range(2)])
    seen = history(made)
    told = [(one.number, one.on) for one in quotes_from(seen, seen.entries)]
    assert told == [(1, week(0)), (2, week(1))]


def test_what_stays_is_quoted_before_what_hurt_and_nothing_else_is() -> None:
    assert quoted({"stays": "a", "snag_what": "b", "more": "c"}) == ["a"]
    assert quoted({"snag_what": "b", "more": "c"}) == ["b"]
    assert quoted({"more": "c", "ask_what": "d"}) == []


def test_a_hurt_is_told_in_what_was_written_of_it() -> None:
    hurt: Answers = {"stays": "a", "snag": "big", "snag_what": "b"}
    made = journal([session(week(0), **hurt), session(week(1), stays="c")])
    assert [one.text for one in finding(made, "hurt_open").quotes] == ["b"]
    seen = history(made)
    told = quotes_from(seen, seen.entries, of_hurts=True)
    assert [one.text for one in told] == ["b", "c"]


@pytest.mark.parametrize(
    "answers",
    [
        {"stays": "I want to die"},
        {"stays": "a", "snag_what": "I want to die"},
        {"stays": "a", "more": "I want to die"},
        {"stays": "a", "ask_what": "I want to die"},
        {"stays": "a", "later": {"tell": "I want to die"}},
        {"stays": "a", "later": {"days": "unsafe"}},
    ],
)
def test_nothing_is_quoted_from_a_session_that_speaks_of_dying(
    answers: Answers,
) -> None:
    assert quoted({"stays": "before"}, answers) == ["before"]


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"on": START, "safe_now": "no"}, []),
        ({"on": START, "safe_now": "unsure"}, []),
        ({"on": START, "safe_now": "yes"}, ["a"]),
        ({"on": START, "what": "kill myself"}, []),
        ({"on": week(1), "safe_now": "no"}, ["a"]),
        ({"on": week(1), "session_on": START, "safe_now": "no"}, []),
    ],
)
def test_nor_from_one_after_which_they_were_not_sure_to_be_safe(
    known: Answers, told: list[str]
) -> None:
    assert quoted({"stays": "a", "later": {"days": "hard"}}, events=(known,)) == told


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a  b\n c", "a b c"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 79 + "…"),
        ("word " * 15 + "words", "word " * 15 + "words"),
        ("word " * 15 + "longer", ("word " * 15).strip() + "…"),
        ("letter " * 14, ("letter " * 11).strip() + "…"),
    ],
)
def test_a_quote_is_one_line_cut_at_a_word(text: str, short: str) -> None:
    assert shorten(text) == short
    assert len(shorten(text)) <= 80


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 1, 5), "Monday 5 January"),
        (date(2025, 1, 5), "Sunday 5 January 2025"),
        (date(2027, 3, 1), "Monday 1 March 2027"),
    ],
)
def test_a_day_has_its_year_when_it_is_another(on: date, said: str) -> None:
    assert day(on, date(2026, 6, 30)) == said


def test_once_twice_and_then_a_number() -> None:
    assert [times(k) for k in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_all_is_only_said_of_several() -> None:
    assert of_the_last(1, 1) == "1 of the last 1"
    assert of_the_last(2, 2) == "all of the last 2"
    assert of_the_last(2, 3) == "2 of the last 3"


def test_the_words_chosen_are_told_once_each() -> None:
    made = journal(
        [
            session(week(0), accepted=2),
            session(week(1), accepted=2),
            session(week(2), accepted=1),
            session(week(3), accepted=3),
            session(week(4), words=["looked_down"]),
            session(week(5), words=["accepted", "looked_down"]),
        ],
    )
    entries = history(made).entries
    assert (
        own_answers(entries[:4], "accepted") == '"somewhat judged" or "looked down on"'
    )
    assert own_answers(entries[4:5], "accepted") == '"looked down on"'
    assert own_answers(entries[5:], "accepted") == ""
    assert own_answers(entries[:1], "safe") == ""
    assert low_answers(entries[:1], "accepted", "T.") == 'You felt "somewhat judged"'
    quick = history(journal([session(words=["looked_after"])])).entries
    assert low_answers(quick, "room", "T.") == 'You marked "had to look after T."'
    both = history(journal([session(room=1), session(week(1), words=["looked_after"])]))
    told = low_answers(both.entries, "room", "T.")
    assert told == 'You marked "all about T." or "had to look after T."'
    assert sessions_with(entries, "accepted", Sign.BETWEEN) == (entries[3], entries[5])


def test_what_is_known_from_before_is_shown_and_never_decides() -> None:
    answers = ["very", "new", "somewhat", "unsure", "very", "very", "very", "very"]
    made = journal(weekly(familiar=[*answers, "very"], trust=3))
    found = finding(made, "familiar")
    assert (found.fired, found.sessions) == (None, (3, 5, 6, 7, 8, 9))
    assert finding(journal(weekly(familiar=["new"])), "familiar").sessions == ()


@pytest.mark.parametrize("name", ["stirred", "safe", "trust", "help"])
@pytest.mark.parametrize(
    ("values", "often"),
    [
        ([0, 0, 0], True),
        ([0, 0, 3], False),
        ([0, 0, 0, 3, 3, 3], True),
        ([0, 0, 0, 3, 3, 3, 3], False),
        ([0, 0, None, None], False),
    ],
)
def test_three_times_of_six_that_they_could_not_tell_are_said(
    name: str, values: list[int | None], often: bool
) -> None:
    given: Answers = {"stays": "x", name: values}
    found = finding(journal(weekly(**given)), "cant_tell")
    assert found.fired is None
    assert (found.sentence != "Not often.") is often


def test_taking_back_leaves_one_line() -> None:
    back = [event(week(n), "contact", retracted=True) for n in range(2)]
    found = finding(journal(events=back), "taken_back")
    assert found.sentence.startswith(
        "You noted something on Monday 12 January and took"
    )
    assert found.fired is None
    kept = finding(journal(events=[event(START, "contact")]), "taken_back")
    assert kept.sentence == "Nothing was taken back."


def test_facts_find_a_pattern_by_its_name() -> None:
    known = facts(journal(weekly(trust=[4])))
    for id_ in ("judged", "unsafe", "not_there", "unheard"):
        assert known.pattern(id_).id == id_
    assert known.name == "T."

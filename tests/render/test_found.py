"""What a search found, drawn: the words with what is around them."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from alliance_cli.finding import Hit
from alliance_cli.finding.folding import fold
from alliance_cli.journal import Consult, Decision, Event, Log, Raise, Score, Session
from alliance_cli.render.found import around, found
from support.strategies import texts

TODAY = date(2026, 5, 5)
DAY = date(2026, 3, 3)
LONG = "it began well enough, and then he said late again, before I had even sat down"
SESSION = Session(therapist="t", on=DAY, log=Log(stays=LONG))
HITS = [
    Hit(Consult(name="late Kim"), None, "late Kim"),
    Hit(SESSION, 9, LONG),
    Hit(Event(therapist="t", on=DAY, what="late"), None, "late"),
    Hit(Raise(therapist="t", kind="ask", text="later"), None, "later"),
    Hit(Decision(therapist="t", on=DAY, choice="stay", because="late"), None, "late"),
    Hit(Score(therapist="t", on=DAY, instrument="late", total=1, of=9), None, "late"),
]


def test_each_line_says_what_it_is_and_shows_the_words() -> None:
    assert "\n" + found(HITS, TODAY, 72, words=("late",)) == snapshot("""\

      Tue 3 Mar   form: late
      Tue 3 Mar   decided: late
      no day      to ask for: later
      Tue 3 Mar   noted: late
  9   Tue 3 Mar   … and then he said late again, before I had even sat…
      no day      first call: late Kim
""")


def test_with_several_therapists_each_line_says_who() -> None:
    drawn = found(HITS[:2], TODAY, 72, words=("late",), names={"t": "Ruth"})
    assert "\n" + drawn == snapshot("""\

  9   Tue 3 Mar   Ruth   … and then he said late again, before I had e…
      no day             first call: late Kim
""")


def test_words_can_be_left_out() -> None:
    drawn = found(HITS, TODAY, 72, words=("late",), quotes=False)
    assert "late" not in drawn
    assert "decided" in drawn


def test_what_lists_keep_back_is_kept_back_here() -> None:
    dark = "late, and I want to be dead"
    hits = [
        Hit(
            Session(therapist="t", on=DAY, log=Log(stays="late", more=dark)), 1, "late"
        ),
        Hit(Raise(therapist="t", kind="say", text=dark), None, dark),
    ]
    assert "late" not in found(hits, TODAY, words=("late",))
    assert "late" not in found(HITS[1:3], TODAY, words=("late",), unquoted={DAY})


def test_an_event_alone_is_listed_without_words() -> None:
    alone = Hit(Event(therapist="t", on=DAY, what="said aloud"))
    drawn = found([alone, Hit(SESSION, 9)], TODAY)
    assert "noted" in drawn
    assert "said aloud" not in drawn
    assert "it began well" in drawn


@given(texts(), texts(), texts())
def test_what_was_found_is_in_what_is_shown(before: str, word: str, after: str) -> None:
    text = f"{before * 5} {word} {after}"
    wanted = fold(word)
    if wanted:
        assert wanted in fold(around(wanted, text))


@given(st.lists(texts(), min_size=1, max_size=5))
def test_nothing_found_is_too_wide(words: list[str]) -> None:
    hits = [Hit(Raise(therapist="t", kind="say", text=one), None, one) for one in words]
    drawn = found(hits, TODAY, 50, words=("a",))
    assert drawn.count("\n") == len(hits)

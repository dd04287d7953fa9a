"""Finding on the command line: filters are understood or refused, words never typed."""

import json
from dataclasses import replace
from datetime import date

import pytest

from alliance_cli.journal import Journal
from support.books import KEY
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.program import alliance, ended, have, on_a_terminal

DAY = date(2026, 3, 3)
LATE = journal(
    weekly(trust=[4, 2, 4], stays=["we began", "late again, he was", "calm"]),
    raises=[to_say("don't be late", noted_on=DAY)],
)


def test_words_from_a_pipe_are_found_wherever_they_stand() -> None:
    have(LATE)
    ran = alliance("list", "--search", stdin="LATE\n")
    assert ran.status == 0
    raised, logged = ran.out.splitlines()
    assert "to say: don't be late" in raised
    assert "late again" in logged
    assert ran.err == ""


def test_words_are_asked_for_on_a_terminal() -> None:
    have(LATE)
    program = on_a_terminal("list", "--search", "--keep")
    program.expect("Which words")
    program.sendline("late again")
    program.expect("late again, he was")
    assert ended(program) == 0


def test_words_are_asked_for_only_when_the_journal_is_open() -> None:
    have(LATE, KEY)
    ran = alliance("list", "--search", stdin="late\n")
    assert (ran.status, ran.out) == (4, "")


def test_words_are_never_an_argument() -> None:
    have(LATE)
    ran = alliance("list", "--search", "canary7x")
    assert ran.status == 2
    assert "canary7x" not in ran.out + ran.err


def test_nothing_found_is_said_and_is_no_failure() -> None:
    have(LATE)
    ran = alliance("list", "--search", stdin="nowhere\n")
    assert (ran.status, ran.out) == (0, "Nothing in the journal fits that.\n")
    ran = alliance("list", "--search", "--json", stdin="nowhere\n")
    assert (ran.status, ran.out) == (0, "[]\n")


@pytest.mark.parametrize(
    ("words", "teaches"),
    [
        (("--since", "someday"), "Write it like"),
        (("--until", "3/4"), "3 April"),
        (("--since", "2026-02-30"), "no such day"),
        (("--since", "2026-03-01", "--until", "2026-02-01"), "swap"),
        (("--sign", "trust"), "like trust=no"),
        (("--sign", "trsut=no"), "nearest is trust"),
        (("--sign", "trust=maybe"), "yes, between, no, unknown"),
        (("--pattern", "jugded"), "nearest is judged"),
        (("--event", "treat"), "nearest is threat"),
        (("-n", "0"), "1 or more"),
        (("--search",), "No words"),
    ],
)
def test_a_filter_that_is_not_understood_is_refused_never_dropped(
    words: tuple[str, ...],
    teaches: str,
) -> None:
    have(LATE)
    ran = alliance("list", *words, stdin="\n")
    assert (ran.status, ran.out) == (2, "")
    assert teaches in ran.err


def test_what_is_asked_for_together_has_to_fit_together() -> None:
    have(LATE)
    words = ("list", "--sign", "trust=no", "--since", str(START), "--until", str(DAY))
    (line,) = alliance(*words).out.splitlines()
    assert "late again" in line
    assert alliance(*words, "--pattern", "judged").out.startswith("Nothing")


def test_a_day_is_given_as_people_say_it() -> None:
    have(LATE)
    ran = alliance("list", "--since", "12 January 2026", "--until", "Jan 12, 2026")
    (line,) = ran.out.splitlines()
    assert "late again" in line


def test_only_the_latest_of_what_fits_are_listed() -> None:
    have(LATE)
    (line,) = alliance("list", "--sign", "trust=yes", "-n", "1").out.splitlines()
    assert "calm" in line


def test_what_has_no_day_is_not_silently_left_out() -> None:
    have(replace(LATE, raises=(to_say("late"),)))
    ran = alliance("list", "--search", "--since", str(START), stdin="late\n")
    assert "1 more would fit, but have no day" in ran.err


@pytest.mark.parametrize("words", [(), ("--no-quotes",), ("-t", "2"), ("-t", "1")])
def test_the_whole_list_is_the_same_as_one_from_a_day_before_all(
    words: tuple[str, ...],
) -> None:
    other = replace(T, id="o", name="Dr Other", sessions_before=7)
    mine = [
        session(START, stays="first", more="I want to die"),
        session(START + WEEK, also={"held": "they_cancelled"}),
        session(START + 2 * WEEK, before={"looking": 2}),
        session(START + 3 * WEEK, snag_what="late"),
    ]
    theirs = [replace(one, therapist="o") for one in weekly(trust=[3, 4])]
    whole = journal(
        [*mine, *theirs], events=[event(START + 3 * WEEK, safe_now="unsure")]
    )
    have(replace(whole, therapists=(T, other)))
    every = alliance("list", *words)
    assert every.status == 0
    assert every.out == alliance("list", "--since", "1990-01-01", *words).out != ""


def test_what_was_found_can_be_read_by_a_script() -> None:
    noted = event(DAY, "disclosed", what="late", safe_now="no", first=event(DAY))
    have(replace(LATE, events=(noted,)))
    ran = alliance("list", "--search", "--json", stdin="late\n")
    found = json.loads(ran.out)
    assert [sorted(one) for one in found] == [
        ["number", "session"],
        ["event"],
        ["raise"],
    ]
    assert found[0]["number"] == 2
    assert "safe_now" not in ran.out


def test_sessions_of_one_therapist_and_one_event_are_found() -> None:
    theirs = replace(session(DAY, trust=4, stays="theirs"), therapist="u")
    whole = Journal(
        therapists=(T, replace(T, id="u", name="Dana")),
        sessions=(*LATE.sessions, theirs),
        events=(event(START + WEEK, "contact"),),
    )
    have(whole)
    assert alliance("list", "--event", "contact").out.count("\n") == 1
    assert alliance("list", "--event", "any", "-t", "2").out.startswith("Nothing")
    assert "theirs" in alliance("list", "-t", "2").out


def test_an_unknown_session_is_not_found_with_its_own_status() -> None:
    have(LATE)
    ran = alliance("show", "99")
    assert ran.status == 3
    assert "alliance list" in ran.err

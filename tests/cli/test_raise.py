"""`raise`: the list of things to say and to ask for, and how it was taken."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from alliance_cli.cli import common
from alliance_cli.journal import Journal, Raise, Therapist
from support.books import KEY, read_back
from support.journals import T, event, journal, session, to_say, weekly
from support.program import Ran, alliance, ended, have, home, interrupted, on_a_terminal

RUTH = replace(T, name="Ruth")
TODAY = common.today()
CLOCK = to_say("the clock, while I talked", noted_on=date(2020, 3, 2), matters=3)
DOOR = to_say("to keep the door shut", "ask", about="them")
SAID = to_say("that I was angry", said_on=date(2020, 3, 5), met=4, after=5)
NEVER_PART = event(date(2020, 3, 1), "sexual")
NOTHING_OWED = "You don’t have to say anything to Ruth, or to go."


def have_listed(*raises: Raise, therapist: Therapist = RUTH) -> None:
    have(journal(raises=raises, therapist=therapist))


def kept() -> tuple[Raise, ...]:
    return read_back(home() / "journal.db").raises


def typed(*words: str, lines: str) -> Ran:
    return alliance("raise", *words, stdin=lines)


def test_it_shows_what_waits_and_how_the_rest_was_taken() -> None:
    have_listed(CLOCK, DOOR, SAID)
    assert alliance("raise").out == snapshot("""\
  Things to say or ask for   Ruth

    1  say  the clock, while I talked
            since 2 Mar 2020 · matters a lot
    2  ask  to keep the door shut
            about what they do

  Said, and how it was taken
    3  say  that I was angry
            said 5 Mar 2020 · listened · as good as before, or better

    alliance raise --ask     something to ask for
    alliance raise --said 1  it came up: how was it taken?
    alliance raise --words   ways to begin, also in writing
""")


def test_in_plain_it_is_said_in_sentences() -> None:
    have_listed(CLOCK, SAID)
    assert alliance("raise", "--plain").out == snapshot("""\
Things to say or ask for: Ruth

Number 1, something to say, since 2 Mar 2020, matters a lot: the clock, while I
talked

Said, and how it was taken
Number 2, something to say, said 5 Mar 2020, listened, as good as before, or
better: that I was angry

  alliance raise --ask     something to ask for
  alliance raise --said 1  it came up: how was it taken?
  alliance raise --words   ways to begin, also in writing
""")


def test_words_that_come_in_go_on_the_list() -> None:
    have_listed(CLOCK)
    ran = typed("--ask", lines="to be asked\nbefore you call\n")
    assert ran.out == "It is on the list, as number 2. alliance raise shows it.\n"
    new = kept()[1]
    assert (new.kind, new.text) == ("ask", "to be asked\nbefore you call")
    assert new.noted_on == TODAY
    assert new.id is not None


def test_what_is_dropped_keeps_its_number_and_is_not_shown() -> None:
    have_listed(replace(CLOCK, dropped=True), DOOR)
    out = alliance("raise").out
    assert "clock" not in out
    assert "2  ask  to keep the door shut" in out


def test_a_script_reads_all_of_it() -> None:
    have_listed(CLOCK, SAID)
    rows = json.loads(alliance("raise", "--json").out)
    assert [(row["number"], row["waits"]) for row in rows] == [(1, True), (2, False)]
    assert rows[0]["raise"]["text"] == CLOCK.text


@pytest.mark.parametrize(
    "words",
    [(), ("--json",), ("--words",), ("--said", "1"), ("--drop", "1"), ("--ask",)],
    ids=" ".join,
)
def test_while_stop_stands_nothing_of_it_is_shown_or_offered(
    words: tuple[str, ...],
) -> None:
    free = replace(RUTH, choice="free")
    have(journal(events=[NEVER_PART], raises=[CLOCK], therapist=free))
    ran = typed(*words, lines="")
    assert ran.status == 0
    assert "have to say anything to Ruth, or to go" in ran.out
    assert "clock" not in ran.out
    assert "Ways to begin" not in ran.out
    assert kept() == (CLOCK,)


def test_stop_is_what_the_report_comes_down_to_not_only_an_act() -> None:
    marked = weekly(trust=[4, 4, 4], line=["yes", "yes", "yes"], safe=[1, 1, 1])
    free = replace(RUTH, choice="free")
    have(journal(marked, raises=[CLOCK], therapist=free))
    assert '"state": "stop"' in alliance("report", "--json").out
    assert NOTHING_OWED in alliance("raise").out


def test_who_cannot_simply_stop_reads_that_they_can_ask_for_someone_else() -> None:
    bound = replace(RUTH, choice="bound")
    have(journal(events=[NEVER_PART], raises=[CLOCK], therapist=bound))
    out = alliance("raise").out
    assert "you can ask for someone else" in out
    assert "or to go" not in out


@pytest.mark.parametrize("choice", [None, "unsaid", "costly"])
def test_nobody_is_told_that_they_need_not_go_who_did_not_say_they_are_free(
    choice: str | None,
) -> None:
    theirs = replace(RUTH, choice=choice)
    have(journal(events=[NEVER_PART], raises=[CLOCK], therapist=theirs))
    out = alliance("raise").out
    assert "have to say anything to Ruth. What is on" in out
    assert "words to stop, or to ask for someone else" in out


def test_the_list_with_someone_else_is_there_all_the_same() -> None:
    dana = replace(T, id="d", name="Dana")
    hers = replace(DOOR, therapist="d")
    both = journal(events=[NEVER_PART], raises=[CLOCK], therapist=RUTH)
    have(replace(both, therapists=(RUTH, dana), raises=(CLOCK, hers)))
    assert "keep the door shut" in alliance("raise", "-t", "2").out


def test_once_it_came_up_it_is_asked_how_it_was_taken() -> None:
    have_listed(CLOCK)
    ran = typed("--said", "1", lines="2020-03-04\n2\n3\n")
    assert "the clock, while I talked" in ran.out
    assert "What came of it?" not in ran.out
    (now,) = kept()
    assert now == replace(CLOCK, said_on=date(2020, 3, 4), met=2, after=3)


def test_of_a_wish_it_is_asked_what_came_of_it() -> None:
    have_listed(DOOR)
    typed("--said", "1", lines="\n2\n4\n\n")
    (now,) = kept()
    assert now == replace(DOOR, said_on=TODAY, outcome="cannot", met=4)


def test_an_answer_that_changes_keeps_the_first() -> None:
    have_listed(SAID)
    ran = typed("--said", "1", lines="\n1\n\n")
    assert "So far: Thu 5 Mar 2020" in ran.out
    assert "So far: listened" in ran.out
    (now,) = kept()
    assert (now.met, now.after, now.said_on) == (1, 5, SAID.said_on)
    assert now.first == SAID
    assert now.edited_at is not None


def test_what_is_no_longer_wanted_leaves_the_list_and_stays_in_the_journal() -> None:
    have_listed(CLOCK)
    assert "stays in the journal" in typed("--drop", "1", lines="1\n").out
    assert kept() == (replace(CLOCK, dropped=True),)


def test_or_it_is_gone_with_its_words() -> None:
    have_listed(CLOCK, DOOR)
    assert "gone from the journal" in typed("--drop", "1", lines="2\n").out
    assert kept() == (DOOR,)
    assert b"the clock" not in (home() / "journal.db").read_bytes()


def test_enter_drops_nothing() -> None:
    have_listed(CLOCK)
    assert "as it was" in typed("--drop", "1", lines="\n").out
    assert kept() == (CLOCK,)


@pytest.mark.parametrize("words", [("--said", "3"), ("--drop", "3")], ids=" ".join)
def test_a_number_that_is_not_on_the_list_is_not_found(words: tuple[str, ...]) -> None:
    have_listed(CLOCK)
    ran = typed(*words, lines="1\n")
    assert ran.status == 3
    assert "There is no number 3 on the list." in ran.err


def test_one_thing_at_a_time() -> None:
    have_listed(CLOCK)
    assert alliance("raise", "--ask", "--drop", "1").status == 2


def test_a_text_as_long_as_a_book_is_refused() -> None:
    have_listed()
    assert typed(lines="x" * 100_001).status == 2
    assert kept() == ()


def test_a_text_that_would_steer_the_terminal_cannot() -> None:
    have_listed(to_say("a\x1b[2Jb"))
    assert "\x1b" not in alliance("raise").out


OLD = "it reminds me of someone"


def test_ways_to_begin_need_no_journal() -> None:
    out = alliance("raise", "--words").out
    assert "When saying it isn’t possible" in out
    assert OLD in out
    assert list(home().iterdir()) == []


def test_nothing_turns_to_ones_own_past_where_it_could_hurt() -> None:
    hurt = session(TODAY - timedelta(days=2), safe=1, trust=3)
    have(journal([hurt], therapist=RUTH))
    out = alliance("raise", "--words").out
    assert "whether Ruth gets curious" in out
    assert OLD not in out


def test_nor_where_nobody_can_know() -> None:
    have(Journal(therapists=(RUTH,)), KEY)
    ran = alliance("raise", "--words")
    assert ran.status == 0
    assert OLD not in ran.out


@pytest.mark.e2e
def test_what_was_noted_goes_on_the_list_by_its_number() -> None:
    noted = session(TODAY, snag="small", snag_what="the clock again", aired="not_yet")
    have(journal([noted], therapist=RUTH))
    program = on_a_terminal("raise", "--ask")
    program.expect_exact("1 the clock again")
    program.expect("> ")
    program.sendline("1")
    program.sendline("")
    program.expect("Whose is it")
    program.sendline("1")
    program.expect("How much does it matter")
    program.sendline("3")
    program.expect_exact("as number 1.")
    program.sendline("")
    assert ended(program) == 0
    (new,) = kept()
    assert (new.kind, new.text) == ("say", "the clock again")
    assert (new.about, new.matters) == ("them", 3)


@pytest.mark.e2e
def test_ctrl_c_keeps_the_words_that_were_typed() -> None:
    have_listed()
    program = on_a_terminal("raise")
    program.expect("Something to say to Ruth")
    program.sendline("I was hurt")
    program.sendline("")
    program.expect("It is…")
    program.expect("> ")
    assert interrupted(program) == 130
    (new,) = kept()
    assert (new.kind, new.text) == ("say", "I was hurt")


@pytest.mark.e2e
def test_words_of_dying_bring_the_people_and_lines() -> None:
    have_listed()
    program = on_a_terminal("raise", rows=60)
    program.expect("Something to say to Ruth")
    for line in ("I want to die", "", "", "", ""):
        program.sendline(line)
    program.expect("be with a person")
    program.sendline("")
    assert ended(program) == 0

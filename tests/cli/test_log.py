"""`log` over a pipe: what is asked, what is kept, and what is said at the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from alliance_cli.journal import Event, Journal, Log, Session
from alliance_cli.store import Contact, Support
from support.books import read_back
from support.journals import T, journal
from support.program import Ran, alliance, have, home, in_a_process

RUTH = replace(T, name="Ruth")
TODAY = date.today()  # noqa: DTZ011, TID251  (the program's own today)
A_BAD_NIGHT = "A bad night? `alliance support` has people and lines."
CARD = "If you are thinking of ending your life"
NOT_YOUR_FAULT = "it isn’t your fault"
CALM = ["", "2", "4", "4", "", "no", "no", "4"]


def typed(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def log(*lines: str, options: tuple[str, ...] = ()) -> Ran:
    return alliance("log", *options, stdin=typed(*lines))


def kept() -> Journal:
    return read_back(home() / "journal.db")


def only_session() -> Session:
    (found,) = kept().sessions
    return found


def only_event() -> Event:
    (found,) = kept().events
    return found


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    have(journal(therapist=RUTH))


def test_a_quick_log_is_saved_with_its_number_and_says_so() -> None:
    ran = log("nobody laughed", "", *CALM[1:])
    assert ran.status == 0
    assert ran.err == ""
    assert ran.out.endswith(
        "\n  Saved as session 1 with Ruth. 7 answers.\n\n"
        "  In a day or two, `alliance later` asks how it has settled. Ten seconds.\n\n"
        f"  {A_BAD_NIGHT}\n\n",
    )
    saved = only_session()
    assert (saved.on, saved.mode) == (TODAY, "quick")
    assert saved.log == Log(
        stays="nobody laughed",
        stirred=2,
        safe=4,
        trust=4,
        line="no",
        snag="no",
        next=4,
    )


def test_a_full_log_asks_everything() -> None:
    ran = log(*[""] * 30, options=("--full",))
    assert "1/18" in ran.out
    assert "   18/18 Anything else?" in ran.out


def test_a_log_in_which_nothing_is_answered_saves_nothing() -> None:
    ran = log(*[""] * 8)
    assert "Nothing was answered, so nothing was saved." in ran.out
    assert kept().sessions == ()


def test_nothing_is_said_about_a_low_answer() -> None:
    low = log("", "5", "2", "1", "2", "2 4 6", "", "", "", "", "1", "1")
    assert CARD in low.out
    assert "Saved as session 1" in low.out
    for word in ("sorry", "worr", "hard to hear", "should"):
        assert word not in low.out.split("8/8")[0]


@pytest.mark.parametrize(
    "lines",
    [
        ["", "5", "", "", "", "", "", "", ""],
        ["", "0", "", "", "", "", "", "", ""],
        ["", "", "2", "", "", "", "", "", ""],
        ["", "", "1", "", "", "", "", "", "", ""],
        ["I want to die.", "", "", "", "", "", "", "", ""],
    ],
)
def test_the_card_stands_at_the_end_of_a_heavy_log(lines: list[str]) -> None:
    ran = log(*lines)
    assert ran.status == 0
    assert CARD in ran.out
    assert A_BAD_NIGHT in ran.out


def test_the_card_isnt_there_otherwise_and_the_last_line_is() -> None:
    ran = log(*CALM)
    assert CARD not in ran.out
    assert A_BAD_NIGHT in ran.out


def test_the_card_has_the_persons_own_people() -> None:
    from alliance_cli.store import Book

    with Book.open(home() / "journal.db", None) as book:
        book.save_support(Support(people=(Contact(name="Kim", how="text first"),)))
    assert "Kim   text first" in log("", "5", *[""] * 7).out


def test_a_word_that_brings_the_card_is_stored_nowhere() -> None:
    log("I want to die.", "", *CALM[1:])
    assert only_session().log == Log(
        stays="I want to die.",
        stirred=2,
        safe=4,
        trust=4,
        line="no",
        snag="no",
        next=4,
    )


def test_after_not_safe_a_line_is_asked_for_and_a_slip_is_caught() -> None:
    log("", "", "1", "<", "4", *[""] * 5)
    assert only_session().log == Log(safe=4)


def test_what_is_said_after_a_one_is_kept_under_anything_else() -> None:
    log("", "", "1", "he locked the door", "", "", "2", *[""] * 4)
    saved = only_session().log
    assert saved is not None
    assert (saved.safe, saved.more, saved.pull) == (
        1,
        "he locked the door",
        ("therapist",),
    )


def test_it_completes_the_session_that_before_began() -> None:
    alliance("before", stdin=typed("4"))
    log(*CALM)
    saved = only_session()
    assert saved.before is not None
    assert saved.log is not None


def test_a_second_session_on_one_day_is_a_session_of_its_own_and_said() -> None:
    log(*CALM)
    assert "is there already; this will be another one" in log(*CALM).out
    assert len(kept().sessions) == 2


def test_a_day_is_said_back_with_its_weekday() -> None:
    day = TODAY - timedelta(days=3)
    ran = log(*CALM, options=("-d", "3 days ago"))
    assert f"Session with Ruth, {day:%a} {day.day} {day:%b}" in ran.out
    assert only_session().on == day


@pytest.mark.parametrize("when", ["tomorrow", "03/04/2026", "2999-01-01"])
def test_a_day_that_isnt_clear_or_hasnt_come_is_asked_about(when: str) -> None:
    ran = log(*CALM, options=("-d", when))
    assert ran.status == 2
    assert kept().sessions == ()


def test_examples_stand_at_the_first_log_and_every_fifth() -> None:
    shown = ["For example secrets" in log(*CALM).out for _ in range(6)]
    assert shown == [True, False, False, False, True, False]


def test_input_that_ends_early_is_kept_and_said() -> None:
    ran = log("one", "", "3")
    assert ran.status == 2
    assert "What was given is kept" in ran.err
    again = log("1", "4", *[""] * 5)
    assert "with Ruth from" in again.out
    assert "2 answers in" in again.out
    assert only_session().log == Log(stays="one", stirred=3, safe=4)


def test_a_draft_can_be_kept_as_it_is() -> None:
    log("one", "", "3")
    ran = log("2")
    assert "Saved as session 1 with Ruth. 2 answers." in ran.out
    assert only_session().log == Log(stays="one", stirred=3)


def test_a_draft_can_be_thrown_away() -> None:
    log("one", "", "3")
    log("3", *CALM)
    assert only_session().log is not None
    assert only_session().log != Log(stays="one", stirred=3)


def test_stopping_at_the_offer_leaves_the_draft() -> None:
    log("one", "", "3")
    assert log(".").status == 0
    assert "2 answers in" in log(".").out


def test_stopping_says_nothing_and_keeps_everything() -> None:
    ran = log("one", "", "3", ".")
    assert ran.status == 0
    assert ran.out.endswith("> \n")
    assert "2 answers in" in log(".").out


def test_no_one_to_ask_and_no_answers_is_wrong_usage() -> None:
    ran = alliance("log")
    assert ran.status == 2
    assert "--json -" in ran.err


def test_a_marked_event_is_noted_at_once_and_the_rest_is_dropped() -> None:
    ran = log("", "!", "1", "", "1", "a hand on my knee", "", "1")
    assert ran.status == 0
    noted = only_event()
    assert noted.kinds == ("sexual",)
    assert noted.what == "a hand on my knee"
    assert (noted.safe_now, noted.sure, noted.source) == ("yes", "yes", "typed")
    assert (noted.on, noted.session_on) == (TODAY, TODAY)
    assert noted.noted_at is not None
    assert kept().sessions == ()


def test_the_kinds_read_like_this() -> None:
    ran = log("!", "1", "", "1", "", "1")
    shown = ran.out.split("what you typed is kept.\n", 1)[1]
    assert shown.split("And what", 1)[0].replace("> \n", ">\n") == snapshot("""\

  Which words are nearest? What was done:
  Several numbers are fine; Enter skips.
    1 sexual or romantic: words, touch, messages
    2 threatened me, screamed at me, mocked or insulted me
    3 hit, held or shoved me, or kept me from leaving
    4 went on after I said no or stop; touched me when I didn’t want it
    5 gave me drugs or drink outside an agreed treatment, or touched me while I
      was on something
    6 shamed me for, or tried to change, whom I love, my gender, or my faith
  >
  › 1  sexual or romantic: words, touch, messages

  \
""")


@pytest.mark.parametrize(("fits", "sure"), [("1", True), ("2", False), ("", False)])
def test_what_wasnt_said_for_sure_isnt_said_back_as_a_fact(
    fits: str, sure: bool
) -> None:
    out = " ".join(log("!", "1", "", fits, "", "1").out.split())
    assert ("That isn’t part of therapy, and it isn’t your fault" in out) is sure
    either_way = "You don’t have to be sure. Whatever it was, it isn’t your fault."
    assert (either_way in out) is not sure


def test_the_end_reads_like_this() -> None:
    ran = log("!", "1", "", "1", "", "1")
    shown = ran.out.split("1  yes\n", 1)[1]
    assert shown.split("If you may be in danger", 1)[0] == snapshot("""\

  Medical care and evidence can depend on time. A sexual-violence line can
  explain both, whether or not you report.

  If you are under 18, this isn’t yours to handle alone: another adult you
  trust, a school counsellor, a child helpline.

  Saved, with today’s date. You don’t have to go back to find out how bad it
  was.

  Whenever you want them:

    alliance support              people and lines
    alliance export --for record  a dated account in your own words
    alliance leave --now          words to cancel, no reason given

  A bad night? `alliance support` has people and lines.

  \
""")


def test_who_isnt_safe_is_shown_people_first() -> None:
    ran = log("!", "1", "", "1", "", "3")
    end = ran.out.split("3  no", 1)[1]
    assert end.index(CARD) < end.index("If you can, reach a person or a line first.")
    assert "leave --now" not in end
    assert only_event().safe_now == "no"


@pytest.mark.parametrize("answer", ["", "0"])
def test_rather_not_say_shows_what_not_sure_shows_and_stores_nothing(
    answer: str,
) -> None:
    unsure = log("!", "1", "", "1", "", "2").out.split("0 rather not say", 1)[1]
    ran = log("!", "1", "", "1", "", answer)
    said = ran.out.split("0 rather not say", 1)[1]
    assert said.split("If you may", 1)[1] == unsure.split("If you may", 1)[1]
    assert kept().events[-1].safe_now is None


def test_a_kind_of_tier_1_can_be_marked_not_sure() -> None:
    log("!", "1", "", "2", "", "1")
    assert only_event().sure == "unsure"


def test_another_word_starts_the_choice_again() -> None:
    log("!", "1", "", "3", "2", "", "1", "", "1")
    assert only_event().kinds == ("threat",)


def test_until_it_is_shown_back_a_kind_of_tier_1_isnt_written_down() -> None:
    log("!", "1", "")
    assert only_event().kinds == ("other",)


def test_going_back_at_once_takes_it_back() -> None:
    ran = log("", "!", "<", *CALM[1:])
    assert "It’s taken back; nothing is noted." in ran.out
    assert kept().events == ()
    assert only_session().log is not None


def test_a_slip_on_the_line_question_can_be_mended() -> None:
    log("", "2", "4", "4", "", "yes", "<", "no", "", "4")
    assert kept().events == ()
    saved = only_session().log
    assert saved is not None
    assert saved.line == "no"


def test_not_sure_has_its_own_first_words_and_stays_so() -> None:
    ran = log("", "", "", "", "", "2", "", "", "", "", "", "1", "")
    assert "It’s noted, as not sure." in ran.out
    assert NOT_YOUR_FAULT not in ran.out
    assert only_event().sure == "unsure"
    assert only_event().kinds == ("other",)


def test_where_nothing_is_urgent_the_rest_can_still_be_answered() -> None:
    ran = log("", "", "", "", "", "2", "", "", "", "", "", "1", "1", "no", "4")
    assert "go on with the other questions" in ran.out
    saved = only_session().log
    assert saved is not None
    assert (saved.line, saved.snag, saved.next) == ("unsure", "no", 4)


def test_an_event_that_broke_off_is_gone_on_with_and_isnt_doubled() -> None:
    log("one", "", "!", "1", "")
    ran = log("1", "1", "a hand", "", "1")
    assert ran.status == 0
    assert only_event().kinds == ("sexual",)
    assert only_event().what == "a hand"
    assert only_session().log == Log(stays="one")


def test_an_event_alone_touches_no_waiting_draft() -> None:
    log("one", "", "3")
    log("", "", "", "x", "", "", "1", options=("--event",))
    assert only_event().what == "x"
    assert only_event().session_on is None
    assert "2 answers in" in log(".").out


def test_an_event_on_the_day_of_a_session_belongs_to_it() -> None:
    log(*CALM)
    log("", "", "", "x", "", "", "1", options=("--event",))
    assert only_event().session_on == TODAY


def test_limits_passed_over_offers_the_branch_and_files_nothing_by_itself() -> None:
    lines = ["", "", "", "", "6", "yes", "2", "no", "", ""]
    ran = log(*lines)
    assert "It can be noted by itself" in ran.out
    assert kept().events == ()
    log("", "", "", "", "6", "yes", "1", "4", "", "1", "", "1")
    assert only_event().kinds == ("went_on",)


def test_nobody_is_told_to_stop_where_somebody_requires_the_sessions() -> None:
    from alliance_cli.store import Book, write

    with Book.open(home() / "journal.db", None) as book:
        write.change_therapist(book, RUTH, replace(RUTH, choice="free"))
    free = log("!", "1", "", "1", "", "1").out
    assert "You don’t need a reason or a goodbye to stop." in free


def test_more_than_one_therapist_is_asked_about() -> None:
    from alliance_cli.store import Book, write

    with Book.open(home() / "journal.db", None) as book:
        write.add_therapist(book, replace(T, id="u", name="Uma"))
    ran = log("2", *CALM)
    assert "With whom?" in ran.out
    assert only_session().therapist == "u"
    assert "Session with Ruth" in log(*CALM, options=("-t", "1")).out


@pytest.mark.parametrize("number", ["0", "7"])
def test_a_therapist_who_isnt_there_is_not_found(number: str) -> None:
    assert log(*CALM, options=("-t", number)).status == 3


def test_where_something_was_noted_it_isnt_asked_whether_a_feeling_is_old() -> None:
    answers = [*[""] * 12, "no", "", "angry", *[""] * 5]
    familiar = "Have you known that feeling"
    assert familiar in log(*answers, options=("--full",)).out
    log("", "", "", "x", "", "", "1", options=("--event",))
    assert familiar not in log(*answers, options=("--full",)).out


def test_a_terminal_without_our_signs_gets_plain_ones() -> None:
    ran = in_a_process("log", stdin="\n5\n.\n", environ={"PYTHONIOENCODING": "ascii"})
    assert ran.status == 0
    assert "> 5  shaken" in ran.out
    assert "Right now, inside, you are..." in ran.out
    assert ran.out.isascii()


def test_why_says_what_belongs_to_which_number() -> None:
    assert "About 4: In some" in log("!", "?", "").out

"""`edit`: the old answers shown, the first version kept, and Ctrl-C undoes nothing."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from alliance_cli.cli import correcting
from alliance_cli.cli.changes import Changes
from alliance_cli.cli.talking import Sitting
from alliance_cli.journal import Before, Event, Journal, Later, Log, Session, Version
from alliance_cli.render.look import Look
from support.books import KEY, new_book, read_back
from support.journals import START, WEEK, T, event, journal, session
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    interrupted,
    on_a_terminal,
)
from support.strategies import sessions
from support.talking import script

RUTH = replace(T, name="Ruth")
NOW = datetime(2026, 11, 21, 20, tzinfo=UTC)
QUICK = session(
    also={"mode": "quick", "id": "s1"},
    stays="the clock",
    stirred=2,
    safe=4,
    trust=4,
    line="no",
    snag="small",
    snag_what="a yawn",
    aired="not_yet",
    next=4,
)
KEEP_ALL = [""] * 10
CARD = "If you are thinking of ending your life"
NOT_YOUR_FAULT = "it isn’t your fault"


def edit(*lines: str, options: tuple[str, ...] = ("1",)) -> Ran:
    return alliance("edit", *options, stdin="".join(f"{one}\n" for one in lines))


def kept() -> Journal:
    return read_back(home() / "journal.db")


def only_session() -> Session:
    (found,) = kept().sessions
    return found


def only_event() -> Event:
    (found,) = kept().events
    return found


def log_of(found: Session) -> Log:
    assert found.log is not None
    return found.log


def have_one(one: Session = QUICK, *events: Event) -> None:
    have(journal([one], events=events, therapist=RUTH))


def test_enter_keeps_every_answer_and_nothing_is_written() -> None:
    have_one()
    before = (home() / "journal.db").read_bytes()
    ran = edit(*KEEP_ALL)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("  Nothing was changed.\n")
    assert (home() / "journal.db").read_bytes() == before


def test_a_changed_answer_is_saved_and_the_first_version_stays() -> None:
    have_one()
    ran = edit("", "", "", "2", *KEEP_ALL)
    assert "So far: mostly there" in ran.out
    assert ran.out.endswith("How it was first written down is kept beside it.\n")
    found = only_session()
    assert log_of(found) == replace(log_of(QUICK), trust=2)
    assert found.first == QUICK
    assert found.edited_at is not None


def test_of_two_edits_the_first_version_of_all_stays() -> None:
    have_one()
    edit("", "", "", "2", *KEEP_ALL)
    edit("", "", "", "3", *KEEP_ALL)
    assert only_session().first == QUICK


def test_a_hyphen_takes_an_answer_away_and_text_is_added_to() -> None:
    have_one()
    edit("and the door", "", "", "-", *KEEP_ALL)
    found = log_of(only_session())
    assert (found.stays, found.safe) == ("the clock\nand the door", None)


def test_an_answer_takes_its_follow_ups_away_only_when_it_changes() -> None:
    have_one()
    edit(*[""] * 6, "no", *KEEP_ALL)
    found = log_of(only_session())
    assert (found.snag, found.snag_what, found.aired) == ("no", None, None)


def test_a_dot_saves_what_was_changed_so_far() -> None:
    have_one()
    assert edit("", "5", ".").status == 0
    assert log_of(only_session()) == replace(log_of(QUICK), stirred=5)


def test_back_is_back_and_from_the_first_question_it_begins_again() -> None:
    have_one()
    edit("<", "", "5", "<", "3", *KEEP_ALL)
    assert log_of(only_session()).stirred == 3


def test_a_quick_log_asks_eight_a_full_one_all() -> None:
    have_one()
    assert "/8 " in edit(*KEEP_ALL).out
    (home() / "journal.db").unlink()
    have_one(replace(QUICK, mode="full"))
    assert "/18 " in edit(*[""] * 22).out


@pytest.mark.parametrize("mode", ["imported", "json", None])
def test_one_from_a_file_asks_eight_and_what_it_has(mode: str | None) -> None:
    have_one(replace(session(accepted=3, trust=2), mode=mode))
    ran = edit(*[""] * 4, "5", *KEEP_ALL)
    assert "somewhat judged" in ran.out
    assert "/9 " in ran.out


def test_an_answer_that_would_not_be_asked_for_any_more_is_kept() -> None:
    """Something was noted since, so `familiar` isn't asked; it was answered once."""
    old = session(feel=["hurt"], familiar="very", line="no", trust=3)
    have_one(old, event(START + WEEK, "friendship"))
    edit("", "3", *[""] * 30)
    assert log_of(only_session()) == replace(log_of(old), stirred=3)


@settings(max_examples=15)
@given(one=sessions())
def test_enter_all_the_way_through_any_session_changes_nothing(one: Session) -> None:
    with new_book() as book:
        talk, _ = script(*[""] * 60)
        sitting = Sitting(
            talk=talk,
            look=Look(),
            book=book,
            journal=journal([one]),
            them=T,
            now=NOW,
        )
        changes = Changes(sitting)
        assert correcting.session(changes, one) == (one, None)
        assert changes.pairs() == []


def test_the_way_there_and_the_days_after_are_asked_about_too() -> None:
    old = replace(
        QUICK,
        before=Before(looking=2, about="therapist"),
        later=Later(on=START, settled=2, trust=3),
    )
    have_one(old)
    ran = edit("5", *[""] * 10, "4", *KEEP_ALL)
    for heading in ("On the way there", "After the session", "A day or two on"):
        assert heading in ran.out
    found = only_session()
    assert found.before == Before(looking=5)
    assert found.later == Later(on=START, settled=4, trust=3)


def test_a_session_without_a_number_is_found_by_its_day() -> None:
    have_one(session(before={"looking": 4}))
    ran = edit("2", "subject", options=("-d", "2026-01-05"))
    assert ran.status == 0
    assert "With Ruth, Mon 5 Jan" in ran.out
    assert only_session().before == Before(looking=2, about="subject")


def test_one_that_was_not_held_has_nothing_to_change() -> None:
    have_one(session(also={"held": "they_cancelled"}))
    ran = edit(options=("-d", "2026-01-05"))
    assert ran.status == 3
    assert "alliance delete -d removes it" in ran.err


NOTED = event(
    START,
    "friendship",
    what="gave me a book",
    id="e1",
    noted_at="2026-01-05T20:00:00Z",
    session_on=START,
)


def test_what_was_noted_that_day_is_asked_about_after_the_answers() -> None:
    have_one(QUICK, NOTED)
    ran = edit(*KEEP_ALL, "")
    assert "That day you noted: wanted to be friends" in ran.out
    assert "Nothing was changed." in ran.out


def test_it_can_be_marked_not_sure_and_sure_again() -> None:
    have_one(QUICK, NOTED)
    edit(*KEEP_ALL, "unsure", "")
    assert only_event().sure == "unsure"
    assert only_event().first == NOTED
    ran = edit(*KEEP_ALL, "2")
    assert "marked not sure" in ran.out
    assert only_event().sure == "yes"


def test_taken_back_it_leaves_one_private_line_and_can_count_again() -> None:
    have_one(QUICK, NOTED)
    ran = edit(*KEEP_ALL, "3")
    assert "counted nowhere" in ran.out
    assert "alliance delete -e" in ran.out
    assert only_event().retracted
    shown = alliance("show", "1").out
    assert "took it back" in shown
    assert "gave me a book" not in shown
    edit(*KEEP_ALL, "1")
    assert not only_event().retracted


def test_words_made_more_exact_keep_the_earlier_ones() -> None:
    have_one(QUICK, NOTED)
    edit(*KEEP_ALL, "1", "", "", "and a necklace", "", "", "")
    found = only_event()
    assert found.what == "gave me a book\nand a necklace"
    assert found.kinds == ("friendship",)
    earlier = Version(at="2026-01-05T20:00:00Z", what="gave me a book")
    assert found.versions == (earlier,)
    assert found.first == NOTED


def test_words_that_were_kept_after_all_change_nothing() -> None:
    have_one(QUICK, NOTED)
    assert "Nothing was changed" in edit(*KEEP_ALL, "1", *[""] * 5).out
    assert only_event() == NOTED


def test_a_kind_that_is_never_part_of_therapy_is_shown_back() -> None:
    have_one(QUICK, NOTED)
    edit(*KEEP_ALL, "1", "went_on", "-", "3", "sexual", "", "2", *[""] * 5)
    found = only_event()
    assert found.kinds == ("sexual",)
    assert found.sure == "unsure"


def test_left_before_it_was_shown_back_the_kind_is_as_it_was() -> None:
    have_one(QUICK, NOTED)
    edit(*KEEP_ALL, "1", "sexual", ".")
    assert only_event() == NOTED


def test_kinds_from_every_screen_are_kept() -> None:
    many = replace(NOTED, kinds=("threat", "disclosed", "recorded"), endangered="yes")
    have_one(QUICK, many)
    edit(*KEEP_ALL, "1", *[""] * 8)
    assert only_event() == many


def test_session_and_event_are_changed_as_one_and_undone_as_one() -> None:
    have_one(QUICK, NOTED)
    edit("", "3", *[""] * 8, "3")
    assert (log_of(only_session()).stirred, only_event().retracted) == (3, True)
    ran = alliance("undo", "--yes")
    assert ran.status == 0
    assert kept() == journal([QUICK], events=[NOTED], therapist=RUTH)


def test_what_was_noted_on_another_day_is_found_by_itself() -> None:
    have_one(QUICK, event(START + WEEK, "contact", what="rang", id="e2"))
    ran = edit("2", options=("-e",))
    assert "With Ruth, Mon 12 Jan" in ran.out
    assert only_event().sure == "unsure"


def test_of_several_it_asks_which() -> None:
    have_one(QUICK, NOTED, event(START + WEEK, "contact", id="e2"))
    ran = edit("7", "2", "2", options=("-e",))
    assert ran.out.count("Which?") == 2
    assert [one.sure for one in kept().events] == [None, "unsure"]
    assert "Nothing was changed." in edit("", options=("-e",)).out


def test_where_nothing_is_noted_it_says_so() -> None:
    have_one()
    ran = edit(options=("-e",))
    assert (ran.status, ran.err.count("\n")) == (3, 1)


def test_something_that_now_seems_over_the_line_is_noted_at_once() -> None:
    have_one(replace(QUICK, log=Log(stays="the clock", line="no")))
    ran = edit(*[""] * 5, "2", *[""] * 2, "sexual", "", "1", "", "1")
    assert NOT_YOUR_FAULT in ran.out
    found = only_event()
    assert (found.on, found.session_on) == (START, START)
    assert found.kinds == ("sexual",)
    assert log_of(only_session()).line == "unsure"


def test_it_is_there_even_if_the_program_stops_right_then() -> None:
    have_one(replace(QUICK, log=Log(stays="the clock", line="no")))
    assert edit(*[""] * 5, "3", "", "").status == 2
    assert only_event().kinds == ("other",)
    assert log_of(only_session()).line == "yes"


def test_an_exclamation_mark_saves_and_notes_what_happened() -> None:
    have_one()
    edit("", "5", "!", "friendship", "", "", "", "", "", "1")
    assert log_of(only_session()).stirred == 5
    assert only_event().on == START


def test_words_about_dying_bring_the_card() -> None:
    have_one()
    ran = edit("I want to be dead", *KEEP_ALL)
    assert CARD in ran.out
    assert CARD not in edit(*KEEP_ALL).out


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 2),
        (("1", "-e"), 2),
        (("1", "-d", "monday"), 2),
        (("0",), 2),
        (("99",), 3),
        (("-d", "2020-01-01"), 3),
        (("1", "-t", "7"), 3),
    ],
)
def test_what_cannot_be_found_is_said_in_one_line(
    options: tuple[str, ...],
    status: int,
) -> None:
    have_one()
    ran = edit(options=options)
    assert (ran.status, ran.err.count("\n")) == (status, 1)


def test_answers_that_end_too_early_change_nothing() -> None:
    have_one()
    ran = edit("", "5")
    assert ran.status == 2
    assert "Nothing was changed." in ran.err
    assert only_session() == QUICK


def test_a_locked_journal_asks_for_its_passphrase_first() -> None:
    have(journal([QUICK]), KEY)
    ran = edit("")
    assert (ran.status, ran.out) == (4, "")
    with handed_over("wrong") as option:
        assert edit(options=("1", option)).status == 4


def test_on_a_terminal_it_is_edited_and_nothing_stays_on_the_screen() -> None:
    have_one()
    program = on_a_terminal("edit", "1")
    program.expect_exact("Session 1 with Ruth")
    program.expect_exact("So far: the clock")
    for line in ("", "", "", "3"):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("5/8")
    program.expect_exact("> ")
    program.sendline(".")
    program.expect_exact("\x1b[?1049l")
    program.expect_exact("Changed.")
    assert ended(program) == 0
    assert log_of(only_session()).trust == 3


@pytest.mark.parametrize("leave", ["sendintr", "sendeof"])
@pytest.mark.parametrize("answered", [0, 2, 10])
def test_leaving_at_any_point_leaves_everything_as_it_was(
    leave: str,
    answered: int,
) -> None:
    have_one(QUICK, NOTED)
    before = (home() / "journal.db").read_bytes()
    program = on_a_terminal("edit", "1")
    for line in ["more words", "", "5", *[""] * 8][: answered + (answered > 0)]:
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("> ")
    if leave == "sendintr":
        assert interrupted(program) == 130
    else:
        program.sendeof()
        assert ended(program) == 130
    assert "alliance:" not in program.before
    assert (home() / "journal.db").read_bytes() == before

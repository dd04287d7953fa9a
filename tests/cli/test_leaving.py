"""`leave` beyond the words to stop: a break, together, a name, and once it is over."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from alliance_cli.cli import common
from alliance_cli.journal import Journal, Therapist
from support.books import KEY, read_back
from support.journals import T, event, journal, weekly
from support.program import Ran, alliance, ended, have, home, on_a_terminal

RUTH = replace(T, name="Ruth", choice="free", by="room")
PAGES = ("--pause", "--together", "--referral")
TITLES = {
    "--pause": "A break from sessions with",
    "--together": "An ending, or a change, planned with",
    "--referral": "Asking",
}
MEDICINE = "don’t stop it all at once"


def have_one(**known: object) -> None:
    have(Journal(therapists=(replace(RUTH, **known),)))  # type: ignore[arg-type]


def them() -> Therapist:
    return read_back(home() / "journal.db").therapists[0]


def said(*words: str) -> str:
    return " ".join(alliance("leave", *words).out.split())


def done(lines: str, *words: str) -> Ran:
    return alliance("leave", "--done", *words, stdin=lines)


@pytest.mark.parametrize("option", PAGES)
def test_it_needs_no_journal(option: str) -> None:
    ran = alliance("leave", option)
    assert ran.status == 0
    assert TITLES[option] in ran.out
    assert "your therapist" in ran.out
    assert list(home().iterdir()) == []


@pytest.mark.parametrize("option", PAGES)
def test_it_is_there_when_the_journal_is_locked(option: str) -> None:
    without = alliance("leave", option).out
    have(Journal(therapists=(RUTH,)), KEY)
    assert alliance("leave", option).out == without


@pytest.mark.parametrize("option", PAGES)
def test_it_uses_their_name_and_a_script_can_read_it(option: str) -> None:
    have_one()
    assert "Ruth" in alliance("leave", option).out
    assert "Ruth" in json.loads(alliance("leave", option, "--json").out)["title"]


@pytest.mark.parametrize("option", ["--pause", "--together"])
def test_medicine_and_the_safety_plan_are_thought_of(option: str) -> None:
    have_one()
    assert MEDICINE in said(option)
    assert "If your safety plan names them" in said(option)


def test_a_break_from_sessions_somebody_requires_begins_with_that() -> None:
    have_one(choice="bound")
    assert "before you miss one" in said("--pause")
    have_free = replace(RUTH, choice="free")
    (home() / "journal.db").unlink()
    have(Journal(therapists=(have_free,)))
    assert "before you miss one" not in said("--pause")


@pytest.mark.parametrize("option", ["--together", "--referral"])
def test_who_is_bound_reads_whom_to_ask_first(option: str) -> None:
    have_one(choice="bound")
    assert "before anything changes" in said(option)


def test_planning_it_together_is_not_owed() -> None:
    assert "None of this is owed." in said("--together")
    assert "alliance leave --now" in said("--together")


def test_what_is_passed_on_is_theirs_to_say() -> None:
    assert "That is yours to say" in said("--referral")


def test_one_thing_at_a_time() -> None:
    assert alliance("leave", "--now", "--pause").status == 2


def test_it_can_be_about_someone_else() -> None:
    dana = Therapist(id="d", name="Dana", choice="bound")
    have(Journal(therapists=(RUTH, dana)))
    assert "Pausing or ending with Dana" in said("-t", "2")
    assert "If someone requires these sessions" in said("-t", "2")
    assert alliance("leave", "-t", "3").status == 3


ENDINGS = [
    ("2026-03-01\n1\n", {"ended_on": date(2026, 3, 1), "ended_by": "me"}),
    (
        "2026-03-01\n2\n4\n",
        {
            "ended_on": date(2026, 3, 1),
            "ended_by": "them",
            "ended_why": "outside",
        },
    ),
]


@pytest.mark.parametrize(("lines", "then"), ENDINGS)
def test_once_it_is_over_it_asks_how_and_why(
    lines: str,
    then: dict[str, object],
) -> None:
    have_one()
    ran = done(lines)
    assert ran.status == 0
    assert them() == replace(RUTH, **then)  # type: ignore[arg-type]
    assert MEDICINE in ran.out
    assert "It’s noted: it ended on" in ran.out


def test_the_journal_stays() -> None:
    have(journal(weekly(trust=[4, 4]), therapist=RUTH))
    done("\n\n")
    assert len(read_back(home() / "journal.db").sessions) == 2
    assert "Ruth" in alliance("report").out


def test_being_left_is_a_hurt_of_its_own() -> None:
    have_one()
    assert "hurt of its own" in done("2026-03-01\n2\n\n").out
    assert "hurt of its own" not in done("2026-03-01\n1\n").out


def test_an_end_that_lies_ahead_is_planned() -> None:
    have_one()
    ran = done("in three weeks\n3\n")
    assert them().ending_on == common.today() + timedelta(weeks=3)
    assert them().ended_on is None
    assert "It’s noted: it ends on" in ran.out


def test_a_day_and_month_are_said_back() -> None:
    have_one()
    assert "› " in done("1 March\n1\n").out


def test_it_can_go_on_after_all() -> None:
    have_one(ended_on=date(2026, 3, 1), ended_by="me")
    assert "It goes on, then" in done("-\n").out
    assert them() == RUTH


def test_with_nobody_to_ask_nothing_is_noted() -> None:
    have_one()
    assert done("").status == 2
    assert them() == RUTH


def test_without_a_journal_there_is_nothing_to_end() -> None:
    assert done("\n").status == 3


@pytest.mark.e2e
def test_after_stop_nothing_asks_for_a_reason() -> None:
    have(journal(events=[event(date(2026, 3, 1), "sexual")], therapist=RUTH))
    program = on_a_terminal("leave", "--done")
    program.expect("When was the last session")
    program.sendline("")
    program.expect("Who ended it")
    program.sendline("1")
    program.expect("The journal stays as it is")
    program.sendline("")
    assert ended(program) == 0
    assert them().ended_by == "me"


def test_what_is_said_at_its_end_is_never_torn() -> None:
    have_one()
    paragraphs = done("2026-03-01\n1\n").out.split("\n\n")
    (closing,) = (each for each in paragraphs if "However it ends" in each)
    assert closing.rstrip().endswith("so is not looking.")


def test_on_a_low_screen_its_first_words_are_there_until_they_are_read() -> None:
    have_one()
    program = on_a_terminal("leave", "--done", rows=14)
    for line in ("2026-03-01", "1"):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("It’s noted")
    program.expect_exact("Enter goes on.")
    assert "alliance therapist end" not in program.before
    program.sendline("")
    program.expect_exact("alliance therapist end")
    program.expect_exact("Enter clears this screen.")
    program.sendline("")
    assert ended(program) == 0

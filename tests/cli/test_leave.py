"""`leave` and `support`: there at once, with or without a journal."""

import json
from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Therapist
from support.books import KEY
from support.journals import journal
from support.program import alliance, have, home

RUTH = Therapist(id="a", name="Ruth", choice="free", by="room")


def of(**known: str) -> Journal:
    return Journal(therapists=(replace(RUTH, **known),))  # type: ignore[arg-type]


@pytest.mark.parametrize("words", [("support",), ("leave",), ("leave", "--now")])
def test_it_needs_no_journal_and_makes_nothing(words: tuple[str, ...]) -> None:
    assert alliance(*words).status == 0
    assert list(home().iterdir()) == []


@pytest.mark.parametrize("words", [("support",), ("leave",), ("leave", "--now")])
def test_it_shows_the_shipped_words_when_the_journal_is_locked(
    words: tuple[str, ...],
) -> None:
    without = alliance(*words).out
    have(of(name="Ruth"), KEY)
    assert alliance(*words).out == without


@pytest.mark.parametrize("words", [("leave",), ("leave", "--now")])
def test_a_journal_that_cannot_be_read_is_no_reason_not_to_show_it(
    words: tuple[str, ...],
) -> None:
    without = alliance(*words).out
    (home() / "journal.db").write_bytes(b"not a journal")
    assert alliance(*words).out == without


def test_it_uses_their_name() -> None:
    have(of())
    assert "Pausing or ending with Ruth" in alliance("leave").out


def test_who_is_free_reads_that_they_can_stop() -> None:
    have(of())
    assert "You can stop at any time." in alliance("leave").out


@pytest.mark.parametrize("choice", ["costly", "bound", "unsaid"])
@pytest.mark.parametrize("words", [("leave",), ("leave", "--now")])
def test_who_may_be_bound_reads_about_that_first(
    words: tuple[str, ...],
    choice: str,
) -> None:
    have(of(choice=choice))
    out = alliance(*words).out
    assert out.splitlines()[2] == "  If someone requires these sessions"


def test_messages_are_saved_first_where_there_are_messages() -> None:
    have(of(by="messages"))
    assert "• Save the messages first" in alliance("leave").out


def test_it_can_be_read_by_a_script() -> None:
    page = json.loads(alliance("leave", "--json").out)
    assert page["title"] == "Pausing or ending with your therapist"
    assert {line["mark"] for line in page["lines"]} > {"said", "point", "heading"}


def test_plain_has_no_margin() -> None:
    out = alliance("support", "--plain").out
    assert out.startswith("People and lines\n")


def test_a_name_that_would_steer_the_terminal_cannot() -> None:
    have(replace(journal(), therapists=(replace(RUTH, name="R\x1b[2Juth"),)))
    assert "\x1b" not in alliance("leave").out

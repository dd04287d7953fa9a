"""The words of the pages: warm, plain, and never a command or a grade."""

import re
from collections.abc import Callable

import pytest

from alliance_cli.pages import Mark, Page, first, leave, named, support, words, written

Make = Callable[[str | None, str | None], Page]
LEAVES = [
    make(choice, by)
    for make in (leave.page, leave.now)
    for choice in (None, "free", "costly", "bound", "unsaid")
    for by in (None, "room", "messages")
]
PAGES = [
    support.PAGE,
    support.CARD,
    first.page("~/a"),
    words.page(afraid=False),
    words.page(afraid=True),
    *LEAVES,
]
NEVER = re.compile(
    r"\b(should|must not|toxic|red flags?|score|resistance|transference|normal)\b"
    r"|nobody sees|no one reads",
    re.IGNORECASE,
)


def said(page: Page) -> str:
    return "\n".join([page.title, *(line.text for line in page.lines)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_the_words_are_kind(page: Page) -> None:
    assert not NEVER.search(said(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_quotes_are_left_for_the_screen_to_set(page: Page) -> None:
    assert not set("“”‘’") & set(said(page))


@pytest.mark.parametrize("by", [None, "room", "messages"])
@pytest.mark.parametrize("make", [leave.page, leave.now])
def test_nothing_tells_someone_bound_that_they_can_stop(
    make: Make, by: str | None
) -> None:
    text = said(make("bound", by))
    assert "You can stop at any time" not in text
    assert "send nothing" not in text
    assert "You don't have to" not in text


@pytest.mark.parametrize("choice", [None, "unsaid", "costly", "bound"])
@pytest.mark.parametrize("make", [leave.page, leave.now])
def test_who_may_be_bound_reads_first_what_missing_one_can_mean(
    make: Make, choice: str | None
) -> None:
    first_line = make(choice, None).lines[0]
    assert first_line.text == "If someone requires these sessions"


@pytest.mark.parametrize("make", [leave.page, leave.now])
def test_who_is_free_does_not_read_about_courts(make: Make) -> None:
    assert "court" not in said(make("free", None))


@pytest.mark.parametrize("page", LEAVES, ids=lambda page: page.title)
def test_leaving_always_speaks_of_medicine(page: Page) -> None:
    assert "don't stop it all at once" in said(page)


@pytest.mark.parametrize("page", [*LEAVES, support.PAGE], ids=lambda page: page.title)
def test_the_young_are_sent_to_someone(page: Page) -> None:
    assert "If you are under 18" in said(page)


def test_the_card_comes_whole_into_the_page() -> None:
    assert set(support.CARD.lines) <= set(support.PAGE.lines)


def test_a_support_page_names_no_number() -> None:
    assert not re.search(r"\d{3}", said(support.PAGE).replace(support.NOTED, ""))


def test_ways_to_begin_leave_the_past_out_for_who_is_afraid() -> None:
    assert "reminds me of someone" in said(words.page(afraid=False))
    assert "reminds me of someone" not in said(words.page(afraid=True))


def test_a_name_takes_the_place_of_the_letter() -> None:
    page = named(leave.page("free", "room"), "Ruth")
    assert page.title == "Pausing or ending with Ruth"
    assert "{T}" not in said(page)


def test_without_a_name_it_is_your_therapist() -> None:
    assert "your therapist" in named(leave.page(None, None), None).title


def test_a_page_reads_as_it_is_written() -> None:
    page = written("T", "# A\none\ntwo\n\n> said\nmore\n- point\n$ alliance x | y\n")
    assert [(line.mark, line.text) for line in page.lines] == [
        (Mark.HEADING, "A"),
        (Mark.TEXT, "one two"),
        (Mark.SAID, "said more"),
        (Mark.POINT, "point"),
        (Mark.COMMAND, "alliance x | y"),
    ]

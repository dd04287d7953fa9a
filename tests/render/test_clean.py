"""A person's text can't steer a terminal, a page or a spreadsheet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.literal import csv_cell, csv_uncell, html_text, md_text
from alliance_cli.render.measure import width

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
TYPED = st.text(st.characters(codec="utf-8"))
STEERING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines", "two\nlines"),
        ("windows\r\nlines", "windows\nlines"),
        ("a\ttab", "a    tab"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x1b[2J\x9b31m", "␛[2J<U+009B>31m"),
        ("\x7f\x00", "␡␀"),
        ("\u202eevil", "<U+202E>evil"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("\U000e0041", "<U+E0041>"),
        ("a\U000e0100", "a<U+E0100>"),  # Python calls it printable
        ("\ud800", "<U+D800>"),
        ("\u2028", "<U+2028>"),
        ("👩\u200d👧 é 你好", "👩\u200d👧 é 你好"),
    ],
)
def test_what_would_steer_a_terminal_becomes_visible(typed: str, shown: str) -> None:
    assert safe(typed) == shown


@given(ANY_TEXT)
def test_no_control_character_but_newline_is_left(text: str) -> None:
    shown = safe(text)
    controls = [one for one in shown if unicodedata.category(one) in {"Cc", "Cs"}]
    assert set(controls) <= {"\n"}
    assert not STEERING.intersection(map(unicodedata.bidirectional, shown))


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert safe(safe(text)) == safe(text)


@given(ANY_TEXT, st.integers(0, 40))
def test_one_line_is_one_line_and_fits(text: str, columns: int) -> None:
    line = one_line(text, columns)
    assert "\n" not in line
    assert width(line) <= columns


def test_a_long_line_ends_with_an_ellipsis() -> None:
    assert one_line("one\n  two   three", 9) == "one two…"


def rendered(markdown: str) -> str:
    """The text of a paragraph of Markdown, with nothing but text allowed in it."""
    (block,) = [one for one in MarkdownIt().parse(markdown) if one.type == "inline"]
    kinds = {one.type for one in block.children or ()}
    assert kinds <= {"text", "softbreak", "text_special"}
    texts = [one.content or "\n" for one in block.children or ()]
    return "".join(texts)


@given(TYPED.filter(lambda text: bool(safe(text).strip())))
def test_markdown_shows_the_text_as_it_was_typed(text: str) -> None:
    line = " ".join(safe(text).split())
    assert rendered(md_text(line)) == line


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading",
        "- not a list",
        "1. not a list",
        "2) not a list",
        "> not a quote",
        "*no* _emphasis_ `code` ~~x~~",
        "[no](https://link) <b>no</b> ![no](x)",
        "https://no.link www.no.link a@b.c :smile:",
        "&amp; $x$ | cell |",
        "===",
        "    not code",
    ],
)
def test_markdown_finds_nothing_to_read_in_it(text: str) -> None:
    assert rendered(md_text(text)) == text.strip()


def test_ordinary_words_stay_readable_in_markdown() -> None:
    assert md_text("I'd rather not. Well-known, at 10:30!") == (
        "I'd rather not. Well-known, at 10:30!"
    )


def test_html_is_text() -> None:
    assert html_text('<b>"&\x1b') == "&lt;b&gt;&quot;&amp;␛"


@pytest.mark.parametrize("start", "=+-@|%\t\r\n\0＝＋－＠")
def test_a_spreadsheet_calculates_nothing(start: str) -> None:
    assert csv_cell(f"{start}1+1").startswith("'")
    assert csv_cell(f" \ufeff{start}1+1").startswith("'") or start in "\t\r\n\0"


@given(ANY_TEXT | st.from_regex(r"'*[ \t]*[=+@-]?\w*", fullmatch=True))
def test_a_cell_gives_its_text_back(text: str) -> None:
    assert csv_uncell(csv_cell(text)) == text

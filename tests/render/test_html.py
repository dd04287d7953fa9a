"""A sheet as HTML: nothing is fetched, run or told by it, whatever was typed."""

from html.parser import HTMLParser

from hypothesis import given

from alliance_cli.pages.sheet import Sheet, Text, Words
from alliance_cli.render.html import POLICY, html
from support.sheets import said, sheets

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "br", "span", "p"),
    *("h1", "h2", "h3", "ul", "ol", "li", "dl", "div", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "dir"}
QUIET = {"title", "style"}


class Reader(HTMLParser):
    """What a browser finds: the tags, their attributes, and the words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.title = ""
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self._inside = tag

    def handle_data(self, data: str) -> None:
        if self._inside == "title" and not self.title:
            self.title = data
        elif self._inside not in QUIET:
            self.words += data.split()

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  (html.parser's name)
        self._inside = ""


@given(sheets())
def test_a_browser_shows_every_word_and_nothing_else(sheet: Sheet) -> None:
    read = Reader(html(sheet))
    assert "".join(read.words) == said(sheet).replace("…" * 12, "")
    assert read.tags <= TAGS
    assert read.attributes <= ATTRIBUTES


def test_its_title_and_the_rest_of_its_head_tell_nothing() -> None:
    typed = Words("Ruth</title><script>")
    assert Reader(html(Sheet("Dated account", (Text((typed,)),)))).title == "Page"


def test_its_policy_allows_nothing_but_its_own_style() -> None:
    text = html(Sheet("T", ()))
    assert f'http-equiv="Content-Security-Policy" content="{POLICY}"' in text
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert "url(" not in text
    assert "@import" not in text


def test_line_breaks_are_kept() -> None:
    text = html(Sheet("T", (Text((Words("first\nsecond"),)),)))
    assert "first<br>\nsecond" in text


def test_it_is_light_and_dark_and_prints_on_a4() -> None:
    text = html(Sheet("T", ()))
    for said_ in ("prefers-color-scheme: dark", "size: A4", "@media print"):
        assert said_ in text

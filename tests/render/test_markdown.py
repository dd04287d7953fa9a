"""A sheet as Markdown: whatever was typed, a real renderer shows just that."""

from hypothesis import given
from inline_snapshot import snapshot
from markdown_it import MarkdownIt
from markdown_it.token import Token

from alliance_cli.pages.sheet import (
    Blank,
    Field,
    Fields,
    Heading,
    Points,
    Room,
    Sheet,
    Table,
    Text,
    Words,
)
from alliance_cli.render.markdown import markdown
from support.sheets import TRAPS, said, sheets

RENDERERS = {
    "commonmark": MarkdownIt("commonmark"),
    "with tables": MarkdownIt("js-default", {"html": True}),
    "with bare links": MarkdownIt("gfm-like", {"html": True}),
}
OURS = {
    "text",
    "softbreak",
    "hardbreak",
    "strong_open",
    "strong_close",
}
BLOCKS = {
    "heading",
    "paragraph",
    "bullet_list",
    "ordered_list",
    "list_item",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}


def tokens(text: str) -> list[Token]:
    return RENDERERS["with tables"].parse(text)


def inline(text: str) -> list[Token]:
    return [one for token in tokens(text) for one in token.children or ()]


def shown(text: str) -> str:
    return "".join("".join(one.content.split()) for one in inline(text))


def ended(kind: str) -> str:
    return kind.removesuffix("_open").removesuffix("_close")


@given(sheets())
def test_a_renderer_shows_every_word_and_nothing_else(sheet: Sheet) -> None:
    text = markdown(sheet)
    colons_apart = shown(text).replace(":", "")  # one stands behind each field's name
    assert colons_apart == said(sheet).replace(":", "")
    assert {one.type for one in inline(text)} <= OURS
    assert {ended(one.type) for one in tokens(text)} <= BLOCKS | {"inline"}


@given(sheets())
def test_no_renderer_finds_html_or_a_link_in_it(sheet: Sheet) -> None:
    text = markdown(sheet)
    for renderer in RENDERERS.values():
        html = renderer.render(text)
        assert "<a " not in html
        assert "<img" not in html
        assert "<script" not in html
        assert "<code" not in html


@given(sheets())
def test_the_blocks_are_those_of_the_sheet(sheet: Sheet) -> None:
    found = [one.type for one in tokens(markdown(sheet)) if one.level == 0]
    headings = sum(isinstance(one, Heading) for one in sheet.blocks)
    assert found.count("heading_open") == headings + 1
    tables = sum(isinstance(one, Table) for one in sheet.blocks)
    assert found.count("table_open") == tables


def test_the_renderers_would_find_them() -> None:
    typed = "<b>x</b> https://a.com"
    assert "<b>" in RENDERERS["commonmark"].render(typed)
    assert "<a " in RENDERERS["with bare links"].render(typed)


def test_line_breaks_are_shown_where_they_were_typed() -> None:
    typed = Words("first\nsecond\n\nthird")
    for block in (Text((typed,)), Points(((typed,),))):
        html = RENDERERS["commonmark"].render(markdown(Sheet("T", (block,))))
        assert "first<br />\nsecond</p>\n<p>third</p>" in html


def test_every_trap_stays_the_text_it_is() -> None:
    points = Points(tuple((Words(trap),) for trap in TRAPS))
    text = markdown(Sheet("Traps", (points,)))
    assert {one.type for one in inline(text)} <= OURS
    items = [one for one in tokens(text) if one.type == "list_item_open"]
    assert len(items) == len(TRAPS)


def test_a_page_reads_well_as_it_is() -> None:
    sheet = Sheet(
        "Dated account",
        (
            Text(("It's mine.",)),
            Heading(("What happened",)),
            Points((("one",), (Words("two"),)), numbered=True),
            Fields(
                (
                    Field(("Who was told",), ((Blank(),),)),
                    Field(("How was it?",), (("[kept]",), (Words("so", quoted=True),))),
                ),
            ),
            Table(("No.", "Day"), ((("1",), ()),)),
            Room(2),
        ),
    )
    assert markdown(sheet) == snapshot("""\
# Dated account

It’s mine.

## What happened

1. one
2. two

- **Who was told:** ………………………………
- **How was it?** \\[kept\\]  \n\
  “so”

| No. | Day |
| --- | --- |
| 1 |  |

………………………………………………………………………………………………

………………………………………………………………………………………………
""")

"""The pages about JSON are current, and their Python runs."""

import re
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.demo import STORIES
from alliance_cli.pages.course import Course
from alliance_cli.rules.parts import Reading
from docs.report_page import PAGES, REPORT, TRENDS, Described, page

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EACH = pytest.mark.parametrize("of", PAGES, ids=lambda of: of.name)


@EACH
def test_the_page_says_what_the_schema_says(of: Described) -> None:
    assert of.page.read_text(encoding="utf-8") == page(of), (
        "run: python tests/docs/report_page.py"
    )


@EACH
def test_no_key_stands_without_a_word_about_it(of: Described) -> None:
    assert "|  |" not in page(of)


@pytest.mark.parametrize(
    ("of", "name", "kind"),
    [(REPORT, "reading", Reading), (TRENDS, "whole", Course)],
    ids=["report", "trends"],
)
def test_the_python_shown_reads_a_journal(
    of: Described,
    name: str,
    kind: type,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (block,) = PYTHON.findall(page(of))
    journal = dump_journal(STORIES["stirred"].journal)
    (tmp_path / "journal.json").write_text(journal, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found: dict[str, object] = {}
    exec(block, found)  # noqa: S102  (our own page)
    assert isinstance(found[name], kind)

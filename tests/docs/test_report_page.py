"""The page about the report as JSON is current, and its Python runs."""

import re
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.demo import STORIES
from alliance_cli.rules.parts import Reading
from docs.report_page import PAGE, page

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_page_says_what_the_schema_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python tests/docs/report_page.py"
    )


def test_no_key_stands_without_a_word_about_it() -> None:
    assert "|  |" not in page()


def test_the_python_shown_reads_a_journal(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (block,) = PYTHON.findall(page())
    journal = dump_journal(STORIES["stirred"].journal)
    (tmp_path / "journal.json").write_text(journal, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found: dict[str, object] = {}
    exec(block, found)  # noqa: S102  (our own page)
    assert isinstance(found["reading"], Reading)

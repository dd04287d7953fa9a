"""The slow half loads behind the first question, and never before it."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.term import behind
from support.journals import journal, weekly
from support.program import have
from support.talking import script

HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "rich", "prompt_toolkit"}
RULES = {"alliance_cli.rules", "alliance_cli.reading", "alliance_cli.trends"}
TELLS = """
import sys
from alliance_cli.__main__ import main
from alliance_cli.term import behind, terminal

def tell(module):
    print(*sys.modules, file=sys.stderr)

def leave(prompt):
    raise KeyboardInterrupt

behind._load, terminal.read_line = tell, leave
main(sys.argv[1:])
"""


@pytest.mark.parametrize("words", [("log",), ("log", "--full"), ("before",)])
def test_the_first_question_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    done = subprocess.run(
        [sys.executable, "-c", TELLS, *words],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
    )
    loaded = set(done.stderr.split())
    assert "alliance_cli" in loaded
    assert not loaded & (HEAVY | RULES)


def test_it_begins_once_with_the_first_question(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "slow_half.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    talk, _ = script("one", "two")
    loading = behind.loading(talk, "slow_half")
    assert "slow_half" not in sys.modules
    assert [loading.read(""), loading.read("")] == ["one", "two"]
    importlib.import_module("slow_half")
    assert "slow_half" in sys.modules

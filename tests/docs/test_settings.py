"""The page about settings is current, and what it shows can be read."""

import re
import tomllib
from pathlib import Path

from alliance_cli import config
from docs.settings import PAGE, page


def test_the_page_says_what_can_be_set() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: PYTHONPATH=tests python tests/docs/settings.py"
    )


def test_every_example_can_be_read(tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", page(), re.DOTALL)
    said = "\n".join(re.findall(r"^# (\w+ = .*)$", block, re.MULTILINE))
    assert tuple(tomllib.loads(said)) == config.NAMES
    (tmp_path / config.FILE).write_text(said, encoding="utf-8")
    read = config.read(tmp_path, {})
    assert read == config.Settings(**tomllib.loads(said))
    assert read != config.Settings()

"""Settings: where each comes from, what is refused, and comments that stay."""

import ast
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli import config
from alliance_cli.config import editing
from alliance_cli.config.known import SETTINGS, Setting, Value, setting
from alliance_cli.errors import UsageError

ROOT = Path(__file__).parents[2]
VALUES: dict[str, Value] = {
    "plain": True,
    "keep": True,
    "quotes": False,
    "log": "full",
    "passphrase_command": "pass show alliance",
    "editor": "emacs -nw",
}
WITH_COMMENTS = """\
# mine, and it stays
keep = true   # because of the screen reader

# the end
"""


def wrote(folder: Path, text: str) -> Path:
    (folder / config.FILE).write_text(text, encoding="utf-8")
    return folder


def sources(folder: Path, environ: dict[str, str]) -> dict[str, str]:
    return {one.setting.name: one.source for one in config.found(folder, environ)}


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert config.read(tmp_path, {}) == config.Settings()
    assert set(sources(tmp_path, {}).values()) == {"usual"}
    assert {one.name: one.usual for one in SETTINGS} == {
        name: getattr(config.Settings(), name) for name in config.NAMES
    }


def test_the_environment_comes_before_the_file(tmp_path: Path) -> None:
    wrote(tmp_path, 'keep = true\nlog = "full"\n')
    environ = {"ALLIANCE_KEEP": "no", "ALLIANCE_PLAIN": "1"}
    found = config.read(tmp_path, environ)
    assert (found.keep, found.plain, found.log) == (False, True, "full")
    assert sources(tmp_path, environ) == {
        "plain": "environment",
        "keep": "environment",
        "quotes": "usual",
        "log": "file",
        "passphrase_command": "usual",
        "editor": "usual",
    }


def test_an_empty_variable_says_nothing(tmp_path: Path) -> None:
    assert config.read(tmp_path, {"ALLIANCE_KEEP": ""}) == config.Settings()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("keep = 3", "keep takes yes or no, like keep = true"),
        ('keep = "yes"', "keep takes yes or no"),
        ("log = true", "log takes quick or full"),
        ('log = "long"', 'like log = "full"'),
        ("passphrase_command = []", "takes a command"),
        ('passphrase_command = ""', "takes a command"),
        ('passphrase_command = "a\\nb"', "takes a command"),
        ("kep = true", "Did you mean keep?"),
        ("[keep]\na = 1", "keep takes yes or no"),
        ("keep = true\nkeep = true", "isn't TOML"),
        ("keep", "isn't TOML"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_place(
    tmp_path: Path,
    text: str,
    says: str,
) -> None:
    wrote(tmp_path, text)
    with pytest.raises(UsageError) as refused:
        config.read(tmp_path, {})
    assert says in str(refused.value)
    assert config.FILE in str(refused.value)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / config.FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="isn't text"):
        config.read(tmp_path, {})
    (tmp_path / config.FILE).unlink()
    (tmp_path / config.FILE).mkdir()
    with pytest.raises(UsageError, match="can't be read"):
        config.read(tmp_path, {})


def test_a_variable_that_is_not_understood_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ALLIANCE_LOG in the environment takes"):
        config.read(tmp_path, {"ALLIANCE_LOG": "short"})


@pytest.mark.parametrize("one", SETTINGS, ids=lambda one: one.name)
def test_every_setting_can_be_written_and_read_back(
    one: Setting,
    tmp_path: Path,
) -> None:
    text = editing.with_value(None, one.name, VALUES[one.name])
    wrote(tmp_path, text)
    assert getattr(config.read(tmp_path, {}), one.name) == VALUES[one.name]
    assert editing.without(text, one.name).strip() == editing.fresh().strip()


def test_comments_stay_whatever_is_changed() -> None:
    changed = editing.with_value(WITH_COMMENTS, "log", "full")
    changed = editing.with_value(changed, "keep", value=False)
    for line in ("# mine, and it stays", "# because of the screen reader", "# the end"):
        assert line in changed
    assert tomllib.loads(changed) == {"keep": False, "log": "full"}
    gone = editing.without(changed, "log")
    assert tomllib.loads(gone) == {"keep": False}
    assert "# the end" in gone


def test_a_new_file_sets_nothing_but_what_was_asked_for() -> None:
    assert tomllib.loads(editing.fresh()) == {}
    assert tomllib.loads(editing.with_value(None, "keep", value=True)) == {"keep": True}


def test_a_file_that_is_no_toml_is_left_alone() -> None:
    with pytest.raises(UsageError, match="nothing was changed"):
        editing.with_value("keep", "keep", value=True)
    with pytest.raises(UsageError, match="nothing was changed"):
        editing.without("keep", "keep")


@given(
    st.lists(
        st.tuples(st.sampled_from(config.NAMES), st.booleans()),
        max_size=12,
    ),
)
def test_any_order_of_changes_leaves_what_was_set_last(
    changes: list[tuple[str, bool]],
) -> None:
    text = WITH_COMMENTS
    expected: dict[str, Value] = {"keep": True}
    for name, sets in changes:
        value = VALUES[name]
        text = (
            editing.with_value(text, name, value)
            if sets
            else editing.without(text, name)
        )
        expected = {key: one for key, one in expected.items() if key != name}
        expected |= {name: value} if sets else {}
    assert tomllib.loads(text) == expected
    assert text.count("#") >= 2


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_value_or_refused(typed: str) -> None:
    for one in SETTINGS:
        value = one.reads(typed)
        assert value is None or isinstance(value, bool | str)


def test_no_setting_has_a_name_in_it() -> None:
    assert not {"name", "therapist"} & {
        word for one in SETTINGS for word in (*one.name.split("_"), *one.says.split())
    }
    assert setting("name") is None


def test_tomlkit_is_imported_in_one_place() -> None:
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [one.name for one in node.names]
                module = getattr(node, "module", None) or ""
                if any("tomlkit" in one for one in (*names, module)):
                    found.add(path.name)
    assert found == {"editing.py"}

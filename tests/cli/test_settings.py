"""`config`: shown with where each comes from, changed, and read by what needs it."""

import json
import stat
from pathlib import Path

import pytest

from alliance_cli.config import FILE, NAMES
from support.books import KEY
from support.journals import journal, weekly
from support.program import alliance, ended, have, home, in_a_process, on_a_terminal

STAYS = journal(weekly(trust=[4, 4, 4], stays=["one", "two", "three"]))


def file() -> Path:
    return home() / FILE


def test_every_setting_is_shown_with_where_it_comes_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file().write_text("keep = true\n")
    monkeypatch.setenv("ALLIANCE_LOG", "full")
    lines = alliance("config").out.splitlines()
    assert lines[:5] == [
        "  plain                no     as usual",
        "  keep                 yes    from config.toml",
        "  quotes               yes    as usual",
        "  log                  full   from ALLIANCE_LOG",
        "  passphrase_command   none   as usual",
    ]
    assert lines[-1].startswith("  The file: ")


def test_settings_can_be_read_aloud_and_by_a_script() -> None:
    file().write_text("keep = true\n")
    assert "keep is yes, from config.toml.\n" in alliance("config", "--plain").out
    said = json.loads(alliance("config", "--json").out)
    assert said["file"] == str(file())
    assert said["settings"]["keep"] == {"value": True, "from": "file"}
    assert tuple(said["settings"]) == NAMES
    assert alliance("config", "keep").out == "yes\n"


def test_a_setting_is_changed_and_taken_away_again() -> None:
    assert alliance("config", "log", "full").out == "log is now: full\n"
    assert alliance("config", "log").out == "full\n"
    ran = alliance("config", "--unset", "log")
    assert ran.out == "log is as usual again: quick\n"
    assert alliance("config", "log").out == "quick\n"


def test_comments_stay() -> None:
    file().write_text("# mine\nkeep = true  # why\n")
    alliance("config", "log", "full")
    alliance("config", "keep", "no")
    assert file().read_text() == '# mine\nkeep = false  # why\nlog = "full"\n'


def test_a_mark_that_an_editor_put_before_it_is_no_mistake() -> None:
    home().mkdir(exist_ok=True)
    file = home() / "config.toml"
    file.write_text('\ufefflog = "full"  # for now\n', encoding="utf-8")
    assert alliance("config", "log").out == "full\n"
    assert alliance("config", "keep", "yes").status == 0
    assert file.read_text(encoding="utf-8").startswith('log = "full"  # for now\n')


def test_the_file_is_for_its_owner_alone() -> None:
    ran = in_a_process("config", "keep", "yes", umask=0)
    assert ran.status == 0
    assert stat.S_IMODE(file().stat().st_mode) == 0o600
    assert sorted(one.name for one in home().iterdir()) == [FILE]


def test_a_folder_is_made_for_it_where_there_is_none(tmp_path: Path) -> None:
    elsewhere = tmp_path / "new"
    assert alliance("config", "keep", "yes", "--home", str(elsewhere)).status == 0
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o700
    assert alliance("config", "keep", "--home", str(elsewhere)).out == "yes\n"


def test_taking_away_what_was_never_set_makes_no_file() -> None:
    assert alliance("config", "--unset", "keep").status == 0
    assert not file().exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("keep", "maybe"), "keep takes yes or no"),
        (("kepe",), "Did you mean keep?"),
        (("kepe", "yes"), "Did you mean keep?"),
        (("--unset",), "--unset KEY"),
        (("--unset", "keep", "yes"), "no VALUE"),
        (("keep", "yes", "no"), "more words"),
    ],
)
def test_what_is_not_understood_is_refused(words: tuple[str, ...], says: str) -> None:
    ran = alliance("config", *words)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert not file().exists()


def test_a_file_with_a_mistake_is_never_written_over() -> None:
    file().write_text("keep = 3 # mine\n")
    assert alliance("config", "log", "full").status == 2
    assert file().read_text() == "keep = 3 # mine\n"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text("keep = true\n")
    file().symlink_to(tmp_path / "elsewhere.toml")
    ran = alliance("config", "keep", "no")
    assert ran.status == 2
    assert "is a link" in ran.err
    assert alliance("config", "keep").out == "yes\n"


def test_a_variable_that_comes_first_is_mentioned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALLIANCE_KEEP", "no")
    ran = alliance("config", "keep", "yes")
    assert ran.status == 0
    assert "comes before the file" in ran.err


def test_a_mistake_in_the_settings_stops_what_depends_on_them() -> None:
    have(STAYS)
    file().write_text("keep = 3\n")
    for words in (("list",), ("report",), ("show", "1"), ("log",)):
        ran = alliance(*words)
        assert (ran.status, ran.out) == (2, ""), words
        assert "config.toml" in ran.err


@pytest.mark.parametrize(
    "words",
    [("support",), ("leave", "--now"), ("doctor",), ("demo",), ("--version",), ()],
    ids=" ".join,
)
def test_a_mistake_in_the_settings_never_stands_in_the_way_of_help(
    words: tuple[str, ...],
) -> None:
    have(STAYS)
    file().write_text("keep = 3\n")
    ran = alliance(*words)
    assert ran.status == 0
    assert ran.out


NOWHERE = ("~nobodyhere/kept", f"/{'a' * 300}", "/dev/null", "/dev/null/kept")


@pytest.mark.parametrize("words", [("support",), ("leave", "--now"), ("demo",)])
@pytest.mark.parametrize("place", NOWHERE)
def test_help_is_there_wherever_the_journal_is_said_to_be(
    words: tuple[str, ...],
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALLIANCE_HOME", place)
    ran = alliance(*words)
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("words", [("list",), ("doctor",), ("config",), ("wipe",)])
@pytest.mark.parametrize("place", NOWHERE)
def test_a_place_where_nothing_can_be_is_said_in_a_sentence(
    words: tuple[str, ...],
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALLIANCE_HOME", place)
    ran = alliance(*words)
    assert "inside alliance" not in ran.err
    assert ran.err.count("\n") <= 1


def test_plain_is_for_every_command_that_knows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    have(STAYS)
    plain = alliance("report", "--plain").out
    assert alliance("report").out != plain
    file().write_text("plain = true\n")
    assert alliance("report").out == plain
    monkeypatch.setenv("ALLIANCE_PLAIN", "no")
    assert alliance("report").out != plain


def test_settings_lie_with_the_journal_they_are_about(tmp_path: Path) -> None:
    file().write_text("plain = true\n")
    assert alliance("config", "plain").out == "yes\n"
    assert alliance("config", "plain", "--home", str(tmp_path)).out == "no\n"
    assert alliance("--home", str(tmp_path), "config", "plain").out == "no\n"


def test_own_words_can_be_left_out_of_lists_and_reports() -> None:
    have(STAYS)
    assert "three" in alliance("list").out
    file().write_text("quotes = false\n")
    assert "three" not in alliance("list").out
    assert "“" not in alliance("report").out


def test_screens_can_stay_on_the_terminal() -> None:
    have(STAYS)
    file().write_text("keep = true\n")
    program = on_a_terminal("list")
    program.expect("three")
    assert ended(program) == 0
    assert "Enter closes" not in program.before


def test_the_long_log_can_be_the_usual_one() -> None:
    have(STAYS)
    file().write_text('log = "full"\n')
    assert "full log" in alliance("log", stdin=".\n").out
    assert "quick log" in alliance("log", "--quick", stdin=".\n").out


def test_the_command_for_the_passphrase_may_stand_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    have(STAYS, KEY)
    monkeypatch.setenv("ALLIANCE_PASSPHRASE_COMMAND", "echo wrong")
    ran = alliance("list")
    assert ran.status == 4
    assert "isn't the passphrase" in ran.err

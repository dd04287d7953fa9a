"""What a person types stays in the encrypted journal: looked for everywhere else.

A word that is nowhere else is typed as passphrase, as entry, as name and as search
word, into every command there is and into wrong command lines. It may be in what a
command that succeeded shows, and nowhere else: no file, no error, no argument of a
process.

A new command is in it by itself; one that needs arguments to do its work gets a line in
`MORE`.
"""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pexpect
import pytest

from alliance_cli.store import state
from support.books import read_back
from support.program import (
    Ran,
    alliance,
    handed_over,
    home,
    interrupted,
    on_a_terminal,
)
from support.tree import commands, options

CANARY = f"canary{uuid4().hex}"
PASSPHRASE = f"{CANARY} in the mine"
TYPED = "".join(f"{line}\n" for line in [CANARY, "", "1", "", CANARY, "2"] * 12)
ANSWERS = f"{CANARY}\n\n" + "\n".join([""] * 30)
MORE = [
    ("log", "--full"),
    ("log", "--event"),
    ("log", "--json", "-"),
    ("list", "--search"),
    ("show", "1"),
    ("edit", "1"),
    ("edit", "-e"),
    ("raise", "--ask"),
    ("raise", "--said", "1"),
    ("consult", "note", "1"),
    ("therapist", "rename", "1"),
    ("therapist", "end", "1"),
    ("report", "--why"),
    ("report", "--json"),
    ("export", "-o", "-", "--format", "json"),
    ("import", "-", "--yes"),
    ("backup", "{tmp}/a.db"),
    ("restore", "{tmp}/a.db"),
    ("delete", "1", "--yes"),
    ("doctor", "--heal"),
    ("undo", "--yes"),
]
WRONG = [
    (CANARY,),
    ("report", CANARY),
    ("list", f"--{CANARY}"),
    ("list", "--search", CANARY),
    ("list", "--sign", CANARY),
    ("log", "-d", CANARY),
    ("log", "--set", f"stays={CANARY}"),
    ("log", "--set", CANARY),
    ("edit", CANARY),
    ("delete", CANARY),
    ("raise", CANARY),
    ("consult", "add", CANARY),
    ("therapist", "rename", CANARY),
    ("export", "--format", CANARY),
    ("report", "--as-of", CANARY),
    ("wipe", CANARY),
]
LEAVES_NOTHING = {("wipe",), ("unprotect",)}
FORMS = (CANARY.encode(), CANARY.encode("utf-16-le"))
LARGEST = 5_000_000


@pytest.fixture(autouse=True)
def a_place_for_temporary_files(
    away_from_home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = away_from_home / "tmp"
    place.mkdir()
    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))


@pytest.fixture
def a_journal() -> Path:
    """Protected by the canary, with the canary in it, also as an unfinished log."""
    with handed_over(PASSPHRASE) as option:
        ran = alliance("log", option, stdin=f"{CANARY}\n0\n1\n{ANSWERS}")
        assert ran.status == 0, ran.err
        alliance("log", "-d", "yesterday", option, stdin=f"{CANARY}\n")
    assert state(home() / "journal.db") == "protected"
    return home() / "journal.db"


def run(words: tuple[str, ...], stdin: str, passphrase: str = PASSPHRASE) -> Ran:
    known = dict(commands())
    called = max(words[:n] for n in range(len(words) + 1) if words[:n] in known)
    if "--passphrase-fd" not in options(known[called]):
        return alliance(*words, stdin=stdin)
    with handed_over(passphrase) as option:
        return alliance(*words, option, stdin=stdin)


def files(*roots: Path, since: float = 0) -> Iterator[Path]:
    for root in roots:
        for one in root.rglob("*"):
            if _is_to_be_read(one, since):
                yield one


def _is_to_be_read(one: Path, since: float) -> bool:
    try:
        found = one.lstat()
    except OSError:
        return False
    return one.is_file() and found.st_size < LARGEST and found.st_mtime >= since


def holding_it(found: Iterator[Path]) -> list[Path]:
    return [one for one in found if CANARY in str(one) or _holds_it(one)]


def _holds_it(one: Path) -> bool:
    try:
        content = one.read_bytes()
    except OSError:
        return False  # another test's, and gone meanwhile
    return any(form in content for form in FORMS)


def everywhere(away: Path, since: float) -> list[Path]:
    shared = [Path("/dev/shm")] if Path("/dev/shm").is_dir() else []  # noqa: S108
    return [*holding_it(files(away)), *holding_it(files(*shared, since=since))]


def test_in_no_file_and_no_error_whatever_is_run(
    a_journal: Path,
    away_from_home: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    began = time.time()
    every = [words for words, _ in commands() if words not in LEAVES_NOTHING]
    more = [tuple(word.format(tmp=tmp_path) for word in words) for words in MORE]
    succeeded = set()
    for words in [*every, *more]:
        ran = run(words, TYPED)
        assert CANARY not in ran.err, words
        if ran.status == 0:
            succeeded.add(words)
        else:
            assert CANARY not in ran.out or words[0] in {"log", "import"}, words
    assert len(succeeded) > len(every) // 2, "most of them did their work"
    assert CANARY not in "".join(capfd.readouterr())
    assert everywhere(away_from_home, began) == []
    assert holding_it(files(tmp_path)) == [], "the copy is as protected as the journal"
    assert a_journal.exists()


@pytest.mark.parametrize("words", WRONG, ids=range(len(WRONG)))
def test_in_nothing_that_is_said_of_a_wrong_command_line(
    words: tuple[str, ...],
    a_journal: Path,
) -> None:
    ran = run(words, TYPED)
    assert ran.status != 0
    assert CANARY not in ran.out + ran.err
    assert a_journal.exists()


def test_in_nothing_that_is_said_of_a_wrong_passphrase(a_journal: Path) -> None:
    for words in (("list",), ("doctor",), ("passphrase",), ("unprotect", "--yes")):
        ran = run(words, "", passphrase=f"not {CANARY}")
        assert ran.status in {2, 4}
        assert CANARY not in ran.out + ran.err
    with handed_over(f"not {CANARY}") as option:
        assert CANARY not in alliance("recover", option).err
    assert holding_it(files(a_journal.parent)) == []


def arguments_of(pid: int) -> bytes:
    """What every process of it shows to others on this computer."""
    shown = b""
    for one in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((one / "stat").read_text().rpartition(")")[2].split()[1])
            if pid in {parent, int(one.name)}:
                shown += (one / "cmdline").read_bytes() + (one / "environ").read_bytes()
        except (OSError, ValueError, IndexError):
            continue
    return shown


def asked_for_the_passphrase(*words: str) -> pexpect.spawn:
    program = on_a_terminal(*words)
    program.expect_exact("Passphrase: ")
    program.sendline(PASSPHRASE)
    return program


@pytest.mark.e2e
def test_in_no_file_and_no_process_while_it_is_typed_and_after_a_kill(
    a_journal: Path,
    away_from_home: Path,
) -> None:
    began = time.time()
    program = asked_for_the_passphrase("log", "--event")
    for line in ("", "", "", CANARY):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("> ")
    program.sendline(CANARY)
    program.expect_exact("> ")
    assert CANARY.encode() not in arguments_of(program.pid)
    program.kill(signal.SIGKILL)
    program.expect(pexpect.EOF)
    program.close()
    assert everywhere(away_from_home, began) == []
    assert a_journal.exists()


@pytest.mark.e2e
def test_not_in_the_pager_the_editor_or_what_ctrl_c_leaves(
    a_journal: Path,
    away_from_home: Path,
) -> None:
    began = time.time()
    program = asked_for_the_passphrase("show", "1")
    program.expect_exact(CANARY)
    assert CANARY.encode() not in arguments_of(program.pid)
    interrupted(program)
    program = asked_for_the_passphrase("edit", "1")
    program.expect_exact("> ")
    program.sendline("@")
    program.expect_exact("Ctrl-S keeps")
    program.send(CANARY)
    program.expect_exact(CANARY[-4:])
    assert everywhere(away_from_home, began) == []
    interrupted(program)
    assert everywhere(away_from_home, began) == []
    assert a_journal.exists()


def test_an_open_journal_is_where_the_search_would_find_it(
    away_from_home: Path,
) -> None:
    """The search itself works: without a passphrase the word is there to be found."""
    alliance("log", "--no-passphrase", stdin=f"{CANARY}\n\n\n{ANSWERS}")
    assert home() / "journal.db" in everywhere(away_from_home, 0)
    assert CANARY in str(read_back(home() / "journal.db"))
    assert os.environ["TMPDIR"].startswith(str(away_from_home))

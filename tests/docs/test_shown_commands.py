"""Every command that a page shows or names is run, as it stands there.

One journal has what they ask for: nine sessions, someone else who is seen, things to
say, something noted, first calls. A command runs through, or says that it needs a
person to answer, or a name to work on. Lines for a shell run in one, with a `pass` that
knows the passphrase. What is printed is compared where a page shows it: test_readme.py.
"""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.demo import STORIES
from alliance_cli.journal import Consult, Event, Raise, Therapist
from alliance_cli.reading.titles import TITLES
from alliance_cli.store.key import from_passphrase
from support.books import PASSPHRASE, SALT
from support.program import alliance, exported, have

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(alliance(?: [^`]*)?)`")
COMMENT = re.compile(r"\s+#.*")
FOR_A_SHELL = re.compile(r"[|<>']")
WHEN_PROTECTED = re.compile(r"alliance (lock|passphrase|recover|unprotect)\b")
ABOUT_THIS_COMPUTER = {"alliance --install-completion"}
STANDS_FOR = {
    "backup FILE": "backup copy.db",
    "import FILE": "import journal.json",
    "demo NAME": "demo stirred",
}
NEEDS_A_PERSON = (
    "Nobody is here to ask",
    "The answers ended before",
    "Lines are picked on a terminal",
    "Say which: ",
    "FILE is missing",
    "The journal is protected",
)
NEEDS_MORE = {  # what they would need is said, and isn't there
    "alliance log --json -": "This is not JSON",
    "alliance protect --remember": "Remembering the key needs one more package",
    "alliance raise --said": "--said needs a value",
    "alliance restore ~/usb/a.db": "There is no file",
}
ENTRY = '{"date": "2026-03-03", "time": "10:00", "title": "Heavy.", "body": ""}'
FILES = {
    "notes.json": f'{{"entries": [{ENTRY}]}}',
    "session.json": '{"on": "2026-04-07", "log": {"stirred": 4}}',
    "passphrase.txt": f"{PASSPHRASE}\n",
}


def blocks(page: str) -> Iterator[str]:
    for kind, block in FENCE.findall(page):
        for line in block.splitlines() if kind in {"text", "sh"} else ():
            if line.startswith("alliance "):
                yield COMMENT.sub("", line)


def named(page: str) -> Iterator[str]:
    for found in INLINE.findall(FENCE.sub("", page)):
        yield " ".join(found.split())


def on_the_pages() -> list[str]:
    pages = [path.read_text(encoding="utf-8") for path in PAGES]
    found = {each for page in pages for each in (*blocks(page), *named(page))}
    commands = {each for each in found if "  " not in each}  # not lines of a screen
    return sorted(commands - ABOUT_THIS_COMPUTER)


SHOWN = on_the_pages()
PLAIN = [each for each in SHOWN if not FOR_A_SHELL.search(each)]
IN_A_SHELL = [each for each in SHOWN if FOR_A_SHELL.search(each)]


@pytest.fixture
def folder(
    tmp_path: Path,
    away_from_home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Where commands are typed, with the files that pages speak of."""
    monkeypatch.chdir(tmp_path)
    (away_from_home / "home" / "usb").mkdir()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def a_journal(*, protected: bool) -> None:
    """One with something for every command; its own file lies beside it."""
    story = STORIES["pattern"].journal
    me = story.therapists[0].id
    have(
        replace(
            story,
            therapists=(*story.therapists, Therapist(id="other", name="Ruth")),
            raises=(
                Raise(therapist=me, kind="say", text="the clock"),
                Raise(therapist=me, kind="ask", text="a later hour"),
            ),
            events=(Event(therapist=me, on=date(2026, 3, 3), kinds=("contact",)),),
            consults=(Consult(name="Ines"), Consult(name="Marc")),
        ),
        from_passphrase(PASSPHRASE, SALT) if protected else None,
    )


def beside(command: str, folder: Path) -> None:
    """The journal as a file, where the command is to read one."""
    if "import" in command:
        for name in ("journal.json", "a.json"):
            (folder / name).write_text(exported(), encoding="utf-8")


def typed(command: str) -> list[str]:
    for words, stand_for in STANDS_FOR.items():
        command = command.replace(words, stand_for)
    home = Path.home()
    return [
        str(home / word[2:]) if word.startswith("~/") else word
        for word in shlex.split(command)[1:]
    ]


@pytest.mark.parametrize("command", PLAIN)
def test_a_command_on_a_page_runs(command: str, folder: Path) -> None:
    protected = WHEN_PROTECTED.match(command) is not None
    a_journal(protected=protected)
    beside(command, folder)
    ran = alliance(*typed(command))
    if ran.status == 0:
        assert command not in NEEDS_MORE
        return
    said = ran.err.removeprefix("alliance: ")
    assert said.startswith(NEEDS_MORE.get(command, NEEDS_A_PERSON)), ran.err


def test_the_lines_for_python_run(folder: Path) -> None:
    a_journal(protected=False)
    beside("import", folder)
    (page,) = (path for path in PAGES if path.stem == "use-from-scripts")
    (lines,) = (
        block
        for kind, block in FENCE.findall(page.read_text("utf-8"))
        if kind == "python"
    )
    ran = subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == (f"stop {TITLES['stop']}\n", "")


@pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("jq")), reason="needs bash and jq"
)
@pytest.mark.parametrize("line", IN_A_SHELL)
def test_a_line_for_a_shell_runs(line: str, folder: Path) -> None:
    a_journal(protected="pass" in line)
    around = f"""
        set -e -o pipefail
        alliance() {{ {shlex.quote(sys.executable)} -m alliance_cli "$@"; }}
        pass() {{ test "$*" = "show alliance"; cat passphrase.txt; }}
    """
    ran = subprocess.run(
        ["bash", "-c", f"{around}\n{line}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
    )
    assert (ran.stderr, ran.returncode) == ("", 0)
    assert ran.stdout

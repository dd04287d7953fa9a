"""`support`: the shipped text always; a person's own only when the journal is open."""

import json
from pathlib import Path

import pytest

from alliance_cli.journal import Journal
from alliance_cli.store import Book, Contact, Support
from alliance_cli.store.key import Key, from_passphrase
from support.books import KEY, PASSPHRASE, SALT
from support.journals import T
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    on_a_terminal,
)

OWN = Support(
    people=(Contact(name="Kim", how="text first"), Contact(name="M.")),
    lines=(Contact(name="crisis line", how="000 000"),),
)
JOURNAL = Journal(therapists=(T,))


def path() -> Path:
    return home() / "journal.db"


def have_own(own: Support = OWN, key: Key | None = None) -> None:
    have(JOURNAL, key)
    with Book.open(path(), key) as book:
        book.save_support(own)


def kept(key: Key | None = None) -> Support:
    with Book.open(path(), key) as book:
        return book.support()


def edited(*lines: str) -> Ran:
    return alliance("support", "--edit", stdin="".join(f"{one}\n" for one in lines))


def test_an_open_journal_shows_their_own_before_the_rest() -> None:
    have_own()
    out = alliance("support").out
    assert "  Your people\n    Kim   text first\n    M.\n" in out
    assert "    crisis line   000 000\n" in out
    assert out.index("call your emergency") < out.index("Kim")
    assert out.index("Kim") < out.index("Not an emergency")


def test_in_plain_too() -> None:
    have_own()
    assert "\nYour people\n  Kim: text first\n  M.\n" in (
        alliance("support", "--plain").out
    )


def test_a_script_reads_them_apart() -> None:
    have_own()
    page = json.loads(alliance("support", "--json").out)
    assert page["own"]["people"][0] == {"name": "Kim", "how": "text first"}
    assert page["own"]["lines"] == [{"name": "crisis line", "how": "000 000"}]


@pytest.mark.parametrize("words", [(), ("--plain",), ("--json",)], ids=" ".join)
def test_a_locked_one_shows_the_shipped_text_and_asks_for_nothing(
    words: tuple[str, ...],
) -> None:
    without = alliance("support", *words).out
    have_own(key=KEY)
    ran = alliance("support", *words)
    assert ran.status == 0
    assert ran.out == without
    assert "Kim" not in ran.out


def test_handed_the_passphrase_it_shows_them() -> None:
    have_own(key=from_passphrase(PASSPHRASE, SALT))
    with handed_over(PASSPHRASE) as option:
        assert "Kim   text first" in alliance("support", option).out


def test_when_it_cannot_be_opened_the_shipped_text_is_there_all_the_same() -> None:
    have_own(key=KEY)
    ran = alliance("support", "--mine", "--no-passphrase")
    assert ran.status == 4
    assert "call your emergency" in ran.out
    assert "Kim" not in ran.out


def test_a_damaged_journal_is_no_reason_not_to_show_it() -> None:
    path().write_bytes(b"not a journal")
    ran = alliance("support")
    assert ran.status == 0
    assert "call your emergency" in ran.out


def test_own_without_a_journal_is_the_shipped_text() -> None:
    ran = alliance("support", "--mine")
    assert ran == alliance("support")
    assert list(home().iterdir()) == []


def test_people_and_lines_are_added_one_by_one() -> None:
    have_own(Support())
    ran = edited("1", "Kim", "text first", "2", "crisis line", "000 000", "")
    assert ran.status == 0
    assert "Kept inside the journal" in ran.out
    assert kept() == Support(people=OWN.people[:1], lines=OWN.lines)


def test_what_is_typed_is_kept_at_once() -> None:
    have_own(Support())
    assert edited("1", "Kim", "", "1").status == 2
    assert kept().people == (Contact(name="Kim"),)


@pytest.mark.parametrize(
    ("number", "left"),
    [
        ("1", Support(people=OWN.people[1:], lines=OWN.lines)),
        ("3", Support(people=OWN.people)),
        ("4", OWN),
        ("x", OWN),
        ("", OWN),
    ],
)
def test_one_is_removed_by_its_number(number: str, left: Support) -> None:
    have_own()
    assert edited("3", number, "").status == 0
    assert kept() == left


def test_enter_changes_nothing() -> None:
    have_own()
    assert "Kept inside" not in edited("").out
    assert kept() == OWN


def test_an_open_journal_says_who_could_read_the_names() -> None:
    have_own(Support())
    assert "give them names only you understand" in " ".join(edited("").out.split())


def test_no_name_lies_beside_the_journal() -> None:
    have_own(key=KEY)
    for one in home().rglob("*"):
        assert one.is_dir() or b"Kim" not in one.read_bytes()


def test_a_name_that_would_steer_the_terminal_cannot() -> None:
    have_own(Support(people=(Contact(name="K\x1b[2J", how="\x1b]0;x\x07"),)))
    for words in ((), ("--plain",), ("--json",)):
        assert "\x1b" not in alliance("support", *words).out


@pytest.mark.e2e
def test_mine_asks_for_the_passphrase_on_a_terminal() -> None:
    have_own(key=from_passphrase(PASSPHRASE, SALT))
    program = on_a_terminal("support", "--mine", "--keep", rows=60)
    program.expect("Passphrase: ")
    program.sendline(PASSPHRASE)
    program.expect("Kim   text first")
    assert ended(program) == 0


@pytest.mark.e2e
def test_without_the_passphrase_the_shipped_text_is_shown() -> None:
    have_own(key=from_passphrase(PASSPHRASE, SALT))
    program = on_a_terminal("support", "--mine", "--keep", rows=60)
    program.expect("Passphrase: ")
    program.sendeof()
    program.expect("call your emergency")
    assert ended(program) == 130

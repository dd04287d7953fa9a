"""Any order of doings, against a plain list: nothing is lost, nothing comes back."""

from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from alliance_cli.finding import Wanted, find, words_in
from alliance_cli.finding.folding import fold
from alliance_cli.finding.texts import texts as texts_of
from alliance_cli.journal import Session
from alliance_cli.store import Book, backup, protect, restore, undo, write
from alliance_cli.store.key import Key
from support.books import KEY, MEMORY, OTHER_KEY, is_whole
from support.journals import T, journal, session
from support.strategies import sessions, texts

NOW = "2026-02-01T10:00:00+01:00"
numbers = st.integers(0, 50)


class Evenings(RuleBasedStateMachine):
    """What a person may do with a journal over the years."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(TemporaryDirectory(dir=MEMORY))
        self.path = Path(folder) / "journal.db"
        self.key: Key | None = None
        self.kept: list[Session] = []
        self.before: list[Session] | None = None
        self.draft: str | None = None

    @initialize(key=st.sampled_from([None, KEY]))
    def begin(self, key: Key | None) -> None:
        self.key = key
        self.book = Book.create(self.path, key)
        write.import_journal(self.book, journal([session(trust=3)]))
        write.delete_session(self.book, session(trust=3))

    @rule(session=sessions())
    def log(self, session: Session) -> None:
        self.before = list(self.kept)
        new = replace(session, id=None)
        self.kept.append(write.log_session(self.book, new))
        self.draft = None

    @precondition(lambda self: self.kept)
    @rule(number=numbers, session=sessions())
    def edit(self, number: int, session: Session) -> None:
        self.before = list(self.kept)
        at = number % len(self.kept)
        new = replace(session, id=self.kept[at].id)
        self.kept[at] = write.change_session(self.book, self.kept[at], new, NOW)

    @precondition(lambda self: self.kept)
    @rule(number=numbers)
    def delete(self, number: int) -> None:
        self.before = None
        write.delete_session(self.book, self.kept.pop(number % len(self.kept)))
        self.draft = self.book.read_draft()

    @precondition(lambda self: self.before is not None)
    @rule()
    def take_back(self) -> None:
        undo.undo(self.book)
        self.kept, self.before = self.before or [], None

    @rule(found=st.lists(sessions(), max_size=3))
    def bring_in(self, found: list[Session]) -> None:
        new = [replace(one, id=None, mode="imported") for one in found]
        counts = write.import_journal(self.book, journal(new))
        if counts.added["sessions"]:
            self.before = list(self.kept)
            self.kept += self.book.journal().sessions[len(self.kept) :]

    @rule(text=texts())
    def begin_a_log(self, text: str) -> None:
        self.book.save_draft(text)
        self.draft = text

    @rule(key=st.sampled_from([None, KEY, OTHER_KEY]))
    def change_the_lock(self, key: Key | None) -> None:
        self.book.close()
        if self.key is None and key is not None:
            protect.protect(self.path, key)
        elif self.key is not None and key is None:
            protect.unprotect(self.path, self.key)
        elif self.key is not None and key is not None and key != self.key:
            protect.change_passphrase(self.path, self.key, key)
        self.key = key
        self.book = Book.open(self.path, key)

    @rule()
    def copy_and_bring_back(self) -> None:
        copy = backup.keep(self.path, self.key, self.book.driver)
        self.book.close()
        restore.restore(self.path, copy, self.key)
        self.book = Book.open(self.path, self.key)

    @rule(word=st.text("aeirst", min_size=1, max_size=3))
    def look_for(self, word: str) -> None:
        found = find(self.book.journal(), Wanted(words=words_in(word)))
        held = [one for one in self.kept if any(word in fold(t) for t in texts_of(one))]
        assert Counter(hit.entry for hit in found.hits) == Counter(held)

    @precondition(lambda self: self.kept)
    @rule(pages=st.integers(5, 40))
    def be_killed_at_it(self, pages: int) -> None:
        """The files as a kill leaves them in the middle of a change."""
        driver, before = self.book.driver, self.path.read_bytes()
        driver.execute("PRAGMA cache_size=1")  # so that pages go to the file early
        driver.execute("BEGIN IMMEDIATE")
        driver.execute("UPDATE session SET log_more = ?", ("half " * 900 * pages,))
        driver.execute("UPDATE therapist SET name = 'half'")
        driver.execute("DELETE FROM draft")
        for table in ("event", "meta", "session", "undo"):  # each pushes others out
            driver.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
        left = {one.name: one.read_bytes() for one in self.path.parent.glob("*.db*")}
        driver.execute("ROLLBACK")
        self.book.close()
        now = left[self.path.name]
        assert now[: len(before)] != before, "in the middle of it"
        for name, content in left.items():
            self.path.with_name(name).write_bytes(content)
        self.book = Book.open(self.path, self.key)

    @invariant()
    def everything_is_there(self) -> None:
        if hasattr(self, "book"):
            assert self.book.journal() == journal(self.kept)
            assert self.book.read_draft() == self.draft
            assert (undo.last(self.book) is not None) == (self.before is not None)
            assert self.book.journal().therapists == (T,)

    def teardown(self) -> None:
        if hasattr(self, "book"):
            self.book.close()
            assert is_whole(self.path, self.key)
        self.stack.close()


TestEvenings = Evenings.TestCase
USUALLY = settings.default.max_examples if settings.default else 25
TestEvenings.settings = settings(max_examples=USUALLY // 2, stateful_step_count=20)

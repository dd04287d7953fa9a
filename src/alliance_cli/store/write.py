"""Every change to the journal, each in one transaction: all of it or nothing.

Values come in as the journal's own dataclasses, already validated; the CHECKs are the
belt.

An entry is named by what it was when it was read: `change_session(book, old, new)`
finds `old` exactly as it stood. Where another window changed it since, what was typed
in either is in it afterwards (`meanwhile.py`); none overwrites the other.
"""

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from alliance_cli.journal import (
    Decision,
    Event,
    Journal,
    Raise,
    Score,
    Session,
    Therapist,
)
from alliance_cli.store import (
    backup,
    connection,
    meanwhile,
    merge,
    read,
    tables,
    undo,
)
from alliance_cli.store.book import Book
from alliance_cli.store.forget import forget
from alliance_cli.store.merge import Imported
from alliance_cli.store.rows import TABLES, Entry, to_row
from alliance_cli.store.undo import Step, noun

if TYPE_CHECKING:
    from sqlite3 import Connection

One = TypeVar("One", bound=Entry)

ABOUT_A_THERAPIST = (Session, Event, Raise, Decision, Score)


def add(book: Book, entry: One) -> One:
    """The entry as it was written down: it has an id now, if its kind has ids."""
    with _transaction(book) as driver:
        added, step = _insert(driver, entry)
        undo.note(driver, f"{noun(added)}, as it was added", [step])
    return added


def change(book: Book, old: One, new: One, edited_at: str | None = None) -> One:
    """`new` in the place of `old`.

    With `edited_at` it is an edit: the first version is kept beside it. Without, it
    completes what was there (the evening's answers, what was said at last).
    """
    with _transaction(book) as driver:
        changed, step = _update(driver, old, new, edited_at)
        undo.note(driver, f"the change to {noun(changed)}", [step])
    return changed


def change_together(
    book: Book,
    changes: Sequence[tuple[Entry, Entry]],
    edited_at: str,
) -> None:
    """Several edits, each old and new, as one: all of them, or none; undone as one."""
    with _transaction(book) as driver:
        done = [_update(driver, old, new, edited_at) for old, new in changes]
        changed = dict.fromkeys(noun(one) for one, step in done if step.was)
        nouns = " and ".join(changed)
        undo.note(driver, f"the change to {nouns}", [step for _, step in done])


def delete(book: Book, *entries: Entry) -> None:
    """Gone, with their words, from the file; it can't be taken back. Backups keep them.

    Deleting a therapist deletes everything about them, after an automatic backup.
    """
    if any(isinstance(entry, Therapist) for entry in entries):
        backup.keep(book.path, book.key, book.driver)
    with _transaction(book) as driver:
        for entry in entries:
            _delete(driver, entry)
            forget(driver, entry)
    book.compact()


def _delete(driver: "Connection", entry: Entry) -> None:
    row = tables.find(driver, entry)
    if isinstance(entry, Therapist):
        for kind in ABOUT_A_THERAPIST:
            tables.delete_all_about(driver, kind, entry.id)
    tables.delete(driver, type(entry), row)


add_therapist = add_session = add_event = add_raise = add
add_decision = add_consult = add_score = add
change_therapist = change_session = change_event = change_raise = change
change_decision = change_consult = change_score = change
delete_therapist = delete_session = delete_event = delete_raise = delete
delete_decision = delete_consult = delete_score = delete


def log_session(  # noqa: PLR0913  (a log writes to as many places)
    book: Book,
    session: Session,
    *,
    replaces: Session | None = None,
    events: Sequence[Event] = (),
    raises: Sequence[Raise] = (),
    clear_draft: bool = True,
) -> Session:
    """A session with all that its answers write elsewhere, and the draft gone.

    `replaces` is the session as it was before, when only `before` had been answered.
    """
    with _transaction(book) as driver:
        if replaces is None:
            written, step = _insert(driver, session)
        else:
            written, step = _update(driver, replaces, session)
        steps = [step]
        steps += [_insert(driver, one)[1] for one in events]
        steps += [_insert(driver, one)[1] for one in raises]
        undo.note(driver, f"the log of {noun(written)}", steps)
        if clear_draft:
            driver.execute("DELETE FROM draft")
    return written


def import_journal(
    book: Book,
    journal: Journal,
    what: str = "the last import",
) -> Imported:
    """Bring in what isn't here yet: all of it or nothing, after an automatic backup.

    `what` is how it is named where it is taken back, with none of the person's words.

    Entries keep the ids they have, and none get one: an export gives back what came in.
    What is further along there takes the place of what is here.
    """
    present = book.journal()
    if not (found := merge.news(present, journal)):
        return merge.counted(journal, found)
    if present != Journal():
        backup.keep(book.path, book.key, book.driver)
    with _transaction(book) as driver:
        found = merge.news(read.present(book), journal)
        steps = [
            _insert_all(driver, entries)
            for kind in fields(Journal)
            if (entries := getattr(found.new, kind.name))
        ]
        steps += [_update(driver, one.here, one.there)[1] for one in found.further]
        undo.note(driver, what, steps)
    return merge.counted(journal, found)


def preview_import(book: Book, journal: Journal) -> Imported:
    """What `import_journal` would do; nothing is written."""
    return merge.counted(journal, merge.news(book.journal(), journal))


@contextmanager
def _transaction(book: Book) -> Iterator["Connection"]:
    """One transaction, which also tells that there is something new to copy."""
    with connection.transaction(book.driver):
        yield book.driver
        backup.note_change(book.driver)


def _insert(driver: "Connection", entry: One) -> tuple[One, Step]:
    named = _with_id(entry)
    return named, _insert_all(driver, [named])


def _insert_all(driver: "Connection", entries: Sequence[Entry]) -> Step:
    return Step(TABLES[type(entries[0])], *tables.insert(driver, entries))


def _update(
    driver: "Connection",
    old: One,
    new: One,
    edited_at: str | None = None,
) -> tuple[One, Step]:
    row, stands = tables.as_it_stands(driver, old)
    if stands != old:
        new = meanwhile.both(old, new, stands)
    changed = _with_first(stands, new, edited_at)
    before, after = to_row(stands), to_row(changed)
    was = {name: value for name, value in before.items() if value != after[name]}
    tables.update(driver, type(old), row, {name: after[name] for name in was})
    return changed, Step(TABLES[type(old)], row, row, was)


def _with_id(entry: One) -> One:
    if getattr(entry, "id", "none needed") is not None:
        return entry
    return _changed(entry, id=str(uuid.uuid4()))


def _with_first(old: One, new: One, edited_at: str | None) -> One:
    if edited_at is None or not hasattr(old, "first"):
        return new
    first = old.first if old.first is not None else old
    return _changed(new, first=first, edited_at=edited_at)


def _changed(entry: One, **given: object) -> One:
    """For fields that most kinds of entry have, but not all."""
    loose: Any = entry
    changed: One = replace(loose, **given)
    return changed

"""Journals of any length for the speed bench: weekly sessions, as people log them.

Everything comes from a seed. One session in twelve has a moment that hurt, mostly
talked about and mended; every second one has a word on the days after; every text is
made from `THINGS`.
"""

import random
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.journal import Journal, Later, Log, Session, Therapist
from alliance_cli.store import Book, Key, write

SEED = 7
THEM = "t"
THINGS = ("the garden", "a letter", "my brother", "a dream", "the move", "not sleeping")
SEARCHED = "garden"
DAYS_APART = 7
FITS_THE_CALENDAR = 2_000  # sessions; with more than that they come every second day


def long_journal(sessions: int, today: date) -> Journal:
    """That many sessions with one therapist, the last of them two days ago."""
    chance = random.Random(SEED)
    apart = timedelta(days=DAYS_APART if sessions <= FITS_THE_CALENDAR else 2)
    last = today - timedelta(days=2)
    days = [last - apart * back for back in reversed(range(sessions))]
    return Journal(
        therapists=(Therapist(id=THEM, name="Dr Example", started_on=days[0]),),
        sessions=tuple(_session(chance, place, on) for place, on in enumerate(days)),
    )


def _session(chance: random.Random, place: int, on: date) -> Session:
    hurt = chance.random() < 1 / 12
    about = f"{chance.choice(THINGS)} and {chance.choice(THINGS)}"
    log = Log(
        stays=f"We spoke about {about}, and for once I stayed with it.",
        stirred=chance.choice((2, 3, 3, 4, 5)),
        safe=chance.choice((4, 4, 5)),
        trust=chance.choice((3, 4, 4, 5)),
        accepted=chance.choice((4, 5)),
        understood=chance.choice((3, 4, 5)),
        openness=chance.choice((3, 4)),
        limits=5,
        help=chance.choice((3, 4, 4)),
        line="no",
        snag="small" if hurt else "no",
        snag_what="It moved on before I was done." if hurt else None,
        aired="me" if hurt else None,
        met=5 if hurt else None,
        after=4 if hurt else None,
        next=chance.choice((3, 4, 5)),
    )
    later = Later(on=on + timedelta(days=2), settled=4)
    return Session(
        therapist=THEM,
        on=on,
        id=f"session-{place:06}",
        mode="full",
        logged_at=f"{on}T20:15:00+02:00",
        log=log,
        later=later if place % 2 else None,
    )


def keep(made: Journal, home: Path, key: Key | None = None) -> Path:
    """The journal on disk below `home`, and the folder it lies in."""
    home.mkdir(parents=True)
    with Book.create(home / "journal.db", key) as book:
        write.import_journal(book, made)
    return home


def as_file(made: Journal, path: Path) -> Path:
    path.write_text(dump_journal(made), encoding="utf-8")
    return path


def for_jrnl(made: Journal, path: Path) -> Path:
    """As jrnl keeps them: an entry a session, the words and each answer on a line."""
    entries = [
        f"[{one.on} 08:15:00 PM] {one.log.stays}\n{_told(one.log)}\n\n"
        for one in made.sessions
        if one.log is not None
    ]
    path.write_text("".join(entries), encoding="utf-8")
    return path


def _told(log: Log) -> str:
    given = asdict(log).items()
    answers = {name: value for name, value in given if value and name != "stays"}
    return "\n".join(f"{name}: {value}" for name, value in answers.items())

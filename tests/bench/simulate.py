"""Made-up clients for the bench: thirty weekly sessions each, all from a seed.

Each kind of client is a function of a seeded `Random` that tells one story; `CLIENTS`
lists them. To add one: tell it as a function, and write down in `measure` what a
reading of it has to come to. Nobody's real answers are in here.

*Slips* are answers that came out low by chance, each independent of all others: 5 % on
an ordinary sign, 2 % on a severe one, a tenth of them the strongest word. The two rows
about trust alone (drifting, steady) have none, so that they measure nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from alliance_cli.journal import Journal, Later, Log, Raise, Session, Therapist

SESSIONS = 30
ONSET = 9  # the number of the session with which something begins
START = date(2026, 1, 5)
WEEK = timedelta(weeks=1)

ORDINARY_SLIP = 0.05
SEVERE_SLIP = 0.02
STRONGEST = 0.1
SKIPPED = 1 / 3
ORDINARY = ("accepted", "understood", "room", "identity")
SEVERE = ("safe", "limits")
GOES_WITH = {"about": "next"}  # not asked where that was skipped

Answers = dict[str, Any]


@dataclass(frozen=True)
class Client:
    """`deciding` are the answers that the story is told in."""

    journal: Journal
    deciding: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(one.on for one in self.journal.sessions)


def stable(random: Random) -> Client:
    """Nothing is wrong; slips happen."""
    return _client(random, [_slipped(random, day) for day in _good_days(random)])


def heavily_stirred(random: Random) -> Client:
    """Shaken most weeks by the subject; trust is held, and all the rest slips."""
    days = [_slipped(random, _stirred(random, day)) for day in _good_days(random)]
    held = _rounded(_latent(random, [4.5] * SESSIONS, spread=0.5))
    for day, trust in zip(days, held, strict=True):
        safe = random.choice([4, 5])
        day.update(trust=max(trust, 4), safe=min(safe, day["safe"]))
    return _client(random, days)


def judged_and_dreading(random: Random) -> Client:
    """From session 9 on looked down on, and dreading them: in 70 % of weeks each."""
    days = [_slipped(random, day) for day in _good_days(random)]
    for day in days[ONSET - 1 :]:
        if random.random() < 0.7:
            day["accepted"] = _low(random)
        if random.random() < 0.7:
            day.update(next=_low(random), about="therapist")
    return _client(random, days, "accepted", "next")


def limits_passed_over(random: Random) -> Client:
    """From session 9 on limits are passed over in 70 % of weeks."""
    days = [_slipped(random, day) for day in _good_days(random)]
    for day in days[ONSET - 1 :]:
        if random.random() < 0.7:
            day["limits"] = _low(random)
    return _client(random, days, "limits")


def hurt_and_mended(random: Random) -> Client:
    """One hurt in session 9, said in the next and met; trust is back within three."""
    days = [_slipped(random, day) for day in _good_days(random)]
    for later, trust in enumerate((2, 3, 4, 5), start=ONSET - 1):
        days[later]["trust"] = min(trust, days[later]["trust"])
    days[ONSET + 2]["trust"] = random.choice([4, 5])
    size = random.choice(["small", "big"])
    days[ONSET - 1].update(snag=size, aired="not_yet", stirred=4, pull=("between",))
    client = _client(random, days, "snag", "aired", "trust")
    said = Raise(
        therapist="t",
        kind="say",
        text="What you said hurt.",
        noted_on=client.days[ONSET - 1],
        said_on=client.days[ONSET],
        matters=random.choice([1, 2, 3]),
        about="them",
        met=random.choice([4, 5]),
        after=random.choice([3, 4, 5]),
    )
    return replace(client, journal=replace(client.journal, raises=(said,)))


def drifting(random: Random) -> Client:
    """From session 9 on trust goes from 4.5 to 2.5 over ten sessions, and stays low."""
    fall = [4.5 - 0.2 * min(max(n - ONSET + 2, 0), 10) for n in range(SESSIONS)]
    return _with_trust(random, _latent(random, fall, spread=0.5))


def steady_trust(random: Random) -> Client:
    """Trust goes nowhere, but each week carries over a little into the next (.3)."""
    level = [4.0] * SESSIONS
    return _with_trust(random, _latent(random, level, spread=0.5, carried=0.3))


CLIENTS: Mapping[str, Callable[[Random], Client]] = {
    "stable": stable,
    "heavily stirred": heavily_stirred,
    "judged and dreading": judged_and_dreading,
    "limits passed over": limits_passed_over,
    "hurt and mended": hurt_and_mended,
    "drifting trust": drifting,
    "steady trust": steady_trust,
}


def client(kind: str, number: int, *, skipping: bool = False) -> Client:
    """The same one for the same kind and number; with `skipping` a third is blank.

    The hurt itself, and what was said about it, are never among what is skipped.
    """
    made = CLIENTS[kind](Random(f"{kind} {number}"))
    if not skipping:
        return made
    random = Random(f"{kind} {number}, skipping")
    sessions = tuple(_with_blanks(random, one) for one in made.journal.sessions)
    return replace(made, journal=replace(made.journal, sessions=sessions))


def _good_days(random: Random) -> list[Answers]:
    trust = _rounded(_latent(random, [4.5] * SESSIONS, spread=0.5))
    return [_good_day(random) | {"trust": one} for one in trust]


def _good_day(random: Random) -> Answers:
    def mostly(*values: int) -> int:
        return random.choices(values, weights=range(1, len(values) + 1))[0]

    return {
        "stirred": random.choices([1, 2, 3, 4], weights=[2, 4, 3, 1])[0],
        "safe": mostly(4, 5),
        "accepted": mostly(4, 5),
        "understood": mostly(3, 4, 5),
        "openness": mostly(3, 5, 4),
        "limits": mostly(4, 5),
        "room": mostly(4, 5),
        "identity": mostly(4, 5),
        "help": mostly(3, 5, 4),
        "snag": "no",
        "next": mostly(3, 5, 4),
        "ask": "no",
        "line": "no",
        "settled": mostly(3, 5, 4),
    }


def _stirred(random: Random, day: Answers) -> Answers:
    day = {**day, "stirred": random.choices([3, 4, 5], weights=[15, 45, 40])[0]}
    day["pull"] = random.choice([("subject",), ("me",), ("subject", "me")])
    if random.random() < 0.5:
        day["feel"] = (random.choice(["angry", "hurt", "ashamed", "longing"]),)
    if random.random() < 0.4:
        day.update(next=_low(random), about="subject")
    day["settled"] = random.choices([3, 4, 5], weights=[25, 50, 25])[0]
    return day


def _slipped(random: Random, day: Answers) -> Answers:
    """The same day with what came out low by chance."""
    slip = {
        name: _low(random) for name in ORDINARY if random.random() < ORDINARY_SLIP
    } | {name: _low(random) for name in SEVERE if random.random() < SEVERE_SLIP}
    if random.random() < ORDINARY_SLIP:
        slip["trust"] = _low(random)
    slipped: Answers = day | slip
    if random.random() < ORDINARY_SLIP:
        slipped.update(next=_low(random), about="therapist")
    if random.random() < ORDINARY_SLIP:
        slipped["ask"] = "not_heard"
    if random.random() < ORDINARY_SLIP:
        slipped.update(settled=_low(random), left=("therapist",))
    return slipped


def _low(random: Random) -> int:
    return 1 if random.random() < STRONGEST else 2


def _latent(
    random: Random,
    level: Sequence[float],
    spread: float,
    carried: float = 0.0,
) -> list[float]:
    """A level with noise around it, of which a part carries over week to week."""
    off = random.gauss(0, spread)
    values = []
    for each in level:
        values.append(each + off)
        off = carried * off + random.gauss(0, spread * (1 - carried**2) ** 0.5)
    return values


def _rounded(latent: Sequence[float]) -> list[int]:
    return [min(max(round(one), 1), 5) for one in latent]


def _with_trust(random: Random, latent: Sequence[float]) -> Client:
    values = zip(_good_days(random), _rounded(latent), strict=True)
    return _client(random, [day | {"trust": trust} for day, trust in values], "trust")


def _client(random: Random, days: Sequence[Answers], *deciding: str) -> Client:
    who = Therapist(id="t", name="T.", sessions_before=0)
    on = START + timedelta(days=random.randrange(7))
    sessions = tuple(_session(on + n * WEEK, day) for n, day in enumerate(days))
    return Client(Journal(therapists=(who,), sessions=sessions), deciding)


def _session(on: date, day: Answers) -> Session:
    log = {name: each for name, each in day.items() if name not in {"settled", "left"}}
    later = Later(settled=day["settled"], about=day.get("left", ()))
    return Session(therapist="t", on=on, mode="full", log=Log(**log), later=later)


def _with_blanks(random: Random, session: Session) -> Session:
    blank = Log()
    log = session.log or blank
    kept = {"snag", "aired"} if log.snag != "no" else set()
    gone = {
        name for name in Log.__slots__ if name not in kept and random.random() < SKIPPED
    }
    gone |= {name for name, asked_after in GOES_WITH.items() if asked_after in gone}
    skipped = {name: getattr(blank, name) for name in gone}
    later = session.later if random.random() >= SKIPPED else None
    return replace(session, log=replace(log, **skipped), later=later)

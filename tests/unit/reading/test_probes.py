"""Small journals that once read wrongly, and must never do so again.

P01 to P27 come from two critical readers of the design, a therapist and a survivor.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from alliance_cli.journal import Journal
from alliance_cli.reading import read
from support.journals import START, T, event, journal, session, to_say, weekly

TODAY = date(2026, 6, 30)
LONG_AGO = replace(T, sessions_before=30)
GOOD: dict[str, Any] = {"safe": 4, "trust": 4, "help": 4, "snag": "no", "line": "no"}
SIX = list(range(6))
HURT_AND_SORRY: dict[str, Any] = {"snag": "big", "aired": "me", "met": 4, "after": 5}

PROBES: dict[str, tuple[Journal, str, str]] = {
    "P01 not safe, pushed past and afraid in session 1": (
        journal([session(safe=1, limits=1, feel=["afraid"])]),
        "once",
        "second_view",
    ),
    "P02 the same, and a big hurt": (
        journal([session(safe=1, limits=1, snag="big", aired="not_yet")]),
        "once",
        "second_view",
    ),
    "P03 pushed past once and not safe once, in session 3": (
        journal(weekly(safe=[4, 4, 1], limits=[4, 4, 1])),
        "once",
        "second_view",
    ),
    "P04 trust gone in all of three sessions": (
        journal(weekly(trust=[1, 1, 1], safe=3)),
        "open",
        "second_view",
    ),
    "P05 trust gone in all of six": (
        journal(weekly(trust=[1] * 6, safe=3)),
        "open",
        "second_view",
    ),
    "P06 looked down on in every one of four": (
        journal(weekly(accepted=[1] * 4, trust=2, help=2)),
        "pattern",
        "second_view",
    ),
    "P06b looked down on in every one of three": (
        journal(weekly(accepted=[1] * 3, trust=2, help=2)),
        "pattern",
        "second_view",
    ),
    "P07 pushed past twice, then two kind sessions": (
        journal(weekly(limits=[1, 1, 4, 4], **GOOD), therapist=LONG_AGO),
        "once",
        "second_view",
    ),
    "P07b passed over twice, then three kind sessions": (
        journal(weekly(limits=[2, 2, 4, 4, 4], **GOOD), therapist=LONG_AGO),
        "open",
        "second_view",
    ),
    "P08 shaken every time, by what they did, with trust half and half": (
        journal(weekly(stirred=[5] * 6, trust=3, safe=3, pull=("therapist",))),
        "mixed",
        "raise",
    ),
    "P10 dread every time, of what can't be told": (
        journal(weekly(stirred=[4] * 6, trust=3, safe=3, next=1, about="unsure")),
        "mixed",
        "raise",
    ),
    "P11 says nothing, afraid, wanting to please, trust solid": (
        journal(
            weekly(
                openness=[1] * 8,
                feel=("afraid", "wanting_to_please"),
                trust=5,
                safe=5,
            ),
        ),
        "mixed",
        "raise",
    ),
    "P12 the sessions are about them, six of six": (
        journal(weekly(room=[1] * 6, trust=5, safe=5), therapist=LONG_AGO),
        "pattern",
        "second_view",
    ),
    "P13 drawn close once, with trust solid": (
        journal([session(trust=5, line="yes")], events=[event(START, "friendship")]),
        "line",
        "second_view",
    ),
    "P14 told to someone dangerous, once": (
        journal([session(trust=4, line="yes")], events=[event(START, "disclosed")]),
        "line",
        "second_view",
    ),
    "P15 hurt, said, sorry: four times in eight": (
        journal(
            [
                session(
                    START + timedelta(weeks=n),
                    **GOOD | (HURT_AND_SORRY if n % 2 else {}),
                )
                for n in range(8)
            ],
            therapist=LONG_AGO,
        ),
        "open",
        "raise",
    ),
    "P16 numb, and helping less": (
        journal(
            weekly(stirred=[1] * 8, help=[4, 4, 4, 3, 3, 3, 3, 3], trust=4, safe=4),
            therapist=LONG_AGO,
        ),
        "flat",
        "raise",
    ),
    "P17 somewhat judged and a little understood, three times of three": (
        journal(weekly(accepted=[2] * 3, understood=2, trust=4)),
        "pattern",
        "raise",
    ),
    "P18 limits passed over in two of three": (
        journal(weekly(limits=[2, 4, 2], trust=4), therapist=LONG_AGO),
        "pattern",
        "second_view",
    ),
    "P21 something over the line, and the branch left before a kind": (
        journal(weekly(trust=[4] * 4, safe=4, line=["no", "no", "no", "yes"])),
        "line",
        "second_view",
    ),
    "P22 an event in words only": (
        journal([session(trust=4)], events=[event(START, what="he did a thing")]),
        "line",
        "second_view",
    ),
    "P24 a severe pattern, and an old hurt that was met well": (
        journal(
            [
                session(START, **GOOD | HURT_AND_SORRY),
                *weekly(START + timedelta(weeks=4), safe=[2, 1, 1], trust=2),
            ],
            therapist=LONG_AGO,
        ),
        "pattern",
        "second_view",
    ),
    "P25 brushed off after a good stretch, trust back to mostly there": (
        journal(
            [
                *weekly(trust=[4] * 4, safe=4),
                session(
                    START + timedelta(weeks=4),
                    snag="small",
                    aired="me",
                    met=2,
                    after=3,
                    trust=4,
                    safe=4,
                ),
            ],
            therapist=LONG_AGO,
        ),
        "open",
        "raise",
    ),
    "P26 six good sessions, then not safe and pushed past": (
        journal(
            weekly(safe=[5] * 6 + [1], limits=[5] * 6 + [1], trust=4),
            therapist=LONG_AGO,
        ),
        "once",
        "second_view",
    ),
    "P27 who they are met badly, six of six": (
        journal(weekly(identity=[1] * 6, trust=4, safe=4), therapist=LONG_AGO),
        "pattern",
        "second_view",
    ),
}


@pytest.mark.parametrize(("made", "state", "first"), PROBES.values(), ids=PROBES)
def test_a_probe_reads_as_it_must(made: Journal, state: str, first: str) -> None:
    reading = read(made, "t", TODAY)
    assert (reading.state, reading.next[0]) == (state, first)


def test_p19_once_they_ended_it_nothing_is_left_to_say_to_them() -> None:
    who = replace(T, ended_on=date(2026, 2, 20), ended_by="them")
    reading = read(
        journal(weekly(accepted=[1] * 6, trust=2), therapist=who), "t", TODAY
    )
    assert reading.state == "pattern"
    assert not {"raise", "leave", "export", "wait"} & set(reading.next)


def test_p20_words_about_dying_are_never_quoted_back() -> None:
    made = weekly(
        stirred=[5] * 4,
        trust=4,
        safe=4,
        stays=["I want to die after every session", "cut again", "hm", "kill myself"],
    )
    reading = read(journal(made), "t", TODAY)
    quoted = [quote.text for one in reading.findings for quote in one.quotes]
    assert reading.state == "stirred"
    assert set(quoted) == {"hm"}


def test_p23_slowly_growing_trust_is_not_told_to_look_elsewhere() -> None:
    made = weekly(trust=[2, 2, 3, 3], openness=2, ask=["no", "cannot", "no", "no"])
    reading = read(journal(made), "t", TODAY)
    assert reading.next[0] in {"raise", "wait"}


def test_in_danger_only_people_and_lines_are_offered() -> None:
    harm = event(START, "sexual", sure="yes", safe_now="unsure")
    reading = read(journal([session(trust=1)], events=[harm]), "t", START)
    assert reading.next == ("support",)
    assert reading.would_change is None
    assert reading.other_side == ()


def test_a_subject_of_ones_own_that_waits_to_be_said_is_not_open_between_them() -> None:
    love = to_say("that I love you", noted_on=date(2026, 2, 9), matters=3)
    made = weekly(stirred=[4] * 6, trust=5, safe=5, feel=("longing",))
    reading = read(journal(made, raises=[love], therapist=LONG_AGO), "t", TODAY)
    assert (reading.state, reading.next[0]) == ("stirred", "lean_in")

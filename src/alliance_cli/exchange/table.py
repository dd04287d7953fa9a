"""The journal file as one table: every object and every key of it.

The questions bring their own answers; this adds the rest. A key needs a field of the
same name in `journal.py`, whose order is the order written, and a line in
docs/reference/journal-file.md, which `python tests/docs/journal_file.py` writes.
"""

from collections.abc import Mapping
from dataclasses import replace

from alliance_cli import journal as words
from alliance_cli.exchange import choices
from alliance_cli.exchange.shapes import Key, Shape, asked, entry
from alliance_cli.exchange.values import (
    DAY,
    FLAG,
    ID,
    MOMENT,
    TEXT,
    THERAPIST,
    WORDING,
    choice,
    number,
    scale,
    whole,
)
from alliance_cli.questions import (
    BEFORE,
    LATER,
    LOG,
    arranging,
    calls,
    deciding,
    find,
    raising,
)

MOST = 99_999
MOST_POINTS = 1_000_000
IDENTITY = Key("id", ID, "a UUID; the same entry has the same one everywhere")
WHOSE = Key("therapist", THERAPIST, required=True)
MET = replace(asked(find("log", "met")), says="how it was taken")
AFTER = replace(asked(find("log", "after")), says="how it was between you since")


def _held_or_noted(session: Mapping[str, object]) -> str | None:
    held = session.get("held")
    parts = ("before", "log", "later")
    took_place = held is None or held == "yes"
    if took_place and all(session.get(part) is None for part in parts):
        return "needs before, log or later, unless it was not held"
    return None


AWAY = Shape(
    "away",
    words.Away,
    (Key("from", DAY, required=True), Key("to", DAY, required=True)),
)
ONE_THERAPIST = Shape(
    "therapist",
    words.Therapist,
    (
        Key("id", ID, "unique among the therapists", required=True),
        Key("name", TEXT, "what you call them", required=True),
        Key("sessions_before", whole(0, MOST), "held before the journal began"),
        Key("started_on", DAY),
        Key("ended_on", DAY),
        Key("ended_by", choice(choices.ENDED_BY)),
        Key("ending_on", DAY, "a planned last session"),
        Key("setting", choice(arranging.SETTINGS), "missing is `alone`"),
        Key("ended_why", choice(choices.ENDED_WHY)),
        Key("away", AWAY, "planned stretches without sessions", many=True),
        Key("choice", choice(choices.FREE_TO_STOP), "whether you could stop or change"),
        Key("by", choice(arranging.MEETING_BY)),
        Key("approach", TEXT, "how they work"),
    ),
)

BEFORE_PART = Shape("before", words.Before, tuple(asked(one) for one in BEFORE))
LOG_PART = Shape(
    "log",
    words.Log,
    tuple(asked(one, lone=one.id == "pull") for one in LOG),
)
LATER_PART = Shape(
    "later",
    words.Later,
    (
        Key("on", DAY, "when it was answered"),
        *(asked(one, lone=one.id == "about") for one in LATER),
    ),
)
SESSION = entry(
    "session",
    words.Session,
    (
        WHOSE,
        Key("on", DAY, "the day of the session", required=True),
        IDENTITY,
        Key("logged_at", MOMENT, "when it was written down"),
        Key("mode", choice(choices.MODE)),
        Key("held", choice(choices.HELD), "missing is `yes`"),
        Key("before", BEFORE_PART, "on the way there"),
        Key("log", LOG_PART, "after the session"),
        Key("later", LATER_PART, "a day or two on"),
    ),
    _held_or_noted,
)

TOLD = Shape("told", words.Told, (Key("who", TEXT, required=True), Key("on", DAY)))
VERSION = Shape(
    "version",
    words.Version,
    (Key("at", MOMENT, required=True), Key("what", WORDING, required=True)),
)
EVENT = entry(
    "event",
    words.Event,
    (
        WHOSE,
        Key("on", DAY, "the day it happened", required=True),
        IDENTITY,
        Key("kinds", choice(choices.EVENT_KIND), "none is `other`", many=True),
        Key("endangered", choice(choices.YES_UNSURE_NO), "put someone in danger"),
        Key("noted_at", MOMENT, "when it was written down"),
        Key("session_on", DAY, "the session it belongs to"),
        Key("where", choice(choices.WHERE)),
        Key("present", TEXT, "who was there"),
        Key("told", TOLD, "who was told, and when", many=True),
        Key("versions", VERSION, "earlier wordings", many=True),
        Key("source", choice(choices.SOURCE)),
        Key("for_record", FLAG, "picked for the dated record"),
        Key("what", TEXT, "in your words"),
        Key("safe_now", choice(choices.YES_UNSURE_NO), "safe where you are"),
        Key("sure", choice(choices.SURE), "whether it didn't belong in therapy"),
        Key("retracted", FLAG, "withdrawn"),
    ),
)
RAISE = entry(
    "raise",
    words.Raise,
    (
        WHOSE,
        Key("kind", choice(raising.SAY_OR_ASK), required=True),
        Key("text", TEXT, required=True),
        IDENTITY,
        Key("noted_on", DAY),
        Key("said_on", DAY),
        Key("matters", scale(raising.MATTERS)),
        Key("about", choice(raising.RAISED_ABOUT)),
        MET,
        AFTER,
        Key("outcome", choice(raising.OUTCOME), "of something asked for"),
        Key("dropped", FLAG, "no longer wanted"),
    ),
)
DECISION = entry(
    "decision",
    words.Decision,
    (
        WHOSE,
        Key("on", DAY, required=True),
        Key("choice", choice(choices.DECIDED), required=True),
        IDENTITY,
        Key("because", TEXT),
        Key("sure", scale(deciding.HOW_SURE), "of the choice"),
        Key("look_again_on", DAY),
        Key("state_then", ID, "the reading's state on that day"),
        Key("how_it_went", TEXT, "written later"),
    ),
)
CONSULT = entry(
    "consult",
    words.Consult,
    (
        Key("name", TEXT, required=True),
        IDENTITY,
        Key("call_on", DAY),
        Key("minutes", whole(0, MOST)),
        Key("fee", TEXT),
        Key("fee_fits", choice(calls.FEE_FITS)),
        Key("works_by", TEXT, "how they work"),
        Key("easy", scale(calls.EASY), "how it was to talk"),
        Key("got_it", scale(calls.GOT_IT), "how much of what was meant got through"),
        Key(
            "asked_limits",
            choice(calls.ASKED_LIMITS),
            "whether they asked what you don't want",
        ),
        Key("afterwards", TEXT, "how you felt afterwards"),
        Key("note", TEXT),
    ),
)
SCORE = Shape(
    "score",
    words.Score,
    (
        WHOSE,
        Key("on", DAY, required=True),
        Key("instrument", TEXT, "its name", required=True),
        Key("total", number(-MOST_POINTS, MOST_POINTS), required=True),
        Key("of", number(1, MOST_POINTS), "the most it can be", required=True),
    ),
)

JOURNAL = Shape(
    "journal",
    words.Journal,
    (
        Key("therapists", ONE_THERAPIST, many=True),
        Key("sessions", SESSION, many=True),
        Key("events", EVENT, many=True),
        Key("raises", RAISE, many=True),
        Key("decisions", DECISION, many=True),
        Key("consults", CONSULT, many=True),
        Key("scores", SCORE, many=True),
    ),
)

"""Answers that more than one question shares."""

from alliance_cli.questions.kinds import Answer, options, scale

CANT_TELL = "can't tell"

PULL = (
    *options(
        subject="what we talked about",
        therapist="something {T} did or didn't do",
        between="something between us",
        me="something in me, old or new",
    ),
    Answer("someone_there", "someone else who is there", joint=True),
    *options(
        others="someone or something else",
        unsure=CANT_TELL,
    ),
)
MET = scale(
    "turned it on me",
    "brushed it off",
    "explained themselves",
    "listened",
    "listened, and something changed",
    zero="can't tell yet",
)
AFTER = scale(
    "worse",
    "still raw",
    "can't say yet",
    "easier",
    "as good as before, or better",
)
TRUST = scale(
    "none, or gone",
    "thin",
    "half and half",
    "mostly there",
    "solid",
    zero=CANT_TELL,
)

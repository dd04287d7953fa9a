"""A small, open list of words that may speak of dying or of hurting oneself.

It can only add the card with people and lines, or keep a line from being quoted; it
never takes anything away, grades anything, or is stored. It will miss much and catch
some songs. To add a word: put it here, in lower case.
"""

import re

PHRASES = (
    "kill myself",
    "killing myself",
    "end my life",
    "ending my life",
    "end it all",
    "take my life",
    "want to die",
    "wants to die",
    "wanted to die",
    "wanting to die",
    "want to be dead",
    "wish i was dead",
    "wish i were dead",
    "better off dead",
    "don't want to live",
    "do not want to live",
    "don't want to be alive",
    "not want to be here anymore",
    "no reason to live",
    "can't go on living",
    "suicide",
    "suicidal",
    "overdose",
    "hurt myself",
    "hurting myself",
    "harm myself",
    "harming myself",
    "self-harm",
    "self harm",
    "cut myself",
    "cutting myself",
    "cut again",
    "burn myself",
)
_LISTED = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in PHRASES))
_LAST_WORDS = frozenset(one.split()[-1] for one in PHRASES)


def speaks_of_dying(text: str) -> bool:
    """Whether a listed phrase stands in the text, whatever its case or apostrophes."""
    plain = " ".join(text.lower().replace("’", "'").split())
    for word in _LAST_WORDS:  # most texts hold none of them, which is told sooner
        if word in plain:
            return bool(_LISTED.search(plain))
    return False

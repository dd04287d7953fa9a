"""Writing down a choice: what, why, how sure, and when to look at it again.

Undecided comes first and staying last, and nothing is preselected. What was chosen
before is asked about once, on the day it was to be looked at again.
"""

from alliance_cli.questions.kinds import (
    Asking,
    Condition,
    Kind,
    Question,
    options,
    scale,
)

CHOICES = options(
    undecided="undecided",
    say_it_first="say something first",
    pause="pause",
    leave="leave",
    stay="stay",
)
HOW_SURE = scale("not at all", "a little", "half and half", "mostly", "quite")


def _chosen(now: Asking) -> bool:
    return now.given.get("choice") is not None


ONCE_CHOSEN = Condition("if something was chosen", _chosen)

DECIDING = (
    Question(
        "choice",
        Kind.CHOICE,
        "What do you choose, for now?",
        "Nothing follows from it, and no answer is the better one. Undecided is a full"
        " answer. It can be another one tomorrow.",
        CHOICES,
    ),
    Question(
        "because",
        Kind.TEXT,
        "Why, in your own words?",
        "A line is plenty. It is for you, when you look at it again; nobody else is"
        " shown it.",
        when=ONCE_CHOSEN,
    ),
    Question(
        "sure",
        Kind.SCALE,
        "How sure of it are you today?",
        "How sure, not how right. It is shown to you later, and counts nowhere.",
        HOW_SURE,
        when=ONCE_CHOSEN,
    ),
    Question(
        "look_again_on",
        Kind.TEXT,
        "When would you like to look at it again? Enter: no day.",
        "A day like tomorrow, in two weeks, 3 March or 2027-03-03. From then on"
        " alliance decide asks what has happened since, once.",
        when=ONCE_CHOSEN,
    ),
)

WHAT_HAPPENED = Question(
    "how_it_went",
    Kind.TEXT,
    "On {day} you wrote: {choice}. Nothing has to follow from it. What has happened"
    " since? (Nothing is an answer too.)",
    "It is asked once. What you write stands with the choice; an empty line leaves it"
    " at that.",
)


def words_of(choice: str) -> str:
    """The choice in the words it was made in."""
    return next(one.words for one in CHOICES if one.value == choice)

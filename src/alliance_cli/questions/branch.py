"""The questions around something over the line, asked in this order and then no more.

The kinds come on short screens (recognising is easier than recalling), then own words,
then whether the person is safe. A kind that is never part of therapy is shown back
before it is kept. To move a kind to another screen: `SCREENS`; a test holds that each
kind stands on one.
"""

from alliance_cli.questions.events import KINDS, TIER_1, EventKind, kind_words
from alliance_cli.questions.kinds import (
    Answer,
    Asking,
    Condition,
    Given,
    Kind,
    Question,
    options,
)

SCREENS = {
    "done": (
        "sexual",
        "threat",
        "force",
        "went_on",
        "substance",
        "change_me",
    ),
    "around": (
        "secrecy",
        "exploitation",
        "disclosed",
        "friendship",
        "leans_on_me",
        "retaliation",
    ),
    "rarer": (
        "demeaned",
        "contact",
        "kept_from_care",
        "impaired",
        "recorded",
        "stood_by",
        "beyond",
        "dropped_me",
        "dispute",
        "other",
    ),
}
MORE = "more"
LEFT_OPEN = "other"
YES, UNSURE = "yes", "unsure"
THAT, PARTLY, ANOTHER = "that", "partly", "another"
ABOUT_KINDS = (
    "Words help to find it again, and to see what it was. You don't have to know"
    ' whether it "counts".'
)


def chosen_kinds(given: Given) -> tuple[str, ...]:
    """The kinds chosen on all screens, in the order of `KINDS`."""
    chosen = {kind for screen in SCREENS for kind in _listed(given, screen)}
    return tuple(kind.id for kind in KINDS if kind.id in chosen)


def _listed(given: Given, screen: str) -> tuple[str, ...]:
    value = given.get(screen)
    return value if isinstance(value, tuple) else ()


def is_tier_2(kinds: tuple[str, ...]) -> bool:
    """Whether any is serious and not of tier 1; none chosen counts so."""
    if not kinds:
        return True
    return any(kind.tier == 2 for kind in KINDS if kind.id in kinds)  # noqa: PLR2004


def _kind(id_: str) -> EventKind:
    return next(kind for kind in KINDS if kind.id == id_)


def _screen(name: str, *, more: bool = False) -> tuple[Answer, ...]:
    answers = tuple(Answer(id_, kind_words(id_)) for id_ in SCREENS[name])
    return (*answers, Answer(MORE, "more of these")) if more else answers


def _why(name: str) -> str:
    kinds = enumerate((_kind(id_) for id_ in SCREENS[name]), start=1)
    notes = [f"About {number}: {one.why}" for number, one in kinds if one.why]
    return "\n".join([ABOUT_KINDS, *notes])


def _wants_rarer(now: Asking) -> bool:
    chosen = (*_listed(now.given, "done"), *_listed(now.given, "around"))
    return MORE in chosen or not chosen


def _is_tier_1(now: Asking) -> bool:
    return bool(TIER_1.intersection(chosen_kinds(now.given)))


BRANCH = (
    Question(
        "done",
        Kind.MANY,
        "Which words are nearest? What was done:",
        _why("done"),
        _screen("done"),
    ),
    Question(
        "around",
        Kind.MANY,
        "And what happened around it:",
        _why("around"),
        _screen("around", more=True),
    ),
    Question(
        "rarer",
        Kind.MANY,
        "Or one of these:",
        _why("rarer"),
        _screen("rarer"),
        when=Condition("if no kind was chosen yet, or more are wanted", _wants_rarer),
    ),
    Question(
        "fits",
        Kind.CHOICE,
        "You chose: {chosen}.",
        "It weighs a lot in the report; asking again keeps a slip of the finger out.",
        options(
            that="that's it",
            partly="partly, not sure",
            another="another word fits better",
        ),
        when=Condition("if a kind of tier 1 was chosen", _is_tier_1),
    ),
    Question(
        "what",
        Kind.TEXT,
        "If you can: what was said or done, in plain words?",
        "A few plain words are enough: who said or did what. They stay in this journal"
        " unless you, or someone who can open it, take them out. A court can ask.",
    ),
    Question(
        "endangered",
        Kind.CHOICE,
        "Did it put you, or someone with you, in danger, or could it?",
        "Something told to the wrong person, or care that was kept from you, can be"
        " dangerous even once.",
        options(yes="yes", unsure="not sure", no="no"),
        when=Condition(
            "if a kind of tier 2 was chosen, or none",
            lambda now: is_tier_2(chosen_kinds(now.given)),
        ),
    ),
    Question(
        "safe_now",
        Kind.CHOICE,
        "Right now, are you safe: from anyone else, and from hurting yourself?",
        "It decides whether people and lines come first, here and in the report, and it"
        " can weigh there. This program tells nobody.",
        options(yes="yes", unsure="not sure", no="no", unsaid="rather not say"),
    ),
)

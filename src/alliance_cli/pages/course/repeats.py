"""How often each sign was no over the whole history, with what that could come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alliance_cli.pages.course.parts import Repeat
from alliance_cli.rules.history import History
from alliance_cli.rules.pattern_rules import what_it_is
from alliance_cli.rules.patterns import ORDINARY_LOOKS, Look, sign_is_no, went_unheard
from alliance_cli.signs import Entry
from alliance_cli.trends.often import FEWEST, jeffreys, often_words

NAMES = {
    "judged": "judged or looked down on",
    "limits_passed": "a limit passed over",
    "uneasy": "uneasy or not safe",
    "misread": "what you meant not getting through",
    "dread": "dread of seeing {T}",
    "left_worse": "left worse by what is between you",
    "looking_after": "looking after {T}",
    "who_i_am": "who you are met badly",
    "unheard": "asked or said, and not heard",
}


@dataclass(frozen=True, slots=True)
class Repeats:
    """`found` most frequent first; `never` was answered and never so."""

    found: tuple[Repeat, ...]
    never: tuple[str, ...]
    unknown: tuple[str, ...]


NOTHING = Repeats((), (), ())


def repeats(history: History) -> Repeats:
    counted = {id_: _answered(history, look) for id_, look in _looks(history).items()}
    found = [
        _repeat(history, id_, hits, n) for id_, (hits, n) in counted.items() if hits
    ]
    name = history.therapist.name
    names = {id_: words.replace("{T}", name) for id_, words in NAMES.items()}
    return Repeats(
        found=tuple(sorted(found, key=_how_often, reverse=True)),
        never=tuple(names[id_] for id_, (hits, n) in counted.items() if n and not hits),
        unknown=tuple(names[id_] for id_, (_, n) in counted.items() if not n),
    )


def _looks(history: History) -> Mapping[str, Look]:
    """Each look at a session, in the order of `NAMES`."""
    looks: dict[str, Look] = {
        **ORDINARY_LOOKS,
        "limits_passed": sign_is_no("limits"),
        "unheard": went_unheard(history),
    }
    return {id_: looks[id_] for id_ in NAMES}


def _answered(history: History, look: Look) -> tuple[list[Entry], int]:
    """The sessions in which it was so, and how many could tell."""
    seen = [(one, look(one)) for one in history.entries]
    hits = [one for one, so in seen if so]
    return hits, sum(so is not None for _, so in seen)


def _repeat(history: History, id_: str, hits: Sequence[Entry], n: int) -> Repeat:
    k = len(hits)
    return Repeat(
        pattern=id_,
        sentence=_sentence(history, id_, hits, n),
        k=k,
        n=n,
        sessions=tuple(one.number for one in hits),
        between=jeffreys(k, n),
    )


def _sentence(history: History, id_: str, hits: Sequence[Entry], n: int) -> str:
    what = what_it_is(id_, hits, history.therapist.name)
    k = f"all {n}" if len(hits) == n else f"{len(hits)} of the {n}"
    so_often = "the one time" if n == 1 else f"{k} times"
    counted = f"{what}: {so_often} you answered."
    if n < FEWEST or history.over:
        return counted
    often = often_words(len(hits), n)
    return f"{counted} If things go on like this, it could be so {often}."


def _how_often(one: Repeat) -> tuple[int, float]:
    return one.k, one.k / one.n

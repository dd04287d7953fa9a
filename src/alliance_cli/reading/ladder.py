"""The ladder of states: the first that matches wins."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from alliance_cli.rules import RULES, STATES, Rule
from alliance_cli.rules.facts import Facts, work_out
from alliance_cli.rules.finding import Finding
from alliance_cli.rules.history import History

BACKING = {  # findings shown beside those that decide, where they fired
    "stop": ("own_look",),
    "pattern": (
        "limits_passed",
        "unsafe",
        "judged",
        "uneasy",
        "misread",
        "dread",
        "unheard",
        "left_worse",
        "looking_after",
        "who_i_am",
        "not_there",
        "stands_badly",
        "hurt_open",
        "trust_falling",
    ),
    "not_clicked": ("stands_badly", "wish_unasked"),
    "stirred": ("settles", "subject"),
}
FOLDED = frozenset(
    {"severe", "two_patterns", "pattern_stands_badly", "again_and_again"}
)
SAID_BY_FALLING = frozenset({"trust_not_held"})  # the trend says it, with how far


@dataclass(frozen=True, slots=True)
class Judged:
    """A state, everything the rules found, and the facts they looked at."""

    state: str
    facts: Facts
    findings: tuple[Finding, ...]

    @property
    def fired(self) -> frozenset[str]:
        return frozenset(one.rule for one in self.findings if one.fired)

    @property
    def rests_on(self) -> tuple[Finding, ...]:
        """What led here; in `pattern` the patterns themselves, each said once."""
        led_by = {rule.id: rule.state for rule in RULES}
        folded = FOLDED | (SAID_BY_FALLING if "trust_falling" in self.fired else set())
        backing = BACKING.get(self.state, ())
        led_here = (
            one
            for one in self.findings
            if (one.fired and led_by[one.rule] == self.state and one.rule not in folded)
            or (one.rule in backing and one.fired is not False and _says(one))
        )
        once: dict[tuple[str, tuple[int, ...]], Finding] = {}
        for one in led_here:  # not safe may say what uneasy says too
            once.setdefault((one.sentence, one.sessions), one)
        return tuple(once.values())


def _says(one: Finding) -> bool:
    return bool(one.fired or one.sessions) or one.rule == "settles"


@cache
def rules_by_state() -> Mapping[str, tuple[Rule, ...]]:
    return {
        state: tuple(rule for rule in RULES if rule.state == state) for state in STATES
    }


def state_of(facts: Facts) -> str:
    """The first state of the ladder of which any rule fires; that of `mixed` does."""
    return next(
        state
        for state, rules in rules_by_state().items()
        if any(rule.look(facts).fired for rule in rules)
    )


def judge(history: History) -> Judged:
    facts = work_out(history)
    findings = tuple(rule.find(facts) for rule in RULES)
    return Judged(state_of(facts), facts, findings)

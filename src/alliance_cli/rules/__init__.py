"""Every rule, written out in the order of the ladder: the first state that fires wins.

A rule is a function over facts with an id, a plain sentence, its thresholds as named
constants, and its sources. To add one: write it in its family's module, list it there,
and run tests/docs; docs/reference/rules.md is made from here.
"""

from alliance_cli.rules.conduct_rules import CONDUCT_RULES
from alliance_cli.rules.fit_rules import (
    ENDED_RULES,
    NOT_CLICKED_RULES,
    REST_RULES,
)
from alliance_cli.rules.once_rules import ONCE_RULES
from alliance_cli.rules.open_rules import OPEN_RULES
from alliance_cli.rules.outgrown_rules import OUTGROWN_RULES
from alliance_cli.rules.pattern_rules import PATTERN_RULES
from alliance_cli.rules.repaired_rules import REPAIRED_RULES
from alliance_cli.rules.rule import Found, Rule
from alliance_cli.rules.shown_rules import SHOWN_RULES
from alliance_cli.rules.work_rules import FALLING_RULES, STIRRED_RULES

RULES = (
    *CONDUCT_RULES,
    *PATTERN_RULES,
    *ONCE_RULES,
    *ENDED_RULES,
    *NOT_CLICKED_RULES,
    *OUTGROWN_RULES,
    *OPEN_RULES,
    *FALLING_RULES,
    *REPAIRED_RULES,
    *STIRRED_RULES,
    *REST_RULES,
    *SHOWN_RULES,
)
STATES = (
    "stop",
    "line",
    "pattern",
    "once",
    "ended",
    "not_clicked",
    "outgrown",
    "open",
    "falling",
    "repaired",
    "stirred",
    "flat",
    "early",
    "steady",
    "mixed",
)

__all__ = ["RULES", "STATES", "Found", "Rule"]

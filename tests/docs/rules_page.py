"""Writes docs/reference/rules.md from the rules, the states and the steps.

Run `python tests/docs/rules_page.py` after a change to any; a test compares.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from alliance_cli.reading.steps import COMMANDS, IN_STATE, SENTENCES
from alliance_cli.reading.titles import TITLES
from alliance_cli.rules import RULES, STATES, Rule
from alliance_cli.rules.sources import SOURCES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"
INTRODUCTION = """# Rules, states and steps

A reading is the first state of the ladder of which any rule fires. `alliance report
--why` prints every rule below in this order: whether it fired, what it found, and what
it looks for. What each answer counts as stands in
[how it tells](../explanation/how-it-tells.md); the answers themselves in
[the journal file](journal-file.md). `{T}` stands for the therapist's name.

Windows are of the sessions that *answered*: "the last six" are the last six with an
answer. What was skipped, or couldn't be told, is not known: never yes, never no.
"""
OF_RULES = """## Rules

In the order of the ladder. A rule that leads nowhere by itself feeds the others, or is
shown and never decides. The words in the last column stand under [sources](#sources).
"""
OF_STEPS = """## Steps

What one could do next, by the ids that `next` holds in `report --json`. Some are said
in words of their own where the state asks for it. A command stands where there is one.
"""


def page() -> str:
    return "\n".join([INTRODUCTION, *_states(), *_rules(), *_steps(), *_sources()])


def _states() -> Iterator[str]:
    yield "## States\n"
    rows = (
        (str(place), f"`{state}`", TITLES[state])
        for place, state in enumerate(STATES, start=1)
    )
    yield _table(("", "state", "title"), rows)


def _rules() -> Iterator[str]:
    yield OF_RULES
    yield _table(("rule", "leads to", "looks for", "from"), map(_rule, RULES))


def _rule(rule: Rule) -> tuple[str, str, str, str]:
    leads_to = f"`{rule.state}`" if rule.state else "-"
    return f"`{rule.id}`", leads_to, rule.says, ", ".join(rule.sources)


def _steps() -> Iterator[str]:
    yield OF_STEPS
    yield _table(("step", "as said", "command"), map(_step, SENTENCES))
    yield "In these states it is said so:\n"
    said = (
        (f"`{state}`", f"`{step}`", words) for (state, step), words in IN_STATE.items()
    )
    yield _table(("state", "step", "as said"), said)


def _step(id_: str) -> tuple[str, str, str]:
    command = COMMANDS[id_]
    return f"`{id_}`", SENTENCES[id_], f"`{command}`" if command else "-"


def _sources() -> Iterator[str]:
    yield "## Sources\n"
    used = {key for rule in RULES for key in rule.sources}
    named = ((key, words) for key, words in SOURCES.items() if key in used)
    yield _table(("", "source"), named)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

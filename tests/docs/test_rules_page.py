"""The page about the rules is current, and names every rule, state and step."""

from alliance_cli.reading.steps import SENTENCES
from alliance_cli.rules import RULES, STATES
from docs.rules_page import PAGE, page


def test_the_page_says_what_the_rules_do() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python tests/docs/rules_page.py"
    )


def test_every_rule_state_and_step_has_its_row() -> None:
    rows = PAGE.read_text(encoding="utf-8").splitlines()
    for name in (*(rule.id for rule in RULES), *STATES, *SENTENCES):
        assert any(f"| `{name}` |" in row for row in rows), name
    for rule in RULES:
        assert any(
            row.startswith(f"| `{rule.id}` |") and rule.says in row for row in rows
        )


def test_no_cell_breaks_its_table() -> None:
    tables = [row for row in page().splitlines() if row.startswith("|")]
    assert all(row.endswith(" |") for row in tables)
    assert {row.count("|") for row in tables} <= {3, 4, 5}

"""A page of words in the width that there is."""

import pytest

from alliance_cli.pages import written
from alliance_cli.render.look import Look
from alliance_cli.render.measure import width
from alliance_cli.render.pages import page

COMMANDS = written("", "$ alliance demo pattern --trends | its whole history\n$ a | b")


def test_what_a_command_is_for_stands_beside_it() -> None:
    assert page(COMMANDS, Look(width=80)) == (
        "    alliance demo pattern --trends  its whole history\n"
        "    a                               b\n"
    )


def test_where_it_is_too_narrow_it_stands_below() -> None:
    assert page(COMMANDS, Look(width=40)) == (
        "    alliance demo pattern --trends\n"
        "        its whole history\n"
        "    a\n"
        "        b\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(columns: int) -> None:
    lines = page(COMMANDS, Look(width=columns)).splitlines()
    assert all(width(line) <= columns for line in lines)

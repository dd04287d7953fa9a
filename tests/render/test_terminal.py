"""Colours only repeat what stands there already, and no colour says that it's bad."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from alliance_cli.render import terminal
from alliance_cli.render.look import Colour
from alliance_cli.rules.parts import Reading, Step
from support.readings import PATTERN, READINGS, STEADY, STIRRED

CODES = re.compile(r"\x1b\[([\d;]*)m")
RED = {"31", "91", "41", "101"}
EACH = pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS)


def bare(text: str) -> str:
    return CODES.sub("", text)


@EACH
def test_nothing_is_ever_red(reading: Reading) -> None:
    drawn = terminal.report(reading, 80, colour="full", everything=True)
    codes = {code for found in CODES.findall(drawn) for code in found.split(";")}
    assert codes
    assert not codes & RED


@EACH
def test_without_colours_nothing_is_lost(reading: Reading) -> None:
    looks: tuple[Colour, ...] = get_args(Colour)
    drawn = {
        bare(terminal.report(reading, 80, colour=one)).replace("`", "") for one in looks
    }
    assert len(drawn) == 1


def test_no_color_keeps_bold_and_leaves_colours_out() -> None:
    drawn = terminal.report(STIRRED, 80, colour="mono")
    codes = {code for found in CODES.findall(drawn) for code in found.split(";")}
    assert codes <= {"0", "1", "2", "22"}
    assert "1" in codes


def test_a_pipe_gets_no_codes() -> None:
    assert "\x1b" not in terminal.report(STIRRED, 80, colour="none")


def test_an_old_terminal_gets_ascii_signs() -> None:
    drawn = terminal.report(STIRRED, 80, colour="none", glyphs=False)
    assert drawn.isascii()
    assert " stirred up   2  3  4  5  5  4  5  4  3   1 settled  5 shaken" in drawn
    assert "It can't show" in drawn


def test_own_words_can_be_left_out() -> None:
    drawn = terminal.report(STIRRED, 80, colour="none", quotes=False)
    assert "cried" not in drawn
    assert "6 of 9 sessions" in drawn


def test_a_quote_stands_only_where_it_is_first_said() -> None:
    twice = replace(STIRRED, other_side=STIRRED.rests_on)
    assert terminal.report(twice, 80, colour="none").count("lighter after") == 1


def test_at_80_columns_short_commands_stand_beside_their_sentence() -> None:
    drawn = terminal.report(STIRRED, 80, colour="none").splitlines()
    (line,) = [one for one in drawn if "One page to bring" in one]
    assert line.endswith("alliance export --for therapist")


def test_where_one_does_not_fit_all_commands_stand_below() -> None:
    long = Step("lean_in", "Bring it in, " * 6, "alliance raise")
    drawn = terminal.report(replace(STIRRED, steps=(long, *STIRRED.steps)), 80)
    assert "\n      alliance export --for therapist\n" in bare(drawn)


def test_a_step_without_a_command_stands_alone() -> None:
    step = Step("stay_curious", "Note what made it possible", None)
    drawn = terminal.report(replace(STIRRED, steps=(step,)), 80, colour="none")
    assert "\n  • Note what made it possible\n\n Rules read this" in drawn


def test_where_nothing_is_needed_nothing_is_suggested() -> None:
    assert "From here" not in terminal.report(STEADY, 80)


def test_a_stop_has_no_chart_and_no_other_side() -> None:
    drawn = terminal.report(READINGS["stop"], 80, colour="none")
    for absent in ("settled", "What points", "How much there is", "Rules read this"):
        assert absent not in drawn


def test_a_stop_has_support_first() -> None:
    drawn = terminal.report(READINGS["stop"], 80, colour="none")
    assert drawn.index("alliance support") < drawn.index("alliance leave")


def test_a_command_is_never_broken_over_two_lines() -> None:
    for columns in range(40, 100):
        drawn = terminal.report(PATTERN, columns, colour="none")
        assert "`alliance report --why`" in drawn


def test_nobody_logged_with_yet_still_has_a_page() -> None:
    empty = replace(STIRRED, logged=0, since=None, until=None)
    assert "Ruth · no sessions logged\n" in terminal.report(empty, 80, colour="none")

"""The picture of the signs: as many sessions as fit, and nothing but what is known."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from alliance_cli.render.measure import width
from alliance_cli.render.picture import picture
from alliance_cli.rules.parts import Grid
from support.readings import PATTERN, STIRRED, grid


def drawn(of: Grid, columns: int, *, last: int = 12) -> str:
    lines = picture(of, columns, last=last)
    return "\n" + "\n".join(line.text for line in lines) + "\n"


def long_grid(count: int) -> Grid:
    fives = count // 5
    return grid(
        date(2025, 1, 7),
        "12345" * fives,
        safe="+·–+ " * fives,
        trust="++··–" * fives,
        limits="     " * fives,
    )


def test_at_80_columns_the_legend_stands_beside_it() -> None:
    assert drawn(STIRRED.signs, 80) == snapshot("""\

        session   1  2  3  4  5  6  7  8  9
     stirred up   ▂  ▄  ▆  █  █  ▆  █  ▆  ▄   ▁ settled  █ shaken
           safe   ·  +  +  +  +  +  +  +  +   + yes
          trust   ·  +  +  +  ·  +  +  +  +   · in between
       accepted   +  +  +  +  ·  +  +  +  +   – no
    limits kept   +     +  +  +  +  +  +  +     blank: not known
     understood   ·  +  +  –  +  +  +  +  +
   could say it   –  ·  ·  +  ·  +  +  +  +
   wanted to go   ·  ·  –  –  –  –  ·  +  +
  seems to help   ·  ·  +  +  +  +  +  +  +
""")


def test_at_60_columns_the_legend_stands_below_it() -> None:
    assert drawn(PATTERN.signs, 60) == snapshot("""\

        session   1  2  3  4  5  6  7  8  9
     stirred up   ▂  ▄  ▄  ▄  ▄  ▆  ▄  ▆  ▄
           safe   +  +  +  ·  ·  ·  ·  –  –
          trust   +  +  ·  ·  –  –  –  –  –
       accepted   +  +  ·  –  ·  –  –  –  –
    limits kept      +  +  –  –  +  –  ·  –
     understood   ·  +  +  ·  ·  –  –  –  ·
   could say it   ·  ·  ·  –  –  –  –  –  –
   wanted to go   +  ·  ·  –  –  –  –  –  –
  seems to help   ·  +  ·  ·  ·  –  –  –  –
  ▁ settled  █ shaken   + yes   · in between   – no
  blank: not known
""")


def test_from_100_columns_there_are_dates() -> None:
    assert drawn(PATTERN.signs, 120) == snapshot("""\

                 Jan         Feb             Mar
                  14  21  28   4  11  18  25   4  11
        session    1   2   3   4   5   6   7   8   9
     stirred up    ▂   ▄   ▄   ▄   ▄   ▆   ▄   ▆   ▄   ▁ settled  █ shaken
           safe    +   +   +   ·   ·   ·   ·   –   –   + yes
          trust    +   +   ·   ·   –   –   –   –   –   · in between
       accepted    +   +   ·   –   ·   –   –   –   –   – no
    limits kept        +   +   –   –   +   –   ·   –     blank: not known
     understood    ·   +   +   ·   ·   –   –   –   ·
   could say it    ·   ·   ·   –   –   –   –   –   –
   wanted to go    +   ·   ·   –   –   –   –   –   –
  seems to help    ·   +   ·   ·   ·   –   –   –   –
""")


def test_at_40_columns_the_latest_sessions_are_kept() -> None:
    assert drawn(long_grid(20), 40) == snapshot("""\

      session  13 14 15 16 17 18 19 20
   stirred up   ▄  ▆  █  ▁  ▂  ▄  ▆  █
         safe   –  +     +  ·  –  +
        trust   ·  ·  –  +  +  ·  ·  –
  last 8 of 20   ▁ settled  █ shaken
  + yes   · in between   – no
  blank: not known
""")


def test_a_row_in_which_nothing_is_known_is_left_out() -> None:
    assert "limits" not in drawn(long_grid(20), 80)


def test_fewer_sessions_can_be_asked_for() -> None:
    assert "session   8  9   last 2 of 9" in drawn(STIRRED.signs, 80, last=2)


def test_without_a_session_there_is_no_picture() -> None:
    assert picture(Grid((), (), (), ()), 80) == ()


def test_where_stirred_was_never_answered_there_are_no_bars() -> None:
    unknown = replace(STIRRED.signs, stirred=(None,) * 9)
    assert "stirred" not in drawn(unknown, 80)


@given(st.integers(40, 220), st.integers(1, 60), st.integers(1, 40))
def test_it_always_fits(columns: int, count: int, last: int) -> None:
    of = grid(date(2025, 1, 7), "3" * count, safe="+" * count, trust="–" * count)
    assert all(width(line.text) < columns for line in picture(of, columns, last=last))

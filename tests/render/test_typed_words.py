"""Whatever a person typed: it is shown as it stands, and steers nothing."""

import re
import unicodedata
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.finding import Hit
from alliance_cli.journal import (
    Event,
    Journal,
    Later,
    Log,
    Raise,
    Session,
    Therapist,
    Told,
)
from alliance_cli.render import data, lists, one_session, plain, terminal
from alliance_cli.render.found import found
from alliance_cli.rules.finding import Quote
from alliance_cli.rules.parts import Reading
from support.readings import READINGS, fired

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
OUR_COLOURS = re.compile(r"\x1b\[[\d;]*m")
TODAY = date(2026, 5, 5)
MARKUP = "[red]x[/red] [/] :smile: [link=http://x]y[/link] `z`"


def typed_into(reading: Reading, text: str) -> Reading:
    quote = Quote(3, TODAY, text)
    return replace(
        reading,
        name=text,
        first=(text,),
        rests_on=(*reading.rests_on, fired("typed", f"Said {text}.", (3,), quote)),
        other_side=(fired("typed", text, (), Quote(None, TODAY, text)),),
        also_noted=(text,),
    )


def steering(output: str) -> set[str]:
    return {one for one in output if unicodedata.category(one) in {"Cc", "Cs"}} - {"\n"}


@given(st.sampled_from(list(READINGS.values())), ANY_TEXT)
def test_no_report_lets_it_through(reading: Reading, text: str) -> None:
    typed = typed_into(reading, text)
    coloured = terminal.report(typed, 80, colour="full", everything=True)
    assert not steering(OUR_COLOURS.sub("", coloured))
    assert not steering(terminal.report(typed, 40, colour="none", glyphs=False))
    assert not steering(plain.report(typed, 60, everything=True))
    assert not steering(plain.why(typed, 80))
    assert not steering(data.reading_json(typed))


@given(ANY_TEXT)
def test_no_list_lets_it_through(text: str) -> None:
    who = Therapist(id="t", name=text)
    one = Session(
        therapist="t",
        on=TODAY,
        log=Log(stays=text, more=text, ask_what=text, feel=("angry",)),
        later=Later(on=TODAY, tell=text),
        logged_at=text,
        edited_at=text,
    )
    event = Event(
        therapist="t",
        on=TODAY,
        kinds=("sexual",),
        what=text,
        present=text,
        told=(Told(who=text),),
    )
    asked = Raise(therapist="t", kind="ask", text=text)
    assert not steering(
        found(
            [Hit(one, 1), Hit(asked, None, text)],
            TODAY,
            words=("x",),
            names={"t": text},
        )
    )
    assert not steering(lists.therapists(Journal(therapists=(who,)), TODAY))
    shown = one_session.session(one, 1, who, TODAY, events=[event], raises=[asked])
    assert not steering(shown)


def test_markup_is_shown_as_it_was_typed() -> None:
    reading = typed_into(READINGS["stirred"], MARKUP)
    for output in (
        OUR_COLOURS.sub("", terminal.report(reading, 200, colour="full")),
        plain.report(reading, 200),
    ):
        assert f"“{MARKUP}”" in output


def test_markup_is_shown_as_it_was_typed_in_lists() -> None:
    who = Therapist(id="t", name="[b]R[/b]")
    one = Session(therapist="t", on=TODAY, log=Log(stays=MARKUP))
    assert MARKUP in found([Hit(one, 1)], TODAY, 120)
    shown = one_session.session(one, 1, who, TODAY, 120)
    assert MARKUP in shown
    assert "[b]R[/b]" in shown

"""The private copy: everything, but for two answers that no page shows."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from alliance_cli.exchange import table
from alliance_cli.journal import Consult, Decision, Journal, Later, Log
from alliance_cli.pages import me
from alliance_cli.pages.entries import ELSEWHERE, LABELS, NEVER, SHAPES
from alliance_cli.render.clean import safe
from alliance_cli.render.html import html
from alliance_cli.render.markdown import markdown
from alliance_cli.render.pieces import text
from support.anything import journals
from support.journals import START, WEEK, T, event, journal, session, weekly
from support.sheets import said

TODAY = date(2026, 3, 1)


def page(found: Journal, since: date | None = None) -> str:
    return markdown(me.sheet(found, found.therapists, TODAY, since))


@given(journals())
def test_every_word_a_person_wrote_stands_on_it(found: Journal) -> None:
    whole = said(me.sheet(found, found.therapists, TODAY))
    for one in found.sessions:
        log, later = one.log or Log(), one.later or Later()
        for words in filter(None, (log.stays, log.more, later.tell)):
            assert "".join(safe(words).split()) in whole
    kept = [one.what for one in found.events if not one.retracted]
    kept += [one.text for one in found.raises]
    kept += [one.because for one in found.decisions]
    for words in filter(None, kept):
        assert "".join(safe(words).split()) in whole


@given(journals())
def test_it_can_be_drawn_whatever_the_journal_holds(found: Journal) -> None:
    sheet = me.sheet(found, found.therapists, TODAY)
    assert markdown(sheet).startswith("# Private copy")
    assert html(sheet).endswith("</html>\n")


def test_neither_safety_nor_the_days_after_stand_on_it() -> None:
    one = session(trust=4, later={"settled": 2, "days": "unsafe"})
    noted = event(START, "force", safe_now="no", what="x")
    text_ = page(journal([one], events=[noted]))
    assert "stay safe" not in text_
    assert "Getting through the days" not in text_
    calm = replace(noted, safe_now="yes")
    assert text_ == page(journal([one], events=[calm]))


def test_what_was_taken_back_stands_nowhere() -> None:
    noted = event(START, "force", what="CANARY", retracted=True)
    assert "CANARY" not in page(journal(events=[noted]))


def test_what_the_report_said_then_isnt_beside_a_decision() -> None:
    decided = Decision(
        therapist="t", on=START, choice="leave", because="so", state_then="pattern"
    )
    text_ = page(replace(journal(), decisions=(decided,)))
    assert "**Because:** so" in text_
    assert "pattern" not in text_


def test_a_changed_answer_stands_with_what_it_was_first() -> None:
    first = session(trust=2, stays="bad", safe=4)
    now = replace(session(trust=4, stays="better"), first=first)
    text_ = page(journal([now]))
    assert "mostly there  \n  At first: thin" in text_
    assert "“better”  \n  At first: “bad”" in text_
    assert "Now blank; at first: mostly safe" in text_


def test_since_leaves_out_what_came_before() -> None:
    text_ = page(journal(weekly(stays=["old", "new"])), START + WEEK)
    assert "“new”" in text_
    assert "old" not in text_


def test_first_calls_stand_on_it_unless_it_is_about_one_therapist() -> None:
    ines = Consult(name="Ines", note="waited before answering")
    two = replace(
        journal(), therapists=(T, replace(T, id="u", name="U.")), consults=(ines,)
    )
    assert "waited before answering" in page(two)
    assert "Ines" not in markdown(me.sheet(two, (T,), TODAY))


def test_every_key_has_a_name_for_people() -> None:
    for kind, shape in SHAPES.items():
        shown = {key.name for key in shape.keys} - NEVER - ELSEWHERE.get(kind, set())
        assert shown <= set(LABELS), kind


def test_every_list_of_the_journal_file_has_its_shape() -> None:
    assert {key.holds for key in table.JOURNAL.keys} == set(SHAPES.values())


def test_the_table_holds_the_answers_as_numbers() -> None:
    sheet = me.sheet(journal(weekly(trust=[4, 0], safe=[5, None])), (T,), TODAY)
    (grid,) = [block for block in sheet.blocks if hasattr(block, "rows")]
    assert [[text(cell) for cell in row] for row in grid.rows] == [
        ["1", "5 January 2026", "", "5", "4", "", ""],
        ["2", "12 January 2026", "", "", "0", "", ""],
    ]

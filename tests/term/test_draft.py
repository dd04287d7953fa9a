"""A draft comes back as it was kept, and a broken one is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.term.draft import Draft, answered, from_text, is_begun, to_text
from alliance_cli.term.walk import Progress

VALUES = st.one_of(
    st.integers(0, 5),
    st.text(max_size=20),
    st.lists(st.text(max_size=8), max_size=3).map(tuple),
)
PROGRESS = st.builds(
    Progress,
    given=st.dictionaries(st.text(min_size=1, max_size=8), VALUES, max_size=4),
    shown=st.lists(st.text(max_size=8), max_size=4).map(tuple),
)
DRAFTS = st.builds(
    Draft,
    mode=st.sampled_from(["quick", "full", "event"]),
    therapist=st.text(min_size=1, max_size=8),
    on=st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    started=st.text(max_size=25),
    log=PROGRESS,
    event_id=st.none() | st.text(min_size=1, max_size=8),
    event=PROGRESS,
    noted_at=st.none() | st.text(max_size=25),
    unsure=st.booleans(),
)


@given(DRAFTS)
def test_a_draft_comes_back_as_it_was_kept(draft: Draft) -> None:
    assert from_text(to_text(draft)) == draft


@pytest.mark.parametrize(
    "text",
    [None, "", "{", "[]", "null", "{}", '{"version": 2}', '{"version": 1}', "7"],
)
def test_what_isnt_a_draft_is_none(text: str | None) -> None:
    assert from_text(text) is None


def test_a_draft_without_answers_is_not_worth_going_on_with() -> None:
    blank = Draft(mode="quick", therapist="t1", on=date(2026, 5, 5), started="")
    assert not is_begun(blank)
    assert answered(blank) == 0

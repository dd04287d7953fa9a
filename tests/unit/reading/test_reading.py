"""With whom, from when to when, and only with someone who is in the journal."""

from dataclasses import replace

import pytest

from alliance_cli.errors import NotFoundError
from alliance_cli.reading import read, state
from support.journals import T, journal, session, weekly
from support.rulings import TODAY, week


def test_a_reading_is_of_someone_in_the_journal() -> None:
    made = journal(weekly(trust=[4] * 3, safe=4))
    assert read(made, T, TODAY) == read(made, "t", TODAY)
    assert (read(made, "t", TODAY).therapist, read(made, "t", TODAY).name) == (
        "t",
        "T.",
    )
    for nobody in ("nobody", replace(T, id="nobody")):
        with pytest.raises(NotFoundError, match="no such therapist"):
            read(made, nobody, TODAY)
        with pytest.raises(NotFoundError, match="no such therapist"):
            state(made, nobody, TODAY)


def test_it_says_how_many_sessions_and_from_when_to_when() -> None:
    seen = read(journal([session(week(n), trust=4) for n in (1, 3, 6)]), "t", TODAY)
    assert (seen.logged, seen.since, seen.until) == (3, week(1), week(6))
    blank = read(journal(), "t", TODAY)
    assert (blank.logged, blank.since, blank.until) == (0, None, None)

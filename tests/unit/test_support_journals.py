"""The little builders say what they mean."""

from datetime import date

from alliance_cli.journal import Later, Log
from support.journals import event, journal, session, weekly


def test_a_list_gives_one_answer_a_week_and_a_number_every_week() -> None:
    first, second = weekly(date(2026, 1, 5), trust=[4, None], safe=5)
    assert first.log == Log(trust=4, safe=5)
    assert second.log == Log(safe=5)
    assert (second.on - first.on).days == 7


def test_lists_of_words_and_other_parts_can_be_given() -> None:
    one = session(words=["accepted"], later={"settled": 2, "about": ["me"]})
    assert one.log == Log(words=("accepted",))
    assert one.later == Later(settled=2, about=("me",))


def test_an_event_names_its_kinds() -> None:
    one = event(date(2026, 2, 1), "contact", sure="unsure")
    assert one.kinds == ("contact",)
    assert journal(events=[one]).events == (one,)

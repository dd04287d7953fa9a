"""Every problem of a journal file is named with its place, and nothing private."""

import pytest
from inline_snapshot import snapshot

from alliance_cli.exchange.wording import GAVE_UP, MOST_LISTED
from support.problems import file, refused, with_log


def test_all_problems_are_listed_at_once() -> None:
    sessions = [
        {"therapist": "t", "on": "2026-01-05", "log": {"trust": 7, "aired": "mee"}},
        {"therapist": "u", "on": "2026-02-30", "log": {"trst": 4, "life": 0}},
        {"therapist": "t", "log": {"help": 4.0, "safe": True, "room": "3"}},
        {"therapist": "t", "on": "2026-W01-1"},
        {"therapist": "t", "on": "2026-01-05", "first": {"first": None}, "log": []},
    ]
    therapists = [{"id": "t", "name": "T.", "sessions_before": -1}, {"id": "t"}]
    events = [{"therapist": "t", "on": "1026-01-05", "noted_at": "2026-01-05T20:00:00"}]
    assert refused(
        file(therapists=therapists, sessions=sessions, events=events),
    ) == snapshot(
        (
            "therapists[0].sessions_before: -1 is not between 0 and 99999",
            "therapists[1].name: is required",
            "therapists[1].id: is already the id of therapists[0]",
            "sessions[0].log.trust: 7 is not between 1 and 5, nor 0 (can't tell)",
            (
                'sessions[0].log.aired: "mee" is not one of me, them, not_yet,'
                " could_not, noticed_later; the nearest is me"
            ),
            "sessions[1].therapist: is not the id of a listed therapist",
            "sessions[1].on: 2026-02-30 is not a day in the calendar",
            "sessions[1].log.trst: is an unknown key; the nearest is trust",
            "sessions[1].log.life: 0 is not between 1 and 5",
            "sessions[2].log.help: is not a whole number between 1 and 5",
            "sessions[2].log.safe: is not a whole number between 1 and 5",
            "sessions[2].log.room: is not a whole number between 1 and 5",
            "sessions[2].on: is required",
            "sessions[3].on: is not a date like 2026-09-10",
            "sessions[3]: needs before, log or later, unless it was not held",
            "sessions[4].first.first: is an unknown key",
            "sessions[4].first.therapist: is required",
            "sessions[4].first.on: is required",
            "sessions[4].first: needs before, log or later, unless it was not held",
            "sessions[4].log: is not an object",
            "events[0].on: the year is not between 1900 and 2999",
            (
                "events[0].noted_at: is not a moment with an offset,"
                " like 2026-09-10T19:30:00+02:00"
            ),
        )
    )


def test_a_file_without_its_head_is_told_what_is_missing() -> None:
    assert refused({"sessions": [], "version": True}) == snapshot(
        ('format: is required: "alliance-journal"', "version: is not 1")
    )
    assert refused({"format": "alliance-journal", "version": None}) == snapshot(
        ("version: is required: 1",)
    )


def test_two_entries_with_one_id_are_refused() -> None:
    event = {"therapist": "t", "on": "2026-01-05", "id": "e"}
    assert refused(file(events=[event, event])) == snapshot(
        ("events[1].id: is already the id of events[0]",)
    )


def test_nothing_that_a_person_wrote_is_repeated() -> None:
    private = "He said that nobody would believe me"
    answers = {"trust": private, "aired": private, "pull": [private], private: 1}
    problems = refused(with_log(**answers, stays=f"{private}\0", met=private))
    assert len(problems) == 6
    assert not any("believe" in problem for problem in problems)


@pytest.mark.parametrize("text", ["nul \0", "half \ud800", "other half \udfff"])
def test_text_that_cannot_be_kept_is_refused_with_its_place(text: str) -> None:
    (problem,) = refused(with_log(more=text))
    assert problem.startswith("sessions[0].log.more: holds a character that can't")


@pytest.mark.parametrize(
    "moment",
    [
        "2026-01-05",
        "2026-01-05T20:00:00",
        "2026-01-05 20:00:00Z",
        "2026-13-05T20:00:00Z",
        "2026-01-05T25:00:00Z",
        "2026-01-05T20:00:00+2500",
        "20260105T200000Z",
        "0001-01-01T00:00:00+14:00",
        20260105,
    ],
)
def test_a_moment_needs_a_real_date_time_and_offset(moment: object) -> None:
    event = {"therapist": "t", "on": "2026-01-05", "noted_at": moment}
    (problem,) = refused(file(events=[event]))
    assert problem.startswith("events[0].noted_at: is not a moment with an offset")


@pytest.mark.parametrize(
    "day", ["2026-1-5", "20260105", "2026-01-05\n", "٢٠٢٦-٠١-٠٥", 1]
)
def test_a_date_has_one_form(day: object) -> None:
    (problem,) = refused(file(events=[{"therapist": "t", "on": day}]))
    assert problem == "events[0].on: is not a date like 2026-09-10"


@pytest.mark.parametrize("id_", ["", "two words", "a\nb", "x" * 65, "\u202e", 7])
def test_an_id_is_one_short_word(id_: object) -> None:
    problems = refused(file(therapists=[{"id": id_, "name": "T."}]))
    assert problems == (
        "therapists[0].id: is not one short word without spaces, at most 64 characters",
    )


def test_after_a_thousand_problems_it_stops_reading() -> None:
    problems = refused(file(sessions=[1] * (MOST_LISTED + 5)))
    assert len(problems) == MOST_LISTED + 1
    assert problems[-1] == GAVE_UP

"""What must hold of a reading for every journal there could be."""

from dataclasses import fields, replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from alliance_cli.journal import Journal, Log, Session, Therapist
from alliance_cli.questions import TIER_1
from alliance_cli.reading import read
from alliance_cli.rules import RULES, STATES
from alliance_cli.signs import SCALES, WORDS, counts
from support.courses import courses, logs
from support.journals import START, event, session

TODAY = date(2026, 7, 1)
TAKEN_SERIOUSLY = STATES[: STATES.index("open") + 1]
GUARDED = ("stop", "line", "pattern", "once", "open")


def state(made: Journal) -> str:
    return read(made, "t", TODAY).state


def rank(name: str) -> int:
    return STATES.index(name)


@given(courses())
def test_every_journal_reads_and_says_so_in_words(made: Journal) -> None:
    reading = read(made, "t", TODAY)
    assert reading.state in STATES
    assert [one.rule for one in reading.findings] == [rule.id for rule in RULES]
    assert reading.title
    assert reading.summary
    assert "{T}" not in repr(reading)


@given(courses())
def test_evidence_is_only_ever_what_was_logged(made: Journal) -> None:
    reading = read(made, "t", TODAY)
    shown = set(reading.signs.numbers)
    texts = {
        text
        for one in made.sessions
        if one.log
        for text in (one.log.stays, one.log.snag_what)
    }
    texts |= {one.text for one in made.raises} | {one.what for one in made.events}
    for found in (*reading.findings, *reading.other_side):
        assert set(found.sessions) <= shown
        assert {quote.text for quote in found.quotes} <= texts
        assert found.fired or found.rule in UNQUOTED or not found.quotes


UNQUOTED = frozenset({"subject", "familiar"})


@given(courses(), st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(made: Journal, rng: st.DataObject) -> None:
    parts = {
        name: tuple(sorted(getattr(made, name), key=lambda _: rng.random()))  # type: ignore[attr-defined]
        for name in ("sessions", "events", "raises")
    }
    shuffled = replace(made, **parts)
    assert read(shuffled, "t", TODAY) == read(made, "t", TODAY)


@given(courses(), st.integers(0, 100))
def test_a_blank_session_never_makes_it_better(made: Journal, after: int) -> None:
    blank = Session(therapist="t", on=START + timedelta(days=after), log=Log())
    assert rank(state(replace(made, sessions=(*made.sessions, blank)))) <= rank(
        state(made),
    )


@given(courses(), st.sampled_from(sorted(TIER_1)), st.integers(0, 100))
def test_one_tier_1_event_is_always_stop(made: Journal, kind: str, after: int) -> None:
    harm = event(START + timedelta(days=after), kind, sure="yes")
    assert state(replace(made, events=(*made.events, harm))) == "stop"


@given(courses(), st.lists(logs(), min_size=1, max_size=8))
def test_no_later_session_takes_stop_away(made: Journal, more: list[Log]) -> None:
    harm = event(START, "sexual", sure="yes")
    later = tuple(
        replace(session(date(2026, 5, 1) + timedelta(weeks=n)), log=log)
        for n, log in enumerate(more)
    )
    known = replace(
        made,
        sessions=(*made.sessions, *later),
        events=(*made.events, harm),
    )
    reading = read(known, "t", TODAY)
    assert reading.state == "stop"
    assert "raise" not in reading.next


@given(courses(), st.sampled_from(["new", "somewhat", "very", "unsure", None]))
def test_familiarity_changes_no_state_and_no_flag(
    made: Journal,
    familiar: str | None,
) -> None:
    raised = _each_log(made, familiar=familiar)
    before, after = read(made, "t", TODAY), read(raised, "t", TODAY)
    assert (before.state, before.next) == (after.state, after.next)
    flags = [(one.rule, one.fired) for one in before.findings]
    assert flags == [(one.rule, one.fired) for one in after.findings]


@given(courses())
def test_saying_it_is_about_me_or_the_subject_never_softens_it(made: Journal) -> None:
    blamed = replace(
        made,
        sessions=tuple(
            replace(one, log=_self_blaming(one.log)) if one.log else one
            for one in made.sessions
        ),
    )
    before, after = state(made), state(blamed)
    if before in {"pattern", "open"}:
        assert after not in {"stirred", "steady"}


def _self_blaming(log: Log) -> Log:
    return replace(log, pull=log.pull or ("me",), about=log.about or "subject")


@given(courses(), st.data())
def test_leaving_out_an_answer_that_was_not_low_never_takes_it_out(
    made: Journal,
    data: st.DataObject,
) -> None:
    before = state(made)
    assume(before in GUARDED)
    fuller = [one for one in made.sessions if one.log and counts(one)]
    assume(fuller)
    one = data.draw(st.sampled_from(fuller))
    log = one.log or Log()
    skipped = data.draw(st.sampled_from(_not_low(log) or [log]))
    sessions = tuple(
        replace(each, log=skipped) if each is one else each for each in made.sessions
    )
    after = state(replace(made, sessions=sessions))
    assert rank(after) <= rank(before)
    assert after != "outgrown"


def _not_low(log: Log) -> list[Log]:
    """The log with one answer that reads yes or in between left out, or can't-tell."""
    scales = [*SCALES.values(), "next"]
    fair = [name for name in scales if (getattr(log, name) or 0) >= 3]
    cut = [
        replace(log, **{name: value})  # type: ignore[arg-type]
        for name in fair
        for value in (0, None)
    ]
    good = [pair[0] for pair in WORDS.values() if pair[0] in log.words]
    good = [word for word in good if _alone(word, log)]
    return cut + [
        replace(log, words=tuple(one for one in log.words if one != word))
        for word in good
    ]


def _alone(word: str, log: Log) -> bool:
    other = next(pair[1] for pair in WORDS.values() if pair[0] == word)
    return other not in log.words


@given(courses(), courses())
def test_one_therapist_never_touches_the_others_reading(
    made: Journal,
    others: Journal,
) -> None:
    theirs = replace(
        made,
        therapists=(*made.therapists, Therapist(id="u", name="U")),
        sessions=made.sessions
        + tuple(replace(one, therapist="u") for one in others.sessions),
        events=made.events
        + tuple(replace(one, therapist="u") for one in others.events),
        raises=made.raises
        + tuple(replace(one, therapist="u") for one in others.raises),
    )
    assert read(theirs, "t", TODAY) == read(made, "t", TODAY)


@given(courses(), st.integers(0, 120))
def test_as_of_leaves_out_what_happened_later(made: Journal, after: int) -> None:
    today = START + timedelta(days=after)
    known = replace(
        made,
        sessions=tuple(one for one in made.sessions if one.on <= today),
        events=tuple(one for one in made.events if one.on <= today),
    )
    assert read(made, "t", today) == read(known, "t", today)


@given(courses())
def test_the_not_safe_and_the_pushed_past_are_never_waited_out(made: Journal) -> None:
    reading = read(made, "t", TODAY)
    if reading.state in {"stop", "line", "once"}:
        assert not {"wait", "lean_in", "export"} & set(reading.next)
    if reading.state == "stop":
        assert reading.would_change is None
        assert "raise" not in reading.next


@given(courses())
def test_every_rule_that_fires_says_on_how_many_it_rests(made: Journal) -> None:
    for found in read(made, "t", TODAY).findings:
        assert found.sentence
        assert found.threshold
        if found.n is not None:
            assert found.k is not None
            assert 0 <= found.k <= found.n
            assert (found.between is None) == (found.n < 4)


def _each_log(made: Journal, **answers: object) -> Journal:
    names = {one.name for one in fields(Log)}
    assert set(answers) <= names
    return replace(
        made,
        sessions=tuple(
            replace(one, log=replace(one.log, **answers))  # type: ignore[arg-type]
            if one.log and counts(one) and counts(replace(one, log=_blank_of(one.log)))
            else one
            for one in made.sessions
        ),
    )


def _blank_of(log: Log) -> Log:
    return replace(log, familiar=None)

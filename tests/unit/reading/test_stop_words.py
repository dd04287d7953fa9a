"""What is said first where something was never part of therapy."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from alliance_cli.questions import TIER_1
from support.journals import START, T, event, journal
from support.rulings import reading, week

HARM = journal(events=[event(START, "sexual")])
TOUCHING = {"sexual", "force", "went_on", "substance"}


def said(made: Journal, **known: object) -> str:
    who = replace(T, **known)  # type: ignore[arg-type]
    return reading(replace(made, therapists=(who,))).summary


@pytest.mark.parametrize("kind", sorted(TIER_1))
def test_that_evidence_can_wait_little_is_said_of_what_touches_the_body(
    kind: str,
) -> None:
    harm = journal(events=[event(START, kind)])
    assert ("can depend on time" in said(harm)) is (kind in TOUCHING)


def test_it_isnt_their_fault_nor_theirs_to_solve() -> None:
    assert said(HARM).startswith("That isn't part of therapy, and it isn't your fault")
    several = journal(events=[event(week(n), "contact") for n in range(2)])
    assert said(several).startswith("What you logged is serious, it isn't your fault")
    assert "can depend on time" not in said(several)


@pytest.mark.parametrize(
    ("choice", "stopping"),
    [
        ("free", "you don't need T.'s agreement, a reason, or a goodbye"),
        ("costly", "surer than you are. If somebody requires these sessions"),
        ("bound", "surer than you are. If somebody requires these sessions"),
        (None, "T. is owed no reason and no goodbye"),
    ],
)
def test_stopping_is_said_as_it_is_possible(choice: str | None, stopping: str) -> None:
    assert stopping in said(HARM, choice=choice)
    assert "surer than you are" not in said(HARM, choice=choice, ended_by="me")
    assert "If you are under 18" in said(HARM, choice=choice, ended_by="me")

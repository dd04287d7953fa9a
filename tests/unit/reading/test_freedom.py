"""Who may simply stop: only who said so is told so, and nobody is told the opposite."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from support.journals import START, T, event, journal, session
from support.rulings import reading

STOP = journal(events=[event(START, "sexual")])
ONCE = journal([session(START, safe=1, trust=4)])
EARLY = journal([session(START, safe=4, trust=4)])
FREE = {
    "stop": (STOP, "you don't need T.'s agreement, a reason, or a goodbye"),
    "once": (ONCE, "you can stop without finding out"),
    "early": (EARLY, "you may also stop after one, and no reason is owed"),
}
BOUND = {
    "stop": (STOP, "you can ask for someone else, and for an advocate, now"),
    "once": (ONCE, "to ask for someone else"),
    "early": (EARLY, "You can ask for what you need"),
}
UNKNOWN = {
    "stop": (STOP, "T. is owed no reason and no goodbye. If somebody requires"),
    "once": (ONCE, "don't have to wait for more sessions, or find out more first"),
    "early": (EARLY, "You can ask for what you need"),
}


def told(made: Journal, choice: str | None) -> str:
    """What the reading comes down to, and what it offers, for that answer."""
    who = replace(T, choice=choice, sessions_before=0)
    read = reading(replace(made, therapists=(who,)), START)
    return " ".join([read.summary, *(one.sentence for one in read.steps)])


@pytest.mark.parametrize("state", list(FREE))
def test_who_is_free_to_stop_is_told_so(state: str) -> None:
    made, said = FREE[state]
    assert reading(replace(made, therapists=(T,)), START).state == state
    assert said in told(made, "free")


@pytest.mark.parametrize("choice", ["costly", "bound", None, "unsaid"])
@pytest.mark.parametrize("state", list(FREE))
def test_nobody_else_is(state: str, choice: str | None) -> None:
    made, free = FREE[state]
    known = BOUND if choice in {"costly", "bound"} else UNKNOWN
    said = told(made, choice)
    assert free not in said
    assert "can stop" not in said
    assert "may also stop" not in said
    assert known[state][1] in said

"""What is said before the picture: what can't wait, and where there is more of it."""

from collections.abc import Iterator

from alliance_cli.reading.first_lines import first_lines
from alliance_cli.reading.ladder import Judged
from alliance_cli.reading.staying_safe import not_safe_now
from alliance_cli.reading.titles import title
from alliance_cli.rules.conduct_rules import told

COMES_FIRST = frozenset({"line", "once"})
STOP = (
    "First, this. {what} It isn't your fault, and nothing here takes it back."
    " `alliance report` says what could help; `alliance support` has people and lines."
)
ALONE = (
    "Being with a person comes first. This is saved; it will keep. `alliance support`"
    " has people and lines."
)
ELSEWHERE = "{title} `alliance report` says more about it."


def first(judged: Judged) -> tuple[str, ...]:
    """Staying safe, and then a stop, or one thing that needs its own look."""
    return (*first_lines(judged), *_conduct(judged))


def alone(judged: Judged) -> bool:
    """Whether being with a person comes before anything to look at."""
    return judged.state == "stop" and not_safe_now(judged.facts.history)


def one_thing_first(judged: Judged) -> bool:
    """Whether one thing counts by itself, whatever else was never so."""
    return judged.state in COMES_FIRST


def _conduct(judged: Judged) -> Iterator[str]:
    if alone(judged):
        yield ALONE
    elif judged.state == "stop":
        yield STOP.format(what=_what(judged))
    elif judged.state in COMES_FIRST:
        yield ELSEWHERE.format(title=title(judged))


def _what(judged: Judged) -> str:
    """The latest of what was marked; the report tells all of it."""
    conduct = judged.facts.conduct
    marked = conduct.never_part or conduct.endangered or conduct.own_look
    return told(judged.facts, marked[-1]) if marked else ""

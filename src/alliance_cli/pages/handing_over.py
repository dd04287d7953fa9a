"""What is worth knowing before a page leaves, and when it is asked about twice.

A page for the therapist would sometimes go to the very person an entry is about. Then a
second question is asked first; so it is before a page for joint sessions.
"""

from collections.abc import Iterator

from alliance_cli.reading.first_lines import FEAR_IN_THE_ROOM, first_lines
from alliance_cli.reading.ladder import Judged

CONDUCT = frozenset(
    {
        "never_part",
        "endangered",
        "adds_up",
        "then_danger",
        "answered_badly",
        "own_look",
    }
)
HARDEST = frozenset({"not_safe_once", "pushed_past_once", "severe", "left_behind"})
NOT_MET = frozenset({"pattern_stands_badly", "stands_badly", "unheard"})
ABOUT_THEM = "This page would go to {T}, the person that something you noted is about."
NOT_SAFE = (
    "This page would go to {T}, with whom you marked not being safe, or a limit passed"
    " over."
)
SAID_BEFORE = (
    "This page would go to {T}. By what you noted, something you said before wasn't"
    " taken well."
)
THIN = "This page would go to {T}, and in your last answers trust in {T} was thin."
JOINT = (
    "You are seen together with others; they may see a page that {T} has been given."
)
KEPT_IN_A_FILE = """
A page you hand over may be kept in your file, and in couple or family work others may
see it. Reading it aloud and keeping it is fine.
"""
BODIES = """
- Bodies have their own forms and time limits: look early. Keep originals, don't tidy
them. If police or a court may be involved, ask a lawyer or advocate before writing
more.
- The whole journal can be asked for, not only this page.
- Telling the service may reach {T}; some bodies and lines take a first call without a
name.
"""


def reasons(judged: Judged) -> tuple[str, ...]:
    """Why a page for the therapist is asked about once more; mostly there is none."""
    name = judged.facts.name
    return tuple(one.replace("{T}", name) for one in _reasons(judged))


def _reasons(judged: Judged) -> Iterator[str]:
    fired = judged.fired
    if fired & CONDUCT:
        yield ABOUT_THEM
    elif fired & HARDEST:
        yield NOT_SAFE
    elif judged.state == "pattern" and fired & NOT_MET:
        yield SAID_BEFORE
    elif "trust_thin" in fired:
        yield THIN
    if judged.facts.history.therapist.setting not in {None, "alone"}:
        yield JOINT
        if FEAR_IN_THE_ROOM in first_lines(judged):
            yield FEAR_IN_THE_ROOM

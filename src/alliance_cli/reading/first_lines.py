"""What is said before everything else, and what is noted beside it."""

from dataclasses import replace
from datetime import date, timedelta

from alliance_cli.reading.ladder import Judged
from alliance_cli.reading.staying_safe import fears_someone_there, not_safe_since
from alliance_cli.rules.finding import Finding
from alliance_cli.rules.history import WINDOW, History
from alliance_cli.rules.rule import day
from alliance_cli.rules.shown_rules import NONE_TAKEN_BACK, NOT_OFTEN
from alliance_cli.rules.work_rules import NOTHING_ELSE
from alliance_cli.signs import Entry

FAMILIAR_UNSAID_IN = frozenset({"stop", "line", "pattern", "once"})
NOTED = frozenset({"familiar", "cant_tell", "not_of_them", "taken_back"})
NOTHING_TO_NOTE = frozenset({NOT_OFTEN, NOTHING_ELSE, NONE_TAKEN_BACK})
NEAR = timedelta(days=14)
COMMON = "strong feelings about it are common and are not read as a pattern here."
FIRST_SESSIONS_WITH_SOMEONE_NEW = 6
A_DIP_MAY_BE_SAID = frozenset(  # where it makes nothing small that was marked
    {"early", "mixed", "stirred", "steady", "not_clicked"}
)
A_DIP_IS_USUAL = (
    "{T} isn't the first in this journal; nothing from before counts here. With someone"
    " new a dip in the first sessions is usual."
)
FIRST_REPORTS = 3  # sessions logged
WEIGHS_MORE = frozenset({"stop", "line", "pattern", "once", "open", "ended"})
WATCHING = (
    "Logging every session can make one watch the other person. If it starts to, log"
    " less, or tell {T} that you keep notes."
)
PEOPLE_FIRST = (
    "People and lines come first here: alliance support. A doctor or a line can be a"
    " first call."
)
FEAR_IN_THE_ROOM = (
    "If someone else in a joint session frightens you, speaking there can make it more"
    " dangerous. You can ask to be seen alone, without saying why. alliance support has"
    " lines, best read on a device that only you use."
)


def first_lines(judged: Judged) -> tuple[str, ...]:
    """Staying safe first, then fear of someone in the room, then a planned ending."""
    history = judged.facts.history
    lines = (
        _staying_safe(judged),
        FEAR_IN_THE_ROOM if fears_someone_there(history) else None,
        _ending(history),
        _away(history),
    )
    return tuple(one.replace("{T}", judged.facts.name) for one in lines if one)


def _staying_safe(judged: Judged) -> str | None:
    """Until the next log, and no longer: no screen returns to it after that."""
    history = judged.facts.history
    on = _days_were_unsafe(history)
    if on is None:
        return PEOPLE_FIRST if not_safe_since(history) is not None else None
    when = day(on, history.today)
    whom = (
        "a doctor or a line"
        if judged.state in {"stop", "line", "pattern", "once"}
        else "{T} if you trust them with it, or a doctor or a line"
    )
    return (
        f"After {when} you noted that staying safe was hard. That is worth a person,"
        f" soon: {whom}. alliance support has people and lines."
    )


def _days_were_unsafe(history: History) -> date | None:
    """What was said of being safe right then is given back on no screen."""
    latest = history.latest
    if latest is None or latest.later.days != "unsafe":
        return None
    return latest.on


def _ending(history: History) -> str | None:
    if not history.still_meeting or history.therapist.ending_on is None:
        return None
    return _planned("An ending", history.therapist.ending_on, history)


def _away(history: History) -> str | None:
    for away in history.therapist.away:
        if history.today < away.from_ <= history.today + NEAR:
            return _planned("A break", away.from_, history)
        if away.from_ <= history.today <= away.to + NEAR:
            return f"A break began on {day(away.from_, history.today)}; {COMMON}"
    return None


def _planned(what: str, on: date, history: History) -> str:
    when = day(on, history.today)
    return f"{what} is planned for {when}; {COMMON}"


def also_noted(judged: Judged) -> tuple[str, ...]:
    """What is shown and weighs nothing; nothing of familiarity where it could hurt."""
    said = [
        one.sentence
        for one in judged.findings
        if one.rule in NOTED and _shown(judged, one)
    ]
    said += _marked_and_mended(judged)
    if _is_among_the_first_reports(judged):
        said.append(WATCHING)
    if judged.state in A_DIP_MAY_BE_SAID and _is_new(judged.facts.history):
        said.append(A_DIP_IS_USUAL)
    return tuple(one.replace("{T}", judged.facts.name) for one in said)


def _is_among_the_first_reports(judged: Judged) -> bool:
    history = judged.facts.history
    first = judged.state == "early" or len(history.entries) <= FIRST_REPORTS
    begun = bool(history.entries) and not history.over
    return first and begun and judged.state not in WEIGHS_MORE


def _is_new(history: History) -> bool:
    """In the first sessions with someone who isn't the first in this journal."""
    early = history.early_known and history.number <= FIRST_SESSIONS_WITH_SOMEONE_NEW
    return early and history.after_someone


def _shown(judged: Judged, one: Finding) -> bool:
    if one.rule != "familiar":
        return one.sentence not in NOTHING_TO_NOTE
    known = any(each.log.familiar in {"somewhat", "very"} for each in _lately(judged))
    return known and judged.state not in FAMILIAR_UNSAID_IN


def without_familiar(judged: Judged) -> tuple[Finding, ...]:
    """Every finding, with nothing of familiarity where it could be read against one."""
    if judged.state not in FAMILIAR_UNSAID_IN:
        return judged.findings
    return tuple(
        replace(one, sentence="Not shown here.", sessions=())
        if one.rule == "familiar"
        else one
        for one in judged.findings
    )


def _lately(judged: Judged) -> tuple[Entry, ...]:
    return judged.facts.history.entries[-WINDOW:]


def _marked_and_mended(judged: Judged) -> list[str]:
    today = judged.facts.history.today
    return [
        f"On {day(one.on, today)} you marked something"
        f"{'' if one.sure else ' not sure'} that was talked about and taken well since."
        for one in judged.facts.conduct.mended
    ]

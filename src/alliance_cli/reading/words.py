"""What the title means, in two or three sentences.

Tentative, never a command, and with no adjective about a therapist.
"""

from collections.abc import Callable

from alliance_cli.reading.ladder import Judged
from alliance_cli.reading.stop_words import stop_words
from alliance_cli.reading.titles import little_logged, only_thin
from alliance_cli.rules.history import WINDOW
from alliance_cli.rules.work_rules import moved


def summary(judged: Judged) -> str:
    past = PAST.get(judged.state) if judged.facts.history.over else None
    said = past or SUMMARIES[judged.state](judged)
    return said.replace("{T}", judged.facts.name)


def _line(judged: Judged) -> str:
    many = len(judged.facts.conduct.own_look) > 1
    what = "What you marked stands" if not many else "The things you marked stand"
    return (
        f"{what} apart from everything else you logged, good or hard. What to do"
        " depends on what it was, and on how {T} answers for it. You don't have to"
        ' know whether it "counts".'
    )


REPEATS = {
    "limits_passed": "a no of yours was passed over",
    "unsafe": "you felt uneasy or not safe",
    "judged": "you felt judged or looked down on",
    "uneasy": "you felt uneasy or not safe",
    "misread": "what you meant hardly got through",
    "dread": "what you dreaded was seeing {T}",
    "left_worse": "what was left of it a day or two later was about {T} or the two of"
    " you",
    "looking_after": "the session went to looking after {T}",
    "who_i_am": "who you are wasn't met well",
    "unheard": "what you asked for or said wasn't heard",
    "not_there": "{T} cancelled or didn't come",
}


def _what_repeats(judged: Judged) -> str:
    """In several of the last sessions, and then each pattern that holds, once."""
    facts = judged.facts
    holding = (*facts.severe_now, *facts.holding)
    clauses = list(dict.fromkeys(REPEATS[one.id] for one in holding))
    if not clauses:
        return ""
    *others, last = clauses
    listed = f"{', '.join(others)}, and {last}" if others else last
    return f"In several of the last sessions {listed}. "


def _pattern(judged: Judged) -> str:
    stirred = len(moved(judged.facts.history)) >= WINDOW // 2
    both = (
        " You were stirred up too; both can be so at once, and one doesn't explain the"
        " other."
        if stirred
        else ""
    )
    return (
        f"{_what_repeats(judged)}A hard session now and then is ordinary; the same"
        f" thing again and again is something else.{both}"
    )


ASK_FOR_ANOTHER = "You don't have to wait for more sessions to ask for someone else."
NO_NEED_TO_WAIT = "You don't have to wait for more sessions, or find out more first."
ONCE_IS_ENOUGH = {
    "free": "You don't have to wait for more sessions, and you can stop without finding"
    " out.",
    "costly": ASK_FOR_ANOTHER,
    "bound": ASK_FOR_ANOTHER,
}


def _once(judged: Judged) -> str:
    choice = judged.facts.history.therapist.choice or ""
    can = ONCE_IS_ENOUGH.get(choice, NO_NEED_TO_WAIT)
    return f"Once can be enough to want someone else's view. {can}"


def _ended(judged: Judged) -> str:
    if judged.facts.history.still_meeting:
        return (
            "You noted that {T} set an end. An ending one didn't choose can be a hurt"
            " of its own; there may be time to say what it is like for you."
        )
    return (
        "Being left by a therapist can be a hurt of its own, whatever the reason. It"
        " says nothing about whether you can be helped, or about how much you asked"
        " for."
    )


def _not_clicked(judged: Judged) -> str:
    """Something that was marked once isn't called nothing, whatever came of it."""
    history = judged.facts.history
    never_part = "" if judged.facts.conduct.mended or history.events else NO_MARKS
    return never_part + (DID_NOT_CLICK if history.over else HAS_NOT_CLICKED)


NO_MARKS = "You marked nothing that didn't seem to belong in therapy. "
HAS_NOT_CLICKED = (
    "It hasn't become a place where you can say what matters and feel it helps."
    " Sometimes two people aren't a match, and nobody is at fault."
)
DID_NOT_CLICK = (
    "It didn't become a place where you could say what mattered and feel it helped."
    " Sometimes two people aren't a match, and nobody is at fault."
)
PAST = {  # what is said instead once it has ended
    "open": "What you logged last hadn't been talked about, or hadn't been met. It can"
    " stay open and still be over; nothing has to be settled with {T}.",
    "falling": "Session by session it may hardly have shown; over your last answers it"
    " did. No one moment you logged explains it.",
    "repaired": "It was talked about, it was taken well, and after that it was easier"
    " between you and {T}. A hurt could be said and met; that can be so elsewhere too.",
    "stirred": "Several sessions moved you strongly, and through them you went on"
    " trusting {T}. What you logged fits hard work more than trouble between you. It"
    " can't show whether the pace was right for you, or anything that wasn't logged.",
    "flat": "You were safe with {T}, and what you came for hardly moved. These notes"
    " can't tell why.",
    "early": "It ended before these notes could tell much. No reason is owed for that,"
    " by anyone.",
    "mixed": "Some of what you logged was good, some wasn't, and some isn't known. No"
    " one thing stands out far enough to name it.",
}


def _outgrown(_: Judged) -> str:
    return (
        "The ground with {T} has been good, and what you are here for may be there, or"
        " may have become something else. Growing past a therapy is an outcome, not a"
        " failure on anyone's part. A quiet stretch can also be a rest, or a way round"
        " something."
    )


def _open(judged: Judged) -> str:
    if only_thin(judged):
        return (
            "In your last answers trust in {T} was thin or gone. That can be about now,"
            " or about how long trust takes you; either way it can be said, to {T} or"
            " to someone outside first."
        )
    if judged.facts.left_behind:
        return (
            "What was passed over earlier hasn't been talked about and met. Kinder"
            " sessions since don't settle it, and it needn't be settled with {T}."
        )
    return (
        "Moments that hurt are common: clients notice one in about a fifth to two"
        " fifths of sessions. What tells most is what happens next, when it is said and"
        " how it is taken."
    )


def _falling(_: Judged) -> str:
    return (
        "Session by session it may hardly show; over your last answers it does. No one"
        " moment you logged explains it."
    )


def _repaired(_: Judged) -> str:
    return (
        "It was talked about, it was taken well, and since then it is easier between"
        " you and {T}. Finding out that a hurt can be said and met is part of what this"
        " work is for."
    )


def _stirred(_: Judged) -> str:
    return (
        "Several sessions moved you strongly, and through them you went on trusting"
        " {T}. What you logged fits hard work more than trouble between you. It can't"
        " show whether the pace is right for you, or anything that wasn't logged."
    )


def _flat(_: Judged) -> str:
    return (
        "You are safe with {T}, and what you came for hardly moves. That can be a rest,"
        " an ending coming, a way round something, or feeling flat. These notes can't"
        " tell which; talking about it often can."
    )


def _early(judged: Judged) -> str:
    history = judged.facts.history
    if not history.entries:
        return "Nothing has been logged with {T} yet."
    free = history.therapist.choice == "free"
    may_stop = "; you may also stop after one, and no reason is owed" if free else ""
    return (
        "Not knowing is common at the beginning. Many people need a handful of"
        f" sessions{may_stop}. You can ask for what you need from the first session."
    )


def _steady(judged: Judged) -> str:
    if little_logged(judged):
        return (
            "What you noted is mostly safe and mostly trusting. So few sessions can't"
            " tell much, however many came before them. You can ask for what you need"
            " at any time."
        )
    return (
        "Mostly safe, mostly trusting, nothing open that you logged. It shows only what"
        " was logged. What is hard to write down, or doesn't feel strange yet, doesn't"
        " show here."
    )


def _mixed(judged: Judged) -> str:
    if not any(one.signs for one in judged.facts.history.entries[-WINDOW:]):
        return (
            "In these sessions hardly anything was answered that these notes go by."
            " Leaving questions out is all right; it only means that little can be read"
            " here, either way."
        )
    return (
        "Some of what you logged is good, some isn't, and some isn't known. No one"
        " thing stands out far enough to name it."
    )


SUMMARIES: dict[str, Callable[[Judged], str]] = {
    "stop": stop_words,
    "line": _line,
    "pattern": _pattern,
    "once": _once,
    "ended": _ended,
    "not_clicked": _not_clicked,
    "outgrown": _outgrown,
    "open": _open,
    "falling": _falling,
    "repaired": _repaired,
    "stirred": _stirred,
    "flat": _flat,
    "early": _early,
    "steady": _steady,
    "mixed": _mixed,
}

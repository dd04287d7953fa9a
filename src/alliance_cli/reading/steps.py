"""What one could do next: the closed list, each with its sentence and its command.

The command does what the sentence says, as far as a program can. A test holds that
every command named here exists. To add a step: its sentence, its command, and the
states in `next_steps` that offer it.
"""

from alliance_cli.reading.ladder import Judged
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.parts import Step
from alliance_cli.rules.rule import entries_at
from alliance_cli.signs import Entry

COMMANDS = {
    "support": "alliance support",
    "leave_now": "alliance leave --now",
    "record": "alliance export --for record",
    "consult": "alliance consult",
    "raise": "alliance raise",
    "second_view": "alliance consult outside",
    "leave": "alliance leave",
    "switch": "alliance consult call",
    "another_person": "alliance leave",
    "wait": "alliance decide",
    "lean_in": "alliance raise",
    "export": "alliance export --for therapist",
    "stay_curious": "alliance log --full",
    "review": "alliance leave --together",
    "referral": "alliance leave --referral",
}
COMMAND_IN_STATE = {
    ("early", "wait"): "alliance raise --ask",
    ("not_clicked", "raise"): "alliance raise --ask",
}
COMMAND_ONCE_OVER = {"review": "alliance trends", "referral": "alliance consult"}
SENTENCES = {
    "support": "People and lines to talk to",
    "leave_now": "Words to cancel, with no reason given",
    "record": "A dated account in your own words, for when you want one",
    "consult": "Two or three first calls elsewhere, to compare; no connection is reason"
    " enough to keep looking",
    "raise": "Say it to {T}, or ask for what you need",
    "second_view": "A view from outside: another clinician, a doctor, an ombudsman or"
    " advice line, a peer group, a friend; by phone or in writing, with or without your"
    " name",
    "leave": "Pause or end: short words, and what is useful to think of",
    "switch": "Begin to look for someone else; nothing has to be explained here first",
    "another_person": "Ask for someone else, and for an advocate",
    "wait": "Give it time, and see how it goes",
    "lean_in": "Bring it in, at a pace you can ask for: tell {T} that it stirs you up",
    "export": "One page to bring along, with what you would like to talk about",
    "stay_curious": "Note what made it possible to say",
    "review": "Plan an ending or a change together; if {T} sees it differently, that"
    " doesn't undo what you know",
    "referral": "Ask {T} for a name, for what you need next",
}
IN_STATE = {
    ("early", "wait"): "Ask early for what you need, and see what comes of it",
    ("line", "raise"): "Ask {T} about it, only if that feels safe",
    ("once", "raise"): "Say it to {T}, only if that feels safe",
    (
        "pattern",
        "raise",
    ): "Say it once more, in writing or with someone, if you want to",
    ("falling", "raise"): "Tell {T} that your trust has been going down",
    ("flat", "raise"): "Say that it drags, and ask what it is for now",
    ("flat", "review"): "Look at it together: what it was for, and what it is for now",
    ("not_clicked", "raise"): "Ask {T} for something specific, and see",
    ("ended", "raise"): "Say what this ending is like for you",
    ("ended", "consult"): "Someone new, when you want to; a dip in the first sessions"
    " with someone new is usual",
    ("ended", "support"): "People and lines, for the gap",
    ("stop", "consult"): "Looking for someone else, when you want to",
    ("open", "wait"): "Give it a session or two",
}
ONCE_OVER = {
    "review": "Look back at what it was for, by yourself or with someone else",
    "referral": "A name for what you need next, from whoever could give one",
    "stay_curious": "Note what made it possible to say; it can be so elsewhere",
}
ONCE_MORE = "Say it once more, about the answer itself"
FIRST_TIME_IN_PATTERN = "Say it to {T}: what you felt, and when"


def step(id_: str, judged: Judged) -> Step:
    """The step as said in this reading; {T} is the name they go by."""
    history = judged.facts.history
    said = IN_STATE.get((judged.state, id_), SENTENCES[id_])
    if history.over:
        said = ONCE_OVER.get(id_, said)
    if id_ == "raise":
        said = _raise(judged, said)
    return Step(id_, said.replace("{T}", judged.facts.name), _command(id_, judged))


def _command(id_: str, judged: Judged) -> str:
    """With the number of the session it is about, where it is about one."""
    if judged.facts.history.over and id_ in COMMAND_ONCE_OVER:
        return COMMAND_ONCE_OVER[id_]
    mended = _where_it_mended(judged.facts)
    if id_ == "stay_curious" and mended and mended.session.mode != "quick":
        return f"alliance edit {mended.number}"  # a quick one has no "Anything else?"
    return COMMAND_IN_STATE.get((judged.state, id_), COMMANDS[id_])


def _where_it_mended(facts: Facts) -> Entry | None:
    """The latest session that mended something; none before the first is logged."""
    places = [one.repaired_at for one in facts.ruptures if one.repaired_at is not None]
    return next(reversed(entries_at(facts, places)), None)


def _raise(judged: Judged, said: str) -> str:
    if judged.state == "pattern" and not judged.facts.answers:
        return FIRST_TIME_IN_PATTERN
    if judged.state == "open" and judged.facts.standing is not None:
        return ONCE_MORE
    return said

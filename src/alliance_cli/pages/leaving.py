"""A break, an ending planned together, asking for a name, and what is said at the end.

As in `leave`, what comes first depends on whether they could stop if they wanted.
"""

from alliance_cli.pages.leave import (
    CLOSING,
    MEDICINE,
    SAFETY_PLAN,
    USEFUL,
    messages,
    required,
)
from alliance_cli.pages.page import Page, written

FIRST_ASK = """
If somebody requires these sessions, a lawyer, advocate or caseworker can say what a
change would mean, before anything changes.

"""
COPY = "A reason is optional. Nothing here is sent; copy what you like.\n"

BREAK = """
# Until a day
> I'm going to take a break until ___. Please cancel my appointments until then.

# Without a day
> I need a break, and I don't know yet for how long. I'll get in touch if I want to go
on.

# Less often
> For a while I'd like to come every other week. Is that possible?
"""
BREAK_POINTS = """
- Whether the hour is kept for you meanwhile, what that costs, and until when they would
want to know.
- Who could you reach in the gap?
"""
AFTER_A_BREAK = """
A break can end in going on, in an ending, or in someone else; none of it has to be
decided now.
$ alliance therapist away | notes the break, so that the report knows of it
$ alliance support | people and lines, for the gap
"""

TOGETHER = """
# To begin
> I'd like to look at where I am with what I came for, and at whether it is time to end,
or to change something.
> I'm thinking of ending. Could we plan the last sessions together?

# To change something first
> I'd like to come less often for a while, and see.
> I'd like us to work differently: ___. If that isn't possible, I'd like to end well.

# What such sessions can hold
- What has changed, what hasn't, and what you would want to remember on a hard day.
- What was good between you, what wasn't, and what was never said.
- What comes after: someone else, a pause, nothing; and whether coming back is possible.
"""
TOGETHER_POINTS = """
- That {T} sees it differently doesn't undo what you know. You can hear it, and decide.
- A day to end on helps some people; it can be moved.
"""
NOT_OWED = """
None of this is owed. Where you are afraid of {T}, or something was over the line, there
is `alliance leave --now`.
"""
AFTER_TOGETHER = """
$ alliance raise | puts what you want to say on your list
$ alliance therapist end | notes a planned last session; the report knows of it
$ alliance consult | first calls with someone else, when you want to
"""

REFERRAL = """
# Words
> I think I need something else by now. Is there someone you would recommend for ___?
> Could you give me two or three names? I'd like to compare.
> I'll look for someone by myself. Please pass nothing on until I say so.

# What may be passed on
- That is yours to say: nothing, only that you were there, or a summary that you have
read first.
- A copy of your records can be asked for too; a form, a fee or a wait is common.

# If useful
- A name from {T} is one way. A doctor, a clinic, a professional register or an advice
line are others.
- If {T} can't or won't name anyone, it says nothing about you.
"""
AFTER_REFERRAL = """
$ alliance consult call | what to ask in a first call, on one screen
$ alliance consult | first calls, side by side
"""

ENDED = """
It's noted: it ended on {day}. The journal stays as it is, and every command still shows
it.
"""
WILL_END = """
It's noted: it ends on {day}. Strong feelings about an ending are common, and the report
doesn't read them as a pattern.
"""
BY_THEM = """
Being left by a therapist can be a hurt of its own, whatever the reason. It says nothing
about whether you can be helped, or about how much you asked for.
"""
AFTER = """
$ alliance consult | first calls with someone else, when you want to
$ alliance support | people and lines, for the gap
$ alliance therapist end | changes it, or says that it goes on after all
"""


def pause(choice: str | None, by: str | None) -> Page:
    points = USEFUL + BREAK_POINTS + MEDICINE + SAFETY_PLAN + messages(by)
    text = required(choice) + "\n" + COPY + BREAK + points + AFTER_A_BREAK
    return written("A break from sessions with {T}", text)


def together(choice: str | None) -> Page:
    points = USEFUL + TOGETHER_POINTS + MEDICINE + SAFETY_PLAN
    text = _first(choice) + TOGETHER + points + NOT_OWED + AFTER_TOGETHER
    return written("An ending, or a change, planned with {T}", text)


def referral(choice: str | None) -> Page:
    text = _first(choice) + COPY + REFERRAL + CLOSING + AFTER_REFERRAL
    return written("Asking {T} for a name", text)


def _first(choice: str | None) -> str:
    return "" if choice == "free" else FIRST_ASK


def done(day: str, *, ahead: bool, by_them: bool) -> Page:
    """Once it is noted; `ahead` where the last session is still to come."""
    said = (WILL_END if ahead else ENDED).replace("{day}", day)
    hurt = BY_THEM if by_them else ""
    points = USEFUL + MEDICINE + SAFETY_PLAN
    return written("", said + hurt + points + CLOSING + AFTER)

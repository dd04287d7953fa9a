"""What is said around something over the line: when it is marked, and at the end.

Short and direct, and never a verdict; nothing here claims that anyone is told. What a
person's sureness, the kind, and whether they could stop decide is said beside each.
"""

from collections.abc import Collection

from alliance_cli.pages.page import Page, written

NOTED = """
It's noted.
You can stop here at any point; what you typed is kept.
"""
NOTED_UNSURE = """
It's noted, as not sure. It's all right not to be sure, and it can stay so. Saying it
out loud to someone outside this therapy often helps to hear it.
You can stop here at any point; what you typed is kept.
"""
NOT_YOUR_FAULT = """
That isn't part of therapy, and it isn't your fault: not if you froze, not if you went
along with it, not if part of you wanted it, not if you still like {T}.
"""
NOT_YOUR_FAULT_EITHER_WAY = """
You don't have to be sure. Whatever it was, it isn't your fault.
"""
FIRST_DO_THAT = """
If you can, reach a person or a line first. This is saved; it will keep.
"""
BODILY = frozenset({"sexual", "force", "went_on", "substance"})
MEDICAL = """
Medical care and evidence can depend on time. A sexual-violence line can explain both,
whether or not you report.
"""
UNDER_18 = """
If you are under 18, this isn't yours to handle alone: another adult you trust, a school
counsellor, a child helpline.
"""
SAVED = """
Saved, with {date}.
"""
NO_NEED_TO_GO_BACK = " You don't have to go back to find out how bad it was."
NO_NEED_TO_BE_SURE = " You don't have to go back to be sure."
NO_REASON_OWED = " You don't need a reason or a goodbye to stop."
WHENEVER = """
Whenever you want them:
$ alliance support | people and lines
$ alliance export --for record | a dated account in your own words
$ alliance leave --now | words to cancel, no reason given
"""
REST_IS_HERE = """

$ alliance support | people and lines

The rest can wait. It is here when you want it.
"""
NOTHING_FOLLOWS = """
What follows from it, if anything, is yours to decide, and it can wait.
$ alliance support | people and lines
$ alliance export --for record | a dated account in your own words
"""


def first_words(*, unsure: bool) -> Page:
    return written("", NOTED_UNSURE if unsure else NOTED)


def not_your_fault(*, sure: bool) -> Page:
    """Said back as a fact only where they chose it as one."""
    return written("", NOT_YOUR_FAULT if sure else NOT_YOUR_FAULT_EITHER_WAY)


def before_the_end(
    kinds: Collection[str], *, never_part: bool, safe: str | None
) -> Page:
    """What can't wait; the card with people and lines stands above it."""
    text = FIRST_DO_THAT if safe == "no" else ""
    text += MEDICAL if BODILY.intersection(kinds) else ""
    text += "\n" + UNDER_18 if never_part else ""
    return written("", text)


def end(
    date: str, *, grave: bool, sure: bool, safe: str | None, choice: str | None
) -> Page:
    """That it is saved, and what there is, for whenever it is wanted.

    Who isn't safe now gets people and lines only. Where somebody requires the sessions,
    or it isn't known, nothing says that stopping needs no reason.
    """
    said = SAVED.rstrip().replace("{date}", date)
    if grave:
        said += NO_NEED_TO_GO_BACK if sure else NO_NEED_TO_BE_SURE
        said += NO_REASON_OWED if choice == "free" else ""
    if safe != "yes":
        return written("", said + REST_IS_HERE)
    return written("", said + "\n" + (WHENEVER if grave else NOTHING_FOLLOWS))

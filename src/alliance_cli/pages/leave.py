"""Words and a short list for pausing or ending: `leave`, and `leave --now`.

Its other pages are in `leaving`. What is shown depends on two things a person may have
said about the therapist: `choice` (could they stop if they wanted?) and `by` (room,
video, phone or messages). Where somebody requires the sessions, nothing here says that
one can stop at any time.
"""

from alliance_cli.pages.page import Page, written
from alliance_cli.pages.support import UNDER_18

REQUIRED = """
# If someone requires these sessions
If a court, ward, school, employer or benefit requires them, speak with a lawyer,
advocate or caseworker before you miss one. You can ask for someone else now:
> I'm asking for a different therapist because of a concern about conduct. I'd rather
say more to ___ than to them.

If there is no one else: you can still choose what you talk about, ask for a door open,
a third person, shorter or written sessions, and keep notes.
"""

FREE = "You can stop at any time. A reason is optional. "
UNSURE = "A reason is optional. "
COPY = "Nothing here is sent; copy what you like.\n"

WORDS = """
# Short, no reason
> I've decided to stop our sessions. Please cancel my next appointment and any after it.

# A different approach
> I've realised I need a different approach. I won't be booking again. If someone comes
to mind who works with ___, I'd be glad of a name.

# One last session
> I'm thinking of ending. I'd like to use next time to look back and finish.

# A pause
> I'm going to take a break until ___. I'll get in touch if I want to start again.

# Only the next one
> Please cancel my next appointment. I'll get in touch about another.
"""

USEFUL = """
# If useful
"""
ENDING = """
- Talking it over with {T} first can help, where that feels safe. It isn't owed, and
therapists are used to endings.
- Cancelling can save a fee, if it's easy and safe. Where nobody requires the session,
not turning up is also all right.
- Cancellation terms, open invoices, a copy of your records.
"""
BOUND_ENDING = """
- A copy of your records, and of what was agreed about these sessions.
"""
MEDICINE = """
- If medicine comes from them: don't stop it all at once. A pharmacist or another doctor
can bridge it.
"""
SAFETY_PLAN = """
- If your safety plan names them, who is on it now?
"""
BY_MESSAGES = """
- Save the messages first; access can end with the account.
"""
PERHAPS_MESSAGES = """
- If you meet by messages or in an app: save the messages first; access can end with the
account.
"""
OUTSIDE = """
- Someone outside to think it over with: another clinician, a doctor, an ombudsman or
advice line, a peer group, a friend. By phone or in writing, with or without your name.
"""
GAP = """
$ alliance support | people and lines, for now or for the gap
"""
NEXT = """
$ alliance support | people and lines, for now or for the gap
$ alliance consult | first calls with someone else, when you want to
$ alliance leave --done | once it is over: notes how, and keeps the journal
"""
CLOSING = """
However it ends, it doesn't show whether therapy can help you. Looking for someone else
is all right, soon or much later, and so is not looking.
"""

CANCEL = """
First: who else sees the phone, mailbox or letterbox this goes to, and the reply?

> Please cancel all my appointments. Please don't contact me.

or

> Please cancel all my appointments. If you must confirm, only to ___.

# If useful
"""
NO_NEED = """
- Where nobody requires these sessions, you can send it, have someone send it, tell the
front desk, or send nothing; and you don't have to answer, or come in once more.
"""
KEEP = """
- Keep messages, invoices and dates, if it feels safe to.
"""


def page(choice: str | None, by: str | None) -> Page:
    """Pausing or ending, at leisure."""
    ending = BOUND_ENDING if choice == "bound" else ENDING
    points = ending + MEDICINE + SAFETY_PLAN + messages(by) + OUTSIDE + UNDER_18
    stop = (FREE if choice == "free" else UNSURE) + COPY
    return written(
        "Pausing or ending with {T}",
        required(choice) + "\n" + stop + WORDS + USEFUL + points + CLOSING + NEXT,
    )


def now(choice: str | None, by: str | None) -> Page:
    """Words to cancel today."""
    bound = choice == "bound"
    points = MEDICINE + KEEP + messages(by) + UNDER_18 + GAP
    return written(
        "Words to cancel, once you know what missing one would mean"
        if bound
        else "Words to cancel",
        required(choice) + CANCEL + ("" if bound else NO_NEED) + points,
    )


def required(choice: str | None) -> str:
    """What comes first wherever it isn't known that they are free to stop."""
    return "" if choice == "free" else REQUIRED


def messages(by: str | None) -> str:
    if by == "messages":
        return BY_MESSAGES
    return PERHAPS_MESSAGES if by is None else ""

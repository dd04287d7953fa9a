"""First calls: what to ask, on one screen; and whom to ask for a view from outside.

Neither needs a journal, and neither names anyone.
"""

from alliance_cli.pages.page import Page, written

KEEP_LOOKING = "No connection is reason enough to keep looking."

CALL = """
It runs both ways: you are finding out too. Two or three of these are enough.

- In two sentences: what brings me, and what I want to be different.
- How would you work with that? What would a session look like?
- What happens when a client tells you something isn't working?
- Are you registered, with whom, and where can I look that up?
- Fee, times, cancellations; online or in the room.
- How may you reach me, and how not?
- One thing I need: ___ . How would that be?

# Words
> I'm looking for someone, and I'd like to talk for fifteen minutes first. Do you do
that, and does it cost anything?
> I've been with someone before, and what didn't work for me was ___.

# While you listen
Could you finish a sentence? Did they get it, or get it and correct you? Would you tell
them something embarrassing, in time?
"""
AFTER_CALL = f"""
$ alliance consult note | after the call, one minute
$ alliance consult | first calls, side by side

{KEEP_LOOKING}
"""
OUTSIDE = """
Someone who wasn't there, and who owes {T} nothing. By phone or in writing, with or
without your name, and once is enough.

# Who
- Another clinician, for one talk: a consultation, not a change.
- A doctor, or whoever else treats you.
- An ombudsman, an advice or complaints line, the body {T} is registered with. Many take
a first call without a name.
- A line for what it is about: violence, abuse, a crisis.
- A peer group, or a friend who can listen without deciding for you.

Where there is one provider, one who speaks your language, or a long list, this may be
all there is to choose, and it is a choice.

# Words
> Something in my therapy bothers me, and I'd like to hear how it sounds to someone
outside. Can I tell you what happened, without you doing anything about it?
> Is this usual? What would you want to know before you went on?
> I don't want to be told what to do. I want to hear it said out loud.

# What tells
- Whether they ask before they judge, and whether you feel clearer afterwards.
- Whoever they are, they know less about it than you do.
"""
AFTER_OUTSIDE = """
$ alliance report --no-quotes | what you logged, without your words, to look at together
$ alliance support | people and lines
"""

CALL_CARD = written("A first call, 15 to 20 minutes", CALL + AFTER_CALL)
A_SECOND_VIEW = written("A view from outside", OUTSIDE + AFTER_OUTSIDE)
NOBODY_YET = written(
    "First calls",
    f"""
Nobody is listed yet. Two or three first calls are enough to compare; many are free.
{KEEP_LOOKING}
$ alliance consult call | what to ask, on one screen
$ alliance consult add | someone to call; the name is asked for
""",
)


def keep_looking(number: int) -> Page:
    """What ends the comparison; `number` is who to note something about next."""
    return written(
        "",
        f"""
$ alliance consult call | what to ask, on one screen
$ alliance consult add | someone to call; the name is asked for
$ alliance consult note {number} | after the call, one minute

{KEEP_LOOKING}
""",
    )

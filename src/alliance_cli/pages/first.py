"""The first minute: what a person reads before there is a journal.

`SEEN` says what can be seen by others. It stands on top of the README too, before
installing, and is read before the first entry.
"""

from alliance_cli.pages.page import Page, written

TITLE = "alliance: a private notebook for the relationship with your therapist"

WHAT = """
After a session you answer a few short questions. From a handful of sessions the report
tries to tell being stirred up by the work from signs that something isn't right, and
shows what it rests on, in your words. It can be wrong. You decide.
"""

BEGIN = """
$ alliance log | after a session; about a minute
$ alliance demo | made-up journals and their reports, to look around
$ alliance support | people and lines; works right now
"""

WHERE = """
It is kept in {place}. No account, no network; nothing is sent anywhere. What
copies or syncs that folder, a backup or a cloud drive, takes it along.
Not therapy and not a diagnosis.
"""

SEEN = """
- What can be seen: that this program is here, when its files change, and which commands
you type; the shell remembers them. With the passphrase, over your shoulder, or by
software put on this computer: everything.
- If someone may be watching, a device they can't reach is safer than this one. So,
sometimes, are no notes.
- A lock can raise questions as well as keep things in. Choose what is safer for you; it
can be changed later.
- A court can ask for notes, a custody court too.
- No one is on the other end, and nothing here can call for help. alliance wipe removes
it, and someone may notice that it's gone.
"""


def page(place: str) -> Page:
    """`place` is the folder in which a journal would live.

    What to type next comes last: a low screen shows the end.
    """
    where = WHERE.replace("{place}", place)
    before = "\n# Before you write\n" + SEEN
    return written(TITLE, f"{WHAT}{where}{before}\n# To begin{BEGIN}")


def seen(place: str) -> Page:
    """What is said before the first entry."""
    return written(f"Your journal will live in {place}", "# Before you write\n" + SEEN)

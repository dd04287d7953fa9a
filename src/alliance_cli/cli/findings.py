"""What doctor found, in sentences and for scripts: one line for each thing to know."""

import os
from typing import TYPE_CHECKING

from alliance_cli.cli import common

if TYPE_CHECKING:
    from alliance_cli.store.doctor import Inside, Outside

KEPT = {
    "plain": "It isn't protected: anyone who can use this login can read it. alliance"
    " protect changes that.",
    "protected": "It is protected by a passphrase.",
    "empty": "The file is empty, as a full disk or a sync folder leaves behind.",
    "shut": "This login can't read the file. Whose it is can change that:"
    " chmod u+rw FILE.",
    "foreign": "The file isn't a journal of alliance, or its start is damaged.",
}
REMEMBERED = (
    "This computer remembers the key: whoever can use this login can open it. alliance"
    " lock forgets it."
)
LINK = "The file is a link to somewhere else."
READ_ONLY = (
    "It can be read but not written to: the disk or the folder is read-only, or belongs"
    " to someone else. alliance backup FILE puts a copy where it can."
)
TIGHT = "Only this login can read the files, and whoever runs this computer."
LOOSE = (
    "Others on this computer could read {what}. alliance doctor --heal changes that."
)
LOOSE_FILES = ("1 of the files or folders", "{n} of the files and folders")
STRANGERS = (
    "Other things lie in the folder too, so its own rights are left to you. --home DIR"
    " names a folder of its own."
)
SYNCED = (
    "{by} copies this folder elsewhere; copies stay there, also of what is deleted."
)
NETWORK = "It lies on {kind}, which can lose what was just written."
CONFLICTED = "Copies with conflicts lie beside it; look which one is yours."
LEFTOVERS = (
    "Something a cut-off change left lies beside it; the next log clears it away."
)
NO_COPIES = "There are no copies beside it yet. alliance backup makes one."
COPIES_SHUT = "The folder backups can't be read, so nothing is known of copies in it."
COPIES = ("There is 1 copy beside it", "There are {n} copies beside it")
NEWEST = {
    True: "; the newest is whole",
    False: "; the newest is damaged: alliance backup makes another",
    None: "",
}
OPEN_COPIES = (
    "Of the copies, some aren't protected: alliance backup --purge removes them all."
)
NOT_SEEN = "Whether it is whole can't be seen without the passphrase."
WHOLE = "It is whole."
TORN = "A page that holds nothing is torn, which harms nothing: alliance doctor --heal"
SESSIONS = "Sessions in it: {n}."
DRAFT = "An unfinished log waits; alliance log goes on with it."
DRAFT_SINCE = "An unfinished log has waited since {day}; alliance log goes on with it."


def said(
    outside: "Outside",
    inside: "Inside | None",
    *,
    remembered: bool,
) -> list[str]:
    """A line for each; nothing for what is as it is everywhere."""
    lines = (
        *_outside(outside, remembered=remembered),
        *_beside(outside, inside),
        *_inside(outside, inside),
    )
    return [line for line in lines if line]


def where(seen: "Outside") -> str:
    size = -(-seen.size // 1024)
    return f"The journal is at {common.tilde(seen.path)}, {size} kB."


def _outside(seen: "Outside", *, remembered: bool) -> list[str]:
    return [
        KEPT.get(seen.state, ""),
        REMEMBERED if remembered else "",
        LINK if seen.is_link else "",
        "" if seen.writable else READ_ONLY,
        _rights(seen),
        STRANGERS if seen.strangers else "",
        SYNCED.format(by=seen.synced_by) if seen.synced_by else "",
        NETWORK.format(kind=seen.network) if seen.network else "",
        CONFLICTED if seen.conflicted else "",
        LEFTOVERS if seen.leftovers else "",
    ]


def _rights(seen: "Outside") -> str:
    """Nothing where the system doesn't tell."""
    if os.name != "posix":
        return ""
    count = len(seen.loose)
    what = LOOSE_FILES[min(count, 2) - 1].format(n=count)
    return LOOSE.format(what=what) if count else TIGHT


def _beside(seen: "Outside", inside: "Inside | None") -> list[str]:
    if seen.copies is None:
        return [COPIES_SHUT]
    if not seen.copies:
        return [NO_COPIES]
    newest = NEWEST[inside.newest_copy if inside else None]
    copies = COPIES[min(seen.copies, 2) - 1].format(n=seen.copies)
    return [f"{copies}{newest}.", OPEN_COPIES if seen.open_copies else ""]


def _inside(outside: "Outside", seen: "Inside | None") -> list[str]:
    if seen is None:
        return [NOT_SEEN] if outside.state == "protected" else []
    if seen.health is None or not seen.health.usable:
        return []
    return [
        WHOLE if seen.health.whole else f"{WHOLE} {TORN}",
        SESSIONS.format(n=seen.sessions),
        _draft(seen),
    ]


def _draft(seen: "Inside") -> str:
    from datetime import date

    from alliance_cli.term.dates import said as day_said

    if not seen.draft:
        return ""
    try:
        day = date.fromisoformat((seen.draft_since or "")[:10])
    except ValueError:
        return DRAFT
    return DRAFT_SINCE.format(day=day_said(day, common.today()))


def plainly(
    outside: "Outside",
    inside: "Inside | None",
    *,
    remembered: bool,
) -> dict[str, object]:
    """For scripts; null is what wasn't looked at."""
    health = inside.health if inside else None
    return {
        "path": str(outside.path),
        "state": outside.state,
        "size": outside.size,
        "remembered": remembered,
        "is_link": outside.is_link,
        "writable": outside.writable,
        "loose": [str(one) for one in outside.loose],
        "strangers": outside.strangers,
        "synced_by": outside.synced_by,
        "network": outside.network,
        "conflicted": [str(one) for one in outside.conflicted],
        "leftovers": [str(one) for one in outside.leftovers],
        "copies": outside.copies,
        "open_copies": [str(one) for one in outside.open_copies],
        "newest_copy": inside.newest_copy if inside else None,
        "opens": inside.error is None if inside else None,
        "format": inside.format if inside else None,
        "whole": health.usable if health else None,
        "torn_pages": health.pages if health else None,
        "sessions": inside.sessions if inside else None,
        "draft": inside.draft if inside else None,
        "draft_since": inside.draft_since if inside else None,
    }

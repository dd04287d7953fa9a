"""Whether someone wasn't safe when they last said, or fears someone in the room."""

from datetime import date

from alliance_cli.rules.history import WINDOW, History
from alliance_cli.safety import is_recent, unsure_since
from alliance_cli.signs import Entry

JOINT = frozenset({"couple", "family"})
OTHERS = frozenset({"someone_there", "others"})  # of older logs only the second


def not_safe_now(history: History) -> bool:
    """Whether they last said so lately, with no session since: then that comes alone.

    After that time support still comes first, and what was done is said again.
    """
    return is_recent(not_safe_since(history), history.today)


def not_safe_since(history: History) -> date | None:
    """The day of that event, until a session is logged after it."""
    latest = history.latest
    return unsure_since(history.events, latest.on if latest else None)


def fears_someone_there(history: History) -> bool:
    """Whether, in joint sessions lately, someone else who is there was feared."""
    if history.therapist.setting not in JOINT:
        return False
    return any(_fear_of_others(one) for one in history.entries[-WINDOW:])


def _fear_of_others(one: Entry) -> bool:
    log = one.log
    told = bool(OTHERS.intersection(log.pull)) or log.kept_by == "overheard"
    heavy = one.heavy_about == "others"
    afraid = "afraid" in log.feel or one.is_no("safe")
    return heavy or (told and afraid)

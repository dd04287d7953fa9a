"""Whether someone wasn't safe, or not sure, when they last said."""

from datetime import date

from alliance_cli.rules.history import History
from alliance_cli.safety import unsure_since


def not_safe_now(history: History) -> bool:
    """Whether the latest event says not safe or not sure, with no session since."""
    return not_safe_since(history) is not None


def not_safe_since(history: History) -> date | None:
    """The day of that event, until a session is logged after it."""
    latest = history.latest
    return unsure_since(history.events, latest.on if latest else None)

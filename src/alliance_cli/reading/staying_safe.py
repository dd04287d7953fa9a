"""Whether someone wasn't safe, or not sure, when they last said."""

from datetime import date

from alliance_cli.rules.history import History


def not_safe_now(history: History) -> bool:
    """Whether the latest event says not safe or not sure, with no session since."""
    return not_safe_since(history) is not None


def not_safe_since(history: History) -> date | None:
    """The day of that event, until a session is logged after it."""
    told = [one for one in history.events if one.safe_now and not one.retracted]
    if not told or told[-1].safe_now == "yes":
        return None
    on, latest = told[-1].on, history.latest
    return on if latest is None or latest.on <= on else None

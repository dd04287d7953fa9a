"""Every trend over one therapist's history."""

from alliance_cli.rules.history import History
from alliance_cli.rules.work_rules import settling
from alliance_cli.trends.falling import falling
from alliance_cli.trends.shift import shift
from alliance_cli.trends.trend import Trend
from alliance_cli.trends.unusual import unusual

SCALES = (
    ("trust", "your trust"),
    ("safe", "feeling safe"),
    ("help", "how much it seems to help"),
)


def trends_of(history: History) -> tuple[Trend, ...]:
    """Falling and rising of trust, safe and helps; unusual; settling; a shift."""
    numbers = [one.number for one in history.entries]
    found: list[Trend] = []
    for scale, what in SCALES:
        values = [getattr(one.log, scale) or None for one in history.entries]
        found.append(falling(values, numbers, f"{scale}_falling", what))
        found.append(falling(values, numbers, f"{scale}_rising", what, rising=True))
    trust = [one.log.trust or None for one in history.entries]
    return (
        *found,
        unusual(trust, numbers, "unusual", "your trust"),
        settling(history),
        shift(trust, numbers, "shift", "your trust"),
    )

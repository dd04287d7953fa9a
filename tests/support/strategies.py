"""What property tests are fed with: any valid journal, or one as people write them."""

from support.anything import (
    days,
    events,
    journals,
    moments,
    raises,
    sessions,
    texts,
    therapists,
)
from support.realistic import logged_weeks, realistic_journals

__all__ = [
    "days",
    "events",
    "journals",
    "logged_weeks",
    "moments",
    "raises",
    "realistic_journals",
    "sessions",
    "texts",
    "therapists",
]

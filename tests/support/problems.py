"""What a refusal says, for tests that name the place and the sentence."""

import pytest

from alliance_cli.errors import InputRefusedError
from alliance_cli.exchange.load import load_journal


def file(**lists: object) -> dict[str, object]:
    """A journal file about one therapist, `t`, with these top-level keys."""
    head = {"format": "alliance-journal", "version": 1}
    return {**head, "therapists": [{"id": "t", "name": "T."}], **lists}


def with_log(**answers: object) -> dict[str, object]:
    return file(sessions=[{"therapist": "t", "on": "2026-01-05", "log": answers}])


def refused(source: object) -> tuple[str, ...]:
    """Every problem of a journal file that has some."""
    with pytest.raises(InputRefusedError) as caught:
        load_journal(source)  # type: ignore[arg-type]  # wrong types are the point
    return caught.value.problems

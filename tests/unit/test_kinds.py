"""What `?` says about a kind of conduct: short, and what counts and what doesn't."""

import pytest

from alliance_cli.questions.events import KINDS

LONGEST = 320  # characters: four lines
MAY_BE_ORDINARY = (
    "sexual",
    "force",
    "went_on",
    "secrecy",
    "disclosed",
    "friendship",
    "kept_from_care",
)


@pytest.mark.parametrize("kind", MAY_BE_ORDINARY)
def test_a_kind_that_ordinary_therapy_can_look_like_says_where_the_line_is(
    kind: str,
) -> None:
    (why,) = (one.why for one in KINDS if one.id == kind)
    assert 0 < len(why) <= LONGEST
    assert why.endswith(".")


def test_no_note_is_long() -> None:
    assert max(len(one.why) for one in KINDS) <= LONGEST

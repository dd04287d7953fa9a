"""Finding in a journal: by words, days, signs, patterns and events. Pure.

To add a filter: a field of `Wanted`, its strict reader in `typed.py`, and where it
holds in `find.py` (or `by_signs.py`, which is loaded only when a sign is asked for).
"""

from alliance_cli.finding.find import Found, Hit, find
from alliance_cli.finding.folding import words_in
from alliance_cli.finding.wanted import Wanted

__all__ = ["Found", "Hit", "Wanted", "find", "words_in"]

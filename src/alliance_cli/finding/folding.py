"""Words as they are looked for: capitals, accents and wide letters make no difference.

What was typed is split at blanks; what stands between quotation marks stays together.
Nothing in it is a sign of any language: every letter is looked for as it is.
"""

import re
import unicodedata

from alliance_cli.errors import UsageError

MOST_LETTERS = 500
TOO_MUCH = (
    f"That is more than can be looked for at once; a few words, {MOST_LETTERS} letters"
    " at most, are enough."
)
NO_WORDS = "No words were given, so nothing was looked for."
# Accents, Hebrew points, Arabic vowel signs, soft hyphens: often left out when typing.
MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\xad]+")
ALIKE = {"'": "‘’ʼ", '"': "“”„«»", "-": "‐‑–—"}
KEYS = {sign: key for key, signs in ALIKE.items() for sign in signs}
UNLIKE_KEYS = re.compile(f"[{''.join(KEYS)}]")
PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')


def fold(text: str) -> str:
    """The text in the form in which it is compared, every blank a single one."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return " ".join(_as_keyed(plain.casefold()).split())


def _as_keyed(text: str) -> str:
    """Quotation marks and hyphens as a keyboard has them."""
    return UNLIKE_KEYS.sub(lambda found: KEYS[found[0]], text)


def words_in(typed: str) -> tuple[str, ...]:
    """What is looked for, folded, each once; refuses what can't be looked for."""
    if len(typed) > MOST_LETTERS:
        raise UsageError(TOO_MUCH)
    pieces = PIECE.findall(_as_keyed(typed))
    found = dict.fromkeys(fold(phrase or word) for phrase, word in pieces)
    wanted = tuple(one for one in found if one)
    if not wanted:
        raise UsageError(NO_WORDS)
    return wanted


def place_of(word: str, text: str) -> int:
    """Where in the text as it stands the folded word begins, about."""
    if text.isascii():
        return max(text.lower().find(word), 0)
    before = len(fold(text).partition(word)[0])
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if len(fold(text[: middle + 1])) > before:
            high = middle
        else:
            low = middle + 1
    return low

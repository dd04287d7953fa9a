"""The fixed words of a course."""

OVER_TIME = "Over time"
HOW_OFTEN = "How often"
SIDES = "Before, after and later"
ALONG = "What happened when"
FORMS = "Forms you were given"
REST_OF_OFTEN = "the rest of how often"
ON_PAPER = "Only on the screen, for want of room: {what}."

NOTHING = "Nothing has been logged with {T} yet. `alliance log` begins."
NEVER = "Not once, where it was answered: {what}."
UNKNOWN = "Never answered so far: {what}."
EARLIER = "And {n} before these; `alliance trends --json` has every one."
LATEST = " The latest in #{number}."
SIDES_HEAD = ("on the way there", "right after", "a day or two later")
SIDES_SHORT = ("before", "after", "later")
REST_IS_HERE = "The rest is here when you want it: `alliance trends --all`."
FOOTER = (
    "This shows what was logged, and weighs nothing. `alliance report` reads it, and"
    " says what that rests on."
)
FOOTER_STOP = (
    "This shows what was logged, and weighs nothing; no good session cancels out what"
    " stands above."
)

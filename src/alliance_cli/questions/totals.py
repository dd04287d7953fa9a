"""The total of a form that a therapist handed out: its name, the total, and of what.

Only totals: no published form's questions are stored or shown, and nothing is said
about where high or low begins; that belongs to the form, and to whoever handed it out.
"""

from alliance_cli.questions.kinds import Condition, Kind, Question

NAMED = Condition("if the form is named", lambda now: "instrument" in now.given)

INSTRUMENT = Question(
    "instrument",
    Kind.TEXT,
    "What is the form called? Enter leaves.",
    "As it stands on top of it, or as you call it. The same name each time puts the"
    " totals in one row.",
)
TOTAL = Question(
    "total",
    Kind.TEXT,
    "What was the total?",
    "The number at the end, as it was added up.",
    when=NAMED,
)
OF = Question(
    "of",
    Kind.TEXT,
    "Of how many at most?",
    "Without it a total says little: 18 of 27 isn't 18 of 60. Whoever handed it out"
    " knows.",
    when=Condition("if there is a total", lambda now: "total" in now.given),
)
ON = Question(
    "on",
    Kind.TEXT,
    "When was it filled in? Enter: today.",
    "The day puts it beside the sessions.",
    when=OF.when,
)
A_TOTAL = (INSTRUMENT, TOTAL, OF, ON)

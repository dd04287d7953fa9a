"""How one meets, whether one could stop, and when there is a break.

Asked when a person wants to; each of these changes what the report or `leave` says.
"""

from alliance_cli.questions.aside import COULD_STOP
from alliance_cli.questions.kinds import Condition, Kind, Question, options

SETTINGS = options(
    alone="just the two of you",
    couple="couple",
    family="family",
    group="group",
)
MEETING_BY = options(room="room", video="video", phone="phone", messages="messages")

SETTING = Question(
    "setting",
    Kind.CHOICE,
    "Who is in the sessions?",
    "With others there, fear of one of them isn't read as fear of {T}, and saying"
    " something in the room isn't offered first.",
    SETTINGS,
)
BY = Question(
    "by",
    Kind.CHOICE,
    "How do you mostly meet?",
    "With messages a session is a stretch that you choose to log, and alliance leave"
    " says to save them first.",
    MEETING_BY,
)
SESSIONS_BEFORE = Question(
    "sessions_before",
    Kind.TEXT,
    "About how many sessions before the first one in this journal?",
    "It decides what is early: in the first sessions, little can be said.",
)
APPROACH = Question(
    "approach",
    Kind.TEXT,
    "How do they work, in a few words?",
    "Only for you; nothing is worked out from it.",
)
HOW_YOU_MEET = (SETTING, BY, COULD_STOP, SESSIONS_BEFORE, APPROACH)

NOTED_BREAKS = Question(
    "noted_breaks",
    Kind.CHOICE,
    "Noted already; a number takes that break out again. Enter: another one.",
    "A break that didn't happen needn't stand here.",
)
HAS_FIRST = Condition("if there is a first day", lambda now: "from" in now.given)
AWAY_FROM = Question(
    "from",
    Kind.TEXT,
    "The first day of the break? Enter leaves it.",
    "Holiday, illness, leave: a break counts against nobody, and strong feelings about"
    " one are common.",
)
AWAY_UNTIL = Question(
    "to",
    Kind.TEXT,
    "And its last day? Enter: that same day.",
    "A guess is fine; it can be changed.",
    when=HAS_FIRST,
)
BREAK = (AWAY_FROM, AWAY_UNTIL)

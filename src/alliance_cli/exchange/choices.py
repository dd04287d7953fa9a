"""What can be chosen outside the questions: settings, endings, events, decisions."""

from alliance_cli.questions import KINDS, Answer
from alliance_cli.questions.deciding import CHOICES
from alliance_cli.questions.kinds import options

YES_UNSURE_NO = options(yes="yes", unsure="not sure", no="no")

ENDED_BY = options(me="you", them="the therapist", both="both together")
ENDED_WHY = options(
    unexplained="no reason was given",
    explained="a reason was given",
    illness_or_death="illness or death",
    outside="something outside: a move, a job, a clinic, money",
)
FREE_TO_STOP = options(
    free="you could",
    costly="you could, at a price",
    bound="somebody requires it",
    unsaid="rather not say",
)

MODE = options(
    quick="the short log",
    full="the long log",
    json="given as JSON",
    imported="brought in from elsewhere",
)
HELD = (
    Answer("yes", "it took place"),
    Answer("break", "planned or announced: holiday, illness, leave"),
    Answer("they_cancelled", "the therapist cancelled"),
    Answer("they_missed", "the therapist didn't come, or was very late"),
    Answer("i_cancelled", "you cancelled"),
    Answer("i_missed", "you didn't come"),
)

EVENT_KIND = tuple(Answer(kind.id, kind.words) for kind in KINDS)
WHERE = options(
    room="in the room",
    video="on video",
    phone="on the phone",
    message="in a message",
    elsewhere="elsewhere",
)
SOURCE = options(typed="typed here", imported="brought in from elsewhere")
SURE = options(yes="yes", unsure="not sure")

DECIDED = CHOICES

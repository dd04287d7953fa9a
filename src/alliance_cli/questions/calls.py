"""After a first call with someone who might become the therapist: one minute.

How it was to talk comes first, and the fee last. {T} is the name of who was called.
"""

from alliance_cli.questions.kinds import Kind, Question, options, scale

EASY = scale("hard", "rather hard", "in between", "rather easy", "easy")
GOT_IT = scale("not at all", "a little", "about half", "mostly", "fully")
ASKED_LIMITS = options(yes="yes", no="no")
FEE_FITS = options(fits="it fits", stretch="a stretch", no="no")

CALL_ON = Question(
    "call_on",
    Kind.TEXT,
    "When was the call, or when is it going to be?",
    "It stands on top of their column.",
)
MINUTES = Question(
    "minutes",
    Kind.TEXT,
    "About how many minutes?",
    "Fifteen or twenty are usual; many are free. It is worth asking before.",
)
NOTE = (
    CALL_ON,
    MINUTES,
    Question(
        "easy",
        Kind.SCALE,
        "Talking with {T} was…",
        "Could you finish a sentence? Would you tell them something embarrassing, in"
        " time?",
        EASY,
    ),
    Question(
        "got_it",
        Kind.SCALE,
        "What you meant got through…",
        "Getting it and correcting you are two things. How it felt to be heard says"
        " more than what stands on the wall.",
        GOT_IT,
    ),
    Question(
        "asked_limits",
        Kind.CHOICE,
        "Did {T} ask what you don't want, or what hasn't worked for you?",
        "It shows a little of how a no would be met. You can bring it up too.",
        ASKED_LIMITS,
    ),
    Question(
        "afterwards",
        Kind.TEXT,
        "Afterwards you felt… A word or two.",
        "Lighter, tested, tired, curious, nothing: whatever it was.",
    ),
    Question(
        "works_by",
        Kind.TEXT,
        "How would {T} work with what brings you?",
        "As they put it: slowly, with homework, with the body, looking back, a plan.",
    ),
    Question(
        "fee",
        Kind.TEXT,
        "What does a session cost, or who pays?",
        "As it was said: 70, free, the clinic.",
    ),
    Question(
        "fee_fits",
        Kind.CHOICE,
        "Could you carry that for some months?",
        "A good match that can't be paid for ends early.",
        FEE_FITS,
    ),
    Question(
        "note",
        Kind.TEXT,
        "Anything else, in your words?",
        "What they said, and what you noticed.",
    ),
)

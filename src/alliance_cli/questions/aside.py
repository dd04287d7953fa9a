"""Small questions asked beside the parts of a log; their answers aren't columns.

`AFTER_A_ONE` becomes part of `more`; the rest decide only what happens next.
"""

from dataclasses import replace

from alliance_cli.questions.kinds import Condition, Kind, Question, options

AFTER_A_ONE = Question(
    "after_one",
    Kind.TEXT,
    "In a few words, what was that like? (< changes the number.)",
    "One such answer weighs a lot in the report; this is so that no slip of the finger"
    ' decides it. It is kept under "Anything else?", private unless you choose'
    " otherwise.",
    when=Condition(
        "if safe or limits is 1",
        lambda now: now.given.get("safe") == 1 or now.given.get("limits") == 1,
    ),
)

NOTE_IT = Question(
    "note_it",
    Kind.CHOICE,
    "It can be noted by itself, with its date. Now?",
    "It would open a few short questions about what was said or done, and then stop.",
    options(now="yes, now", later="not now"),
)
GO_ON = Question(
    "go_on",
    Kind.CHOICE,
    "The log can stop here; Enter stops it. Or:",
    "What you answered is kept either way.",
    options(on="go on with the other questions"),
)
UNFINISHED = Question(
    "unfinished",
    Kind.CHOICE,
    "There is an unfinished log with {T} from {when}, {count}. Enter goes on with it.",
    "It was kept when the last log stopped. Going on starts where it stopped; keeping"
    " it saves the session with the answers it has.",
    options(
        on="go on with it",
        keep="keep it as it is",
        away="throw it away and start again",
    ),
)
WHICH_LIST = Question(
    "which_list",
    Kind.CHOICE,
    "Where does it go?",
    "Nothing is sent. The list is what alliance raise shows; a page for {T} holds only"
    " what you pick for it.",
    options(mine="keep for me", list="on my list to say"),
)
A_WISH = Question(
    "a_wish",
    Kind.CHOICE,
    "You wanted something to be different: {wish}. Enter keeps it here. Or:",
    "alliance raise shows the list, and has words for it. Nothing is sent.",
    options(list="put it on my list to ask for"),
)
AN_EVENT = Question(
    "an_event",
    Kind.CHOICE,
    "That day you noted: {kinds}. Enter keeps it as it is.",
    "What was noted first is kept beside a change. What is taken back isn't counted;"
    " the report keeps one line saying so.",
    options(
        words="change the words",
        unsure="mark it not sure",
        back="take it back",
    ),
)
AN_UNSURE_EVENT = replace(
    AN_EVENT,
    asked="That day you noted, and marked not sure: {kinds}. Enter keeps it as it is.",
    answers=options(
        words="change the words",
        sure="mark it sure",
        back="take it back",
    ),
)
TAKEN_BACK = Question(
    "taken_back",
    Kind.CHOICE,
    "That day you noted something, and took it back. Enter leaves it so. Or:",
    "It can be counted again at any time, as it was noted. alliance delete -e removes"
    " it for good.",
    options(again="count it again"),
)
COULD_STOP = Question(
    "choice",
    Kind.CHOICE,
    "Could you stop or change if you wanted?",
    "It changes what alliance leave says: missing a session that somebody requires can"
    " have a price, and nothing here will say that you can stop at any time.",
    options(
        free="yes",
        costly="at a price",
        bound="not without someone's say-so",
        unsaid="rather not say",
    ),
)
OWN_PEOPLE = Question(
    "own_people",
    Kind.CHOICE,
    "Enter: done. Or:",
    "They lie inside the journal, and are shown when it is open; nowhere else.",
    options(
        person="add a person",
        line="add a line or a place",
        remove="remove one",
    ),
)

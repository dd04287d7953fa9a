"""Made-up readings, one for every state, built by hand: no rule is involved.

Marks are written as people see them, one character a session, a blank where nothing
is known: `row("safe", "·++ +–")`.
"""

from dataclasses import replace
from datetime import date, timedelta

from alliance_cli.rules.finding import Finding, Quote
from alliance_cli.rules.parts import Confidence, Grid, Reading, Row, Step
from alliance_cli.trends.trend import Trend

LABELS = {
    "safe": "safe",
    "trust": "trust",
    "accepted": "accepted",
    "limits": "limits kept",
    "understood": "understood",
    "said": "could say it",
    "room": "session for me",
    "next": "wanted to go",
    "helps": "seems to help",
}
STEPS = {
    "support": Step("support", "People and lines to talk to", "alliance support"),
    "leave_now": Step(
        "leave_now",
        "Words to cancel, no reason given",
        "alliance leave --now",
    ),
    "record": Step(
        "record",
        "A dated account in your own words",
        "alliance export --for record",
    ),
    "consult": Step(
        "consult",
        "Looking for someone else, when you want to",
        "alliance consult",
    ),
    "second_view": Step(
        "second_view",
        "A second view, from someone outside",
        "alliance consult",
    ),
    "raise": Step("raise", "Say it, in your words or borrowed ones", "alliance raise"),
    "leave": Step("leave", "Pause or end: short words, a list", "alliance leave"),
    "switch": Step(
        "switch",
        "Two or three first calls elsewhere, to compare",
        "alliance consult",
    ),
    "review": Step("review", "Plan an ending or a change together", "alliance raise"),
    "referral": Step(
        "referral",
        "Ask whom they would suggest",
        "alliance leave --referral",
    ),
    "wait": Step("wait", "Log a few more, and look again", "alliance log"),
    "export": Step(
        "export",
        "One page to bring along",
        "alliance export --for therapist",
    ),
    "stay_curious": Step(
        "stay_curious",
        "Note what made it possible to say",
        None,
    ),
    "lean_in": Step(
        "lean_in",
        "Bring it in, at a pace you can ask for",
        "alliance raise",
    ),
}


def row(sign: str, marks: str) -> Row:
    return Row(sign, LABELS[sign], tuple(mark.strip() for mark in marks))


def grid(start: date, stirred: str, **rows: str) -> Grid:
    """Weekly sessions from 1; `stirred` digits, a blank where it isn't known."""
    count = len(stirred)
    return Grid(
        numbers=tuple(range(1, count + 1)),
        dates=tuple(start + timedelta(weeks=week) for week in range(count)),
        stirred=tuple(int(digit) if digit.strip() else None for digit in stirred),
        rows=tuple(row(sign, marks) for sign, marks in rows.items()),
    )


def steps(*ids: str) -> tuple[Step, ...]:
    return tuple(STEPS[one] for one in ids)


def fired(
    rule: str,
    sentence: str,
    sessions: tuple[int, ...] = (),
    *quotes: Quote,
) -> Finding:
    return Finding(
        rule, fired=True, sentence=sentence, sessions=sessions, quotes=quotes
    )


RULES = (
    Finding(
        "never_part",
        fired=False,
        sentence="Nothing you logged is of this kind.",
        threshold="One event of a kind that is never part of therapy.",
        sources=("conduct", "practice"),
    ),
    Finding(
        "judged",
        fired=True,
        sentence='"Looked down on": 5 of the last 6 times you answered.',
        threshold="In 3 of the last 6 sessions where you answered, one of them among"
        " the last 3.",
        k=5,
        n=6,
        sessions=(4, 6, 7, 8, 9),
        between=(0.6, 0.94),
        sources=("seeds", "jeffreys"),
    ),
    Finding(
        "misread",
        fired=False,
        sentence='"A little": 2 of the last 6 times you answered.',
        threshold="In 3 of the last 6 sessions where you answered, one of them among"
        " the last 3.",
        k=2,
        n=6,
        sessions=(6, 8),
        between=(0.16, 0.58),
    ),
    Finding(
        "familiar",
        fired=None,
        sentence="Not logged.",
        threshold="Shown, never subtracted.",
    ),
)
TRENDS = (
    Trend("falling", "leaning", "Trust may be going down.", 9, -2.0, (5, 6, 7, 8, 9)),
    Trend("settles", "too_early", "Too early to say whether it settles.", 2),
)
FAIR = Confidence("fair", "A fair amount", ("nine sessions, all logged the same day",))
LITTLE = Confidence("little", "A little", ("few sessions so far",))

STIRRED = Reading(
    therapist="ruth",
    name="Ruth",
    today=date(2026, 4, 30),
    state="stirred",
    title="Stirred up, with the ground holding.",
    summary="Several sessions have shaken you. Through them you went on feeling mostly"
    " safe with Ruth, and your trust held. What you logged fits hard work more than"
    " trouble between you. It can't show whether the pace is right for you.",
    logged=9,
    since=date(2026, 3, 3),
    until=date(2026, 4, 28),
    first=(),
    rests_on=(
        fired(
            "stirred",
            "Very stirred or shaken in 6 of 9 sessions; through them trust and safety"
            " held.",
            (3, 4, 5, 6, 7, 8),
            Quote(
                4,
                date(2026, 3, 24),
                "cried the whole way home. still rather tell Ruth than anyone",
            ),
        ),
        fired(
            "settles",
            "A day or two later it had eased 5 times out of 6.",
            (),
            Quote(7, date(2026, 4, 14), "heavy last night. lighter after sleeping"),
        ),
    ),
    findings=RULES,
    other_side=(fired("snag", "In #4 you felt misread, and it wasn't talked about."),),
    also_noted=(
        (
            "You know a feeling from these sessions from before. That doesn't say"
            " where it comes from now."
        ),
    ),
    confidence=FAIR,
    would_change="It would read differently if trust or safety went to 2 or under in"
    " two of the next three sessions.",
    next=("lean_in", "export"),
    steps=steps("lean_in", "export"),
    two_ways=None,
    signs=grid(
        date(2026, 3, 3),
        "234554543",
        safe="·++++++++",
        trust="·+++·++++",
        accepted="++++·++++",
        limits="+ +++++++",
        understood="·++–+++++",
        said="–··+·++++",
        next="··––––·++",
        helps="··+++++++",
    ),
    trends=TRENDS,
)
PATTERN = replace(
    STIRRED,
    therapist="dana",
    name="Dana",
    state="pattern",
    title="A pattern that deserves to be taken seriously.",
    summary="In most of the last 6 sessions you felt looked down on, and what you"
    " dreaded was seeing Dana, not the subject. A hard session now and then is"
    " ordinary. The same thing, session after session, with trust going down, is"
    " something else.",
    since=date(2026, 1, 14),
    until=date(2026, 3, 11),
    today=date(2026, 3, 12),
    rests_on=(
        fired(
            "judged",
            '"Looked down on": 5 of the last 6 times you answered. If things stay as'
            " they"
            " are, expect it 6 to 9 times in 10.",
            (4, 6, 7, 8, 9),
            Quote(4, date(2026, 2, 4), "sighed when I said I'd had a drink"),
            Quote(6, date(2026, 2, 18), "“we've been over this” twice"),
        ),
        fired(
            "dread",
            "Dread or reluctance about seeing Dana: all of the last 6 times you"
            " answered.",
            (4, 5, 6, 7, 8, 9),
            Quote(
                9, date(2026, 3, 11), "sat in the car twenty minutes before going in"
            ),
        ),
        fired(
            "pattern_stands_badly",
            'You said something in #8. It was "turned on you".',
            (8,),
            Quote(
                8,
                date(2026, 3, 4),
                "told Dana I feel told off. Dana said that's my pattern",
            ),
        ),
    ),
    other_side=(
        fired(
            "before",
            "Sessions 1 to 3 read differently: mostly accepted, mostly safe.",
            (),
            Quote(3, date(2026, 1, 28), "good on the sleep plan"),
        ),
    ),
    also_noted=(),
    confidence=Confidence(
        "fair",
        "A fair amount",
        ("nine sessions", "two of them were quick logs"),
    ),
    would_change=None,
    next=("second_view", "leave", "raise"),
    steps=steps("second_view", "leave", "raise"),
    signs=grid(
        date(2026, 1, 14),
        "233334343",
        safe="+++····––",
        trust="++··–––––",
        accepted="++·–·––––",
        limits=" ++––+–·–",
        understood="·++··–––·",
        said="···––––––",
        next="+··––––––",
        helps="·+···––––",
    ),
)
STOP = replace(
    PATTERN,
    state="stop",
    title="First, this.",
    summary="That isn't part of therapy, and it isn't your fault: not if you froze, not"
    " if you went along with it, not if part of you wanted it, not if you still like"
    " Dana. You don't need more sessions to be sure enough, and you don't need Dana's"
    " agreement, a reason, or a goodbye in order to stop.\nIf medicine comes from them:"
    " don't stop it all at once. A pharmacist or another doctor can bridge it.",
    logged=2,
    since=date(2026, 4, 7),
    until=date(2026, 4, 14),
    today=date(2026, 4, 15),
    rests_on=(
        fired(
            "never_part",
            "On Tuesday 14 April, session 2, you logged: went on after I said no or"
            " stop; touched me when I didn't want it.",
            (),
            Quote(
                2,
                date(2026, 4, 14),
                "Put a hand on my knee near the end. I said I'd rather not. It stayed"
                " there.",
            ),
        ),
    ),
    other_side=(),
    confidence=LITTLE,
    next=("support", "leave_now", "record", "consult"),
    steps=steps("support", "leave_now", "record", "consult"),
    signs=grid(date(2026, 4, 7), "24", safe="+–", trust="··", limits="+–"),
)
STOP_NOT_SAFE = replace(
    STOP,
    first=("After Tuesday 14 April you noted that staying safe was hard.",),
    summary="Being with a person comes first. This is saved; it will keep.",
    next=("support",),
    steps=steps("support"),
)
LINE = replace(
    PATTERN,
    state="line",
    title="Something you marked needs its own look.",
    summary="On Wednesday 4 March, session 8, you logged: wanted to be friends. What it"
    " was, and how Dana answers for it, both count.",
    rests_on=(
        fired(
            "own_look",
            "On Wednesday 4 March, session 8, you logged: wanted to be friends: gifts,"
            " meals, family, meeting outside therapy.",
        ),
    ),
    next=("second_view", "record", "raise", "leave"),
    steps=steps("second_view", "record", "raise", "leave"),
    two_ways="How has Dana taken it when you said something before?",
)
ONCE = replace(
    PATTERN,
    state="once",
    title="One answer comes first.",
    summary="On 11 March you marked not safe. Once can be enough to want someone else's"
    " view. You don't have to wait for more sessions, and you can stop without finding"
    " out.",
    rests_on=(fired("once", 'Session 9: "not safe".', (9,)),),
    next=("second_view", "support", "leave", "raise"),
    steps=steps("second_view", "support", "leave", "raise"),
)
ENDED = replace(
    PATTERN,
    state="ended",
    title="It has ended, and it wasn't your choice.",
    summary="Dana ended it on 11 March. Being left by a therapist is its own hurt.",
    rests_on=(fired("ended", "You wrote down that Dana ended it on 11 March 2026."),),
    next=("consult", "support", "record"),
    steps=steps("consult", "support", "record"),
    two_ways="Is it a person to lean on that is missing now, or a next therapist?",
)
NOT_CLICKED = replace(
    STIRRED,
    name="Sam",
    state="not_clicked",
    title="It hasn't clicked, so far.",
    summary="Nothing you logged is over a line. Over five sessions it hasn't become a"
    " place where you can say what matters. Sometimes two people aren't a match, and"
    " nobody is at fault.",
    logged=5,
    rests_on=(
        fired(
            "not_clicked",
            '"Little use": 4 of the last 5 times you answered.',
            (2, 3, 4, 5),
            Quote(4, date(2026, 3, 23), "left with nothing to hold on to"),
        ),
    ),
    other_side=(
        fired("slow", "If trusting takes you long, five sessions can be few."),
    ),
    also_noted=(),
    confidence=LITTLE,
    would_change=None,
    next=("raise", "consult", "leave"),
    steps=steps("raise", "consult", "leave"),
    two_ways="Has anything you asked for been taken up so far?",
    signs=grid(
        date(2026, 3, 2),
        "22121",
        safe="·++++",
        trust="·····",
        accepted="····+",
        limits="+++++",
        understood="··–··",
        said="–·–––",
        next="···–·",
        helps="·––––",
    ),
)
OUTGROWN = replace(
    STIRRED,
    state="outgrown",
    title="What you came for may be there.",
    summary="The ground with Ruth holds, and what you came for you marked as there."
    " Growing past a therapist is an outcome, not a failure on anyone's part.",
    rests_on=(fired("outgrown", "What you are here for: there, in 2 of 3.", (5, 9)),),
    next=("review", "referral", "wait"),
    steps=steps("review", "referral", "wait"),
)
OPEN = replace(
    STIRRED,
    state="open",
    title="Something between you is still open.",
    summary="After session 6 something hurt, and nothing says it was talked about.",
    rests_on=(fired("rupture", "A moment that felt wrong or hurt, in #6.", (6,)),),
    next=("raise", "export", "wait"),
    steps=steps("raise", "export", "wait"),
)
FALLING = replace(
    STIRRED,
    state="falling",
    title="Trust has been drifting down.",
    summary="Over nine sessions your trust went from solid to half and half. No single"
    " moment stands out.",
    rests_on=(fired("trust_falling", "Trust: from 5 to 3 over 9 answers.", (8, 9)),),
    next=("raise", "export"),
    steps=steps("raise", "export"),
)
REPAIRED = replace(
    STIRRED,
    state="repaired",
    title="Something hurt, was talked about, and eased.",
    summary="After session 4 you trusted Ruth less. You brought it up in session 5, and"
    " since then the ground is where it was before.",
    rests_on=(
        fired(
            "repaired",
            'Taken: "listened, and something changed".',
            (4, 5),
            Quote(4, date(2026, 3, 24), "checked the clock while I was talking"),
            Quote(5, date(2026, 3, 31), "told Ruth about the clock. Ruth said sorry"),
        ),
    ),
    next=("stay_curious",),
    steps=steps("stay_curious"),
)
FLAT = replace(
    STIRRED,
    state="flat",
    title="Kind hours, and not much moving.",
    summary="You feel safe with Ruth, and for what you are here for it seems little use"
    " lately.",
    rests_on=(fired("flat", '"Little use": 4 of the last 6.', (5, 7, 8, 9)),),
    next=("raise", "review", "second_view"),
    steps=steps("raise", "review", "second_view"),
    two_ways="Do you know what it is for now?",
)
EARLY = replace(
    STIRRED,
    state="early",
    title="Too early to say.",
    summary="Two sessions in, not knowing is common. Many people need a handful; you"
    " may also stop after one, and no reason is owed. You can ask for what you need"
    " from the first session.",
    logged=2,
    until=date(2026, 3, 10),
    rests_on=(fired("early", "2 sessions so far.", (1, 2)),),
    other_side=(),
    also_noted=(),
    confidence=Confidence("not_yet", "Not enough yet", ("two sessions",)),
    would_change="A third session gives a first reading.",
    next=("wait", "consult"),
    steps=steps("wait", "consult"),
    signs=grid(date(2026, 3, 3), "33", safe="··", trust="·+", said="–·"),
)
STEADY = replace(
    STIRRED,
    state="steady",
    title="Steady.",
    summary="You feel safe with Ruth, and your trust is mostly there. It shows only"
    " what was logged. What is hard to write down, or doesn't feel strange yet, doesn't"
    " show here.",
    rests_on=(
        fired("steady", "Trust mostly there or solid: 6 of 6.", (4, 5, 6, 7, 8, 9)),
    ),
    next=(),
    steps=(),
)
MIXED = replace(
    STIRRED,
    state="mixed",
    title="The picture is mixed.",
    summary="Some of it holds and some of it doesn't, and no pattern stands out.",
    rests_on=(fired("mixed", "Over the last 6: 14 answers good, 9 low."),),
    next=("raise", "wait"),
    steps=steps("raise", "wait"),
)

READINGS = {
    one.state: one
    for one in (
        STOP,
        LINE,
        PATTERN,
        ONCE,
        ENDED,
        NOT_CLICKED,
        OUTGROWN,
        OPEN,
        FALLING,
        REPAIRED,
        STIRRED,
        FLAT,
        EARLY,
        STEADY,
        MIXED,
    )
}

"""The fixed words of the report: the same for everyone, whatever was logged."""

RESTS_ON = "What this rests on"
OTHER_SIDE = "What points the other way"
HOW_MUCH = "How much there is to go on"
ALSO_NOTED = "Also noted"

IF_YOU_LIKE = "From here, if you like"
NO_REASON = "From here. Your call, and no reason is owed for any of these"
IF_IT_HELPS = "If it helps"
IN_ANY_ORDER = "If it helps, in any order"
YOUR_CALL = dict.fromkeys(("pattern", "line", "once"), NO_REASON)

TWO_WAYS = ("either", "or", "also")

FOOTER = (
    "Rules read this, not a person; they see only what was logged."
    " `alliance report --why` shows every rule and number."
)

ALL_OF_THEM = (
    "The picture holds the last {shown} of {logged} sessions; `alliance trends` holds"
    " them all."
)

WORTH_KNOWING = "Worth knowing"
NOT_ALL_THERAPY = (
    "One therapist doing this doesn't close therapy to you. If you wanted help before,"
    " you can still want it."
)
NOT_SHOWN = (
    "If the words you chose don't fit, `alliance edit -e` changes them.",
    (
        "The rest of the report isn't shown: good sessions don't cancel this one out."
        " `alliance report --all` shows it."
    ),
)
REST_IS_HERE = "The rest is here when you want it: `alliance report --all`."
BEHIND = "Behind this: what the rest of the journal shows. It takes nothing back."

ALL_RULES = (
    "Every rule, in the order it is read; the first that fires and names a state"
    " decides. Fired: it holds. Not: it doesn't. Shown: told, and never counted."
)
ALL_TRENDS = "Trends over the whole history. They are described, and seldom decide."
ALL_SOURCES = "Where the rules come from"

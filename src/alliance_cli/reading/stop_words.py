"""What is said first, and plainly, when something is never part of therapy."""

from alliance_cli.reading.ladder import Judged
from alliance_cli.reading.staying_safe import not_safe_now

TOUCH = frozenset({"sexual", "force", "went_on", "substance"})


NOT_YOUR_FAULT = (
    "That isn't part of therapy, and it isn't your fault: not if you froze, not if you"
    " went along with it, not if part of you wanted it, not if you still like {T}."
)


NOT_YOURS_TO_SOLVE = (
    "What you logged is serious, it isn't your fault, and it isn't yours to work"
    " through with {T}."
)


CAN_STOP = (
    "You don't have to be surer than you are, and you don't need {T}'s agreement, a"
    " reason, or a goodbye in order to stop."
)


PERHAPS_CAN_STOP = (
    "You don't have to be surer than you are, and {T} is owed no reason and no goodbye."
    " If somebody requires these sessions, you can ask for someone else, and for an"
    " advocate, now."
)


CANNOT_SIMPLY_STOP = (
    "You don't have to be surer than you are. If somebody requires these sessions, you"
    " can ask for someone else, and for an advocate, now."
)


EVIDENCE_CAN_WAIT_LITTLE = (
    "Medical care and evidence can depend on time. A sexual-violence line can explain"
    " both, whether or not you report."
)


MEDICINE = (
    "If medicine comes from them: don't stop it all at once. A pharmacist or another"
    " doctor can bridge it."
)


SAFETY_FIRST = (
    "Getting to safety, or to someone you trust, comes first, and what was done isn't"
    " your fault. This is saved; it will keep."
)


UNDER_18 = (
    "If you are under 18, this isn't yours to handle alone: another adult you trust, a"
    " school counsellor, a child helpline."
)


STOPPING = {
    "free": CAN_STOP,
    "costly": CANNOT_SIMPLY_STOP,
    "bound": CANNOT_SIMPLY_STOP,
}


def stop_words(judged: Judged) -> str:
    """One paragraph a line; what is worth knowing follows the first."""
    facts = judged.facts
    if not_safe_now(facts.history):
        return SAFETY_FIRST
    never = bool(facts.conduct.never_part)
    said = [NOT_YOUR_FAULT if never else NOT_YOURS_TO_SOLVE]
    if not facts.history.ended:
        choice = facts.history.therapist.choice or ""
        said.append(STOPPING.get(choice, PERHAPS_CAN_STOP))
    kinds = {kind for one in facts.conduct.never_part for kind in one.kinds}
    in_time = [EVIDENCE_CAN_WAIT_LITTLE] if kinds & TOUCH else []
    return "\n".join((" ".join(said), *in_time, MEDICINE, UNDER_18))

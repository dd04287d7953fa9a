"""Conduct over the line: what can be chosen, and how serious one occurrence is.

Tier 1 is never part of therapy: one is enough. Tier 2 is serious, and what to do
depends on what it was and how the therapist answers for it. A dispute has no tier and
counts as a big rupture. Sources: journal-file.md; California DCA, BACP and HCPC
guidance as cited in docs/explanation/evidence.md.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventKind:
    """One kind of conduct; `why` is what `?` says, where a kind needs it."""

    id: str
    words: str
    tier: int | None
    why: str = ""


KINDS = (
    EventKind(
        "sexual",
        "sexual or romantic: words, touch, messages",
        1,
        "It counts whoever began it and whether or not you wanted it, between sessions"
        " and after the end too. What you feel for {T} isn't this, nor is talking about"
        " sex because that is what you came for.",
    ),
    EventKind("threat", "threatened me, screamed at me, mocked or insulted me", 1),
    EventKind(
        "force",
        "hit, held or shoved me, or kept me from leaving",
        1,
        "A blocked door counts, and so does being held when you hadn't agreed to it. In"
        " a crisis the law sometimes lets a clinic hold someone; how it was done can"
        " still be noted.",
    ),
    EventKind(
        "substance",
        "gave me drugs or drink outside an agreed treatment, or touched me while I"
        " was on something",
        1,
    ),
    EventKind(
        "went_on",
        "went on after I said no or stop; touched me when I didn't want it",
        1,
        "In some therapies you agree beforehand to go on through fear. A stop that"
        " you said still counts.",
    ),
    EventKind(
        "secrecy",
        "asked for secrecy, or to keep away from people close to me",
        1,
        "Being asked to keep what happens between the two of you from others counts."
        " Not telling what others in a group said isn't this, nor is thinking together"
        " about someone who harms you.",
    ),
    EventKind(
        "exploitation",
        "asked me for money, work or business, or favours that matter",
        1,
    ),
    EventKind(
        "change_me",
        "shamed me for, or tried to change, whom I love, my gender, or my faith",
        1,
    ),
    EventKind(
        "retaliation",
        "threatened or punished me because I wanted to complain, stop, or see someone"
        " else (a fee you had agreed to isn't this)",
        1,
    ),
    EventKind(
        "disclosed",
        "told my private things to someone without asking",
        2,
        "Sometimes the law lets or makes a therapist tell someone, usually to prevent"
        " serious harm, and normally you are told. For people under 18,"
        " parents are sometimes told things; you can ask what would be. You can ask"
        " what was said, to whom and why, or ask someone outside.",
    ),
    EventKind("impaired", "drunk, high, asleep, or not fit to work", 2),
    EventKind(
        "friendship",
        "wanted to be friends: gifts, meals, family, meeting outside therapy",
        2,
        "A card at an ending, or a walk planned as part of the work, isn't this.",
    ),
    EventKind("leans_on_me", "used me for their own troubles", 2),
    EventKind(
        "demeaned",
        "insulted or belittled who I am: race, faith, body, disability, how my mind"
        " works, whom I love, gender",
        2,
    ),
    EventKind(
        "kept_from_care",
        "told me to stop medicine, or kept me from a doctor or other help",
        2,
        "Being talked out of medicine, a doctor or another kind of help counts."
        " Changing a medicine with whoever prescribes it isn't this.",
    ),
    EventKind("recorded", "recorded or published me without asking", 2),
    EventKind("stood_by", "let someone else in the room hurt me", 2),
    EventKind(
        "beyond",
        "worked on something they aren't trained for, or went on with what made me"
        " worse",
        2,
    ),
    EventKind(
        "contact",
        "kept contacting me, or about me, outside our sessions",
        2,
    ),
    EventKind(
        "dropped_me",
        "ended it without warning or a referral, or again and again didn't come",
        2,
    ),
    EventKind(
        "dispute",
        "a quarrel over a fee, a cancelled session, records or rules",
        None,
    ),
    EventKind("other", "something else", 2),
)

KIND_IDS = tuple(kind.id for kind in KINDS)
TIER_1 = frozenset(kind.id for kind in KINDS if kind.tier == 1)


def kind_words(id_: str) -> str:
    return next(kind.words for kind in KINDS if kind.id == id_)

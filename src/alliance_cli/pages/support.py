"""The shipped text of `alliance support`: it needs no journal and no passphrase.

`CARD` is the short form, printed by `log` and `later` as it stands, whatever brought it
up. No phone number is shipped: numbers go stale, and a wrong one is worse than none.
The one address carries the month in which it was noted; look again at every release.
"""

from alliance_cli.pages.page import written

ADDRESS = "findahelpline.com"
NOTED = "November 2026"

URGENT = """
If you may be in danger, from someone or from yourself, call your emergency number.

If you are thinking of ending your life or of hurting yourself, or aren't sure you can
stay safe tonight: be with a person you feel safe with. Your emergency number, a crisis
line, a doctor, or someone who would come. It needn't be put well.
"""

LINES = f"""
# Not an emergency
- A crisis line, a sexual- or domestic-violence line, a doctor.
- From a phone that only you use, search the kind of line and your country; {ADDRESS}
lists them by country (noted {NOTED}; visiting it leaves traces).
"""

BEGIN = """
# Not sure what you'd say
> I'm not doing well and I don't want to be alone with it.
> Something happened with my therapist.

Either is enough.
"""

HARMED = """
# If something was done to you
- It isn't your fault: not if you froze, not if you went along with it, not if part of
you wanted it, not if you still like them.
- Medical care and evidence can depend on time. A sexual-violence line can explain both,
whether or not you report.
"""

UNDER_18 = """
- If you are under 18, this isn't yours to handle alone: another adult you trust, a
school counsellor, a child helpline.
"""

NO_ONE_THERE = """
No one is on the other end, and this program can't call for help. Someone who uses or
watches this computer may still be able to see it, or see that it is here.
"""

HOW_TO_ADD = """
$ alliance support --edit | people and lines of your own, kept inside the journal
"""
HOW_TO_SEE = """
$ alliance support --mine | your own people and lines, once the journal is open
"""
TITLE = "People and lines"
REST = LINES + UNDER_18 + BEGIN + HARMED + NO_ONE_THERE

CARD = written("", URGENT + LINES + NO_ONE_THERE)
PAGE = written(TITLE, URGENT + REST + HOW_TO_SEE + HOW_TO_ADD)
FIRST = written(TITLE, URGENT)  # a person's own people and lines stand between these
THEN = written("", REST + HOW_TO_ADD)

"""`report --why`: every rule, whether it fired, and its numbers."""

from inline_snapshot import snapshot

from alliance_cli.demo import STORIES
from alliance_cli.reading import read
from alliance_cli.render.measure import width
from alliance_cli.render.plain import why
from support.readings import PATTERN


def test_every_rule_says_what_it_looks_for_and_what_it_found() -> None:
    assert "\n" + why(PATTERN, 80) == snapshot("""\

Dana: pattern

Every rule, in the order it is read; the first that fires and names a state
decides. Fired: it holds. Not: it doesn’t. Shown: told, and never counted.

not     never part
        Looks for: One event of a kind that is never part of therapy.
        Found: Nothing you logged is of this kind.
        From: conduct, practice.

fired   judged
        Looks for: In 3 of the last 6 sessions where you answered, one of them
        among the last 3.
        Found: “Looked down on”: 5 of the last 6 times you answered. (sessions
        4, 6 to 9; from 60 to 94 in 100, if it goes on like this)
        From: seeds, jeffreys.

not     misread
        Looks for: In 3 of the last 6 sessions where you answered, one of them
        among the last 3.
        Found: “A little”: 2 of the last 6 times you answered. (sessions 6, 8;
        from 16 to 58 in 100, if it goes on like this)

shown   familiar
        Looks for: Shown, never subtracted.
        Found: Not logged.

Trends over the whole history. They are described, and seldom decide.

trend   falling: leaning
        Trust may be going down. (9 answers; -2.0 points; sessions 5 to 9)

trend   settles: too early
        Too early to say whether it settles. (2 answers)

Where the rules come from
conduct: California DCA, BACP, HCPC: conduct that is never part of therapy.
practice: What practitioners advised on real cases
  (docs/explanation/evidence.md).
seeds: Two articles by practitioners on when to lean in and when to go.
jeffreys: Jeffreys interval for a share (Brown, Cai and DasGupta 2001).
""")


def test_every_rule_of_a_real_reading_is_there() -> None:
    story = STORIES["pattern"]
    reading = read(story.journal, story.therapist, story.today)
    drawn = why(reading, 60)
    for finding in reading.findings:
        assert f" {finding.rule.replace('_', ' ')}\n" in drawn
    assert all(width(line) < 60 for line in drawn.splitlines())

"""The bench itself: made-up clients come from their seed, and are read as in life."""

import pytest
from measure import ROWS, in_turn, looks, outcome, show, state
from simulate import CLIENTS, ONSET, SESSIONS, client

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal
from alliance_cli.reading import read

KINDS = pytest.mark.parametrize("kind", CLIENTS)


@KINDS
def test_a_client_comes_from_its_seed(kind: str) -> None:
    assert client(kind, 1) == client(kind, 1)
    assert client(kind, 1) != client(kind, 2)
    assert client(kind, 1, skipping=True) == client(kind, 1, skipping=True)


@KINDS
def test_what_a_client_logs_is_a_journal(kind: str) -> None:
    for skipping in (False, True):
        made = client(kind, 3, skipping=skipping).journal
        assert len(made.sessions) == SESSIONS
        assert load_journal(dump_journal(made)) == made


@KINDS
def test_the_bench_sees_the_state_that_a_report_shows(kind: str) -> None:
    one = client(kind, 5)
    for day in one.days[::9]:
        assert state(one.journal, day) == read(one.journal, "t", day).state


def test_a_third_of_the_answers_is_skipped() -> None:
    whole = [client("stable", n) for n in range(10)]
    thin = [client("stable", n, skipping=True) for n in range(10)]
    logs = [
        [one.log for each in made for one in each.journal.sessions]
        for made in (whole, thin)
    ]
    asked, answered = (
        sum(log is not None and log.safe is not None for log in each) for each in logs
    )
    assert answered / asked == pytest.approx(2 / 3, abs=0.08)


def test_time_is_counted_in_sessions_that_answered() -> None:
    row = next(one for one in ROWS if one.kind == "limits passed over")
    assert looks(row, client(row.kind, 1)) == range(ONSET - 1, ONSET + 5)
    thin = client(row.kind, 1, skipping=True)
    seen = [thin.journal.sessions[place].log for place in looks(row, thin)]
    assert sum(log is not None and log.limits is not None for log in seen) == 6


def test_open_has_to_come_before_repaired() -> None:
    judge = in_turn("open", "repaired")
    assert judge(["steady", "open", "open", "repaired"]) == 1
    assert judge(["repaired", "open", "steady"]) == 0
    assert judge(["steady", "repaired"]) == 0


def test_every_row_is_measured_beside_three_simple_rules() -> None:
    for row in range(len(ROWS)):
        shares = outcome(row, 2, skipping=True)
        assert len(shares) == 4
        assert all(0 <= one <= 1 for one in shares)


def test_a_missed_target_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    good = [(float(row.at_least), 0.0, 0.0, 0.0) for row in ROWS]
    targets = [row.target for row in ROWS]
    assert show("Good", good, targets)
    assert "!" not in capsys.readouterr().out
    assert not show("Bad", [(0.5, 0.0, 0.0, 0.0), *good[1:]], targets)
    assert capsys.readouterr().out.count(" !") == 1

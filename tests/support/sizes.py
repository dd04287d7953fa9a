"""How hard the harness tries, and what it counted: a plugin of every test run.

`pytest --times 20` makes twenty times as many kills, cuts, flipped bits, processes and
examples as an ordinary run, with other random numbers than it. A test that counts asks
for `counted`; what it says is printed after the last test, small or large.
"""

from collections.abc import Callable, Iterator, Mapping

import pytest
from _pytest.terminal import TerminalReporter
from hypothesis import settings

COUNTS = "counts"
SEED = 20260105
Counted = Callable[..., None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--times",
        type=int,
        default=1,
        metavar="N",
        help="kills, cuts, flips and examples: N times as many as usual",
    )


@pytest.fixture(scope="session")
def times(request: pytest.FixtureRequest) -> int:
    """How many times as many as in an ordinary run."""
    found: int = request.config.getoption("--times")
    return found


@pytest.fixture(scope="session")
def seed(times: int) -> int:
    """The same numbers in every ordinary run, others in a large one."""
    return SEED + times - 1


@pytest.fixture
def counted(request: pytest.FixtureRequest) -> Counted:
    """`counted(kills=20, lost=0)`: printed under the test's name."""

    def note(found: Mapping[str, int] | None = None, **more: int) -> None:
        every = {**(found or {}), **more}
        said = ", ".join(f"{name} {count:,}" for name, count in every.items())
        request.node.user_properties.append((COUNTS, said))

    return note


def pytest_configure(config: pytest.Config) -> None:
    larger: int = config.getoption("--times")
    if larger > 1:
        usual = settings.default
        assert usual is not None
        many = usual.max_examples * larger
        settings.register_profile("larger", usual, max_examples=many)
        settings.load_profile("larger")


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    told = sorted(_told(terminalreporter))
    if told:
        terminalreporter.section("counted")
    for line in told:
        terminalreporter.write_line(line)


def _told(reporter: TerminalReporter) -> Iterator[str]:
    for outcome in ("passed", "failed"):
        for report in reporter.getreports(outcome):
            test = report.nodeid.rpartition("::")[2]
            for name, said in report.user_properties:
                if name == COUNTS and report.when == "call":
                    yield f"{test}: {said}"

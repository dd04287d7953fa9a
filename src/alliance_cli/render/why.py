"""Every rule of a reading and its numbers, fired or not: `report --why`."""

from collections.abc import Iterator, Sequence

from alliance_cli.render import wording
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.measure import wrap
from alliance_cli.render.typography import curly, numbers, sentence
from alliance_cli.rules.finding import Finding
from alliance_cli.rules.parts import Reading
from alliance_cli.rules.sources import SOURCES
from alliance_cli.trends.trend import Trend

WIDEST_TEXT = 84
FIRED = {True: "fired", False: "not", None: "shown"}
UNDER = " " * 8


def why(reading: Reading, columns: int = 80) -> str:
    """What every rule looked for and what it found, in the order of the ladder."""
    width = min(columns - 1, WIDEST_TEXT)
    blocks = [
        _lines(f"{one_line(reading.name, width // 2)}: {reading.state}", width),
        _lines(wording.ALL_RULES, width),
        *(list(_finding(finding, width)) for finding in reading.findings),
        _lines(wording.ALL_TRENDS, width),
        *(list(_trend(trend, width)) for trend in reading.trends),
        [*_lines(wording.ALL_SOURCES, width), *_sources(reading.findings, width)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _finding(finding: Finding, width: int) -> Iterator[str]:
    yield f"{FIRED[finding.fired]:<8}{finding.rule.replace('_', ' ')}"
    if finding.threshold:
        yield from _lines(f"Looks for: {finding.threshold}", width, UNDER)
    found = f"Found: {sentence(finding.sentence)}{_counted(finding)}"
    yield from _lines(found, width, UNDER)
    if finding.sources:
        yield from _lines(f"From: {', '.join(finding.sources)}.", width, UNDER)


def _counted(finding: Finding) -> str:
    """The numbers that the sentence hasn't said."""
    parts = []
    if finding.n and f"{finding.k} of" not in finding.sentence:
        parts.append(f"{finding.k} of {finding.n}")
    if finding.sessions:
        parts.append(_where(finding.sessions))
    if finding.between:
        low, high = (round(100 * share) for share in finding.between)
        parts.append(f"from {low} to {high} in 100, if it goes on like this")
    return f" ({'; '.join(parts)})" if parts else ""


def _trend(trend: Trend, width: int) -> Iterator[str]:
    yield f"{'trend':<8}{trend.id.replace('_', ' ')}: {trend.verdict.replace('_', ' ')}"
    parts = ["1 answer" if trend.n == 1 else f"{trend.n} answers"]
    if trend.change is not None:
        parts.append(f"{trend.change:+.1f} points")
    if trend.sessions:
        parts.append(_where(trend.sessions))
    told = f"{sentence(trend.sentence)} ({'; '.join(parts)})"
    yield from _lines(told, width, UNDER)


def _where(sessions: Sequence[int]) -> str:
    word = "session" if len(set(sessions)) == 1 else "sessions"
    return f"{word} {numbers(sessions, mark='')}"


def _sources(findings: Sequence[Finding], width: int) -> Iterator[str]:
    keys = dict.fromkeys(key for finding in findings for key in finding.sources)
    for key in keys:
        yield from wrap(
            safe(curly(f"{key}: {sentence(SOURCES.get(key, key))}")),
            width,
            indent="  ",
        )


def _lines(text: str, width: int, indent: str = "") -> list[str]:
    return wrap(safe(curly(text)), width, indent=indent, first=indent)

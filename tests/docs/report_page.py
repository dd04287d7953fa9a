"""Writes the pages about JSON from their schemas, which tests hold to be true.

Run `python tests/docs/report_page.py` after a change to a schema; a test compares.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@dataclass(frozen=True)
class Described:
    """A page in docs/reference: `name`-json.md about `name`-schema.json."""

    name: str
    whole: str
    introduction: str

    @property
    def page(self) -> Path:
        return REFERENCE / f"{self.name}-json.md"

    @property
    def schema(self) -> Path:
        return REFERENCE / f"{self.name}-schema.json"


REPORT = Described(
    "report",
    "The reading",
    """# The report as JSON

`alliance report --json` gives the whole reading as one object: what the screen shows,
and every rule with its numbers behind it. `alliance demo NAME --json` gives the same of
a made-up journal. [report-schema.json](report-schema.json) describes it for programs
(JSON Schema 2020-12).

```console
$ alliance demo stirred --json
{
  "version": 1,
  "state": "stirred",
  "title": "Stirred up, with the ground holding.",
…
```

Days are `YYYY-MM-DD`; sessions are numbered as on the screen. Characters that could
steer a terminal are escaped. Keys may be added; `version` changes when one is taken
away or comes to mean something else. What the states and the ids in `next` mean stands
in [rules, states and steps](rules.md).

The same from Python, without a terminal:

```python
from datetime import date
from pathlib import Path

from alliance_cli.api import load_journal, read

journal = load_journal(Path("journal.json").read_text(encoding="utf-8"))
reading = read(journal, journal.therapists[0].id, date.today())
```

It holds a person's own words. Whoever saves it, saves those too.
""",
)
TRENDS = Described(
    "trends",
    "The course",
    """# The trends as JSON

`alliance trends --json` gives the whole history with one therapist as one object: what
the picture is drawn from, and what is said beside it. `alliance demo year --trends
--json` gives the same of a made-up journal. [trends-schema.json](trends-schema.json)
describes it for programs (JSON Schema 2020-12).

Days, numbers and `version` are as in [the report's JSON](report-json.md). It holds none
of a person's own words, but the names they gave to people and forms.

The same from Python, without a terminal:

```python
from datetime import date
from pathlib import Path

from alliance_cli.api import course, load_journal

journal = load_journal(Path("journal.json").read_text(encoding="utf-8"))
whole = course(journal, journal.therapists[0].id, date.today())
```
""",
)
PAGES = (REPORT, TRENDS)


def page(of: Described) -> str:
    schema = json.loads(of.schema.read_text(encoding="utf-8"))
    sections = [_section(of.whole, schema)]
    sections += [
        _section(f"{name.capitalize()}", held) for name, held in schema["$defs"].items()
    ]
    return "\n".join([of.introduction, *sections])


def _section(heading: str, held: Mapping[str, Any]) -> str:
    said = f"{held['description']}\n\n" if "description" in held else ""
    rows = "".join(_rows(held.get("properties", {})))
    table = f"| key | value | what it is |\n| --- | --- | --- |\n{rows}" if rows else ""
    return f"## {heading}\n\n{said}{table or _value(held) + '.'}\n".rstrip() + "\n"


def _rows(properties: Mapping[str, Any]) -> Iterator[str]:
    for key, held in properties.items():
        yield f"| `{key}` | {_value(held)} | {held.get('description', '')} |\n"


def _value(held: Mapping[str, Any]) -> str:
    """What may stand there, in a few words."""
    if "const" in held:
        return f"always `{json.dumps(held['const'])}`"
    if "enum" in held:
        return " · ".join(f"`{each}`" if each else "empty" for each in held["enum"])
    if "$ref" in held:
        name = held["$ref"].rpartition("/")[2]
        return f"object, [{name}](#{name})"
    if "items" in held:
        none = " or null" if "null" in held["type"] else ""
        return f"list: {_value(held['items'])}{none}"
    kinds = held.get("type", "anything")
    return " or ".join([kinds] if isinstance(kinds, str) else kinds)


if __name__ == "__main__":
    for each in PAGES:
        each.page.write_text(page(each), encoding="utf-8")

"""Writes tests/data/sentences.txt: every sentence with which something is refused.

They are read from the sources, so that none is forgotten. Run `PYTHONPATH=tests python
tests/docs/sentences.py` after a change to one, and read what changed aloud: does it say
where, and what to do? A test compares. What can't be read from where it is raised (it
was handed over) stands in `HANDED_OVER`, with the constants that are.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "alliance_cli"
PAGE = ROOT / "tests" / "data" / "sentences.txt"
HEAD = """Every sentence with which something is refused, by the kind of refusal.
What stands in braces is put in when it is said.
"""
REFUSED = "InputRefusedError"
WITH_A_PLACE = "{place}: "
HANDED_OVER = {  # what is raised here, by the constants that come in
    "alliance_cli.cli.guarding: otherwise": (
        "cli.guarding.PROTECTED_ALREADY",
        "cli.guarding.NOT_PROTECTED",
    ),
    "alliance_cli.cli.keys: otherwise": ("cli.keys.NEEDS_NEW", "cli.keys.NEEDS_CODE"),
    "alliance_cli.cli.finding: otherwise": (
        "cli.finding.NO_SUCH_DAY",
        "cli.sessions.NO_SESSION",
    ),
    "alliance_cli.cli.given: problems": ("cli.given.TO_COME",),
    "alliance_cli.term.dates: either": ("term.dates.EITHER",),
    "alliance_cli.store.connection: sentence": ("store.connection.SENTENCES",),
}
PASSED_ON = {  # made of what stands here already
    "alliance_cli.errors: '\\n'.join(self.problems)",
    "alliance_cli.exchange.foreign.day_one: because",
    "alliance_cli.exchange.foreign.diary: found.because",
    "alliance_cli.exchange.foreign.jrnl: on.because",
    "alliance_cli.exchange.foreign.table: day.because",
    "alliance_cli.exchange.jsontext: [sentence]",
    "alliance_cli.exchange.walk: because",
    "alliance_cli.exchange.walk: found.because",
    "alliance_cli.exchange.wording: self.listed",
    "alliance_cli.store.merge: problems",
    "alliance_cli.term.ahead: str(unclear).replace(PAST_EXAMPLES, EXAMPLES)",
    "alliance_cli.term.lines: str(unclear)",
}


@dataclass
class Module:
    """One source: its constants, its functions, and where other names come from."""

    name: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)


def modules() -> dict[str, Module]:
    paths = sorted(SOURCES.rglob("*.py"))
    return {one.name: one for one in map(_module, paths)}


def _module(path: Path) -> Module:
    inner = path.relative_to(SOURCES.parent).with_suffix("")
    name = ".".join(inner.parts).removesuffix(".__init__")
    module = Module(name, ast.parse(path.read_text(encoding="utf-8")))
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom):
            for one in node.names:
                module.imports[one.asname or one.name] = f"{node.module}.{one.name}"
        elif isinstance(node, ast.FunctionDef):
            module.functions[node.name] = node
    for node in module.tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            module.constants[node.targets[0].id] = node.value
    return module


KNOWN = modules()


def texts(given: ast.expr, module: Module) -> list[str]:
    """Every text that an expression can be; none where that can't be told."""
    match given:
        case ast.Constant(value=str() as text):
            return [text]
        case ast.JoinedStr(values=parts):
            return _joined([_part(part, module) for part in parts])
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _joined([texts(left, module), texts(right, module)])
        case ast.Call(func=ast.Attribute(attr="format", value=sentence)):
            return texts(sentence, module)
        case ast.Name() | ast.Attribute():
            return [
                one
                for value, home in _constant(given, module)
                for one in texts(value, home)
            ]
        case _:
            return [one for part in _within(given, module) for one in part]


def _within(given: ast.expr, module: Module) -> Iterator[list[str]]:
    """What holds several, or chooses among them."""
    match given:
        case ast.IfExp(body=one, orelse=other):
            yield from (texts(one, module), texts(other, module))
        case (
            ast.BoolOp(values=several)
            | ast.List(elts=several)
            | ast.Tuple(elts=several)
        ):
            yield from (texts(each, module) for each in several)
        case ast.Dict(values=several):
            yield from (texts(each, module) for each in several)
        case ast.Call(func=called):
            yield from _returned(called, module)
        case _:
            return


def _joined(options: list[list[str]]) -> list[str]:
    return ["".join(parts) for parts in product(*options)]


def _part(part: ast.expr, module: Module) -> list[str]:
    """A piece of an f-string: what is put in stands in braces, our own words don't."""
    if not isinstance(part, ast.FormattedValue):
        return texts(part, module)
    shown = ast.unparse(part.value)
    ours = shown.isupper() or shown.startswith(("_what(", "_perhaps(", "no_such("))
    return (texts(part.value, module) if ours else []) or [f"{{{shown}}}"]


def _returned(called: ast.expr, module: Module) -> Iterator[list[str]]:
    """What a function of ours gives back, as far as it can be read."""
    found = _home(called, module)
    if found is None or found[1] not in found[0].functions:
        return
    home, name = found
    for node in ast.walk(home.functions[name]):
        if isinstance(node, ast.Return) and node.value is not None:
            yield texts(node.value, home)


def _constant(named: ast.expr, module: Module) -> Iterator[tuple[ast.expr, Module]]:
    found = _home(named, module)
    if found is not None and found[1] in found[0].constants:
        home, name = found
        yield home.constants[name], home


def _home(named: ast.expr, module: Module) -> tuple[Module, str] | None:
    """The module in which a name is defined, and its name there."""
    match named:
        case ast.Name(id=name) if name in module.imports:
            home, _, there = module.imports[name].rpartition(".")
            return (KNOWN[home], there) if home in KNOWN else None
        case ast.Name(id=name):
            return module, name
        case ast.Attribute(value=ast.Name(id=alias), attr=name):
            origin = module.imports.get(alias, "")
            return (KNOWN[origin], name) if origin in KNOWN else None
        case _:
            return None


def kinds() -> set[str]:
    """The names of all classes that are refusals."""
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for module in KNOWN.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"AllianceError", "UnclearError"}
    for _ in bases:
        known |= {name for name, above in bases.items() if above & known}
    return known


def collected() -> tuple[dict[str, set[str]], set[str]]:
    """The sentences by kind; and what couldn't be read where it is raised."""
    found: dict[str, set[str]] = defaultdict(set)
    unread = set()
    refusals = kinds()
    for module in KNOWN.values():
        for node in ast.walk(module.tree):
            for kind, given, start in _said(node, refusals):
                said = texts(given, module)
                where = f"{module.name}: {ast.unparse(given)}"
                handed = HANDED_OVER.get(where, ())
                said += [one for name in handed for one in _by_name(name)]
                found[kind] |= {f"{start}{one}" for one in said if one.strip()}
                if not said:
                    unread.add(where)
    return found, unread


def _by_name(name: str) -> list[str]:
    home, _, constant = name.rpartition(".")
    module = KNOWN[f"alliance_cli.{home}"]
    return texts(module.constants[constant], module)


def _said(node: ast.AST, refusals: set[str]) -> Iterator[tuple[str, ast.expr, str]]:
    """The kind of refusal, its sentence, and what is said before it."""
    if not isinstance(node, ast.Call) or not node.args:
        return
    called = ast.unparse(node.func)
    name = called.rpartition(".")[2]
    if name in refusals and name != "NewerJournalError":
        yield name, node.args[0], ""
    elif name == "Refused":
        yield REFUSED, node.args[0], WITH_A_PLACE
    elif called.endswith("problems.add"):
        yield REFUSED, node.args[1], WITH_A_PLACE
    elif called in {"_refuse", "problems.append"} and _is_text(node.args[0]):
        yield REFUSED, node.args[0], ""
    elif called == "super().__init__":
        yield "said by the kind itself", node.args[0], ""


def _is_text(given: ast.expr) -> bool:
    return isinstance(given, ast.Constant | ast.JoinedStr)


def page() -> str:
    found, _ = collected()
    parts = [HEAD]
    for kind, sentences in sorted(found.items()):
        parts.append(
            f"\n{kind}\n\n" + "".join(f"  {one}\n" for one in sorted(sentences))
        )
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""`config`: the few settings, shown with where each comes from, and changed.

The file is written whole or not at all, for its owner alone, and keeps its comments.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.config import Found
    from alliance_cli.config.known import Setting, Value

WHICH = "Say which: alliance config --unset KEY"
NO_VALUE = "--unset takes away what is set; it goes with a KEY and no VALUE."
TAKES = "{name} takes {takes}, like: alliance config {name} {example}"
IS_NOW = "{name} is now: {value}"
AS_USUAL = "{name} is as usual again: {value}"
COMES_FIRST = "{variable} is set in the environment, and comes before the file."
LINKED = "{file} is a link to another file. Change it where it leads."
FROM = {"usual": "as usual", "file": "from config.toml"}
NONE = "none"

Key = Annotated[
    str | None,
    typer.Argument(
        metavar="[KEY]",
        help="One setting; without it all are shown.",
        show_default=False,
        autocompletion=completing.settings,
    ),
]
NewValue = Annotated[
    str | None,
    typer.Argument(
        metavar="[VALUE]",
        help="What it is to be from now on.",
        show_default=False,
    ),
]
Unset = Annotated[
    bool,
    typer.Option("--unset", help="Take it away again, so that it is as usual."),
]


def config(
    *,
    key: Key = None,
    value: NewValue = None,
    unset: Unset = False,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
) -> None:
    """The few settings.

    Each with what it is and where that comes from: as usual, from config.toml, or from
    an environment variable, which comes before the file. The file is never encrypted,
    so no setting holds a name.

    alliance config               all of them
    alliance config log full      the long log from now on
    alliance config --unset log   as usual again
    """
    from alliance_cli import config as settings
    from alliance_cli.store import place

    folder = place.home(home)
    if unset or value is not None:
        common.show(_changed(folder, key, value, unset=unset))
        return
    found = settings.found(folder, os.environ)
    if key is not None:
        known = _known(key)
        found = tuple(one for one in found if one.setting is known)
    if as_json:
        common.show_json(_plainly(found, folder / settings.FILE))
    else:
        alone = key is not None
        common.show(_drawn(found, folder / settings.FILE, alone=alone, plain=plain))


def _changed(folder: Path, key: str | None, value: str | None, *, unset: bool) -> str:
    if key is None:
        raise UsageError(WHICH)
    if unset and value is not None:
        raise UsageError(NO_VALUE)
    known = _known(key)
    return _take_away(folder, known) if value is None else _set(folder, known, value)


def _set(folder: Path, known: "Setting", typed: str) -> str:
    from alliance_cli.config import FILE, editing

    value = known.reads(typed)
    if value is None:
        example = known.example.partition(" = ")[2]
        raise UsageError(
            TAKES.format(name=known.name, takes=known.takes, example=example),
        )
    file = folder / FILE
    _write(file, editing.with_value(_text(file), known.name, value))
    _note_what_comes_first(known)
    _say_what_it_means(known, str(value))
    return IS_NOW.format(name=known.name, value=said(value)) + "\n"


def _take_away(folder: Path, known: "Setting") -> str:
    from alliance_cli.config import FILE, editing

    file = folder / FILE
    if (text := _text(file)) is not None:
        _write(file, editing.without(text, known.name))
    _note_what_comes_first(known)
    return AS_USUAL.format(name=known.name, value=said(known.usual)) + "\n"


def _known(key: str) -> "Setting":
    from alliance_cli.config import no_such
    from alliance_cli.config.known import setting

    found = setting(key.replace("-", "_").casefold())
    if found is None:
        raise UsageError(no_such(key))
    return found


def _text(file: Path) -> str | None:
    """What stands in the file, once it is known that it can be understood."""
    from alliance_cli.config import in_file

    if file.is_symlink():
        raise UsageError(LINKED.format(file=file))
    in_file(file)
    return file.read_text(encoding="utf-8-sig") if file.exists() else None


def _write(file: Path, text: str) -> None:
    from alliance_cli.store import place
    from alliance_cli.store.files import replace, temporary

    place.prepare(file.parent)
    with temporary(file) as new:
        new.write_text(text, encoding="utf-8")
        replace(new, file)


def _note_what_comes_first(known: "Setting") -> None:
    if os.environ.get(known.variable):
        common.note(COMES_FIRST.format(variable=known.variable))


def _say_what_it_means(known: "Setting", value: str) -> None:
    if known.name == "editor":
        from alliance_cli.term import editors

        common.say(editors.honestly(value))


def _drawn(
    found: "tuple[Found, ...]",
    file: Path,
    *,
    alone: bool,
    plain: bool,
) -> str:
    from alliance_cli.render.clean import safe

    if alone:
        return "".join(f"{safe(said(one.value))}\n" for one in found)
    rows = [(one.setting.name, safe(said(one.value)), _where(one)) for one in found]
    where = f"The file: {safe(common.tilde(file))}\n"
    if common.look(plain=plain).plain:
        lines = [f"{name} is {value}, {where}.\n" for name, value, where in rows]
        return "".join([*lines, where])
    widest = [max(len(row[n]) for row in rows) for n in (0, 1)]
    lines = [
        f"  {name:{widest[0]}}   {value:{widest[1]}}   {where}\n"
        for name, value, where in rows
    ]
    return "".join([*lines, f"\n  {where}"])


def _where(one: "Found") -> str:
    return FROM.get(one.source, f"from {one.setting.variable}")


def said(value: "Value") -> str:
    """A value as people say it."""
    match value:
        case None:
            return NONE
        case bool():
            return "yes" if value else "no"
        case _:
            return value


def _plainly(found: "tuple[Found, ...]", file: Path) -> dict[str, object]:
    settings = {
        one.setting.name: {"value": one.value, "from": one.source} for one in found
    }
    return {"file": str(file), "settings": settings}

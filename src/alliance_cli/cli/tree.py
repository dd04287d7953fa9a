"""The look of help: commands under their headings, then options, in plain text."""

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import NoReturn

from typer._click import Command, Context, HelpFormatter, Parameter
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup
from typer.main import Typer, get_command_from_info, get_group
from typer.models import CommandInfo

from alliance_cli.cli import usage
from alliance_cli.errors import UsageError

HELP = {"help_option_names": ["-h", "--help"]}
WHOLE = 200  # columns; a first sentence is never cut
FOR_TYPER = re.compile(r"\s*\[(?:x>=\d+; )?required\]|\s*\[x>=\d+\]|; x>=\d+")


def help_text(docstring: str | None) -> str:
    """The docstring, with examples (paragraphs of commands) kept line by line."""
    paragraphs = inspect.cleandoc(docstring or "").split("\n\n")
    return "\n\n".join(
        f"\b\n{each}" if each.startswith("alliance ") else each for each in paragraphs
    )


class Leaf(TyperCommand):
    """A command, its options without what only typer needs to say of them."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        params = self.get_params(ctx)
        for heading, kind in (("Arguments", "argument"), ("Options", "option")):
            rows = _rows(ctx, [one for one in params if one.param_type_name == kind])
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


@dataclass(frozen=True, slots=True)
class Named:
    """A command by where it is written; its module is imported when it is called.

    `where` is module:function below `alliance_cli.cli`; with () at its end, what the
    function gives is a group of commands. `says` is the first sentence of its help.
    """

    where: str
    says: str

    def load(self, name: str) -> Command:
        module, _, function = self.where.partition(":")
        found = import_module(f"alliance_cli.cli.{module}")
        if function.endswith("()"):
            return _group(name, getattr(found, function[:-2])())
        callback = getattr(found, function)
        info = CommandInfo(
            name,
            cls=Leaf,
            callback=callback,
            context_settings=HELP,
            help=help_text(callback.__doc__),
        )
        return get_command_from_info(
            info,
            pretty_exceptions_short=True,
            rich_markup_mode=None,
        )


def _group(name: str, app: Typer) -> Command:
    app.rich_markup_mode = None
    group = get_group(app)
    group.name, group.context_settings = name, HELP
    return group


class Tree(TyperGroup):
    """Commands under their headings; `named` are those imported when they are called.

    Typer draws groups only with rich, and rich costs more than all else help does; and
    to register thirty commands costs more than to run most of them.
    """

    named: Mapping[str, Mapping[str, Named]] = MappingProxyType({})

    def list_commands(self, ctx: Context) -> list[str]:
        names = [name for commands in self.named.values() for name in commands]
        return names or super().list_commands(ctx)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in self.commands:
            for commands in self.named.values():
                if cmd_name in commands:
                    self.commands[cmd_name] = commands[cmd_name].load(cmd_name)
        return super().get_command(ctx, cmd_name)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Names from the table alone; nothing is imported to complete a command."""
        if not self.named:
            return super().shell_complete(ctx, incomplete)
        found = [
            CompletionItem(name, help=each.says)
            for commands in self.named.values()
            for name, each in commands.items()
            if name.startswith(incomplete)
        ]
        return found + Command.shell_complete(self, ctx, incomplete)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        self._format_groups(formatter)
        with formatter.section("Options"):
            formatter.write_dl(_rows(ctx, self.get_params(ctx)))

    def resolve_command(
        self,
        ctx: Context,
        args: list[str],
    ) -> tuple[str | None, Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args[0] not in known and not ctx.resilient_parsing:
            self._refuse(ctx, args[0], known)
        return super().resolve_command(ctx, args)

    def _format_groups(self, formatter: HelpFormatter) -> None:
        groups = self._said()
        width = max(len(name) for said in groups.values() for name in said)
        for heading, said in groups.items():
            with formatter.section(heading):
                formatter.write_dl(
                    [(f"{name:{width}}", each) for name, each in said.items()],
                )

    def _said(self) -> dict[str, dict[str, str]]:
        """What each command is for, under its heading."""
        if self.named:
            return {
                heading: {name: each.says for name, each in commands.items()}
                for heading, commands in self.named.items()
            }
        groups: dict[str, dict[str, str]] = {}
        for name, command in self.commands.items():
            heading = getattr(command, "rich_help_panel", None) or "Commands"
            said = command.get_short_help_str(WHOLE)
            groups.setdefault(str(heading), {})[name] = said
        return groups

    def _refuse(self, ctx: Context, typed: str, known: list[str]) -> NoReturn:
        raise UsageError(usage.no_such_command(typed, known, ctx.command_path))


def _rows(ctx: Context, params: Sequence[Parameter]) -> list[tuple[str, str]]:
    records = (param.get_help_record(ctx) for param in params)
    return [(each[0], FOR_TYPER.sub("", each[1])) for each in records if each]

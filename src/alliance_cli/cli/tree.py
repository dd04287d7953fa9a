"""The look of help: commands under their headings, then options, in plain text."""

import inspect
import re
from collections.abc import Sequence
from typing import NoReturn

from typer._click import Command, Context, HelpFormatter, Parameter
from typer.core import TyperCommand, TyperGroup

from alliance_cli.cli import usage
from alliance_cli.errors import UsageError

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


class Tree(TyperGroup):
    """Commands in the order they were registered, grouped by `rich_help_panel`.

    Typer draws groups only with rich, and rich costs more than all else help does.
    """

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        self._format_groups(formatter)
        with formatter.section("Options"):
            formatter.write_dl(_rows(ctx, self.get_params(ctx)))

    def resolve_command(
        self,
        ctx: Context,
        args: list[str],
    ) -> tuple[str | None, Command | None, list[str]]:
        if args[0] not in self.commands and not ctx.resilient_parsing:
            self._refuse(ctx, args[0])
        return super().resolve_command(ctx, args)

    def _format_groups(self, formatter: HelpFormatter) -> None:
        width = max(len(name) for name in self.commands)
        for heading, commands in self._grouped().items():
            with formatter.section(heading):
                formatter.write_dl(
                    [
                        (f"{name:{width}}", command.get_short_help_str(formatter.width))
                        for name, command in commands.items()
                    ],
                )

    def _grouped(self) -> dict[str, dict[str, Command]]:
        groups: dict[str, dict[str, Command]] = {}
        for name, command in self.commands.items():
            heading = getattr(command, "rich_help_panel", None) or "Commands"
            groups.setdefault(str(heading), {})[name] = command
        return groups

    def _refuse(self, ctx: Context, typed: str) -> NoReturn:
        known = list(self.commands)
        raise UsageError(usage.no_such_command(typed, known, ctx.command_path))


def _rows(ctx: Context, params: Sequence[Parameter]) -> list[tuple[str, str]]:
    records = (param.get_help_record(ctx) for param in params)
    return [(each[0], FOR_TYPER.sub("", each[1])) for each in records if each]

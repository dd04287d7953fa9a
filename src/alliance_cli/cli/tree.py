"""The look of help: commands under their headings, then options, in plain text."""

import inspect
from typing import NoReturn

from typer._click import Command, Context, HelpFormatter
from typer.core import TyperGroup

from alliance_cli.cli import usage
from alliance_cli.errors import UsageError


def help_text(docstring: str | None) -> str:
    """The docstring, with examples (paragraphs of commands) kept line by line."""
    paragraphs = inspect.cleandoc(docstring or "").split("\n\n")
    return "\n\n".join(
        f"\b\n{each}" if each.startswith("alliance ") else each for each in paragraphs
    )


class Tree(TyperGroup):
    """Commands in the order they were registered, grouped by `rich_help_panel`.

    Typer draws groups only with rich, and rich costs more than all else help does.
    """

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        self._format_groups(formatter)
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])

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

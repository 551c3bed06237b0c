"""A group of commands that tells what may be meant by a command that it does not have."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import click

_HARMLESS = ("check", "lint", "show")
"""Commands that only look at a file."""


class Group(click.Group):
    """A group of commands.

    Args:
        elsewhere: what other programs call a command → what it is called here.
    """

    def __init__(self, *args: Any, elsewhere: Mapping[str, str] | None = None, **how: Any) -> None:
        super().__init__(*args, **how)
        self.elsewhere = elsewhere or {}

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant; an unknown name is reported with the one that may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            message = f"{error.message.removesuffix('.')}; {self._meant(ctx, args[0])}"
            raise click.UsageError(message, ctx) from None

    def _meant(self, ctx: click.Context, name: str) -> str:
        from normalize.files.meant import meant

        if name in self.elsewhere:
            return f"did you mean {self.elsewhere[name]}?"
        commands = self.list_commands(ctx)
        if os.path.exists(name):
            first = next((each for each in _HARMLESS if each in commands), commands[0])
            return f"a command comes before the file: {ctx.command_path} {first} {name}"
        return meant(name, commands)

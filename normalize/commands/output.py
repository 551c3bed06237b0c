"""What every subcommand prints: lines of results, or one message about unusable input."""

from __future__ import annotations

import sys

import click

from normalize.commands import progress

STDIN = "-"
"""Stands for standard input, and for standard output."""


class Refused(click.ClickException):
    """The command was given something that it cannot use."""

    exit_code = 2


def emit(line: str, to_stderr: bool = False) -> None:
    """Print a line of results as UTF-8, whatever the terminal's encoding is; colour codes stay in."""
    if (sys.stderr if to_stderr else sys.stdout).isatty():
        progress.hide()
    click.echo((line + "\n").encode("utf-8", "backslashreplace"), nl=False, err=to_stderr)

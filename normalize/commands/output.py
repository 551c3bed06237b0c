"""What every subcommand prints: lines of results, and the one message for what it cannot use."""

from __future__ import annotations

import sys

import click

from normalize.commands import progress

STDIN = "-"
"""What stands for standard input, and for standard output."""


class Refused(click.ClickException):
    """What the command was given cannot be used."""

    exit_code = 2


def emit(line: str, to_stderr: bool = False) -> None:
    """Print a line of results as UTF-8, whatever the terminal's encoding is; colour codes stay in."""
    if (sys.stderr if to_stderr else sys.stdout).isatty():
        progress.hide()
    click.echo((line + "\n").encode("utf-8", "backslashreplace"), nl=False, err=to_stderr)

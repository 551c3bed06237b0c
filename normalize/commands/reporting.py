"""The options for the format and colours of results."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from normalize.commands.configured import on_command_line
from normalize.report.formats import COLOURS, FORMATS

if TYPE_CHECKING:
    from normalize.normalizer import Normalizer
    from normalize.report.page import Page, Report
    from normalize.report.reporter import Reporter

_Command = Callable[..., Any]

_FORMAT = "text (default), json, sarif or github; json prints one object per line, github annotations for a workflow."
_JSON = "Short for --format json."
_COLOUR = "auto (default: on a terminal, unless NO_COLOR is set), always or never."


@dataclass(frozen=True, slots=True)
class Reporting:
    """The format and colours of results.

    Attributes:
        format: one of `normalize.report.formats.FORMATS`.
        colour: one of `normalize.report.formats.COLOURS`.
    """

    format: str
    colour: str

    def reporter(self, words: Report) -> Reporter:
        """The reporter of the format.

        Args:
            words: the report that ``text`` stands for.
        """
        from normalize.report.reporter import reporter

        return reporter(self.format, words)

    def page(self, normalizer: Normalizer) -> Page:
        """The page to print on: as wide as the terminal, or unlimited without one."""
        from normalize.report.page import Page

        terminal = sys.stdout.isatty()
        coloured = self.colour == "always" or (self.colour == "auto" and terminal and not os.environ.get("NO_COLOR"))
        width = shutil.get_terminal_size().columns if terminal and self.format == "text" else 0
        return Page(normalizer.names, normalizer.options, width, coloured)


def reporting(command: _Command) -> _Command:
    """Give a command the options for the format of results, as one argument ``reporting``."""

    @click.option("--format", "format", type=click.Choice(FORMATS), metavar="NAME", default="text", help=_FORMAT)
    @click.option("--json", "as_json", is_flag=True, help=_JSON)
    @coloured
    @wraps(command)
    def with_reporting(format: str, as_json: bool, colour: str, **rest: Any) -> Any:
        if as_json and format != "json" and on_command_line("format"):
            raise click.UsageError(f"--json is short for --format json; leave out one of --json and --format {format}")
        return command(reporting=Reporting("json" if as_json else format, colour), **rest)

    return with_reporting


coloured = click.option("--color", "colour", type=click.Choice(COLOURS), metavar="WHEN", default="auto", help=_COLOUR)
"""The option ``--color`` alone."""

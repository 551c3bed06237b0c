"""The help of a command with many options: the common ones on one screen, all of them on request."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Any

import click

HEADINGS: Mapping[str, frozenset[str]] = {
    "Options": frozenset(),
    "Choosing files": frozenset("include exclude ignore force_exclude baseline jobs".split()),
    "Reading files": frozenset("as_format columns fields document".split()),
    "Output": frozenset("format as_json colour".split()),
    "Configuration": frozenset("config no_config".split()),
}
"""Heading → the options below it, by parameter; the first heading takes all that no other has."""

_RARE = frozenset(
    "spelling source_language unify protect starter include ignore force_exclude as_json colour".split()
    + "as_format columns fields document config no_config".split()
)
_EVERYTHING = "normalize.help.everything"
_FIRST_COLUMN = 24


class Sectioned(click.Command):
    """A command with many options.

    ``--help`` explains the common options in a line each, on one screen of 24 lines; ``--help-all`` explains all.
    """

    def __init__(self, *args: Any, **how: Any) -> None:
        super().__init__(*args, **how)
        self.params.append(_help_all())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the description of the command: the first paragraph and the examples, or all of it."""
        first, *rest = inspect.cleandoc(self.help or "").split("\n\n")
        kept = rest if _everything(ctx) else [paragraph for paragraph in rest if paragraph.startswith("\b")]
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text("\n\n".join([first, *kept]))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options: the common ones in a line each, or all under headings."""
        if _everything(ctx):
            for heading, rows in sections(self, ctx):
                with formatter.section(heading):
                    formatter.write_dl(rows, col_max=_FIRST_COLUMN)
            return
        options = _options(self, ctx)
        common = [option.get_help_record(ctx) for option in options if option.name not in _RARE]
        with formatter.section("Options"):
            formatter.write_dl([(names, _first_clause(what)) for names, what in filter(None, common)])
        rare = [option.opts[0] for option in options if option.name in _RARE]
        formatter.write_paragraph()
        formatter.write_text(f"More options, which --help-all explains: {', '.join(rare)}.")


def _everything(ctx: click.Context) -> bool:
    return bool(ctx.meta.get(_EVERYTHING, False))


def _first_clause(what: str) -> str:
    """What an option does, without its default and its risk.

    >>> _first_clause("In folders leave out what fits; repeatable. Default: none.")
    'In folders leave out what fits'
    """
    return re.split(r"[.;](?:\s|$)", what)[0]


def sections(command: click.Command, ctx: click.Context) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each heading with its options: how they are written, and what they do.

    Args:
        command: any command.
        ctx: its context.
    """
    elsewhere = frozenset().union(*HEADINGS.values())
    for heading, names in HEADINGS.items():
        rows = [
            record
            for option in _options(command, ctx)
            if (option.name in names or (not names and option.name not in elsewhere))
            and (record := option.get_help_record(ctx))
        ]
        if rows:
            yield heading, rows


def _options(command: click.Command, ctx: click.Context) -> list[click.Option]:
    return [option for option in command.get_params(ctx) if isinstance(option, click.Option)]


def _help_all() -> click.Option:
    return click.Option(
        ["--help-all"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_all,
        hidden=True,
    )


def _show_all(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        context.meta[_EVERYTHING] = True
        click.echo(context.get_help())
        context.exit()

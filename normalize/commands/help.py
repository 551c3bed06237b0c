"""The help of a command with many options: under headings, in two columns that leave room for words."""

from __future__ import annotations

from collections.abc import Mapping

import click

_HEADINGS: Mapping[str, frozenset[str]] = {
    "Options": frozenset(),
    "Which files": frozenset("include exclude ignore force_exclude baseline".split()),
    "What is told": frozenset("format as_json colour".split()),
    "Configuration": frozenset("config no_config".split()),
}
"""Heading → the options below it, by the names of their values; the first has all that no other has."""

_FIRST_COLUMN = 24


class Sectioned(click.Command):
    """A command whose options stand under headings."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        elsewhere = frozenset().union(*_HEADINGS.values())
        for heading, names in _HEADINGS.items():
            rows = [
                record
                for option in self.get_params(ctx)
                if isinstance(option, click.Option)
                and (option.name in names or (not names and option.name not in elsewhere))
                and (record := option.get_help_record(ctx))
            ]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows, col_max=_FIRST_COLUMN)

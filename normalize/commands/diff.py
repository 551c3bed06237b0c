"""``diff``: show what would be changed as a unified diff; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, overrides
from normalize.commands.help import Sectioned
from normalize.commands.judges import Judges
from normalize.commands.printing import print_report
from normalize.commands.reporting import Reporting, coloured
from normalize.commands.run import Run

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.settings import Settings

_WORDS = "Show words, not lines: [-old-]{+new+}, or by colour alone if there is any. Default: off. Not a patch."


@click.command(cls=Sectioned, short_help="Print what would change as a unified diff.")
@options.paths
@click.option("--word-diff", is_flag=True, help=_WORDS)
@options.judging
@options.source
@choosing
@coloured
@configured
def diff(
    paths: tuple[str, ...], word_diff: bool, settings: Settings, source: str | None, chosen: Chosen, colour: str
) -> None:
    """Print what fix would change as a unified diff; suggestions are not in it.

    \b
      mt-normalize diff article.txt
      mt-normalize diff articles/ > names.patch
      mt-normalize diff articles/ --word-diff | less -R
    """  # noqa: D301 - click reads the character
    if word_diff:
        from normalize.report.words import words as report
    else:
        from normalize.report.diff import diff as report

    run = Run(Judges(settings, overrides()), paths, chosen, source)
    click.get_current_context().exit(print_report(run, report, Reporting("text", colour), sum_up=False))

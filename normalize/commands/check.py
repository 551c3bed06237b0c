"""``check``: list what would be changed, one per line; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, overrides
from normalize.commands.help import Sectioned
from normalize.commands.judges import Judges
from normalize.commands.printing import print_report
from normalize.commands.reporting import reporting
from normalize.commands.run import Run

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.reporting import Reporting
    from normalize.commands.settings import Settings


@click.command(cls=Sectioned, short_help="List what would change; write nothing.")
@options.paths
@options.judging
@options.source
@choosing
@reporting
@configured
def check(paths: tuple[str, ...], settings: Settings, source: str | None, chosen: Chosen, reporting: Reporting) -> None:
    """List what fix would change and suggest, one per line.

    \b
      mt-normalize check articles/
      mt-normalize check article.txt --json | jq .replacement
    """  # noqa: D301 - click reads the character
    from normalize.report.human import brief

    run = Run(Judges(settings, overrides()), paths, chosen, source)
    click.get_current_context().exit(print_report(run, brief, reporting, sum_up=True))

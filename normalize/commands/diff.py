"""``diff``: what would be changed, as a unified diff; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import settings as options
from normalize.commands.run import tell

if TYPE_CHECKING:
    from normalize.commands.settings import Settings


@click.command(short_help="Print what would change as a unified diff.")
@options.paths
@options.judging
@options.source
@options.colour
def diff(paths: tuple[str, ...], settings: Settings, source: str | None, colour: str) -> None:
    """Print what fix would change as a unified diff; suggestions are not in it.

    \b
      mt-normalize diff article.txt
      mt-normalize diff articles/ > names.patch
    """  # noqa: D301 - click reads the character
    from normalize.report.diff import diff as report

    status = tell(settings, paths, source, report, lambda names: options.page(names, colour), sum_up=False)
    click.get_current_context().exit(status)

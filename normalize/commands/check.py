"""``check``: what would be changed, a line each; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import settings as options
from normalize.commands.run import tell

if TYPE_CHECKING:
    from normalize.commands.settings import Settings


@click.command(short_help="List what would change; write nothing.")
@options.paths
@options.judging
@options.source
@options.as_json
@options.colour
def check(paths: tuple[str, ...], settings: Settings, source: str | None, as_json: bool, colour: str) -> None:
    """List what fix would change and suggest, a line each.

    \b
      mt-normalize check articles/
      mt-normalize check article.txt --json | jq .replacement
    """  # noqa: D301 - click reads the character
    from normalize.report.human import brief
    from normalize.report.jsonlines import json_lines

    report = json_lines if as_json else brief
    status = tell(settings, paths, source, report, lambda names: options.page(names, colour, as_json), sum_up=True)
    click.get_current_context().exit(status)

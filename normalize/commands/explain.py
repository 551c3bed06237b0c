"""``explain``: why something would be changed or suggested; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import settings as options
from normalize.commands.run import tell

if TYPE_CHECKING:
    from normalize.commands.settings import Settings


@click.command(short_help="Say why something would change.")
@options.paths
@options.judging
@options.source
@options.as_json
@options.colour
def explain(paths: tuple[str, ...], settings: Settings, source: str | None, as_json: bool, colour: str) -> None:
    """Give the reasons for and against every change and suggestion.

    \b
      mt-normalize explain article.txt
      echo "Turkish minister Hulusi Akal spoke" | mt-normalize explain -
    """  # noqa: D301 - click reads the character
    from normalize.report.jsonlines import json_lines
    from normalize.report.reasons import reasons

    report = json_lines if as_json else reasons
    status = tell(settings, paths, source, report, lambda names: options.page(names, colour, as_json), sum_up=True)
    click.get_current_context().exit(status)

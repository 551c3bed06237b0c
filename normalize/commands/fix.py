"""``fix``: rewrite files in place, or standard input to standard output."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from normalize.commands import settings as options
from normalize.commands.run import STDIN, Run, emit
from normalize.errors import FileError

if TYPE_CHECKING:
    from normalize.commands.settings import Settings


@click.command(short_help="Rewrite files in place; - is stdin to stdout.")
@options.paths
@options.log
@options.judging
@options.source
@options.as_json
@options.colour
def fix(
    paths: tuple[str, ...],
    log: str | None,
    settings: Settings,
    source: str | None,
    as_json: bool,
    colour: str,
) -> None:
    """Rewrite the sure, list the doubtful.

    PATH is a file, a folder (hidden and binary files in it are left out) or - for standard input, whose new text goes
    to standard output. Only what a reader of its format sees is rewritten. Encoding, line ends, mode and owner are
    kept; a file is replaced whole or not at all.

    \b
      mt-normalize fix article.txt --log run.jsonl
      mt-normalize fix articles/ -g names.yaml --preset strict
      mt-normalize fix - < old.txt > new.txt
    """  # noqa: D301 - click reads the character
    from normalize import changelog
    from normalize.files.safe import check_writable, replace
    from normalize.files.walk import real
    from normalize.report.human import Tally, brief, summary
    from normalize.report.jsonlines import json_lines

    if log in ("", STDIN):
        raise click.BadParameter("the log must be a file", param_hint="--log")
    with ExitStack() as stack:
        kept = stack.enter_context(changelog.LogFile(log)) if log else None
        normalizer = settings.normalizer()
        run = Run(normalizer, paths, source, [real(log)] if log else [], settings.reading)
        page = options.page(normalizer, colour, whole_lines=as_json)
        report, tally = json_lines if as_json else brief, Tally()
        for file, judged in run:
            try:
                if file and judged.result.changes:
                    check_writable(file)
                if kept and (judged.result.changes or judged.result.suggestions):
                    from normalize.version import __version__

                    kept.append(
                        changelog.record(
                            judged.path,
                            judged.encoding,
                            judged.result,
                            normalizer.names.digest,
                            __version__,
                            settings.logged(judged.source_language),
                            judged.packed,
                        )
                    )
                if file is None:
                    click.echo(judged.new_data, nl=False)
                elif judged.result.changes:
                    replace(file, judged.data, judged.new_data)
            except FileError as error:
                run.fail(error)
                continue
            run.changed |= bool(judged.result.changes)
            tally.count(judged)
            for line in report(judged, page):
                emit(line, to_stderr=STDIN in paths)
    click.echo(summary(tally, done=True, failed=run.failed), err=True)
    click.get_current_context().exit(run.status)

"""``fix``: rewrite files in place, or standard input to standard output."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, overrides
from normalize.commands.help import Sectioned
from normalize.commands.judges import Judges
from normalize.commands.output import STDIN, emit
from normalize.commands.reporting import reporting
from normalize.commands.run import Run
from normalize.errors import FileError

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.reporting import Reporting
    from normalize.commands.settings import Settings


@click.command(cls=Sectioned, short_help="Rewrite files in place; - is stdin to stdout.")
@options.paths
@options.log
@options.judging
@options.source
@choosing
@reporting
@configured
def fix(
    paths: tuple[str, ...],
    log: str | None,
    settings: Settings,
    source: str | None,
    chosen: Chosen,
    reporting: Reporting,
) -> None:
    """Rewrite what is sure, list what is not. PATH is a file, a folder, or - for standard input to standard output.

    In a folder, all files are taken except hidden, ignored and binary ones. Only text that a reader sees is rewritten.
    Encoding, line ends, mode and owner are kept; a file is replaced whole or not at all.

    \b
      mt-normalize fix article.txt --log run.jsonl
      mt-normalize fix articles/ -g names.yaml --preset strict
      mt-normalize fix - < old.txt > new.txt
    """  # noqa: D301 - click reads the character
    from normalize import changelog
    from normalize.commands.writing import write
    from normalize.files.safe import Folders
    from normalize.files.walk import real
    from normalize.report.human import Tally, brief, summary

    if log in ("", STDIN):
        raise click.BadParameter("the log must be a file", param_hint="--log")
    with ExitStack() as stack:
        kept = stack.enter_context(changelog.LogFile(log)) if log else None
        if kept and kept.mended:
            click.echo(f"{log}: ended within an entry, whose file was not changed; that entry was removed", err=True)
        folders = stack.enter_context(Folders())
        run = Run(Judges(settings, overrides()), paths, chosen, source, [real(log)] if log else [])
        reporter, tally = reporting.reporter(brief), Tally()
        for item in run:
            try:
                write(*item, kept, folders.replace)
            except FileError as error:
                run.fail(error)
                continue
            run.changed |= bool(item.judged.result.changes)
            tally.count(item.judged)
            for line in reporter.file(item.judged, reporting.page(item.normalizer)):
                emit(line, to_stderr=STDIN in paths)
        for line in reporter.end(run.failures):
            emit(line, to_stderr=STDIN in paths)
    click.echo(summary(tally, done=True, failed=run.failed), err=True)
    if log and tally.suggestions and sys.stderr.isatty():
        click.echo(f"mt-normalize review {log} asks about the suggestions.", err=True)
    click.get_current_context().exit(run.status)

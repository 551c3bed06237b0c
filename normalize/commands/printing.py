"""Prints the findings in every file of a run; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands.output import emit

if TYPE_CHECKING:
    from normalize.commands.reporting import Reporting
    from normalize.commands.run import Run
    from normalize.report.page import Report


def print_report(run: Run, words: Report, reporting: Reporting, sum_up: bool) -> int:
    """Print a report on every file; nothing is written.

    Args:
        run: the files.
        words: the report in words.
        reporting: the format.
        sum_up: whether to print a summary on stderr.

    Returns:
        The exit status.
    """
    from normalize.report.human import Tally, summary

    reporter, tally = reporting.reporter(words), Tally()
    for item in run:
        run.changed |= bool(item.judged.result.changes)
        tally.count(item.judged)
        for line in reporter.file(item.judged, reporting.page(item.normalizer)):
            emit(line)
    for line in reporter.end(run.failures):
        emit(line)
    if sum_up:
        click.echo(summary(tally, done=False, failed=run.failed), err=True)
    return run.status

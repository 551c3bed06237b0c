"""``review``: decide on suggestions one by one."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from normalize.commands import log as logs
from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, overrides
from normalize.commands.help import Sectioned
from normalize.commands.judges import Judges
from normalize.commands.output import STDIN
from normalize.commands.path import PATH
from normalize.commands.reporting import Reporting, coloured
from normalize.commands.run import Run
from normalize.report.counts import many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from normalize.commands.choosing import Chosen
    from normalize.commands.settings import Settings
    from normalize.files.plain import Judged
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer
    from normalize.review.session import Case

_LOG = "With PATHs: append what is accepted to FILE; undo needs it. With a LOG: that log, default."
_TO = "List of names in YAML that always and never add to. Default: the first --gazetteer that is one."


@click.command(cls=Sectioned, short_help="Decide on suggestions one by one.")
@click.argument("paths", metavar="LOG | PATH...", nargs=-1, required=True, type=PATH)
@click.option("--log", metavar="FILE", type=PATH, help=_LOG)
@click.option("--to", metavar="FILE", type=PATH, help=_TO)
@options.judging
@options.source
@choosing
@coloured
@configured
def review(
    paths: tuple[str, ...],
    log: str | None,
    to: str | None,
    settings: Settings,
    source: str | None,
    chosen: Chosen,
    colour: str,
) -> None:
    """Show each suggestion in its sentence with its reasons, and ask: yes, no, edit, always, never, skip, back, quit.

    The suggestions are those that fix wrote to LOG, or those for the PATHs as they are. What is accepted is written to
    the files and appended to the log when you quit or reach the end. Answers are kept beside the log in .LOG.review:
    after Ctrl-C or a crash the same command continues where it stopped.

    \b
      mt-normalize review run.jsonl
      mt-normalize review articles/ --log run.jsonl --to names.yaml
    """  # noqa: D301 - click reads the character
    from normalize.commands.asking import Asking
    from normalize.review import state
    from normalize.review.session import Session

    from_log = _is_log(paths)
    if from_log and log not in (None, paths[0]):
        raise click.UsageError(f"{paths[0]} is a log, and what is accepted goes to it; leave out --log")
    if from_log and source is not None:
        raise click.UsageError(f"{paths[0]} is a log; --source is for a file that is to be judged")
    log = paths[0] if from_log else log
    if not log and len(paths) == 1 and paths[0] != STDIN and not os.path.exists(paths[0]):
        raise click.UsageError(f"{paths[0]}: no such log, file or folder")
    if not log or log == STDIN:
        raise click.UsageError(
            "name a log with --log FILE: what is accepted is written there, so that it can be undone"
        )
    if STDIN in paths:
        raise click.UsageError("review asks on standard input; name files")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("review asks, so it needs a terminal; check lists suggestions, explain gives reasons")
    judges = Judges(settings, overrides())
    kept_in = state.place(log)
    kept = state.read(kept_in)
    found = _Suggestions(log, judges)
    cases = list(found.of_log(paths[0]) if from_log else found.of_paths(paths, source, chosen))
    if found.sure:
        click.echo(f"{many(found.sure, 'sure change')} left to mt-normalize fix; here are the suggestions.")
    session = Session.resumed(cases, kept)
    asking = Asking(session, found.judge_of, Reporting("text", colour), _list(to, settings), log)
    click.get_current_context().exit(asking.run(failed=found.failed))


class _Suggestions:
    """Collects suggestions; a file that cannot be used is reported, and the others go on."""

    def __init__(self, log: str, judges: Judges) -> None:
        self._log = log
        self._judges = judges
        self.failed = False
        self.sure = 0

    def judge_of(self, file: Found) -> tuple[Settings, Normalizer]:
        """The settings for a file, and its normalizer."""
        return self._judges.of(file)

    def of_log(self, log: str) -> Iterator[Case]:
        """The open suggestions of a log."""
        from normalize.errors import InputError
        from normalize.files.safe import read
        from normalize.review.pending import pending

        entries = logs.entries(log)
        for item in logs.of_files(entries, ()):
            try:
                if isinstance(item, InputError):
                    raise item
                file, its = item
                yield from self._cases(file, pending(its, read(file)))
            except InputError as error:
                click.echo(str(error), err=True)
                self.failed = True

    def of_paths(self, paths: tuple[str, ...], source: str | None, chosen: Chosen) -> Iterator[Case]:
        """The suggestions of files as they are."""
        from normalize.files.walk import real

        run = Run(self._judges, paths, chosen, source, leave_out=[real(self._log)])
        for file, judged in run.whole():
            self.sure += len(judged.result.changes)
            yield from self._cases(file, judged)
        self.failed |= bool(run.failed)

    def _cases(self, file: Found, judged: Judged) -> Iterator[Case]:
        from normalize.files.walk import real
        from normalize.fingerprint import fingerprints
        from normalize.review.session import Case

        key = os.path.relpath(file.target, real(self._log).parent).replace(os.sep, "/")
        for change, fixed, mark in fingerprints(judged.result):
            if not fixed:
                yield Case(file, judged, change, key, mark)


def _is_log(paths: tuple[str, ...]) -> bool:
    from normalize.files.walk import LOG_START

    def starts(path: str) -> bool:
        try:
            with open(path, "rb") as file:
                return file.read(len(LOG_START)) == LOG_START
        except OSError:
            return False

    found = [path for path in paths if path != STDIN and starts(path)]
    if found and len(paths) > 1:
        raise click.UsageError(f"{found[0]} is a log: review it alone, or files without it")
    return bool(found)


def _list(to: str | None, settings: Settings) -> str:
    """The list to add to; empty if there is none."""
    lists = [given for given in settings.names.given if given.lower().endswith((".yaml", ".yml"))]
    if to and not to.lower().endswith((".yaml", ".yml")):
        raise click.BadParameter(f"{to}: only lists in YAML (.yaml, .yml) are added to", param_hint="--to")
    return to or next(iter(lists), "")

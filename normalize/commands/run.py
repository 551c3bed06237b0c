"""Judging all the files of a command line, one after the other, with one exit status for all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalize.errors import InputError, NothingNamed, OtherLanguage

if TYPE_CHECKING:
    from normalize.commands.settings import Settings
    from normalize.files.plain import Judged
    from normalize.files.reading import Reading
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer
    from normalize.report.page import Page, Report

STDIN = "-"


class Refused(click.ClickException):
    """What the command was given cannot be used."""

    exit_code = 2


class Run:
    """One run over files: what is judged, what went wrong, whether something is to be changed.

    Args:
        normalizer: who judges.
        paths: files, folders, ``-``.
        source: path of the text that the one file of ``paths`` was translated from.
        leave_out: files that are never meant, with no symbolic link on the way.
        reading: what the user said of the format of the files.

    Raises:
        click.UsageError: a source was given for several files, or for one that has its sources itself; or columns or
            fields for standard input, of which nothing says that it is a table or JSON.
        InputError: the source cannot be read.
    """

    def __init__(
        self,
        normalizer: Normalizer,
        paths: Sequence[str],
        source: str | None = None,
        leave_out: Collection[Path] = (),
        reading: Reading | None = None,
    ) -> None:
        from normalize.files.reading import Reading

        self._normalizer = normalizer
        self._reading = reading or Reading()
        _check_named(paths, self._reading)
        self._paths = paths
        self._named = {os.path.normpath(path) for path in paths}
        self._leave_out = leave_out
        self._source_path = source
        self._source = None if source is None else _source_text(source, paths, self._reading)
        self._unnamed = 0
        self.changed = False
        self.failed = 0

    def __iter__(self) -> Iterator[tuple[Found | None, Judged]]:
        """Each file with what was found in it; None stands for standard input. What cannot be read is told."""
        from normalize.files.judge import judge
        from normalize.files.safe import read

        for item in self._found():
            try:
                data = sys.stdin.buffer.read() if item is None else read(item)
                path = STDIN if item is None else item.path
                judged = judge(path, data, self._normalizer, self._source, self._reading)
            except InputError as error:
                in_folder = item is not None and item.path not in self._named
                if isinstance(error, NothingNamed) and in_folder:
                    self._unnamed += 1
                elif isinstance(error, OtherLanguage) and in_folder:
                    # A folder of translations into many languages is no mistake.
                    click.echo(str(error), err=True)
                else:
                    self.fail(error)
                continue
            if self._source is not None:
                _tell_if_whole(str(self._source_path), self._source, judged)
            yield item, judged
        if self._unnamed:
            click.echo(_passed_over(self._unnamed), err=True)

    def fail(self, error: InputError) -> None:
        """Tell what is wrong with one file; the others go on."""
        click.echo(str(error), err=True)
        self.failed += 1

    @property
    def status(self) -> int:
        """The exit status: 2 if a file failed, 1 if there is something to change, else 0."""
        return 2 if self.failed else int(self.changed)

    def _found(self) -> Iterator[Found | None]:
        from normalize.files.walk import Found, walk

        if STDIN in self._paths:
            yield None
        for item in walk([path for path in self._paths if path != STDIN], self._leave_out):
            if isinstance(item, Found):
                yield item
            else:
                self.fail(item)


def tell(
    settings: Settings,
    paths: Sequence[str],
    source: str | None,
    report: Report,
    page: Callable[[Normalizer], Page],
    sum_up: bool,
) -> int:
    """Print a report on every file; nothing is written.

    Args:
        settings: how to judge.
        paths: files, folders, ``-``.
        source: path of the source text of the one file.
        report: what to print of a file.
        page: makes the page to print it on.
        sum_up: whether to say on stderr what it came to.

    Returns:
        The exit status.
    """
    from normalize.report.human import Tally, summary

    normalizer = settings.normalizer()
    run, tally, sheet = Run(normalizer, paths, source, reading=settings.reading), Tally(), page(normalizer)
    for _, judged in run:
        run.changed |= bool(judged.result.changes)
        tally.count(judged)
        for line in report(judged, sheet):
            emit(line)
    if sum_up:
        click.echo(summary(tally, done=False, failed=run.failed), err=True)
    return run.status


def emit(line: str, to_stderr: bool = False) -> None:
    """Print a line of results as UTF-8, whatever the terminal's encoding is; colour codes stay in."""
    click.echo((line + "\n").encode("utf-8", "backslashreplace"), nl=False, err=to_stderr)


def _tell_if_whole(path: str, source: str, judged: Judged) -> None:
    """Say on stderr that a source could not be read line for line."""
    from normalize.lines import split

    has, needed = len(split(source)), len(split(judged.text))
    if has != needed:
        message = (
            f"{path}: {has} line{'' if has == 1 else 's'}, where {judged.path} has {needed}, so it is read as a whole; "
            "with as many lines, each would be read beside its own"
        )
        click.echo(message, err=True)


def _check_named(paths: Sequence[str], reading: Reading) -> None:
    """Refuse, or tell, that columns or fields were named where nothing has any."""
    option, example = ("--column", "csv") if reading.columns else ("--field", "json")
    if len(paths) != 1 or not (reading.columns or reading.fields):
        return
    from normalize.files.formats import format_of

    if format_of(paths[0], reading) == "plain" and not Path(paths[0]).is_dir():
        if paths[0] == STDIN and reading.format is None:
            raise click.UsageError(f"{option} needs to know what standard input is; say it, as by --as {example}")
        message = f"{paths[0]}: read as plain text, where {option} has no meaning; --as {example} reads it otherwise"
        click.echo(message, err=True)


def _passed_over(count: int) -> str:
    return (
        f"{count} CSV or JSON file{'' if count == 1 else 's'} left alone: --column and --field say what is text in them"
    )


def _source_text(source: str, paths: Sequence[str], reading: Reading) -> str:
    from normalize.errors import UnreadableFile
    from normalize.files.encoding import decode
    from normalize.files.formats import FORMATS, format_of
    from normalize.files.safe import read
    from normalize.files.walk import Found, real

    if len(paths) != 1 or Path(paths[0]).is_dir():
        raise click.UsageError("--source belongs to one file; give one PATH, no folder")
    name = format_of(paths[0], reading)
    if FORMATS[name].has_source and not (name == "tsv" and reading.columns):
        raise click.UsageError(f"{paths[0]} has its source texts in it; leave out --source")
    if name != "plain" or (reading.document or "file") != "file":
        how = f"{paths[0]} is read as {name}" if name != "plain" else f"--document {reading.document} divides it"
        raise click.UsageError(f"--source belongs to a plain text as a whole, and {how}; --as plain reads it as one")
    if not Path(source).is_file():
        raise UnreadableFile(source, "no such file (the source text)")
    return decode(read(Found(source, real(source))), source)[0]

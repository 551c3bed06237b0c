"""Judges all files of a command line, one after the other, with one exit status for all."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from normalize.commands import progress
from normalize.commands.output import STDIN, Refused
from normalize.commands.source import source_text, warn_if_whole
from normalize.errors import InputError, NoMemory, NothingNamed, OtherLanguage, TooLarge
from normalize.files.size import size
from normalize.parallel import LITTLE, ProcessLost, cores, in_order

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.judges import Judges
    from normalize.commands.settings import Settings
    from normalize.files.large import Large
    from normalize.files.plain import Judged
    from normalize.files.reading import Reading
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer

_MANY = 64
"""So many files, and so many bytes of several, take as long as it takes until other processes are of use."""
_MUCH_TOGETHER = 150_000

_MUCH = 1_000_000
"""A file of so many bytes is shared between processes."""
_MOST_AT_ONCE = 25_000_000
"""The most bytes of files in work at once, whatever the number of processes; this bounds their memory."""


class Item(NamedTuple):
    """A file that was judged.

    Attributes:
        file: the file; None for standard input.
        judged: what was found in it.
        settings: its settings.
        normalizer: the one that judged it.
    """

    file: Found | None
    judged: Judged | Large
    settings: Settings
    normalizer: Normalizer


class Run:
    """One run over files: what was found, what went wrong, whether anything is to be changed.

    Args:
        judges: the normalizers.
        paths: files, folders, ``-``.
        chosen: which files of the folders to take, and the baseline.
        source: path of the text that the only file of ``paths`` was translated from.
        leave_out: real paths of files to leave out.

    Raises:
        click.UsageError: a source was given for several files, or for one that contains its sources; or columns or
            fields for standard input, though nothing says that it is a table or JSON.
        InputError: the source or the baseline cannot be read.
    """

    def __init__(
        self,
        judges: Judges,
        paths: Sequence[str],
        chosen: Chosen,
        source: str | None = None,
        leave_out: Collection[Path] = (),
    ) -> None:
        reading = judges.settings(None).reading
        _check_named(paths, reading)
        self._judges = judges
        self._paths = paths
        self._named = {os.path.normpath(path) for path in paths}
        self._chosen = chosen
        self._known = chosen.known()
        self._leave_out = {*leave_out, *judges.sources(), *chosen.own()}
        self._source_path = source
        self._source = None if source is None else source_text(source, paths, reading)
        self._unnamed = 0
        self.changed = False
        self.failures: list[InputError] = []

    def __iter__(self) -> Iterator[Item]:
        """Each file with what was found in it; unreadable files are reported."""
        for file, judged in self._judged():
            if isinstance(judged, TooLarge):
                yield from self._piece_by_piece(file, judged)
            else:
                yield Item(file, judged, *self._judges.of(file))

    def whole(self) -> Iterator[tuple[Found, Judged]]:
        """Each file but standard input with what was found in it, for work that needs all of a file in memory."""
        for file, judged in self._judged():
            if isinstance(judged, TooLarge):
                self.fail(judged)
            elif file:
                yield file, judged

    def _judged(self) -> Iterator[tuple[Found | None, Judged | TooLarge]]:
        """Every file judged, or too large for memory; files that are unreadable for another reason are reported."""
        for item, judged in self._shared():
            if isinstance(judged, TooLarge):
                yield item, judged
            elif isinstance(judged, InputError):
                # A program that lists all files, which is what --force-exclude is for, means none in particular.
                chosen = item is None or (item.path in self._named and not self._chosen.choice.force)
                if isinstance(judged, NothingNamed) and not chosen:
                    self._unnamed += 1
                elif isinstance(judged, OtherLanguage) and not chosen:
                    # A folder of translations into many languages is no mistake.
                    progress.hide()
                    click.echo(str(judged), err=True)
                else:
                    self.fail(judged)
            else:
                if self._source is not None:
                    warn_if_whole(str(self._source_path), self._source, judged)
                yield item, self._known.only_new(item, judged) if item and self._known else judged
        if self._unnamed:
            click.echo(_passed_over(self._unnamed), err=True)

    def _shared(self) -> Iterator[tuple[Found | None, Judged | InputError]]:
        """Every file judged, in order; many or large files, and a single long one, are shared between processes."""
        found = self._found()
        first, bytes_of_first = _first(found)
        much = len(first) == _MANY or bytes_of_first >= (_MUCH if len(first) == 1 else _MUCH_TOGETHER)
        jobs = self._chosen.jobs or (cores() if much else 1)
        files: Iterable[Found | None] = chain(first, found)
        # Only the progress line needs to know all files.
        files = list(files) if progress.wanted() else files
        alone = jobs == 1 or len(first) < 2 or STDIN in self._paths
        judged = map(self._judge, files, repeat(jobs)) if alone else self._in_processes(files, jobs)
        try:
            yield from progress.over(files, judged) if isinstance(files, list) else judged
        except ProcessLost as error:
            raise _refused(error) from None

    def _piece_by_piece(self, file: Found | None, error: TooLarge) -> Iterator[Item]:
        """A file too large for memory, judged piece by piece, if it is plain text by itself."""
        from normalize.files import large
        from normalize.files.judge import as_one_text, most

        settings, normalizer = self._judges.of(file)
        if not file or self._known or self._source is not None or not as_one_text(file.path, settings.reading):
            self.fail(error)
            return
        try:
            jobs = self._chosen.jobs or cores()
            with large.judged(file, normalizer, most(file.path, settings.reading), jobs) as judged:
                yield Item(file, judged, settings, normalizer)
        except ProcessLost as lost:
            raise _refused(lost) from None
        except Exception as failure:
            self.fail(_failure(file.path, failure))

    def _in_processes(
        self, files: Iterable[Found | None], jobs: int
    ) -> Iterator[tuple[Found | None, Judged | InputError]]:
        return in_order(self._judge, ((file,) for file in files), jobs, size, _MOST_AT_ONCE, LITTLE)

    def _judge(self, item: Found | None, jobs: int = 1) -> tuple[Found | None, Judged | InputError]:
        from normalize.files.judge import judge, most
        from normalize.files.safe import read, read_stream

        path = STDIN if item is None else item.path
        settings, normalizer = self._judges.of(item)
        limit = most(path, settings.reading)
        try:
            data = read_stream(sys.stdin.buffer, path, limit) if item is None else read(item, limit)
            return item, judge(path, data, normalizer, self._source, settings.reading, jobs)
        except ProcessLost:
            raise
        except Exception as error:
            return item, _failure(path, error)

    def fail(self, error: InputError) -> None:
        """Report what is wrong with one file; the others go on."""
        progress.hide()
        click.echo(str(error), err=True)
        self.failures.append(error)

    @property
    def failed(self) -> int:
        """How many files failed."""
        return len(self.failures)

    @property
    def status(self) -> int:
        """The exit status: 2 if a file failed, 1 if there is anything to change, else 0."""
        return 2 if self.failed else int(self.changed)

    def _found(self) -> Iterator[Found | None]:
        from normalize.files.walk import Found, walk

        if STDIN in self._paths:
            yield None
        paths = [path for path in self._paths if path != STDIN]
        for item in walk(paths, self._leave_out, choice=self._chosen.choice):
            if isinstance(item, Found):
                yield item
            else:
                self.fail(item)


def _first(found: Iterator[Found | None]) -> tuple[list[Found | None], int]:
    """The first files, up to the number or size that makes other processes worthwhile, and how many bytes they have."""
    first: list[Found | None] = []
    heavy = 0
    for file in found:
        first.append(file)
        heavy += size(file)
        if len(first) == _MANY or (len(first) > 1 and heavy >= _MUCH_TOGETHER):
            break
    return first, heavy


def _failure(path: str, error: Exception) -> InputError:
    """The error for a file that could not be judged, so that the others are still reported."""
    if isinstance(error, InputError):
        return error
    if isinstance(error, MemoryError):
        return NoMemory(path, "needs more memory than there is; left as it is")
    what = f"{type(error).__name__}: {error}"
    return InputError(path, f"mt-normalize failed on it, left as it is; please report this: {what}")


def _refused(error: ProcessLost) -> Refused:
    return Refused(
        f"{error}, perhaps for lack of memory; files already reported are done, the others are unchanged; "
        "run again, with --jobs 1 if memory is short"
    )


def _check_named(paths: Sequence[str], reading: Reading) -> None:
    """Refuse, or report, that columns or fields were named but no file has any."""
    option, example = ("--column", "csv") if reading.columns else ("--field", "json")
    if len(paths) != 1 or not (reading.columns or reading.fields):
        return
    from normalize.files.formats import format_of

    if format_of(paths[0], reading) == "plain" and not os.path.isdir(paths[0]):
        if paths[0] == STDIN and reading.format is None:
            raise click.UsageError(
                f"{option} needs to know the format of standard input; name it, for example with --as {example}"
            )
        message = f"{paths[0]}: read as plain text, where {option} has no meaning; --as {example} reads it otherwise"
        click.echo(message, err=True)


def _passed_over(count: int) -> str:
    what = "1 table or JSON file" if count == 1 else f"{count} tables and JSON files"
    return f"{what} left alone: name the text in them with --column and --field"

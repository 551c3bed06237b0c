"""Applies ``undo`` and ``redo`` to the files of a log."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import click

from normalize.commands.output import STDIN
from normalize.errors import BadLog, CutLog, FileError, InputError, UnreadableFile
from normalize.report.counts import many

if TYPE_CHECKING:
    from normalize.changelog import Entry
    from normalize.files.walk import Found

_WHERE = "(its paths are relative to the folder that fix was run in)"
T = TypeVar("T")


def entries(log: str) -> list[Entry]:
    """The entries of a log, in order. If it ends within an entry, those before, with a warning.

    Raises:
        BadLog: it cannot be read, a line of it is malformed, or it has no complete entry.
    """
    from normalize.changelog import read_file

    try:
        return read_file(log)
    except CutLog as error:
        if not error.entries:
            raise
        click.echo(f"{error}; the run ended before it changed that file; all earlier entries are complete", err=True)
        return list(error.entries)
    except OSError as error:
        raise BadLog(log, f"the log cannot be read: {error.strerror}") from None


def of_files(entries: Sequence[Entry], paths: Sequence[str]) -> Iterator[tuple[Found, list[Entry]] | InputError]:
    """The files of a log, each with its entries.

    Args:
        entries: what the log says.
        paths: files and folders to keep to; none means all.

    Yields:
        Files in the order of the log, and errors: a file that is gone, a path that is not in the log.
    """
    from normalize.files.walk import Found, real, walk

    by_target: dict[Path, list[Entry]] = {}
    for entry in entries:
        if entry.header.path != STDIN:
            by_target.setdefault(real(entry.header.path), []).append(entry)
    wanted = {path: real(path) for path in paths if path != STDIN}
    for path, target in wanted.items():
        if not any(known.is_relative_to(target) for known in by_target):
            yield UnreadableFile(path, f"the log has no entry for it {_WHERE}")
    for target, its in by_target.items():
        if not paths or any(target.is_relative_to(folder) for folder in wanted.values()):
            path = its[0].header.path
            if not os.path.lexists(path):
                yield UnreadableFile(path, f"no such file, but the log has it {_WHERE}")
                continue
            if os.path.isdir(target):
                yield UnreadableFile(path, "is now a folder, not the file that the log names; left alone")
                continue
            found = next(walk([path], within=[".", *wanted]))
            yield (found, its) if isinstance(found, Found) else found


def of_stdin(entries: Sequence[Entry], digest: str, which: str) -> list[Entry]:
    """The last entry for standard input whose text has a digest, ``before`` or ``after`` the changes.

    Raises:
        click.UsageError: there is none; only its digest identifies a text from standard input.
    """
    for entry in reversed(entries):
        if entry.header.path == STDIN and getattr(entry.header, which) == digest:
            return [entry]
    raise click.UsageError(
        f"the log has no entry for the text on standard input (it must be as it was {which} the changes)"
    )


def print_error(error: FileError | InputError) -> None:
    """Print on stderr what is wrong with one file."""
    click.echo(str(error), err=True)


def replayed(
    entries: Sequence[Entry],
    paths: Sequence[str],
    replay: Callable[[Sequence[Entry], bytes], tuple[bytes, T]],
    in_place: Callable[[Sequence[Entry], Found], T],
) -> Iterator[tuple[str, T] | None]:
    """Replay the entries of each file of a log and write the result.

    Args:
        entries: all entries of the log.
        paths: files and folders to keep to; all if there are none.
        replay: turns the entries of a file and its bytes into the bytes to write and an outcome.
        in_place: does the same for a file that is too large for memory.

    Returns:
        Each file with its outcome; None for one that failed, which was reported.
    """
    from normalize.files.digest import sha256
    from normalize.files.formats import FORMATS
    from normalize.files.safe import read, replace
    from normalize.files.size import size

    for item in of_files(entries, paths):
        try:
            if isinstance(item, InputError):
                raise item
            file, its = item
            if size(file) > FORMATS["plain"].most and all(entry.header.packed is None for entry in its):
                outcome = in_place(its, file)
            else:
                data = read(file)
                new, outcome = replay(its, data)
                if new != data:
                    replace(file, sha256(data), [new])
        except InputError as error:
            print_error(error)
            yield None
            continue
        yield file.path, outcome


def summary(what: Literal["undo", "redo"], files: int, changes: int, failed: int) -> str:
    """The outcome in a sentence.

    >>> summary("undo", 2, 7, 1)
    '7 changes undone in 2 files; 1 file not, or only in part (see above).'
    >>> summary("redo", 0, 0, 0)
    'Nothing to redo.'
    """
    said = f"{many(changes, 'change')} {what}ne in {many(files, 'file')}" if changes else f"Nothing to {what}"
    more = f"; {many(failed, 'file')} not, or only in part (see above)" if failed else ""
    return f"{said}{more}."

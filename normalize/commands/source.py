"""The text that a file was translated from, as given by ``--source``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalize.report.counts import many

if TYPE_CHECKING:
    from normalize.files.plain import Judged
    from normalize.files.reading import Reading


def source_text(source: str, paths: Sequence[str], reading: Reading) -> str:
    """The text that the only file of a command line was translated from.

    Args:
        source: the path of that text.
        paths: the paths of the command line.
        reading: how the user wants the file to be read.

    Raises:
        click.UsageError: there are several files, or the file contains its sources, or is not judged as one text.
        InputError: it cannot be read.
    """
    from normalize.files.encoding import decode
    from normalize.files.formats import FORMATS, format_of
    from normalize.files.safe import read
    from normalize.files.walk import Found

    if len(paths) != 1 or os.path.isdir(paths[0]):
        raise click.UsageError("--source belongs to one file; give one PATH, no folder")
    name = format_of(paths[0], reading)
    if FORMATS[name].has_source and not (name == "tsv" and reading.columns):
        raise click.UsageError(f"{paths[0]} has its source texts in it; leave out --source")
    if name != "plain" or (reading.document or "file") != "file":
        how = f"{paths[0]} is read as {name}" if name != "plain" else f"--document {reading.document} divides it"
        raise click.UsageError(f"--source belongs to a plain text as a whole, and {how}; --as plain reads it as one")
    # Not the real path: `<(iconv … zh.txt)` of a shell is a pipe without a name.
    return decode(read(Found(source, Path(source))), source)[0]


def warn_if_whole(path: str, source: str, judged: Judged) -> None:
    """Warn on stderr that a source could not be read line for line."""
    from normalize.lines import ended_as, split

    if ended_as(source, judged.text).count("\n") != judged.text.count("\n"):
        has, needed = len(split(source)), len(split(judged.text))
        message = (
            f"{path}: {many(has, 'line')}, where {judged.path} has {needed:,}, so it is read as a whole; "
            "with as many lines, each would be read beside its own"
        )
        click.echo(message, err=True)

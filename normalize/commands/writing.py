"""Writes what was found in a file: first its entry in the log, then its new bytes, so that nothing is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from normalize.changelog import record
from normalize.files.safe import check_writable
from normalize.version import __version__

if TYPE_CHECKING:
    from normalize.changelog import LogFile
    from normalize.commands.settings import Settings
    from normalize.files.large import Large
    from normalize.files.plain import Judged
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer


def write(
    file: Found | None,
    judged: Judged | Large,
    settings: Settings,
    normalizer: Normalizer,
    log: LogFile | None,
    replace: Callable[[Found, str, Iterable[bytes]], None],
) -> None:
    """Write the new text of a file, once its entry is in the log.

    Args:
        file: the file; None writes to standard output.
        judged: what was found in it.
        settings: its settings.
        normalizer: the one that judged it.
        log: the log that records the changes, if any.
        replace: how to replace it: `normalize.files.safe.replace`, or the method of `Folders` for many files.

    Raises:
        FileError: the file cannot be replaced, and is as it was.
        LogError: the log cannot be written; the file is as it was.
    """
    result = judged.result
    if file and result.changes:
        check_writable(file)
    if log and (result.changes or result.suggestions):
        options, digest = settings.logged(judged.source_language), normalizer.names.digest
        log.append(record(judged.path, judged.encoding, result, digest, __version__, options, judged.packed))
    if file is None:
        for chunk in judged.new_chunks():
            click.echo(chunk, nl=False)
    elif result.changes:
        replace(file, judged.digest, judged.new_chunks())

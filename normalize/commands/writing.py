"""What was found in a file, written: first its entry in the log, then its new bytes, so that nothing is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.changelog import record
from normalize.files.safe import check_writable, replace
from normalize.version import __version__

if TYPE_CHECKING:
    from normalize.changelog import LogFile
    from normalize.commands.settings import Settings
    from normalize.files.large import Large
    from normalize.files.plain import Judged
    from normalize.files.safe import Folders
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer


def write(
    file: Found | None,
    judged: Judged | Large,
    settings: Settings,
    normalizer: Normalizer,
    log: LogFile | None,
    folders: Folders | None = None,
) -> None:
    """Write the new text of a file, once its entry is in the log.

    Args:
        file: where it is; None writes to standard output.
        judged: what was found in it.
        settings: what held for it.
        normalizer: who judged it.
        log: where its entry goes, if anywhere.
        folders: sees to it that new names last; without it, that is done at once.

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
        replace(file, judged.digest, judged.new_chunks(), folders)

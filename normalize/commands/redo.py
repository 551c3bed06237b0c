"""``redo``: make the changes of a log again, after an undo or on another copy."""

from __future__ import annotations

import sys

import click

from normalize.commands import log as logs
from normalize.errors import InputError


@click.command(short_help="Make the changes of a log again.")
@click.argument("log", metavar="LOG")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
def redo(log: str, paths: tuple[str, ...]) -> None:
    """Make the changes in LOG again, byte for byte, with no gazetteer: after undo, or on another copy of the files.

    PATH keeps to these files and folders; - takes the old text from standard input.

    Exit status: 0 nothing to redo, 1 redone, 2 something could not be redone.

    \b
      mt-normalize redo run.jsonl
    """  # noqa: D301 - click reads the character
    from normalize import changelog
    from normalize.changelog.record import sha256
    from normalize.files.safe import read, replace

    entries = logs.entries(log)
    if paths == (logs.STDIN,):
        data = sys.stdin.buffer.read()
        click.echo(changelog.again(logs.of_stdin(entries, sha256(data), "before"), data)[0], nl=False)
        click.get_current_context().exit(1)
    failed = changed = False
    for item in logs.of_files(entries, paths):
        try:
            if isinstance(item, InputError):
                raise item
            file, its = item
            data = read(file)
            new, count = changelog.again(its, data)
            if new != data:
                replace(file, data, new)
        except InputError as error:
            logs.told(error)
            failed = True
            continue
        changed |= count > 0
        click.echo(f"{file.path}: {f'changes redone: {count}' if count else 'nothing to redo'}", err=True)
    click.get_current_context().exit(2 if failed else int(changed))

"""``redo``: make the changes of a log again, after undo or on another copy of the files."""

from __future__ import annotations

import sys

import click

from normalize.commands import log as logs
from normalize.commands.output import STDIN
from normalize.commands.path import PATH
from normalize.report.counts import many
from normalize.text.visible import visible


@click.command(short_help="Make the changes of a log again.")
@click.argument("log", metavar="LOG", type=PATH)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH)
def redo(log: str, paths: tuple[str, ...]) -> None:
    """Make the changes in LOG again, byte for byte, with no gazetteer: after undo, or on another copy of the files.

    PATH limits it to these files and folders; - takes the old text from standard input.

    Exit status: 0 nothing to redo, 1 redone, 2 something could not be redone.

    \b
      mt-normalize redo run.jsonl
    """  # noqa: D301 - click reads the character
    from normalize import changelog
    from normalize.files.digest import sha256

    entries = logs.entries(log)
    if paths == (STDIN,):
        data = sys.stdin.buffer.read()
        click.echo(changelog.again(logs.of_stdin(entries, sha256(data), "before"), data)[0], nl=False)
        click.get_current_context().exit(1)
    files = concerned = changes = failed = 0
    for done in logs.replayed(entries, paths, changelog.again, changelog.again_large):
        if done is None:
            failed += 1
            continue
        path, count = done
        files += 1
        concerned += count > 0
        changes += count
        what = f"{many(count, 'change')} redone" if count else "nothing to redo"
        click.echo(f"{visible(path)}: {what}", err=True)
    if files + failed != 1:
        click.echo(logs.summary("redo", concerned, changes, failed), err=True)
    click.get_current_context().exit(2 if failed else int(changes > 0))

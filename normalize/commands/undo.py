"""``undo``: take the changes of a log back."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from normalize.commands import log as logs
from normalize.commands.output import STDIN
from normalize.commands.path import PATH
from normalize.report.counts import many
from normalize.text.visible import visible

if TYPE_CHECKING:
    from normalize.changelog import Entry, Left, Undone


_MERGE = (
    "In files edited since, undo the changes whose surroundings still stand and list the rest. Default: leave such "
    "files alone. Risk: a change is found by its words and 24 characters to each side."
)


@click.command(short_help="Take the changes of a log back.")
@click.argument("log", metavar="LOG", type=PATH)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH)
@click.option(
    "--merge",
    is_flag=True,
    help=_MERGE,
)
def undo(log: str, paths: tuple[str, ...], merge: bool) -> None:
    """Take back what fix wrote to LOG, the last run first, byte for byte.

    PATH limits it to these files and folders; - takes a fixed text from standard input. Paths in the log are relative
    to the folder that fix was run in: run undo there too.

    Exit status: 0 nothing to undo, 1 undone, 2 something could not be undone.

    \b
      mt-normalize undo run.jsonl
      mt-normalize undo run.jsonl articles/a.txt --merge
    """  # noqa: D301 - click reads the character
    from normalize import changelog
    from normalize.files.digest import sha256

    entries = logs.entries(log)
    if paths == (STDIN,):
        data = sys.stdin.buffer.read()
        click.echo(changelog.unwind(logs.of_stdin(entries, sha256(data), "after"), data).data, nl=False)
        click.get_current_context().exit(1)

    def take_back(its: Sequence[Entry], data: bytes) -> tuple[bytes, Undone]:
        undone = changelog.unwind(its, data, merge)
        return undone.data, undone

    touched = {entry.header.path for entry in entries if entry.changes}
    files = concerned = changes = failed = 0
    for done in logs.replayed(entries, paths, take_back, changelog.unwind_large):
        if done is None:
            failed += 1
            continue
        path, undone = done
        files += path in touched
        concerned += undone.count > 0
        changes += undone.count
        failed += bool(undone.left)
        for left in undone.left:
            click.echo(_left(path, left), err=True)
        if undone.count:
            click.echo(f"{visible(path)}: {many(undone.count, 'change')} undone", err=True)
        elif not undone.left and path in touched:
            click.echo(f"{visible(path)}: as it was before the changes; nothing to undo", err=True)
    if files + failed != 1:
        click.echo(logs.summary("undo", concerned, changes, failed), err=True)
    click.get_current_context().exit(2 if failed else int(changes > 0))


def _left(path: str, left: Left) -> str:
    logged = left.logged
    stood = visible(f"{logged.before}[{logged.change.replacement}]{logged.after}")
    return f'{visible(path)}: not undone: "{visible(logged.change.original)}" in …{stood}…\n    {left.why}'

"""``baseline``: record what stands in files today, so that later runs report only what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, overrides
from normalize.commands.group import Group
from normalize.commands.help import Sectioned
from normalize.commands.judges import Judges
from normalize.commands.output import STDIN, Refused
from normalize.commands.run import Run
from normalize.report.counts import many

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.settings import Settings


@click.group(cls=Group, short_help="Record what stands today; later runs report what is new.")
def baseline() -> None:
    """Record what stands in files today, so that later runs report only what is new.

    \b
      mt-normalize baseline write articles/
      mt-normalize check articles/ --baseline mt-normalize-baseline.json
    """  # noqa: D301 - click reads the character


@baseline.command(cls=Sectioned, short_help="Record what stands in files today.")
@options.paths
@options.judging
@choosing
@configured
def write(paths: tuple[str, ...], settings: Settings, chosen: Chosen) -> None:
    """Record every change and suggestion that PATH has today in the baseline, replacing what it held.

    \b
      mt-normalize baseline write articles/
      mt-normalize check articles/ --baseline mt-normalize-baseline.json

    The baseline is the file that --baseline or the configuration names, or mt-normalize-baseline.json. With it, check
    does not report and fix does not change what is recorded, even if it has moved to another line.

    Exit status: 0 written, 2 bad usage, configuration or input; what could be read is recorded even so, unless nothing
    was found in it.
    """  # noqa: D301 - click reads the character
    from normalize import baseline as known
    from normalize.commands.choosing import Chosen
    from normalize.files.safe import put
    from normalize.files.walk import Found, real

    if STDIN in paths:
        raise click.UsageError("standard input has no path to record; give files or folders")
    path = chosen.baseline or known.DEFAULT
    target = real(path)
    known.check_replaceable(path)
    run = Run(Judges(settings, overrides()), paths, Chosen(chosen.choice, ""), leave_out=[target])
    made = known.baseline(str(target.parent), run.whole())
    if run.failed and not made.files:
        # A misspelt folder must not empty the baseline.
        raise Refused(f"{path}: not written: nothing was found in the files that could be read")
    put(Found(path, target), known.written(made))
    count, files = sum(map(len, made.files.values())), len(made.files)
    found = "1 change or suggestion" if count == 1 else f"{count:,} changes and suggestions"
    what = f"{found} in {many(files, 'file')} recorded" if count else "nothing to record"
    click.echo(f"{path}: {what}.", err=True)
    # Changes were recorded, not made, so only a file that failed counts in the exit status.
    click.get_current_context().exit(2 if run.failed else 0)

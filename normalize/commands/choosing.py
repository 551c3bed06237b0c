"""The options that choose files, and the baseline of what is known in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from normalize.commands.configured import in_force, patterns
from normalize.commands.path import PATH

if TYPE_CHECKING:
    from pathlib import Path

    from normalize.baseline import Baseline
    from normalize.files.choice import Choice

_Command = Callable[..., Any]

_INCLUDE = "In folders, take only what matches, as in .gitignore; repeatable. Default: all texts."
_EXCLUDE = "In folders, skip what matches; repeatable. Default: none."
_IGNORE = "Honour .gitignore, .ignore and .git/info/exclude in folders. Default: yes."
_FORCE = "Apply include and exclude to named files too, for programs like pre-commit. Default: off."
_BASELINE = "Neither report nor change what FILE records; baseline write makes it. Default: none."
_JOBS = "Share the files, or one large text, between N processes. Default: one for each core if there is much to do."


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to judge.

    Attributes:
        choice: which files.
        baseline: path of the baseline; empty if there is none.
        jobs: how many processes share the files, or one large text; None decides by their number and size.
    """

    choice: Choice
    baseline: str
    jobs: int | None = None

    def own(self) -> list[Path]:
        """Files that configure the run, and so are no texts to repair."""
        from normalize.files.walk import real

        return [real(path) for path in (self.baseline, in_force().path) if path]

    def known(self) -> Baseline | None:
        """The baseline: what is known already.

        Raises:
            BadBaseline: the baseline cannot be used.
        """
        from normalize.baseline import read

        return read(self.baseline) if self.baseline else None


def choosing(command: _Command) -> _Command:
    """Give a command the options that choose files, as one argument ``chosen``."""

    @click.option("--include", metavar="GLOB", multiple=True, help=_INCLUDE)
    @click.option("--exclude", metavar="GLOB", multiple=True, help=_EXCLUDE)
    @click.option("--ignore/--no-ignore", default=True, help=_IGNORE)
    @click.option("--force-exclude/--no-force-exclude", default=False, help=_FORCE)
    @click.option("--baseline", metavar="FILE", type=PATH, default="", help=_BASELINE)
    @click.option("--jobs", "-j", metavar="N", type=click.IntRange(min=1), help=_JOBS)
    @wraps(command)
    def with_chosen(
        include: tuple[str, ...],
        exclude: tuple[str, ...],
        ignore: bool,
        force_exclude: bool,
        baseline: str,
        jobs: int | None,
        **rest: Any,
    ) -> Any:
        from normalize.files.choice import Choice

        choice = Choice(patterns("include", include), patterns("exclude", exclude), ignore, force_exclude)
        return command(chosen=Chosen(choice, baseline, jobs), **rest)

    return with_chosen

"""What a run tells, file by file and at its end: one small interface for all formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from normalize.errors import InputError
from normalize.report.page import JudgedFile, Page, Report


class Reporter(Protocol):
    """Gives the lines to print, without their ends."""

    def file(self, judged: JudgedFile, page: Page) -> Iterator[str]:
        """What there is to say of a file at once."""

    def end(self, failures: Sequence[InputError]) -> Iterator[str]:
        """What there is to say when all files are done.

        Args:
            failures: what was wrong with those that could not be worked on.
        """


@dataclass(frozen=True, slots=True)
class EachFile:
    """Says of each file what a report says, and nothing at the end.

    Attributes:
        report: the report.
    """

    report: Report

    def file(self, judged: JudgedFile, page: Page) -> Iterator[str]:
        """What the report says."""
        return self.report(judged, page)

    def end(self, failures: Sequence[InputError]) -> Iterator[str]:
        """Nothing: failures stand on stderr."""
        return iter(())


def reporter(name: str, words: Report) -> Reporter:
    """The reporter of a format.

    Args:
        name: one of `normalize.report.formats.FORMATS`.
        words: the report that ``text`` stands for.
    """
    if name == "json":
        from normalize.report.jsonlines import json_lines

        return EachFile(json_lines)
    if name == "github":
        from normalize.report.github import notes

        return EachFile(notes)
    if name == "sarif":
        from normalize.report.sarif import Sarif

        return Sarif()
    return EachFile(words)

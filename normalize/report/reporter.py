"""Reports a run, file by file and at its end: one small interface for all formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from normalize.errors import InputError
from normalize.report.page import JudgedFile, Page, Report


class Reporter(Protocol):
    """Returns the lines to print, without their ends."""

    def file(self, judged: JudgedFile, page: Page) -> Iterator[str]:
        """The lines to print for a file at once."""

    def end(self, failures: Sequence[InputError]) -> Iterator[str]:
        """The lines to print when all files are done.

        Args:
            failures: the errors of files that failed.
        """


@dataclass(frozen=True, slots=True)
class EachFile:
    """Prints a report on each file, and nothing at the end.

    Attributes:
        report: the report.
    """

    report: Report

    def file(self, judged: JudgedFile, page: Page) -> Iterator[str]:
        """The report on the file."""
        return self.report(judged, page)

    def end(self, failures: Sequence[InputError]) -> Iterator[str]:
        """Nothing: failures are on stderr."""
        return iter(())


def reporter(name: str, words: Report) -> Reporter:
    """The reporter of a format.

    Args:
        name: one of `normalize.report.formats.FORMATS`.
        words: the report for the format ``text``.
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

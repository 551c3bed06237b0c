"""Judging a file in the way that its format asks for."""

from __future__ import annotations

from dataclasses import replace

from normalize.files import plain
from normalize.files.formats import FORMATS, format_of, reader
from normalize.files.plain import Judged
from normalize.files.reading import Reading
from normalize.normalizer import Normalizer
from normalize.result import Result

_AS_IS = Reading()


def judge(
    path: str,
    data: bytes,
    normalizer: Normalizer,
    source: str | None = None,
    reading: Reading = _AS_IS,
    jobs: int = 1,
) -> Judged:
    """Judge a file: what a reader of its format sees.

    Args:
        path: how to call it; ``-`` is plain text, unless the user says otherwise.
        data: all its bytes.
        normalizer: who judges.
        source: the text that a plain text was translated from.
        reading: what the user said of its format.
        jobs: how many processes share one long text.

    Raises:
        NotText: it is no text, or not in a known encoding.
        BadFormat: it is not in its format, or cannot be written back unchanged.
    """
    name = format_of(path, reading)
    division = reading.document or FORMATS[name].document
    if name == "docx":
        from normalize.files.docx.judge import judge as judge_docx

        return judge_docx(path, data, normalizer, division)
    if as_one_text(path, reading):
        return plain.judge(path, data, normalizer, source, jobs)
    from normalize.files import structured

    return structured.judge(path, data, normalizer, reader(name, reading), division)


def as_one_text(path: str, reading: Reading) -> bool:
    """Whether a file is plain text, all of which is one document."""
    return format_of(path, reading) == "plain" and (reading.document or "file") == "file"


def most(path: str, reading: Reading) -> int:
    """How many bytes of a file are read into memory at the most."""
    return FORMATS[format_of(path, reading)].most


def only(judged: Judged, result: Result) -> Judged:
    """A file that was judged, with other changes and suggestions, such as a part of its own.

    Args:
        judged: the file.
        result: its text with those changes.

    Raises:
        BadFormat: they cannot be made there.
    """
    if judged.packed is None:
        return replace(judged, result=result)
    from normalize.files.docx import judge as docx

    return docx.only(judged, result)

"""Which formats there are, which one a file has, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from normalize.files.reading import Division, Reading
from normalize.files.units import Read


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files.

    Attributes:
        endings: of the names of such files.
        document: what is one document in it, unless the user says otherwise.
        has_source: whether its texts stand beside what they were translated from.
        most: how many bytes of a file are read at the most; docs/reliability.md says how that was measured.
    """

    endings: tuple[str, ...]
    document: Division = "file"
    has_source: bool = False
    most: int = 50_000_000


FORMATS: Mapping[str, Format] = {
    "plain": Format(()),
    "markdown": Format((".md", ".markdown")),
    "html": Format((".html", ".htm", ".xhtml")),
    "srt": Format((".srt",)),
    "vtt": Format((".vtt",)),
    "csv": Format((".csv",), "row"),
    "tsv": Format((".tsv",), has_source=True, most=25_000_000),
    "json": Format((".json",), "row"),
    "jsonl": Format((".jsonl", ".ndjson"), "row"),
    "docx": Format((".docx",), most=100_000_000),
    "po": Format((".po",), has_source=True, most=25_000_000),
    "xliff": Format((".xlf", ".xliff"), has_source=True, most=25_000_000),
    "tmx": Format((".tmx",), has_source=True, most=25_000_000),
}
"""By name; a file whose ending is in none of them is plain text."""

_BY_ENDING = {ending: name for name, kind in FORMATS.items() for ending in kind.endings}


def format_of(path: str, reading: Reading) -> str:
    """The name of the format of a file: what the user says, else what the ending of its name says.

    >>> format_of("memory.TMX", Reading()), format_of("-", Reading()), format_of("-", Reading("srt"))
    ('tmx', 'plain', 'srt')
    """
    return reading.format or _BY_ENDING.get(PurePath(path).suffix.lower(), "plain")


def reader(name: str, reading: Reading) -> Read:
    """What finds the units in a file of a format, any but DOCX, which is no text.

    Args:
        name: of the format.
        reading: what the user said.
    """
    if name in _TEXTS:
        return _TEXTS[name]()
    return _CHOSEN[name](reading)


def _plain() -> Read:
    from normalize.files import paragraphs

    return paragraphs.read


def _markdown() -> Read:
    from normalize.files import markdown

    return markdown.read


def _html() -> Read:
    from normalize.files import html

    return html.read


def _srt() -> Read:
    from normalize.files import subtitles

    return subtitles.read_srt


def _vtt() -> Read:
    from normalize.files import subtitles

    return subtitles.read_vtt


def _po() -> Read:
    from normalize.files.bitext import po
    from normalize.files.bitext.second import read_twice

    return read_twice(po.read)


def _xliff() -> Read:
    from normalize.files.bitext import xliff
    from normalize.files.bitext.second import read_twice

    return read_twice(xliff.read)


def _tmx() -> Read:
    from normalize.files.bitext import tmx
    from normalize.files.bitext.second import read_twice

    return read_twice(tmx.read)


def _csv(reading: Reading) -> Read:
    from normalize.files import table

    return partial(table.read, columns=reading.columns)


def _tsv(reading: Reading) -> Read:
    from normalize.files import table
    from normalize.files.bitext import tsv

    return partial(table.read_tabs, columns=reading.columns) if reading.columns else tsv.read


def _json(reading: Reading) -> Read:
    from normalize.files import fields

    return partial(fields.read, fields=reading.fields)


def _jsonl(reading: Reading) -> Read:
    from normalize.files import fields

    return partial(fields.read_lines, fields=reading.fields)


_TEXTS: Mapping[str, Callable[[], Read]] = {
    "plain": _plain,
    "markdown": _markdown,
    "html": _html,
    "srt": _srt,
    "vtt": _vtt,
    "po": _po,
    "xliff": _xliff,
    "tmx": _tmx,
}
_CHOSEN: Mapping[str, Callable[[Reading], Read]] = {
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}

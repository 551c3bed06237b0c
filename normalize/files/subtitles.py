"""SubRip and WebVTT: the text of the cues, which flows from one into the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize.errors import BadFormat
from normalize.files.encoding import Encoding
from normalize.files.references import reference
from normalize.files.units import Parsed, Piece, Quote, Unit, no_words

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_TIME = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}[,.]\d{1,3}"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:[ \t].*)?\s*")
_NOT_CUES = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|\s*\Z)")
_SRT_PART = re.compile(r"(?P<br><br\s*/?>)|(?P<tag></?[A-Za-z][^<>\r\n]*>|\{\\[^{}\r\n]*\})|(?P<text>[^<{]++|[<{])")
_VTT_PART = re.compile(r"(?P<tag><[^<>]*>)|(?P<reference>&#?\w{1,32};)|(?P<text>[^<&]++|[<&])")


class _Line(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def empty(self) -> bool:
        return not self.text.strip()


def read_srt(text: str, encoding: Encoding, path: str) -> Parsed:
    r"""Find the cues of a SubRip file. What stands before the first is left alone.

    Raises:
        BadFormat: there is none.

    >>> cues = read_srt("1\n00:00:01,000 --> 00:00:02,000\n<i>Hulusi\nAkal</i>\n", Encoding(), "a.srt").units
    >>> [cue.text for cue in cues]
    ['Hulusi\nAkal']
    """
    lines = list(_lines(text))
    times = [i for i, line in enumerate(lines) if _TIMES.fullmatch(line.text)]
    if not times and text.strip():
        raise BadFormat(path, "no line has cue times (00:00:01,000 --> 00:00:02,000); left as it is")
    units: list[Unit] = []
    for place, after in zip(times, [*times, len(lines)][1:], strict=True):
        # The number of a cue is a line of its own before its times.
        end = after - 1 if after < len(lines) and lines[after - 1].text.strip().isdigit() else after
        units += _cue(text, lines[place + 1 : max(end, place + 1)], _SRT_PART, _srt)
    return Parsed(units, flows=True)


def read_vtt(text: str, encoding: Encoding, path: str) -> Parsed:
    r"""Find the cues of a WebVTT file.

    Raises:
        BadFormat: it does not start as such a file must.

    >>> cues = read_vtt("WEBVTT\n\nNOTE Akal\n\n00:01.000 --> 00:02.000\n<v A>R&amp;D\n", Encoding(), "a.vtt").units
    >>> [cue.text for cue in cues]
    ['R&D']
    """
    if not re.match(r"WEBVTT(?:[ \t\r\n]|\Z)", text):
        raise BadFormat(f"{path}:1", "does not start with WEBVTT; left as it is")
    units: list[Unit] = []
    for block in _blocks(list(_lines(text))[1:]):
        times = next((i for i, line in enumerate(block[:2]) if "-->" in line.text), None)
        if times is not None and not _NOT_CUES.match(block[0].text):
            units += _cue(text, block[times + 1 :], _VTT_PART, _vtt)
    return Parsed(units, flows=True)


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        if found.start() < found.end():
            yield _Line(found.start(), found.end(), found.group())


def _blocks(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """Lines between empty ones; times begin a new block too, where there were some before."""
    block: list[_Line] = []
    for line in lines:
        if line.empty or (len(block) > 1 and "-->" in line.text):
            yield block
            block = []
        if not line.empty:
            block.append(line)
    yield block


def _cue(text: str, lines: Sequence[_Line], parts: re.Pattern[str], quote: Quote) -> Iterator[Unit]:
    """The unit of a cue, if it has text."""
    filled = [line for line in lines if not line.empty]
    if not filled:
        return
    start, end = filled[0].start, filled[-1].start + len(filled[-1].text.rstrip("\r\n"))
    pieces = []
    for part in parts.finditer(text, start, end):
        begin, stop = part.span()
        groups = part.groupdict()
        if groups["text"]:
            pieces.append(Piece(part.group(), begin, stop, "plain", quote))
        elif groups.get("br"):
            pieces.append(Piece("\n", begin, stop, "escape", no_words))
        elif groups.get("reference"):
            pieces += reference(part.group(), begin, quote)
    if pieces:
        yield Unit("", pieces)


def _srt(words: str) -> str | None:
    return None if re.search(r"[\r\n<>{}]", words) else words


def _vtt(words: str) -> str | None:
    if re.search(r"[\r\n]", words):
        return None
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

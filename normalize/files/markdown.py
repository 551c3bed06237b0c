"""Markdown: its prose, without code, markup, and where links lead; of the front matter, titles and descriptions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from normalize.files.encoding import Encoding
from normalize.files.html import INLINE
from normalize.files.markdown_code import fenced, unfenced
from normalize.files.markdown_links import Mark, definitions, links
from normalize.files.references import reference
from normalize.files.units import CUT, Parsed, Piece, Quote, Unit, no_words
from normalize.text.regions.html import html

_FRONT = re.compile(
    r"(?:---|\+\+\+)[ \t]*\r?\n(?:(?!(?:---|\.\.\.|\+\+\+)\s*?$)[^\n]*+\n)*+(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.M
)
_FRONT_TEXT = re.compile(
    r"^(?:title|linktitle|subtitle|headline|description|summary|excerpt|abstract|lead|deck|caption)[ \t]*[:=][ \t]+"
    r"(?:\"(?P<double>[^\"\\\r\n]++)\"|'(?P<single>[^'\r\n]++)'|(?P<bare>[^\s\"'|>{\[&*!#%@`][^\r\n#]*+))[ \t]*\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_BREAKS = re.compile(
    r"^[ \t>]*+(?:(?:[-+*]|\d{1,9}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?)++"
    r"|^[ \t>]*+#{1,6}[ \t]++|(?<=\n)[ \t>]*+(?:\r?\n|\Z)|^[ \t>]*+[=-]++[ \t]*+(?:\r?\n|\Z)",
    re.MULTILINE,
)
_HEADING_END = re.compile(r"^[ \t>]*+#{1,6}[ \t][^\r\n]*+(\r?\n|\Z)", re.MULTILINE)
_QUOTATION = re.compile(r"^[ \t]{0,3}>[ \t>]*+", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~\r\n])")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*++(?=\S)|(?<=\S)\*++|(?<!\w)_++(?=\S)|(?<=[^\s_])_++(?!\w)|~~)")
_REFERENCE = re.compile(r"(?<!\\)&#?\w{1,32};")
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_CODE_TAGS = frozenset("script style pre code kbd samp tt var".split())
_NEVER = re.compile(r"[\r\n\\`*_\[\]<>|{}#~$]")

_LETTER = re.compile(r"[^\r\n]")

Span = tuple[int, int]


def read(text: str, encoding: Encoding, path: str) -> Parsed:
    r"""Find the paragraphs, headings, items and titles of a document.

    >>> page = "# The *Akal*\n> Hulusi\n> [Akal](akal.md) and `Akal`\n"
    >>> [unit.text.replace(CUT, "~") for unit in read(page, Encoding(), "a.md").units]
    ['The Akal', 'Hulusi\nAkal and ~\n']
    """
    front = _FRONT.match(text)
    units = list(_front_units(text, front.end())) if front else []
    blocks = [(0, front.end())] if front else []
    blocks += fenced(_blanked(text, blocks, "\n"))
    prose = _blanked(text, blocks, "\n")
    code = list(unfenced(prose))
    prose = _blanked(prose, code, CUT)
    tags = list(_tags(prose))
    prose = _blanked(prose, ((tag.start, tag.end) for tag in tags), CUT)
    defined = list(definitions(prose))
    marks = [Mark(start, end, "break") for start, end in blocks]
    marks += (Mark(start, end, "break" if _is_block(text, start, end) else "cut") for start, end in code)
    marks += (mark for _, mark in defined)
    marks += tags
    titles: list[Span] = []
    for mark, title in links(prose, frozenset(label for label, _ in defined)):
        marks.append(mark)
        titles += [title] if title else []
    marks += (Mark(*found.span(), "break") for found in _BREAKS.finditer(prose))
    marks += (Mark(*found.span(1), "break") for found in _HEADING_END.finditer(prose))
    marks += (Mark(*found.span(), "unseen") for p in (_QUOTATION, _ESCAPE, _EMPHASIS) for found in p.finditer(prose))
    marks += (Mark(*found.span(), "reference") for found in _REFERENCE.finditer(prose))
    units += _units(text, marks)
    units += (Unit("", [Piece(text[a:b], a, b, "plain", _title)]) for a, b in titles if a < b)
    return Parsed(units)


def _front_units(text: str, end: int) -> Iterator[Unit]:
    """The values of front matter that are prose; how new words are written depends on the quotation marks."""
    quotes: dict[str, Quote] = {"double": _in_double, "single": _in_single, "bare": _bare}
    for found in _FRONT_TEXT.finditer(text, 0, end):
        kind = found.lastgroup or "bare"
        start, stop = found.span(kind)
        yield Unit("", [Piece(text[start:stop], start, stop, "plain", quotes[kind])])


def _units(text: str, marks: Iterable[Mark]) -> Iterator[Unit]:
    """What stands between breaks, each as a unit."""
    pieces: list[Piece] = []
    at = 0
    for mark in [*sorted(marks, key=lambda mark: (mark.start, -mark.end)), Mark(len(text), len(text), "break")]:
        if at < mark.start:
            pieces.append(Piece(text[at : mark.start], at, mark.start, "plain", _plain))
        if mark.kind == "break":
            if any(piece.kind != "cut" and piece.text.strip() for piece in pieces):
                yield Unit("", pieces)
            pieces = []
        elif at <= mark.start and mark.kind == "cut":
            pieces.append(Piece(CUT, mark.start, mark.end, "cut", no_words))
        elif at <= mark.start and mark.kind == "reference":
            pieces += reference(text[mark.start : mark.end], mark.start, _plain)
        at = max(at, mark.end)


def _tags(text: str) -> Iterator[Mark]:
    for start, end in html(text):
        name = _TAG_NAME.match(text, start, end)
        if name is None:
            yield Mark(start, end, "unseen")
        elif name[1].lower() in _CODE_TAGS:
            yield Mark(start, end, "cut")
        else:
            yield Mark(start, end, "unseen" if name[1].lower() in INLINE else "break")


def _blanked(text: str, spans: Iterable[Span], letter: str) -> str:
    """A text of the same length and lines, with other letters in some places."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if at < end:
            parts += [text[at:start], _LETTER.sub(letter, text[max(at, start) : end])]
            at = end
    return "".join([*parts, text[at:]])


def _is_block(text: str, start: int, end: int) -> bool:
    """Whether a stretch takes whole lines."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before.strip() and (end == len(text) or text[end] in "\r\n" or text[end - 1] == "\n")


def _refusing(never: re.Pattern[str]) -> Callable[[str], str | None]:
    return lambda words: None if never.search(words) else words


_plain = _refusing(_NEVER)
_title = _refusing(re.compile(r"[\r\n\\`*_\[\]<>|{}#~$\"')(]"))
_in_double = _refusing(re.compile(r"[\r\n\"\\]"))
_in_single = _refusing(re.compile(r"[\r\n']"))
_bare = _refusing(re.compile(r"[\r\n#:\"'{}\[\],&*!|>%@`]"))

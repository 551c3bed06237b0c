"""What the text that was translated says: whose native names stand in it, and where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Calque, Entity
from normalize.match.document import Document, Mention

Seen = tuple[str, float, str]


@dataclass(frozen=True, slots=True)
class Source:
    """The text that was translated.

    Attributes:
        text: all of it.
        lines: its lines, if it has as many as the translation, so that they belong together one to one; else empty.
        lang: its language, as a code; None means that every native name counts.
    """

    text: str
    lines: Sequence[str]
    lang: str | None

    def beside(self, line: int) -> str:
        """What belongs to a line of the translation: the same line, or everything if lines do not match."""
        return self.lines[line] if self.lines else self.text


def read_source(source: str, document: Document, lang: str | None) -> Source:
    r"""A source text, taken line for line if it has as many lines as the translation.

    >>> from normalize.match.document import read
    >>> read_source("阿卡尔说\n他说", read("Akal said\nHe said"), "zh").beside(0)
    '阿卡尔说'
    """
    lines = source.split("\n")
    return Source(source, lines if len(lines) == document.text.count("\n") + 1 else (), lang)


def observe_source(document: Document, mention: Mention, entity: Entity, source: Source | None) -> Iterator[Seen]:
    """Whether a native name of an entity stands in the source of a mention's line, as (name, value, detail)."""
    if source is None:
        return
    natives = [n for lang, names in entity.names.items() if source.lang in (None, lang) for n in names]
    if not natives:
        return
    beside = source.beside(document.lines[mention.first])
    whole = next((native for native in natives if native in beside), None)
    if whole:
        yield "in the source", 1.0, f"{whole} stands in the source"
        return
    part = next((part for native in natives for part in _parts(native) if part in beside), None)
    if part:
        yield "partly in the source", 1.0, f"{part}, part of {natives[0]}, stands in the source"
    elif not any(part in source.text for native in natives for part in (native, *_parts(native))):
        yield "not in the source", 1.0, f"nothing of {natives[0]} stands in the source"


def observe_source_words(document: Document, mention: Mention, calque: Calque, source: Source | None) -> Iterator[Seen]:
    """Whether the words that a calque is made from stand in the source of its line, as (name, value, detail)."""
    if source is not None and calque.source and source.lang in (None, calque.lang):
        found = calque.source in source.beside(document.lines[mention.first])
        yield (
            ("in the source" if found else "not in the source"),
            1.0,
            f"{calque.source} is what the source would say",
        )


_LEAST_STEM = {True: 4, False: 2}
_ENDING = 2


def _parts(native: str) -> Iterator[str]:
    """Parts of a native name between dots and spaces; of words that are inflected, the stem."""
    words = native.replace("·", " ").replace("・", " ").split()
    for word in words:
        inflected = word.isalpha() and unicodedata.name(word[0], "").startswith(("LATIN", "CYRILLIC", "GREEK"))
        stem = word[:-_ENDING] if inflected and len(word) > _LEAST_STEM[True] + _ENDING else word
        if len(stem) > _LEAST_STEM[inflected] or (len(words) == 1 and stem != word):
            yield stem

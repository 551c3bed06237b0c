"""Judging a Word document: what it reads is the text, and changes are made in its parts."""

from __future__ import annotations

from dataclasses import replace

from normalize.errors import BadFormat
from normalize.files.documents import judged as judgements
from normalize.files.docx.document import Document
from normalize.files.encoding import Encoding
from normalize.files.joined import Joined
from normalize.files.packed import Packed
from normalize.files.place import Places
from normalize.files.plain import Judged
from normalize.files.reading import Division
from normalize.lines import Lines
from normalize.normalizer import Normalizer
from normalize.result import Change, Result, redo

_BETWEEN = "\n\n"


def judge(path: str, data: bytes, normalizer: Normalizer, division: Division) -> Judged:
    """Judge the paragraphs of a document.

    Args:
        path: how to call it.
        data: all its bytes.
        normalizer: who judges.
        division: what is judged together.

    Returns:
        The document; changes and suggestions refer to what it reads, an empty line between paragraphs.

    Raises:
        BadFormat: it is no Word document, or could not be written back.
    """
    document = Document(data, path)
    found = judgements(document.parsed, document.text, normalizer, division)
    made: list[Change] = []
    listed: list[Change] = []
    at = 0
    for judgement in found:
        made += (replace(c, start=c.start + at, end=c.end + at) for c in judgement.made)
        listed += (replace(c, start=c.start + at, end=c.end + at) for c in judgement.listed)
        at += len(judgement.joined.text) + len(_BETWEEN)
    new, old = document.packed([change for judgement in found for change in judgement.placed])
    text = redo(document.reads, made)
    if made and Document(new, path).reads != text:
        raise BadFormat(path, "would not read back as intended after the changes; left as it is")
    result = Result(text, tuple(made), tuple(listed))
    return Judged(path, data, Encoding(), result, normalizer.options.source_language, Packed(data, new, old))


def only(judged: Judged, result: Result) -> Judged:
    """A document with other changes and suggestions.

    Raises:
        BadFormat: they cannot be made there without touching something else.
    """
    document = Document(judged.data, judged.path)
    places = Places(Joined(document.parsed.units), document.text, Lines(document.text))
    placed = [change for each in result.changes if (change := places.change(each))]
    new, old = document.packed(placed)
    if result.changes and Document(new, judged.path).reads != result.text:
        raise BadFormat(judged.path, "cannot be changed without damage; left as it is")
    return replace(judged, result=result, packed=Packed(judged.data, new, old))

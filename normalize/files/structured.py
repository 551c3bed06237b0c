"""Files with a structure: what a reader of them sees is judged, and changed in its place."""

from __future__ import annotations

from collections.abc import Iterable

from normalize.errors import BadFormat
from normalize.files.documents import documents, judged
from normalize.files.encoding import decode
from normalize.files.plain import Judged
from normalize.files.reading import Division
from normalize.files.units import Read
from normalize.normalizer import Normalizer
from normalize.result import Change, Result, redo
from normalize.text.protected import merged
from normalize.text.regions.ignore import ignored


def judge(path: str, data: bytes, normalizer: Normalizer, read: Read, division: Division) -> Judged:
    """Judge the texts in a file.

    Args:
        path: how to call it.
        data: all its bytes.
        normalizer: who judges; if the user named no language of the sources, the file may.
        read: what reads its format.
        division: what makes a document.

    Returns:
        The file, with changes and suggestions that refer to its text as it stands.

    Raises:
        NotText: it is no text, or not in a known encoding.
        BadFormat: it cannot be read in its format, or not be written back unchanged.
    """
    text, encoding = decode(data, path)
    parsed = read(text, encoding, path)
    language = normalizer.options.source_language or parsed.language
    # What the user protects may be markup, which the documents lack.
    patterns = (match.span() for pattern in normalizer.protect for match in pattern.finditer(text))
    left_out = merged([*ignored(text), *patterns])
    found = judged(parsed, text, normalizer.translated_from(language), division, left_out)
    changes = _sorted(change for judgement in found for change in judgement.placed)
    result = Result(redo(text, changes), changes, _sorted(change for judgement in found for change in judgement.told))
    if changes:
        new = read(result.text, encoding, path)
        sources = [[unit.source for unit in units] for units in (parsed.units, new.units)]
        texts = [joined.text for joined in documents(new, division)]
        if sources[0] != sources[1] or texts != [judgement.text for judgement in found]:
            raise BadFormat(path, "would not read back as intended after the changes; left as it is")
    return Judged(path, data, encoding, result, language)


def _sorted(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: change.start))

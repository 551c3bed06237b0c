"""An output as the product reads it, for measurements that look inside the product."""

from __future__ import annotations

from benchmarks.bench import Row, source_of, text_of
from normalize.match.document import Document, read
from normalize.match.index import Index
from normalize.match.source.source import Source, read_source
from normalize.text.languages.language_of_text import language_of
from normalize.text.protected import protected


def read_output(row: Row, index: Index, with_source: bool) -> tuple[Document, Source | None]:
    """The document of an output, and its source if wanted."""
    text = text_of(row)
    document = read(text, protected(text))
    if not with_source:
        return document, None
    original = source_of(row)
    return document, read_source(original, document, index, language_of(original))

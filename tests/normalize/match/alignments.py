"""Translations beside their sources."""

from normalize.match.beside.alignment import Alignment
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source.source import read_source
from tests.normalize.match.entities import ALL

INDEX = Index(ALL)


def align_one(entity, lang, text, source):
    document = read(text)
    beside = read_source(source, document, Index([entity]), lang)
    return document.mention(0, len(document.tokens)), Alignment(document, beside, {})


def align(text, source, right=None):
    document = read(text)
    return document, Alignment(document, read_source(source, document, INDEX, "zh"), right or {})

"""Names that a machine copies from a source in Latin letters."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.alignment import Alignment
from normalize.match.copied import observe_letters
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source import read_source

KRANZ = Entity("kranz", "Johanna Kranz", "person", names={"de": ("Johanna Kranz",)})
# label, translation, source, words of it that would change, what would stand for them, whether the source writes that
COPIED = [
    ("nothing of hers", "Joanna came", "Die Ministerin kam", ["joanna"], ["johanna"], False),
    ("another word of hers", "Joanna came", "Kranz kam", ["joanna"], ["johanna"], False),
    ("what stands is copied", "Joanna came", "Johanna Kranz und Joanna", ["joanna"], ["johanna"], False),
    ("what stands is of another word", "Joanna came", "Johanna Kranz und Joannas", ["joanna"], ["johanna"], False),
    ("her given name", "Joanna came", "Johanna Kranz kam", ["joanna"], ["johanna"], True),
    ("in another case", "Joanna came", "Johanna Kranz' Reise", ["joanna"], ["johanna"], True),
]


@pytest.mark.parametrize(("label", "text", "source", "words", "instead", "so"), COPIED, ids=[c[0] for c in COPIED])
def test_a_name_that_is_written_as_in_english_is_copied(label, text, source, words, instead, so):
    document = read(text)
    alignment = Alignment(document, read_source(source, document, Index([KRANZ]), None), {})
    seen = observe_letters(alignment, document.mention(0, 1), words, instead, KRANZ)
    assert [name for name, *_ in seen] == (["written so in the source"] if so else [])

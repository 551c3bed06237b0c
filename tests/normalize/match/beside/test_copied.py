"""Names that a machine copies from a source in Latin letters."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.beside.alignment import WRITTEN_SO, Alignment
from normalize.match.beside.copied import is_written_so, observe_letters
from normalize.match.document import read
from normalize.match.index import Index
from normalize.match.source.source import read_source

KRANZ = Entity("kranz", "Johanna Kranz", "person", names={"de": ("Johanna Kranz",)})
# label, source of "Joanna came", how sure it is that it writes Johanna where nothing, and where something speaks of her
COPIED = [
    ("nothing of hers", "Die Ministerin kam", 0, 0),
    ("another word of hers", "Kranz kam", 0, 0),
    ("what stands is copied", "Johanna Kranz und Joanna", 0, 0),
    ("what stands is of another word", "Johanna Kranz und Joannas", 0, 0),
    ("what stands in another case", "Johanna Kranz s Joannou", 0, 0),
    ("a part of a name", "Johanna kam", 0.4, 1),
    ("all of her name", "Johanna Kranz kam", 1, 1),
    ("all of her name in another case", "Johanna Kranz' Reise", 1, 1),
]


@pytest.mark.parametrize(("label", "source", "alone", "spoken_of"), COPIED, ids=[c[0] for c in COPIED])
def test_a_name_that_is_written_as_in_english_is_copied(
    label: str, source: str, alone: float, spoken_of: float
) -> None:
    document = read("Joanna came")
    alignment = Alignment(document, read_source(source, document, Index([KRANZ]), None), {})

    def sure(spoken_of: bool) -> float:
        seen = observe_letters(alignment, document.mention(0, 1), ["joanna"], ["johanna"], KRANZ, spoken_of)
        return sum(value for name, value, _ in seen if name == WRITTEN_SO)

    assert (sure(False), sure(True)) == (alone, spoken_of)


def test_a_name_is_written_so_only_where_that_is_sure() -> None:
    assert is_written_so([(WRITTEN_SO, 1.0, "")])
    assert not is_written_so([(WRITTEN_SO, 0.4, ""), ("in the source", 1.0, "")])

"""With which weights whom is weighed."""

import pytest

from gazetteer import Entity
from normalize.match.candidates.proposing import Candidates
from normalize.match.index import Index
from normalize.match.models import Models
from normalize.match.weights import weights

ALONE, BESIDE = weights(with_source=False), weights(with_source=True)
INDEX = Index(
    [
        Entity("torver", "Torver", "place"),
        Entity("velden", "Velden", "place", names={"zh": ("韦尔登",)}),
        Entity("marno", "Marno", "place", names={"ru": ("Марно",), "cs": ("Marno",)}),
    ]
)
NOTHING = frozenset[str]()

# label, words, language of the source, scripts that it is written in, the weights
CASES = [
    ("a text alone", "velder", None, None, ALONE),
    ("no native name", "torber", "zh", NOTHING, ALONE),
    ("none in the language", "velder", "ru", NOTHING, ALONE),
    ("none in the script", "velder", None, {"Latin"}, ALONE),
    ("a name in the language", "velder", "zh", NOTHING, BESIDE),
    ("a name in the script", "marnow", None, {"Latin"}, BESIDE),
    ("a name in one of the scripts", "velder", None, {"Latin", "Han"}, BESIDE),
]


@pytest.mark.parametrize(("label", "word", "lang", "written", "expected"), CASES, ids=[c[0] for c in CASES])
def test_who_has_no_name_in_the_source_is_weighed_as_in_a_text_alone(label, word, lang, written, expected):
    bearers = None if written is None else INDEX.natives(lang).bearers(written)
    models = Models(INDEX, bearers)
    (candidate,) = Candidates(INDEX).of((word,))
    assert models.of(candidate) is expected

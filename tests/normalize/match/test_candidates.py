import pytest

from normalize.match.candidates import Candidates, compare
from normalize.match.index import Index
from tests.normalize.match.names import ALL


@pytest.fixture(scope="module")
def candidates():
    return Candidates(Index(ALL))


# label, words of a mention, what the best candidate writes (None: none is proposed)
CASES = [
    ("too short", ("aka",), None),
    ("only figures", ("2021", "2022"), None),
    ("other figures", ("s", "300"), None),
    ("words that are only added", ("hulusi", "akar", "takht"), None),
    ("nothing alike", ("zanzibar",), None),
    ("one letter", ("hulusi", "akal"), "Hulusi Akar"),
    ("both words", ("mevlet", "chavushoru"), "Mevlut Cavusoglu"),
    ("surname", ("akkar",), "Akar"),
    ("read back from Chinese", ("laitexize",), "Lighthizer"),
    ("joined", ("hulusiakar",), "Hulusi Akar"),
    ("order swapped", ("akal", "hulusi"), "Hulusi Akar"),
]


@pytest.mark.parametrize(("label", "words", "written"), CASES, ids=[c[0] for c in CASES])
def test_best_candidate(candidates, label, words, written):
    found = candidates.of(words)
    assert (found[0].form.written if found else None) == written


def test_the_same_words_are_wholly_alike():
    same = compare(("hulusi", "akar"), ("hulusi", "akar"))
    assert (same.alike, same.weakest, same.changed, same.swapped) == (1.0, 1.0, (), False)


def test_more_alike_is_more():
    near, far = compare(("akal",), ("akar",)), compare(("akal",), ("ankara",))
    assert near.alike > far.alike

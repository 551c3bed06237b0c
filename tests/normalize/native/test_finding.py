"""What is compiled finds in the words of a text what the plain modules find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.kept import Kept
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import Document, Mention, marked, plain_marked, plain_places, plain_runs, read, runs
from normalize.match.index import Index
from normalize.match.recognise import Known, PlainExplained, explained_by, plain_standing_names, standing_names
from normalize.match.screening.doubtful import plain_promising, promising
from normalize.match.screening.hopes import Hopes
from normalize.native import finding, reading, remembered
from normalize.text.folding import american
from tests.normalize.match.entities import ALL
from tests.normalize.match.prospects import every_prospect

pytestmark = pytest.mark.skipif(finding is None, reason="nothing is compiled")

WORD_OR_GAP = some.sampled_from(
    [*"a bb Ccc defence defense centre \u00e9 \u0301 \u571f".split(), *[" "] * 9, "-", "'s "]
)
INDEX = Index(ALL)
CANDIDATES = Candidates(INDEX)
WORDS = sorted({token.word for each in ALL for token in read(" ".join((each.name, *each.aliases))).tokens})
TEXTS = some.lists(some.sampled_from([*WORDS, "said", "the", "'s", ",", ".", "-", "\n"]), max_size=30).map(" ".join)


CASED = TEXTS.flatmap(
    lambda text: some.lists(some.integers(0, 3), min_size=len(text.split(" ")), max_size=len(text.split(" "))).map(
        lambda cases: " ".join(
            (word, word.lower(), word.upper(), word.title())[case]
            for word, case in zip(text.split(" "), cases, strict=True)
        )
    )
)


@given(some.lists(CASED, min_size=1, max_size=3))
@example(["Earthwork said. earthwork, EARTHWORK and Chavushoru, chavushoru", "Turks who WHO Who Hulusi akar"])
def test_the_same_names_stand_at_the_same_places(texts: list[str]) -> None:
    for text in texts:
        document = read(text)
        right, listed = standing_names(document, INDEX)
        assert (right, listed) == plain_standing_names(document, INDEX)
        assert all(isinstance(each, Known) and isinstance(each.mention, Mention) for each in right)


def test_phrases_are_found_anew_once_words_have_other_numbers() -> None:
    cutter = reading.Cutter(lambda word: (word.lower(), word[0].isupper()), american, 3)
    texts = ["Hulusi Akal left", "Hulusi Akar came", "Robert Akal left", "Hulusi Akar said"]
    documents = [Document(text, *cutter.cut(text, ()), 0) for text in texts]
    for document in [*documents, *reversed(documents)]:
        assert standing_names(document, INDEX) == plain_standing_names(document, INDEX)


_PARTS = "Akal Hulusi Akar Jae in wha van der led 9th ' . , \n".split(" ")
PARTS = some.sampled_from([*_PARTS, *[" "] * 6, *["-"] * 4])


@given(some.lists(PARTS, max_size=40).map("".join), some.sets(some.integers(0, 12)))
@example("Hulusi Akal-sketch of Akal-Hulusi, Hulusi Akkar", {4})
def test_the_same_runs_may_come_to_something(text: str, fixed: set[int]) -> None:
    document = read(text)
    assert runs(document) == list(plain_runs(document))
    hopes = Hopes(CANDIDATES, CANDIDATES.of, every_prospect)
    right: list[Known] = []
    for first in sorted(place for place in fixed if place < len(document.words)):
        if not right or first >= right[-1].mention.last:
            last = min(len(document.words), first + 1 + first % 3)
            right.append(Known(document.mention(first, last), ()))
    explained, plain = explained_by(document, right), PlainExplained(right)
    assert list(explained) == list(plain)
    assert len(explained) == len(plain)
    for first in range(-1, len(document.words) + 2):
        assert (first in explained) == (first in plain)
        assert all(explained.within(first, last) == plain.within(first, last) for last in range(first, first + 5))
    found = promising(document, runs(document), explained, hopes)
    assert list(found) == list(plain_promising(document, runs(document), plain, hopes))
    assert promising(document, None, explained, hopes) == found


def test_what_is_remembered_is_what_is_kept() -> None:
    asked: list[str] = []

    def first(word: str) -> str:
        asked.append(word)
        return word[:1]

    found, words = remembered(Kept(first, most=3)), [f"{i}" for i in range(30_000)]
    assert [found[word] for word in words] == [word[:1] for word in words]
    assert [found[word] for word in ("29999", words[-1], words[-1])] == ["2", "2", "2"]
    assert len(asked) == len(words)


@given(some.lists(some.lists(WORD_OR_GAP).map("".join)))
def test_the_same_words_are_marked(texts: list[str]) -> None:
    kept: Kept[str, bool] = Kept(lambda word: len(word) > 1, most=2)
    long = remembered(kept)
    for text in texts:
        document = read(text)
        assert list(marked(document, long)) == plain_marked(document.words, kept)


@given(some.lists(some.lists(WORD_OR_GAP).map("".join)))
def test_words_stand_at_the_same_places(texts: list[str]) -> None:
    documents = [read(text) for text in texts]
    words = {word for document in documents for word in (*document.words, *map(american, document.words), "akal")}
    for document in documents:
        plain = plain_places(document.words)
        for word in words:
            assert (word in document.places) == (word in plain)
            assert document.places.get(word, ()) == plain.get(word, ())


def test_what_is_known_of_words_is_forgotten_once_they_are_too_many() -> None:
    cutter = reading.Cutter(lambda word: (word.lower(), word[0].isupper()), american, 9)
    long = remembered(Kept(lambda word: min(len(word), 3), most=99))
    texts = [" ".join(f"{letter}{'x' * number}" for number in range(8)) for letter in "aBcaBc"]
    # All at once, so that words of several vocabularies are asked for.
    documents = [Document(text, *cutter.cut(text, ()), 0) for text in texts]
    for document in [*documents, *reversed(documents)]:
        assert document.words == [word.lower() for word in document.text.split()]
        assert list(marked(document, long)) == list(range(8))
        assert [document.places.get(word, ()) for word in document.words] == [[place] for place in range(8)]


def test_every_name_is_found_as_a_whole() -> None:
    for each in ALL:
        document = read(each.name)
        (found, *_), _ = standing_names(document, INDEX)
        assert (found.mention.first, found.mention.last) == (0, len(document.words))
        assert each in [form.entity for form in found.forms]

"""What is left out at a glance is what would be given up once it was weighed."""

from __future__ import annotations

import gc
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from gazetteer import Entity, Gazetteer
from normalize import Normalizer, decide
from normalize.match import document
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.evidence.context.neighbour_names import no_names
from normalize.match.index import Index
from normalize.match.recognise import recognise
from normalize.match.source.source import read_source
from normalize.native import glancing, reading
from normalize.options import PRESETS
from normalize.text.folding import american
from tests.normalize.match.entities import ALL
from tests.normalize.native.test_proposing import KNOWN

pytestmark = pytest.mark.skipif(glancing is None, reason="nothing is compiled")

PLACES = [
    Entity("ukraine", "Ukraine", "place", country="Ukraine", demonyms=("Ukrainian",)),
    Entity("poland", "Poland", "place", country="Poland", demonyms=("Polish",)),
    Entity("korea", "South Korea", "place", country="South Korea"),
    Entity("kang", "Kang Kyung-wha", "person", "Foreign Minister", "South Korea", names={"ko": ("강경화",)}),
    Entity("torver", "Torver CC", "product"),
]
INDEX = Index([*ALL, *KNOWN, *PLACES])
CANDIDATES = Candidates(INDEX)
NAMES = [token.word for each in (*ALL, *KNOWN, *PLACES) for token in read(each.name).tokens]
BESIDE = (
    "Minister minister defence trade Prime Trade The said of Turkish Ukrainian Polish Poland South Korea Ivan Zanzibar "
    "A IV Pope village Robert Andrey Chief The-led TAGS Marta near"
).split()


@some.composite
def words(draw: some.DrawFn) -> str:
    """A word of a name, garbled or not, shouted or not, or one that may stand beside it."""
    if draw(some.integers(0, 2)) == 0:
        return draw(some.sampled_from(BESIDE))
    word = draw(some.sampled_from(NAMES))
    at = draw(some.integers(1, len(word)))
    word = word[:at] + draw(some.sampled_from(["", "", "l", "r", "a", "sh", "i"])) + word[at + 1 :]
    return word.upper() if draw(some.integers(0, 9)) == 0 else word


TEXTS = some.lists(
    some.tuples(words(), some.sampled_from([" ", " ", " ", " ", " ", ", ", ". ", "\n", "-", " and ", " said "])),
    min_size=1,
    max_size=24,
).map(lambda parts: "".join(word + gap for word, gap in parts))


def readings(text: str, preset: str, least: float) -> list[list[object]]:
    document = read(text)
    found = decide.judge(document, INDEX, CANDIDATES, PRESETS[preset], recognise(document, INDEX), None, least)
    return [[(d.mention, d.entity, d.written, d.score, d.evidence) for d in readings] for readings in found]


@given(TEXTS, some.sampled_from(["standard", "bold"]), some.sampled_from([0.05, 0.3, 0.45, 0.6]))
@example("Turkey. Hulusi Akal and Akkar. Ivan Akkar, A Akkar, Akkar Zanzibar", "standard", 0.05)
@example("Abe Shinzu said. Shinzu Abbe", "standard", 0.05)
@example("Poland. Lubanskaya said Luganowa", "standard", 0.3)
@settings(max_examples=400)
def test_every_reading_is_the_same(text: str, preset: str, least: float) -> None:
    with patch("normalize.decide.glance", return_value=None):
        plain = readings(text, preset, least)
    # Once more, as more is known by then of what candidates come to by themselves.
    assert readings(text, preset, least) == readings(text, preset, least) == plain


def beside(text: str, original: str, lang: str | None, least: float) -> list[list[object]]:
    document = read(text)
    source = read_source(original, document, INDEX, lang)
    found = decide.judge(document, INDEX, CANDIDATES, PRESETS["bold"], recognise(document, INDEX), source, least)
    return [[(d.mention, d.entity, d.written, d.score, d.evidence) for d in readings] for readings in found]


NATIVE = sorted({name for each in ALL for names in each.names.values() for name in names})
SOURCES = some.lists(
    some.tuples(some.sampled_from([*NATIVE, "他说", "сказал"]), some.sampled_from(["", " ", "，", "\n"])), max_size=8
).map(lambda parts: "".join(word + gap for word, gap in parts))


@given(TEXTS, SOURCES, some.sampled_from(["zh", "ru", None]), some.sampled_from([0.05, 0.45]))
@example("Turkey. Hulusi Akal\nand Akkar. Ivan Akkar,", "胡卢西·阿卡尔\n他说", "zh", 0.05)
@example("Hulusi\nAkal. Akkar Zanzibar", "土耳其\n胡卢西·阿卡尔", "zh", 0.05)
@settings(max_examples=400)
def test_every_reading_beside_a_source_is_the_same(text: str, original: str, lang: str | None, least: float) -> None:
    with patch("normalize.decide.glance", return_value=None):
        plain = beside(text, original, lang, least)
    assert beside(text, original, lang, least) == beside(text, original, lang, least) == plain


def test_most_is_left_out_at_a_glance() -> None:
    document = read("Zanzibar and Vinger, Torver TCC and Akkar, Lubanski and Luganowa")
    looked_at: list[object] = []
    judged = decide.judge_alike

    def spied(context, doubt, *rest):
        looked_at.append(doubt.mention.words)
        return judged(context, doubt, *rest)

    with patch("normalize.decide.judge_alike", spied):
        decide.judge(document, INDEX, CANDIDATES, PRESETS["standard"], recognise(document, INDEX), None, 0.45)
        every = len(looked_at)
        looked_at.clear()
        with patch("normalize.decide.glance", return_value=None):
            decide.judge(document, INDEX, CANDIDATES, PRESETS["standard"], recognise(document, INDEX), None, 0.45)
    assert every < len(looked_at)


@pytest.mark.parametrize(("text", "looked_at"), [("Akar said", False), ("Akkar said", True)])
def test_what_stands_as_it_is_listed_is_left_out_at_a_glance(text: str, looked_at: bool) -> None:
    document, candidates = read(text), Candidates(INDEX)
    with patch("normalize.decide.judge_alike", return_value=()) as judged:
        decide.judge(document, INDEX, candidates, PRESETS["standard"], recognise(document, INDEX), None, 0.05)
    assert judged.called == looked_at


def test_where_words_belong_to_no_name_is_told_as_numbers() -> None:
    assert [no_names[word] for word in ("akar", "price", "the", "minister", "9th")] == [0, 1, 2, 2, 2]


def _vocabularies() -> int:
    """How many vocabularies there are."""
    gc.collect()
    return sum(type(each).__name__ == "Vocabulary" for each in gc.get_objects())


def test_what_was_known_of_words_keeps_no_vocabulary_that_is_given_up() -> None:
    every = [*ALL, *KNOWN, *PLACES]
    normalizer = Normalizer(Gazetteer.of(every))
    with patch.object(document, "_cutter", reading.Cutter(document._seen, american, 0)):
        before = _vocabularies()
        for each in every:
            normalizer.explain(f"The {each.description or 'official'} {each.name[:-1]}i spoke, and Hulusi Akkar left.")
        assert _vocabularies() == before

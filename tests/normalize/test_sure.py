"""Which mentions of a document are judged, and how often; what is sure is so whether or not more is asked for."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from normalize import decide
from normalize.match.document import read
from normalize.match.recognise import recognise
from normalize.match.source import read_source
from normalize.native import glancing
from normalize.options import PRESETS, Options
from tests.normalize.native.test_glancing import CANDIDATES, INDEX, SOURCES, TEXTS


def judged(text: str) -> Counter[str]:
    """How often each mention of a text is judged by what it is like."""
    document, times, judge_alike = read(text), Counter[str](), decide.judge_alike

    def spied(context, doubt, *rest):
        times[" ".join(doubt.mention.words)] += 1
        return judge_alike(context, doubt, *rest)

    with patch("normalize.decide.judge_alike", spied):
        decide.judge(document, INDEX, CANDIDATES, PRESETS["standard"], recognise(document, INDEX), None, 0.45)
    return times


@pytest.mark.skipif(glancing is None, reason="nothing is compiled")
def test_what_stands_already_is_not_looked_at_once_it_is_known() -> None:
    text = "The defense minister Akar left Turkey."
    judged(text)
    assert judged(text)["akar"] == 0


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Hulusi Akal, the Turkish minister, spoke.", {"hulusi akal": 1}),
        ("Hulusi Akal, the Turkish minister, spoke. The minister Agar left.", {"hulusi akal": 1, "agar": 2}),
    ],
    ids=["alone", "with his surname"],
)
def test_who_is_sure_is_judged_again_only_elsewhere(text: str, times: dict[str, int]) -> None:
    found = judged(text)
    assert {words: found[words] for words in times} == times


def told(text: str, original: str | None, options: Options, only_sure: bool) -> list[list[object]]:
    document = read(text)
    source = None if original is None else read_source(original, document, INDEX, options.source_language)
    found = decide.decide(document, INDEX, CANDIDATES, options, source, only_sure)
    fix = PRESETS[options.preset].fix
    fixed = [each for each in found if each.fix and each.score >= fix]
    return [[each.mention, each.entity, each.written, each.kind, each.score, each.evidence] for each in fixed]


@given(TEXTS, some.sampled_from(["strict", "standard", "bold"]), some.booleans())
@example("Turkey. Hulusi Akal and Akkar. Ivan Akkar, A Akkar, Akkar Zanzibar", "standard", False)
@settings(deadline=None, max_examples=300)
def test_sure_changes_are_the_same_alone(text: str, preset: str, unify: bool) -> None:
    options = Options(preset, unify=unify)
    assert told(text, None, options, only_sure=True) == told(text, None, options, only_sure=False)


@given(TEXTS, SOURCES, some.sampled_from(["zh", "ru", None]))
@example("Turkey. Hulusi Akal\nand Akkar. Ivan Akkar,", "胡卢西·阿卡尔\n他说", "zh")
@settings(deadline=None, max_examples=200)
def test_sure_changes_are_the_same_beside_a_source(text: str, original: str, lang: str | None) -> None:
    options = Options("bold", source_language=lang)
    assert told(text, original, options, only_sure=True) == told(text, original, options, only_sure=False)


def test_what_is_only_listed_is_not_told_where_sure_changes_are_asked_for() -> None:
    document = read("he condemed the attack")
    (listed,) = decide.decide(document, INDEX, CANDIDATES, Options())
    assert listed.written == "condemned"
    assert decide.decide(document, INDEX, CANDIDATES, Options(), only_sure=True) == []

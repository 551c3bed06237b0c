"""What is sure is the same, whether or not what is only to be listed is looked for."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as some

from normalize.decide import decide
from normalize.match.document import read
from normalize.match.source.source import read_source
from normalize.options import PRESETS, Options
from tests.normalize.native.test_glancing import CANDIDATES, INDEX, SOURCES, TEXTS


def sure(text: str, original: str | None, options: Options, least: float = 0.0) -> list[list[object]]:
    """The changes that are made, where decisions below some score do not matter."""
    document = read(text)
    source = None if original is None else read_source(original, document, INDEX, options.source_language)
    found = decide(document, INDEX, CANDIDATES, options, source, least)
    fixed = [each for each in found if each.fix and each.score >= PRESETS[options.preset].fix]
    return [[each.mention, each.entity, each.written, each.kind, each.score, each.evidence] for each in fixed]


@given(TEXTS, some.sampled_from(["strict", "standard", "bold"]), some.booleans())
@example("Turkey. Hulusi Akal and Akkar. Ivan Akkar, A Akkar, Akkar Zanzibar", "standard", False)
@settings(max_examples=300)
def test_sure_changes_are_the_same_alone(text: str, preset: str, unify: bool) -> None:
    options = Options(preset, unify=unify)
    assert sure(text, None, options, PRESETS[preset].fix) == sure(text, None, options)


@given(TEXTS, SOURCES, some.sampled_from(["zh", "ru", None]))
@example("Turkey. Hulusi Akal\nand Akkar. Ivan Akkar,", "胡卢西·阿卡尔\n他说", "zh")
@settings(max_examples=200)
def test_sure_changes_are_the_same_beside_a_source(text: str, original: str, lang: str | None) -> None:
    options = Options("bold", source_language=lang)
    assert sure(text, original, options, PRESETS["bold"].fix) == sure(text, original, options)


def test_what_is_only_listed_is_not_told_where_sure_changes_are_asked_for() -> None:
    document = read("he condemed the attack")
    (listed,) = decide(document, INDEX, CANDIDATES, Options())
    assert listed.written == "condemned"
    assert decide(document, INDEX, CANDIDATES, Options(), least=PRESETS["standard"].fix) == []

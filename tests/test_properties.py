"""What always holds, for any text and any small gazetteer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from gazetteer import Calque, Entity, Garble, Gazetteer
from gazetteer.entity import KINDS
from normalize.normalizer import Normalizer
from normalize.options import PRESETS, PresetName
from normalize.result import Change, redo, undo
from normalize.text.protected import protected

LINE_END = re.compile(r"\r\n|\r|\n")
SURROUNDINGS = ["Turkey", "Turkish", "President", "said", "of", "a", "An", "The", "earthwork", "has", "Hulusi"]
REGIONS = [
    "https://example.org/Mevlut-Chavushoru",
    "Chavushoru@example.org",
    "@Chavushoru",
    "/srv/Chavushoru/speech.txt",
    "{Chavushoru}",
    '<a title="Hulusi Akkar">',
    "\nHulusi Akkar # mt-normalize: ignore\n",
]
GARBLED = [
    "Turkish Minister Hulusi Akkar",
    "Akkar",
    "HULUSI AKKAR",
    "Hulusi\r\nAkkar",
    "Mevlut Chavushoru",
    "Siril Ramafosa",
    "Ramafosa",
    "Turkish officials agreed. Earthwork has",
]
GAPS = [
    *" " * 6,
    ", ",
    ". ",
    "-",
    "'s ",
    "’s ",
    "\n",
    "\r\n",
    "\r",
    "\u00a0",
    "\t",
    "  ",
    "",
    "\ufeff",
    "\ud800",
]

anything = st.text(max_size=60) | st.text(st.characters(exclude_categories=()), max_size=60)
words = st.text("abcdefghijklmnoprstuvyzçğışöüéñ", min_size=2, max_size=9).map(str.capitalize)
KNOWN = [
    Entity("akar", "Hulusi Akar", "person", country="Turkey"),
    Entity("cavusoglu", "Mevlut Cavusoglu", "person", country="Turkey", garbles=(Garble("Chavushoru"),)),
    Entity("kim", "Kim Jong Un", "person", country="North Korea"),
    Entity("ramaphosa", "Cyril Ramaphosa", "person", country="South Africa"),
    Entity("turkey", "Turkey", "place", demonyms=("Turkish",), calques=(Calque("earthwork", "the Turkish side"),)),
]
ORION = Entity("orion", "Orion", "person", garbles=(Garble("Zorion"),))


@st.composite
def garbled(draw: st.DrawFn, name: str) -> str:
    """A name as it is, in another case, or with a letter changed, doubled or dropped."""
    place = draw(st.integers(0, len(name) - 1))
    letter = name[place]
    forms = [letter, letter * 2, "", "l" if letter == "r" else "r", letter.upper()]
    form = name[:place] + draw(st.sampled_from(forms)) + name[place + 1 :]
    return draw(st.sampled_from([form, form, name, form.upper(), form.lower()]))


@st.composite
def entities(draw: st.DrawFn, number: int) -> Entity:
    """An entity with a name of one to three words, and now and then listed wrong forms."""
    name = " ".join(draw(st.lists(words, min_size=1, max_size=3)))
    # No word of a name ends so: what one entry writes is never the wrong form of another.
    garbles = [f"{word}x" for word in draw(st.lists(words, max_size=2))]
    calques = [f"{word}q {word}q" for word in draw(st.lists(words, max_size=1))]
    return Entity(
        id=str(number),
        name=name,
        kind=draw(st.sampled_from(KINDS)),
        country=draw(st.sampled_from(["", "Turkey", "China"])),
        garbles=tuple(map(Garble, garbles)),
        calques=tuple(map(Calque, calques)),
    )


@st.composite
def gazetteers(draw: st.DrawFn) -> Gazetteer:
    """A few made-up entities beside a few real ones."""
    return Gazetteer.of([*KNOWN, *(draw(entities(number)) for number in range(draw(st.integers(0, 3))))])


@st.composite
def cases(draw: st.DrawFn) -> tuple[Normalizer, str]:
    """A gazetteer made ready, and a text in which its names, garbled or not, stand among anything else."""
    names = draw(gazetteers())
    garbles = [garble.text for entity in names for garble in entity.garbles]
    calques = [calque.text for entity in names for calque in entity.calques]
    forms = [*garbles, *calques, *(entity.name for entity in names)]
    part = (
        st.sampled_from(forms).flatmap(garbled)
        | st.sampled_from([*SURROUNDINGS, *forms, *REGIONS, *GARBLED])
        | anything
    )
    parts = draw(st.lists(st.tuples(part, st.sampled_from(GAPS)), max_size=12))
    text = "".join(word + gap for word, gap in parts)
    return Normalizer(names, preset=draw(st.sampled_from(list(PRESETS))), unify=draw(st.booleans())), text


thorough = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def spans(changes: Sequence[Change]) -> list[int]:
    """The places where changes begin and end, in their order."""
    return [place for change in changes for place in (change.start, change.end)]


@thorough
@given(cases())
def test_spans_are_those_of_the_original(case: tuple[Normalizer, str]) -> None:
    normalizer, text = case
    result = normalizer.explain(text)
    assert result.undo() == text
    for found in (result.changes, result.suggestions):
        assert all(0 <= c.start < c.end <= len(text) and text[c.start : c.end] == c.original for c in found)
        assert spans(found) == sorted(spans(found))
        assert all(c.replacement != c.original for c in found)


@thorough
@given(cases())
def test_redo_and_undo(case: tuple[Normalizer, str]) -> None:
    normalizer, text = case
    result = normalizer.explain(text)
    assert redo(text, result.changes) == result.text == normalizer.fix(text)
    assert undo(result.text, result.changes) == text == result.undo()


@thorough
@given(cases())
@example((Normalizer(Gazetteer.of([*KNOWN, ORION])), "Zorion Hulusi Akkar of Turkey"))
def test_fixing_twice_changes_nothing_more(case: tuple[Normalizer, str]) -> None:
    normalizer, text = case
    fixed = normalizer.fix(text)
    assert normalizer.fix(fixed) == fixed


@thorough
@given(cases())
def test_protected_regions_come_out_as_they_went_in(case: tuple[Normalizer, str]) -> None:
    normalizer, text = case
    result = normalizer.explain(text)
    regions = protected(text)
    for change in (*result.changes, *result.suggestions):
        assert all(change.end <= start or end <= change.start for start, end in regions)


@thorough
@given(cases())
def test_case_and_line_ends_are_kept(case: tuple[Normalizer, str]) -> None:
    normalizer, text = case
    result = normalizer.explain(text)
    assert LINE_END.findall(result.text) == LINE_END.findall(text)
    assert result.text.count("\ufeff") == text.count("\ufeff")
    for change in result.changes:
        acronym = len(change.original) <= 5 and " " in change.replacement  # is written out
        if change.original.isupper() and sum(map(str.isalpha, change.original)) > 1 and not acronym:
            assert change.replacement == change.replacement.upper()


@thorough
@given(gazetteers(), anything)
def test_any_text_is_accepted(names: Gazetteer, text: str) -> None:
    assert Normalizer(names).explain(text).undo() == text


@thorough
@given(gazetteers(), st.sampled_from(list(PRESETS)))
def test_what_is_right_stays(names: Gazetteer, preset: PresetName) -> None:
    """A text in which only accepted names stand comes out as it went in, however much risk is taken."""
    normalizer = Normalizer(names, preset=preset)
    right = [form for entity in names for form in entity.accepted]
    for text in ("; ".join(right), *(f"they saw {form}, and left" for form in right)):
        assert normalizer.fix(text) == text

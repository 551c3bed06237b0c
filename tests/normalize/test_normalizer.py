"""A text beside its source, from end to end: what must stay first, then what must be mended, language by language.

The weights are fitted anew now and then, so scores are only compared with each other.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Entity, Gazetteer
from normalize.normalizer import Normalizer
from normalize.options import PRESETS

ROOT = Path(__file__).parents[2]


def person(name, country, lang, native):
    return Entity(name.lower().replace(" ", "-"), name, "person", country=country, names={lang: (native,)})


NAMES = (
    person("Hulusi Akar", "Turkey", "zh", "胡卢西·阿卡尔"),
    person("Wang Yi", "China", "zh", "王毅"),
    person("Wang Yilin", "China", "zh", "王毅林"),
    Entity("encamp", "Encamp", "place", country="Andorra", names={"zh": ("扎营",)}),
    person("Kyoko Honda", "Japan", "ja", "本田京子"),
    person("Kang Kyungwha", "South Korea", "ko", "강경화"),
    person("Yegor Belozyorov", "Russia", "ru", "Егор Белозёров"),
    person("Halyna Hryshko", "Ukraine", "uk", "Галина Гришко"),
    person("Gilad Rabikov", "Israel", "he", "גלעד רביקוב"),
    person("Salem Khuwaiter", "Saudi Arabia", "ar", "سالم خويطر"),
    person("Behzad Golestan", "Iran", "fa", "بهزاد گلستان"),
    person("Aylin Demirkaya", "Turkey", "tr", "Aylin Demirkaya"),
    person("Vojtech Zeleznik", "Czech Republic", "cs", "Vojtěch Železník"),
    person("Gerdur Palsdottir", "Iceland", "is", "Gerður Pálsdóttir"),
    person("Goncalo Figueiredo", "Portugal", "pt", "Gonçalo Figueiredo"),
)
GAZETTEER = Gazetteer.of(NAMES)

# language, garbled text, the name in it, its source, another source in which the name is not
SPOKEN = [
    (
        "zh",
        "Hulusi Akal spoke.\nHe left.",
        "Hulusi Akar",
        "胡卢西·阿卡尔发表讲话。\n他离开了。",
        "部长发表讲话。\n他离开了。",
    ),
    (
        "zh",
        "Yesterday Akal spoke.\nHe left.",
        "Akar",
        "昨天阿卡尔发表讲话。\n他离开了。",
        "昨天他发表讲话。\n他离开了。",
    ),
    ("zh", "Wang Ji left.\nHe came.", "Wang Yi", "王毅离开。\n他来了。", "王毅林离开。\n他来了。"),
    (
        "ja",
        "Keiko Honda spoke.\nShe left.",
        "Kyoko Honda",
        "本田京子が語った。\n彼女は去った。",
        "彼女が語った。\n彼女は去った。",
    ),
    (
        "ja",
        "Keiko Motoda spoke.\nShe left.",
        "Kyoko Honda",
        "本田京子が語った。\n彼女は去った。",
        "彼女が語った。\n去った。",
    ),
    (
        "ko",
        "Kang Kyonghwa spoke.\nShe left.",
        "Kang Kyungwha",
        "강경화가 말했다.\n그는 떠났다.",
        "그가 말했다.\n그는 떠났다.",
    ),
    (
        "ru",
        "They met Egor Belozerovy.\nHe left.",
        "Yegor Belozyorov",
        "Они встретились с Егором Белозёровым.\nОн ушёл.",
        "Они встретились с министром.\nОн ушёл.",
    ),
    (
        "uk",
        "They met Galina Grishka.\nShe left.",
        "Halyna Hryshko",
        "Вони зустріли Галину Гришко.\nВона пішла.",
        "Вони зустріли її.\nВона пішла.",
    ),
    (
        "he",
        "They met Gilad Ravikov.\nHe left.",
        "Gilad Rabikov",
        "הם פגשו את גלעד רביקוב.\nהוא הלך.",
        "הם פגשו אותו.\nהוא הלך.",
    ),
    (
        "ar",
        "They met Salim Khuwaitir.\nHe left.",
        "Salem Khuwaiter",
        "التقوا وسالم خويطر.\nثم غادر.",
        "التقوا به.\nثم غادر.",
    ),
    (
        "fa",
        "They met Behzad Gulistan.\nHe left.",
        "Behzad Golestan",
        "آنها با بهزاد گلستان دیدار کردند.\nاو رفت.",
        "آنها با او دیدار کردند. چه شد؟\nاو رفت.",
    ),
    (
        "tr",
        "They met Aylin Demirkay.\nShe left.",
        "Aylin Demirkaya",
        "Aylin Demirkaya'yla görüştüler.\nO gitti.",
        "Onunla görüştüler.\nO gitti.",
    ),
    (
        "cs",
        "They met Vojtech Zeleznikov.\nHe left.",
        "Vojtech Zeleznik",
        "Setkali se s Vojtěchem Železníkem.\nOdešel.",
        "Setkali se s ním.\nOdešel.",
    ),
    (
        "is",
        "They met Gerdi Palsdottur.\nShe left.",
        "Gerdur Palsdottir",
        "Þau hittu Gerði Pálsdóttur.\nHún fór.",
        "Þau hittu hana.\nHún fór.",
    ),
    (
        "pt",
        "They met Goncal Figuered.\nHe left.",
        "Goncalo Figueiredo",
        "Eles encontraram Gonçalo Figueiredo.\nEle saiu.",
        "Eles se encontraram.\nEle saiu.",
    ),
]
IN_LATIN = {"tr", "cs", "is", "pt"}
"""Languages whose letters tell no language, so that it must be told."""

# label, text, source: nothing is changed, and nothing is listed
LEFT = [
    ("a verb that is also a place", "The troops camped outside the town.\nHe left.", "部队在城外扎营。\n他离开了。"),
    ("the same, in a word that is like the place", "The Camp was quiet.\nHe left.", "部队在城外扎营。\n他离开了。"),
    ("the same, in a name that is less like it", "Kampe was quiet.\nHe left.", "部队在城外扎营。\n他离开了。"),
    ("a right name that stands in the source", "Hulusi Akar spoke.\nHe left.", "胡卢西·阿卡尔发表讲话。\n他离开了。"),
    ("a right name, another one in the source", "Wang Yi left.\nHe came.", "王毅林离开。\n他来了。"),
    ("a right name, nobody in the source", "Wang Yi left.\nHe came.", "他离开。\n他来了。"),
    ("a name of two signs inside a longer one", "Wang Yilin left.\nHe came.", "王毅林离开。\n他来了。"),
    ("somebody else's whole name", "Robert Blackwood spoke.\nHe left.", "胡卢西·阿卡尔发表讲话。\n他离开了。"),
    ("no names at all", "He spoke.\nHe left.", "胡卢西·阿卡尔发表讲话。\n他离开了。"),
]


ZELENSKYY = person("Volodymyr Zelenskyy", "Ukraine", "uk", "Володимир Зеленський")
BELOV = person("Aleksandr Belov", "", "ru", "Александр Белов")
PETROV = person("Ivan Petrov", "", "ru", "Иван Петров")
NOVAK = person("Jan Novak", "", "cs", "Jan Novák")
COSTA = person("Mario Costa", "", "pt", "Mário Costa")
NAVALNY = person("Alexei Navalny", "Russia", "ru", "Алексей Навальный")
ZAKHAROVA = person("Maria Zakharova", "Russia", "ru", "Мария Захарова")
NASSER = person("Ahmed Nasser", "", "ar", "أحمد ناصر")
MIN = person("Lee Min", "South Korea", "ko", "이민")
TURKEY = Entity("turkey", "Turkey", "place", aliases=("Türkiye",), names={"ar": ("تركيا",)})
ENCAMP = Entity("encamp", "Encamp", "place", country="Andorra", names={"zh": ("扎营",)})
UKRAINE = Entity("ukraine", "Ukraine", "place", names={"uk": ("Україна",)})

# language, who is in the gazetteer, text and source that both name somebody else
SOMEBODY_ELSE = [
    ("uk", ZELENSKYY, "Zelenska spoke.\nShe left.", "Зеленська виступила.\nВона пішла."),
    ("ru", BELOV, "Aleksandra Belova spoke.\nHi.", "Александра Белова выступила.\nЭто."),
    ("ru", PETROV, "Ivanna Petrova spoke.\nHi.", "Иванна Петрова выступила.\nЭто."),
    ("ru", PETROV, "Ivan Petrovich spoke.\nHi.", "Иван Петрович выступил.\nЭто."),
    ("cs", NOVAK, "Jana Novakova spoke.\nShe left.", "Jana Nováková mluvila.\nOdešla."),
    ("cs", NOVAK, "Eva Novakova spoke.\nShe left.", "Eva Nováková mluvila.\nOdešla."),
    ("zh", ENCAMP, "Encamped troops left.\nHe left.", "部队扎营。\n他离开了。"),
    ("ru", NAVALNY, "Navalnaya spoke.\nHi.", "Навальная выступила.\nЭто."),
    ("ru", ZAKHAROVA, "Zakharov spoke.\nHi.", "Захаров выступил.\nЭто."),
    ("ar", TURKEY, "Turki al-Faisal spoke.\nHe left.", "قال تركي الفيصل.\nثم غادر."),
    ("uk", UKRAINE, "Lesya Ukrainka wrote.\nShe left.", "Леся Українка писала.\nВона пішла."),
    ("pt", COSTA, "Maria Costa spoke.\nShe left.", "Maria Costa falou.\nEla saiu."),
    ("ar", NASSER, "Ahmad Nasseri spoke.\nHe left.", "قال أحمد ناصري.\nثم غادر."),
    ("ko", MIN, "Lee Mun spoke.\nHe left.", "이민자가 말했다.\n그는 떠났다."),
]

# who is in the gazetteer, a text about a woman of the same family name, with no source beside it
WOMEN = [
    (ZELENSKYY, "Zelenska spoke in Ukraine."),
    (BELOV, "Aleksandra Belova spoke."),
    (PETROV, "Petrova won gold."),
    (COSTA, "Maria Costa spoke."),
    (NOVAK, "Jana Novakova spoke."),
]


def normalizer(lang, preset="standard"):
    return Normalizer(GAZETTEER, preset=preset, source_language=lang if lang in IN_LATIN else None)


@pytest.fixture(scope="module")
def by_language():
    return {lang: normalizer(lang) for lang, *_ in SPOKEN}


def best(result, name):
    """The score of the best reading that writes a name or a part of it; 0 if there is none."""
    parts = {name, *name.split()}
    return max((c.score for c in (*result.changes, *result.suggestions) if c.replacement in parts), default=0.0)


def listed(result):
    return [(c.original, c.replacement) for c in (*result.changes, *result.suggestions)]


@pytest.mark.parametrize(("label", "text", "source"), LEFT, ids=[c[0] for c in LEFT])
def test_what_is_right_or_somebody_else_is_left(by_language, label, text, source):
    result = by_language["zh"].explain(text, source)
    assert result.text == text
    assert listed(result) == []


@pytest.mark.parametrize(("lang", "text", "name", "source", "other"), SPOKEN, ids=[f"{c[0]} {c[2]}" for c in SPOKEN])
def test_the_name_that_stands_in_the_source_is_mended(by_language, lang, text, name, source, other):
    result = by_language[lang].explain(text, source)
    assert best(result, name) >= PRESETS["standard"].suggest
    assert name in {written for _, written in listed(result)}
    assert all(change.replacement in {name, *name.split()} for change in result.changes)


@pytest.mark.parametrize(("lang", "text", "name", "source", "other"), SPOKEN, ids=[f"{c[0]} {c[2]}" for c in SPOKEN])
def test_without_the_name_in_the_source_it_is_less_sure(by_language, lang, text, name, source, other):
    with_it, without = (by_language[lang].explain(text, each) for each in (source, other))
    assert best(with_it, name) > best(without, name)


@pytest.mark.parametrize(("lang", "text", "name", "source", "other"), SPOKEN, ids=[f"{c[0]} {c[2]}" for c in SPOKEN])
def test_what_is_mended_stays_as_it_is(by_language, lang, text, name, source, other):
    result = by_language[lang].explain(text, source)
    assert by_language[lang].explain(result.text, source).changes == ()
    assert result.undo() == text


@pytest.mark.parametrize(("lang", "text", "name", "source", "other"), SPOKEN[:3], ids=[c[2] for c in SPOKEN[:3]])
def test_a_name_in_another_line_counts_less(by_language, lang, text, name, source, other):
    turned = "\n".join(reversed(source.split("\n")))
    beside, elsewhere = (best(by_language[lang].explain(text, each), name) for each in (source, turned))
    assert beside > elsewhere


def test_who_is_named_in_full_explains_a_surname(by_language):
    source = "胡卢西·阿卡尔发表讲话。\n阿卡尔离开了。"
    alone = by_language["zh"].explain("The minister spoke.\nAkkal left.", source)
    named = by_language["zh"].explain("Hulusi Akal spoke.\nAkkal left.", source)
    assert best(named, "Akar") >= best(alone, "Akar")
    assert named.text.startswith("Hulusi Akar spoke.")


def test_a_language_that_is_told_hides_the_names_of_others():
    text, source = "Hulusi Akal spoke.\nHe left.", "胡卢西·阿卡尔发表讲话。\n他离开了。"
    told, wrong = (Normalizer(GAZETTEER, source_language=lang).explain(text, source) for lang in ("zh", "ja"))
    assert best(told, "Hulusi Akar") > best(wrong, "Hulusi Akar")


def test_translated_from_is_the_same_as_the_option():
    text, source = "They met Aylin Demirkay.\nShe left.", "Aylin Demirkaya'yla görüştüler.\nO gitti."
    one = Normalizer(GAZETTEER).translated_from("tr").explain(text, source)
    assert best(one, "Aylin Demirkaya") > 0
    assert [(c.replacement, c.start) for c in one.changes] == [
        (c.replacement, c.start) for c in Normalizer(GAZETTEER, source_language="tr").explain(text, source).changes
    ]


def test_translated_from_shares_what_was_built():
    normalizer = Normalizer(GAZETTEER)
    assert vars(normalizer.translated_from("tr"))["_index"] is vars(normalizer)["_index"]


@pytest.mark.parametrize("language", ["zh", "he", "tr", None])
def test_translated_from_judges_as_the_option_and_in_another_process(language):
    text = "Hulusi Agar met Goncal Figuered and Kelko Motoda."
    one = Normalizer(GAZETTEER, preset="bold").translated_from(language)
    two = Normalizer(GAZETTEER, preset="bold", source_language=language)
    assert one.explain(text) == two.explain(text) == pickle.loads(pickle.dumps(one)).explain(text)


def test_many_texts_take_their_own_sources(by_language):
    text, there, not_there = (SPOKEN[0][i] for i in (1, 3, 4))
    both = by_language["zh"].explain_many([text, text], [there, not_there])
    with_it, without = (best(result, "Hulusi Akar") for result in both)
    assert with_it > without


def test_a_text_of_one_line_is_judged_like_one_of_two(by_language):
    one = by_language["zh"].explain("Akal spoke.", "阿卡尔发表讲话。")
    two = by_language["zh"].explain("Akal spoke.\nHe left.", "阿卡尔发表讲话。\n他离开了。")
    assert best(one, "Akar") == best(two, "Akar") > 0


def test_a_name_is_mended_whole_or_not(by_language):
    result = by_language["ja"].explain("Keiko Motoda spoke.", "本田京子が語った。")
    assert result.text in {"Keiko Motoda spoke.", "Kyoko Honda spoke."}


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("lang", "entity", "text", "source"), SOMEBODY_ELSE, ids=[c[2][:14] for c in SOMEBODY_ELSE])
def test_who_stands_in_the_source_is_not_made_somebody_else(lang, entity, text, source, preset):
    judge = Normalizer(Gazetteer.of([entity]), source_language=lang, preset=preset)
    assert judge.explain(text, source).text == text


@pytest.mark.parametrize(("entity", "text"), WOMEN)
def test_a_woman_is_not_made_a_man(entity, text):
    assert Normalizer(Gazetteer.of([entity])).fix(text) == text


def test_who_stands_in_the_source_is_no_namesake():
    judge = Normalizer(Gazetteer.of([NOVAK]), source_language="cs")
    for name in ("Eva Nováková", "Petr Novotný", "Jana Nová"):
        assert judge.explain(f"{name} spoke.\nHi.", f"{name} mluví.\nHele.").text == f"{name} spoke.\nHi."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hulusi Akal spoke.\nHe left.", "胡卢西·阿卡尔发表讲话。\n他离开了。"),
        ("Wang Ji left.\nHe came.", "王毅离开。\n他来了。"),
    ],
)
def test_a_garbled_name_does_not_stand_there_already(by_language, text, source):
    result = by_language["zh"].explain(text, source)
    (reading,) = (*result.changes, *result.suggestions)
    assert "already there" not in {evidence.name for evidence in reading.evidence}


WORDS = ["Hulusi", "Akal", "Akar", "Wang", "Yih", "Keiko", "Motoda", "Encamped", "said", "and", ",", ".\n", "\n"]
NATIVE = ["阿卡尔", "胡卢西·阿卡尔", "王毅林", "王毅", "扎营", "本田京子", "说", "は", "\n", "Akal "]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join),
    st.lists(st.sampled_from(NATIVE), max_size=8).map("".join),
    st.sampled_from(list(PRESETS)),
)
def test_with_any_source_spans_are_true_and_fixing_twice_changes_no_more(text, source, preset):
    judge = BY_PRESET[preset]
    result = judge.explain(text, source)
    assert result.undo() == text
    assert all(text[c.start : c.end] == c.original != c.replacement for c in (*result.changes, *result.suggestions))
    assert judge.explain(result.text, source).changes == ()


BY_PRESET = {preset: Normalizer(GAZETTEER, preset=preset) for preset in PRESETS}

SCRIPT = """
import json
from tests.normalize.test_normalizer import SPOKEN, normalizer
told = []
for lang, text, name, *sources in SPOKEN:
    for source in (None, *sources):
        result = normalizer(lang).explain(text, source)
        told.append([result.text, *(repr(c) for c in (*result.changes, *result.suggestions))])
print(json.dumps(told))
"""


@pytest.mark.parametrize("source", [None, "胡卢西·阿卡尔说\n王毅离开"], ids=["text alone", "with its source"])
def test_nothing_is_left_for_the_collector(by_language, source):
    text = "Hulusi Akal said\nWang Yi left with Halusi Akar"
    assert by_language["zh"].explain(text, source).changes or source is None
    gc.collect()
    gc.disable()
    try:
        by_language["zh"].explain(text, source)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_same_text_is_judged_alike_in_every_process():
    """Nothing depends on the order of sets of strings, which every process shuffles anew."""
    told = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    ]
    assert "Hulusi Akar" in told[0]
    assert told[0] == told[1]


@pytest.mark.parametrize("sources", [["胡卢西·阿卡尔"], [None, None, "胡卢西·阿卡尔"]])
@pytest.mark.parametrize("jobs", [1, 2])
def test_no_text_goes_without_its_source(by_language, sources, jobs):
    with pytest.raises(ValueError, match="zip"):
        list(by_language["zh"].explain_many(["Akal spoke.", "Akal left."], sources, jobs=jobs))


def test_a_wrong_language_is_told_with_the_right_one():
    with pytest.raises(ValueError, match="'jp' is not a language code; did you mean 'ja'"):
        Normalizer(GAZETTEER, source_language="jp")
    with pytest.raises(ValueError, match="'xx' is not a language code"):
        Normalizer(GAZETTEER).translated_from("xx")


@pytest.mark.parametrize("value", [None, b"Akal", 3.5])
def test_what_is_no_text_is_told_so(by_language, value):
    with pytest.raises(TypeError, match=f"a text is a str, not {type(value).__name__}"):
        by_language["zh"].fix(value)
    with pytest.raises(TypeError, match=f"a text is a str, not {type(value).__name__}"):
        list(by_language["zh"].explain_many(["Akal spoke.", value]))


@pytest.mark.parametrize("text", ["Akal spoke.", "Akal spoke.\n" * 2_000], ids=["short", "long"])
def test_no_jobs_are_an_error_and_no_endless_wait(by_language, text):
    with pytest.raises(ValueError, match="jobs must be at least 1, not 0"):
        by_language["zh"].explain(text, jobs=0)


def test_what_is_no_source_is_told_so(by_language):
    with pytest.raises(TypeError, match="a source is a str, or None where there is none, not bytes"):
        by_language["zh"].explain("Akal spoke.", b"Akar")

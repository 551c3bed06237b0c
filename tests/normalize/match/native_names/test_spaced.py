"""How names between spaces are looked for, and what of a word they may begin with."""

from __future__ import annotations

import pytest

from normalize.match.native_names.spaced import stood, ways_of

# name, language, a way to write it
WAYS = [
    ("Le Havre", "fr", ("havre",)),
    ("أحمد الشرع", "ar", ("احمدالشرع",)),
    ("Söder", "de", ("soeder",)),
    ("א-סיסי", "he", ("סיסי",)),
]
NO_WAYS = [
    ("أحمد الشرع", "ar", ("الشرع",), "a part of a name"),
    ("علي صالح", "ar", ("عليصالح",), "a letter that joins the one behind it"),
    ("Söder", "tr", ("soeder",), "another language"),
    ("רז", "he", ("רז",), "a name of two letters"),
    ("II", "ha", ("ii",), "a number"),
]
STOOD = [
    ("Erdoğan'daki", ["erdogandaki", "erdogan"]),
    ("PiS-owi", ["pis-owi", "pis"]),
    ("Jong-un'la", ["jong-unla", "jong-un"]),
    ("AB’ye", ["abye", "ab"]),
    ("dell'Ucraina", ["dellucraina", "ucraina"]),
    ("Erdoğanʼdaki", ["erdogandaki", "erdogan"]),
    ("d'Ucraina", ["ducraina", "ucraina"]),
    ("EU-Kommission", ["eu-kommission"]),
    ("Ja'far", ["jafar"]),
    ("В'ячеслав", ["в'ячеслав"]),
]


@pytest.mark.parametrize(("name", "lang", "words"), WAYS, ids=[case[0] for case in WAYS])
def test_a_name_is_written_in_several_ways(name: str, lang: str, words: tuple[str, ...]) -> None:
    assert words in [way.words for way in ways_of(name, lang)]


@pytest.mark.parametrize(("name", "lang", "words", "why"), NO_WAYS, ids=[case[3] for case in NO_WAYS])
def test_in_no_other_ways(name: str, lang: str, words: tuple[str, ...], why: str) -> None:
    assert words not in [way.words for way in ways_of(name, lang)]


@pytest.mark.parametrize(("word", "begin"), STOOD, ids=[case[0] for case in STOOD])
def test_what_a_name_may_begin_with(word: str, begin: list[str]) -> None:
    assert [each.word for each in stood(word)] == begin

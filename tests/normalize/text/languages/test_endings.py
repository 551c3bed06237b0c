"""Endings of oblique cases: every pair by its own example, and what must not be taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.folding import fold
from normalize.text.languages.endings import LEAST_STEM, ending_pair
from normalize.text.tables import rows_of

EXPLAINED = [
    # right, wrong, language, what is said
    ("Bucha", "Buchi", "uk", "Ukrainian: -a → -i"),
    ("Bucha", "Buchu", "ru", "Russian: -a → -u"),
    ("Bucha", "Buche", "ru", "Russian: -a → -e"),
    ("Lipka", "Lipko", "cs", "Czech: -a → -o"),
    ("Lipka", "Lipky", "cs", "Czech: -a → -y"),
    ("Lipka", "Lipku", "cs", "Czech: -a → -u"),
    ("Lipka", "Lipkou", "cs", "Czech: -a → -ou"),
    ("Gerður", "Gerði", "is", "Icelandic: -ur → -i"),
    ("Rivera", "Riveru", "cs-CZ", "Czech: -a → -u"),
    ("Dunhagi", "Dunhaga", "is", "Icelandic: -i → -a"),
    ("Núpur", "Núpi", "is", "Icelandic: -ur → -i"),
    ("Ásrún", "Ásrúna", "is", "Icelandic: -∅ → -a"),
    ("Ásrún", "Ásrúnu", "is", "Icelandic: -∅ → -u"),
    ("Ragnar", "Ragnars", "is", "Icelandic: -∅ → -s"),
    ("Michael", "Michaela", "cs", "Czech: -∅ → -a"),
    ("Kapan", "Kapansky", "ru", "Russian: -∅ → -sky"),
    ("Kapan", "Kapanskaya", "ru", "Russian: -∅ → -skaya"),
    ("Ankara", "Ankara'da", "tr", "Turkish: -∅ → -da"),
    ("Erdoğan", "Erdoğan'ın", "tr", "Turkish: -∅ → -in"),
    ("Zelensky", "Zelenskoho", "uk", "Ukrainian: -ky → -koho"),
    ("Pavel", "Pavla", "cs", "Czech: -el → -la"),
    ("Helsinki", "Helsingissä", "fi", "Finnish: -ki → -gissa"),
    ("Gerður", "Gerði", None, "Icelandic: -ur → -i"),
    ("Ragnar", "Ragnars", None, "German, Icelandic: -∅ → -s"),
]
NOT_EXPLAINED = [
    ("Miami", "Miami", None, "the name itself"),
    ("Miami", "Mia", None, "what is cut off"),
    ("Bucha", "Bush", None, "another name"),
    ("Bucha", "Buchuk", None, "no ending"),
    ("Lipka", "Lipku", "fi", "no ending of this language"),
    ("Lipka", "Lipku", "ja", "a language without endings here"),
    ("Ana", "Anu", "hr", "a stem of two letters"),
    ("Lima", "Rima", None, "another beginning"),
    ("Ankara", "Ankarain", "tr", "an ending that needs a consonant before it"),
    ("Berlin", "Berlinssa", "fi", "an ending that needs a vowel before it"),
    ("", "", None, "nothing"),
    ("", "a", None, "nothing before an ending"),
]


@pytest.mark.parametrize(("right", "wrong", "lang", "said"), EXPLAINED, ids=[f"{c[1]}-{c[2]}" for c in EXPLAINED])
def test_an_ending_is_explained(right, wrong, lang, said):
    assert ending_pair(fold(right), fold(wrong), lang) == said


@pytest.mark.parametrize(("right", "wrong", "lang", "why"), NOT_EXPLAINED, ids=[c[3] for c in NOT_EXPLAINED])
def test_what_is_no_ending_is_not(right, wrong, lang, why):
    assert ending_pair(fold(right), fold(wrong), lang) is None


def test_several_languages_are_all_named():
    assert ending_pair("lipka", "lipkou") == "Czech, Slovak: -a → -ou"


@pytest.mark.parametrize("row", list(rows_of("languages/endings.tsv")), ids=lambda row: "-".join(row[:4]))
def test_every_pair_explains_its_example(row):
    language, ending, left, right, wrong, which = row
    said = ending_pair(fold(right), fold(wrong), language)
    assert said
    assert said.endswith(f": -{ending.rstrip('CV')} → -{left}")
    assert which


def test_the_table_is_sorted_without_doubles():
    keys = [tuple(row[:3]) for row in rows_of("languages/endings.tsv")]
    assert keys == sorted(set(keys))


@given(st.text("abeiknrsu", max_size=8), st.text("abeiknrsu", max_size=8))
def test_what_is_explained_has_a_stem(right, wrong):
    if ending_pair(right, wrong):
        assert right[:LEAST_STEM] == wrong[:LEAST_STEM]

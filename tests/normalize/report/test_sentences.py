"""Evidence in the words of an editor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from normalize.details import (
    ACTS,
    APPOSITION,
    ASKS_FOR_A_VERB,
    CONDITION_NEAR,
    LITERAL_TRANSLATION_OF,
    NAME_WORD,
    NO_KNOWN_NAME,
    READ_ALOUD,
    RIVAL,
    TITLE,
    WORD_ITSELF,
    WRONG_FORM,
)
from normalize.report.sentences import sentences
from normalize.result import Change, Evidence

AKKAR = Change(0, 5, "Akkar", "Akar", "akar", "Hulusi Akar", "garble", 0.6, ())


def said(name: str, detail: str) -> str:
    change = replace(AKKAR, evidence=(Evidence(name, 1.0, 1.0, detail),))
    (sentence,) = sentences(change).pro
    return sentence


@pytest.mark.parametrize(
    ("name", "detail", "sentence"),
    [
        ("acts", ACTS.of("insists"), "“insists” follows, as after a person or a party."),
        ("apposition", APPOSITION.of("newspaper"), "“newspaper” stands right before it."),
        ("verb", ASKS_FOR_A_VERB.of("the"), "“the” after it calls for a verb."),
        ("condition near", CONDITION_NEAR.of("Turkish"), "“Turkish” stands nearby, where this mistake is common."),
        (
            "condition near",
            CONDITION_NEAR.of("Turkish, Ankara"),
            "“Turkish” and “Ankara” stand nearby, where this mistake is common.",
        ),
        ("listed calque", LITERAL_TRANSLATION_OF.of("土方"), "“Akkar” is a known literal translation of 土方."),
        ("listed calque", "a known literal translation", "“Akkar” is a known literal translation."),
        ("listed garble", WRONG_FORM, "“Akkar” is a known wrong form of Hulusi Akar."),
        ("listed garble", f"{WRONG_FORM}, seen in 2019", "“Akkar” is a known wrong form of Hulusi Akar, seen in 2019."),
        ("name word", NAME_WORD.of("akkar"), "“akkar” is part of a known name."),
        ("stranger", NO_KNOWN_NAME.of("Takht"), "“Takht” beside it belongs to no known name."),
        ("reading", READ_ALOUD.of("zh", "a ka er"), "Read aloud in Chinese, the native name is a ka er."),
        ("rival", RIVAL.of("Accra"), "“Accra” is just as similar."),
        ("title of a person", TITLE.of("Mr"), "“Mr” before it calls for a person."),
        ("common word", WORD_ITSELF.of("akkar"), "“akkar” is a word in its own right, and may be meant."),
    ],
)
def test_each_detail_is_put_in_the_words_of_an_editor(name: str, detail: str, sentence: str) -> None:
    assert said(name, detail) == sentence


@pytest.mark.parametrize("name", ["acts", "office", "reading", "rival", "title of a person", "common word"])
def test_a_detail_in_other_words_is_given_as_it_stands(name: str) -> None:
    assert said(name, "the moon is full") == "The moon is full."

"""Words that were made from the signs of a native name."""

from __future__ import annotations

import pytest

from normalize.match.native_names.signs import made_from, translates

# label, words, places of those in question, native name, its language
NOT_MADE = [
    ("nothing in question", ["chu", "hun"], (), "楚魂", "zh"),
    ("no Chinese characters", ["northern", "truth"], (1,), "Північна правда", "uk"),
    ("another meaning", ["chu", "hero"], (1,), "楚魂", "zh"),
    ("half a word", ["greenhorn"], (0,), "绿地", "zh"),
    ("too short a piece", ["li", "soul"], (0,), "里魂", "zh"),
]
# and how much of them was made, from what
MADE = [
    ("half of a name translated", ["chu", "soul"], (1,), "楚魂", "zh", 1.0, "soul is what 魂 means"),
    ("half of it read aloud", ["jinshan", "cloud"], (0,), "金山云", "zh", 1.0, "jinshan is how 金山 is read"),
    ("all of it translated", ["holy", "street"], (0, 1), "圣街", "zh", 1.0, "holy is what 圣 means, street is what 街"),
    ("a word of both", ["scaletaki"], (0,), "鱗滝", "ja", 1.0, "scale is what 鱗 means, taki is how 滝 is read"),
    ("all of it read aloud", ["sumijiro"], (0,), "炭治郎", "ja", 1.0, "sumijiro is how 炭治郎 is read"),
    ("a sign is left", ["shanghai", "city"], (1,), "上海城投", "zh", 0.75, "city is what 城 means"),
    ("one of two words", ["spirit", "horse"], (0, 1), "楚魂", "zh", 6 / 11, "spirit is what 魂 means"),
    ("a kept word stands for the rest", ["dongfang", "star"], (1,), "阿卡尔星", "zh", 1.0, "star is what 星 means"),
]


@pytest.mark.parametrize(("label", "words", "changed", "native", "lang"), NOT_MADE, ids=[case[0] for case in NOT_MADE])
def test_what_was_not_made_from_a_name(label, words, changed, native, lang):
    assert made_from(words, changed, native, lang).share == 0


@pytest.mark.parametrize(
    ("label", "words", "changed", "native", "lang", "share", "how"), MADE, ids=[case[0] for case in MADE]
)
def test_what_was_made_from_a_name(label, words, changed, native, lang, share, how):
    made = made_from(words, changed, native, lang)
    assert made.share == pytest.approx(share)
    assert made.how.startswith(how)


def test_a_word_read_aloud_is_not_translated():
    assert not translates("jinshan", "金山云", "zh")


@pytest.mark.parametrize(
    ("words", "native", "expected"), [(["sumijiro"], "炭治郎", True), (["scaletaki"], "鱗滝", False)]
)
def test_what_is_only_read_aloud(words, native, expected):
    assert made_from(words, (0,), native, "ja").only_read == expected

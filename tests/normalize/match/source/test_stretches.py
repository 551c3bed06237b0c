"""Source lines read aloud: which stretch some words of a translation are like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.match.source.stretches import Spoken

# label, line, language, words, the stretch they were made from
READ = [
    ("a shrine by one of its readings", "「宝童稲荷神社」と「豊岩稲荷神社」", "ja", ["toyoiwa"], "豊岩"),
    ("katakana", "復帰したヒーローは", "ja", ["hiro"], "ヒーロー"),
    ("a surname transcribed", "财政司司长陈茂波表示", "zh", ["maobo"], "茂波"),
    ("two words of one name", "朱丽兰及江朝晖", "zh", ["zhu", "lilan"], "朱丽兰"),
    ("an inflected name in Cyrillic", "голова Бучі Федорук", "uk", ["buchi"], "Бучі"),
    ("a word in Latin letters", "primátorka Markéta Vaňková (ODS)", "cs", ["vankova"], "Vaňková"),
    ("two words in Latin letters", "primátorka Markéta Vaňková", None, ["marketa", "vankova"], "Markéta Vaňková"),
    ("Latin letters among signs", "筒香嘉智がDeNAから", "ja", ["dena"], "DeNA"),
    ("a Korean name before its particle", "김태용은 말했다", "ko", ["gimtaeyong"], "김태용"),
    ("a language that is not known", "рече Петков вчера", None, ["petkov"], "Петков"),
    ("signs on letters", "अमित शाह ने", None, ["amit"], "अमित"),
    ("Hebrew", "אמר קטש אתמול", "he", ["katash"], "קטש"),
]

# label, line, language, words that are like nothing in it
UNREAD = [
    ("an empty line", "", "zh", ["akar"]),
    ("signs alone", "12 — …", "ja", ["akar"]),
    ("a translation", "в Чеському Крумлові", "uk", ["handsome"]),
    ("kanji in hiragana's place", "について", "ja", ["nitsuite"]),
]


def anywhere(stretch):
    return True


@pytest.mark.parametrize(("label", "line", "lang", "words"), UNREAD, ids=[c[0] for c in UNREAD])
def test_what_is_like_nothing(label, line, lang, words):
    assert Spoken(line, lang).nearest(words, anywhere).alike < 0.6


@pytest.mark.parametrize(("label", "line", "lang", "words", "stretch"), READ, ids=[c[0] for c in READ])
def test_where_words_come_from(label, line, lang, words, stretch):
    found = Spoken(line, lang).nearest(words, anywhere)
    assert found.alike > 0.8
    assert line[found.stretch.start : found.stretch.end] == stretch


def test_only_the_stretches_asked_for_are_compared():
    line = Spoken("豊岩と成功", "ja")
    assert line.nearest(["toyoiwa"], lambda stretch: stretch.start >= 3).alike < 0.6


def test_of_words_one_by_one_the_least_alike_counts():
    line = Spoken("Markéta řekla, že Janovská", "cs")
    assert line.nearest(["marketa", "vankova"], anywhere).alike < line.nearest(["marketa", "janovska"], anywhere).alike


@given(st.text(max_size=40), st.sampled_from([None, "zh", "ja", "ko", "ru", "he", "cs"]))
def test_any_line_can_be_read(line, lang):
    found = Spoken(line, lang).nearest(["akar"], anywhere)
    assert 0 <= found.alike <= 1
    if found.stretch:
        assert 0 <= found.stretch.start < found.stretch.end <= len(line)

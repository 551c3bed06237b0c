"""Which language a text is in, as far as its letters tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.languages.language_of_text import language_of

LANGUAGES = [
    ("nothing", "", None),
    ("no letters", "12 — …", None),
    ("Latin tells nothing", "Ankara'da görüştü", None),
    ("Cyrillic of many languages", "Скопје", None),
    ("letters that Russian and Ukrainian share", "Киев", None),
    ("a script of no language here", "ไบเดน", None),
    ("Han alone", "土方说", "zh"),
    ("one sign among Latin", "NATO 说", "zh"),
    ("kana beside Han", "土方は", "ja"),
    ("katakana alone", "トルコ", "ja"),
    ("half-width katakana", "ﾄﾙｺ", "ja"),
    ("Hangul", "서울", "ko"),
    ("Hangul beside Han", "서울 市", "ko"),
    ("a letter that Russian lacks", "Україні", "uk"),
    ("the same in capitals", "УКРАЇНІ", "uk"),
    ("a letter that Ukrainian lacks", "этот", "ru"),
    ("letters that Arabic and Persian share", "قال", None),
    ("Arabic", "القاهرة", "ar"),
    ("letters that Persian writes otherwise", "تهران یک شهر است", "fa"),
    ("a letter that Arabic lacks", "پدر", "fa"),
    ("Bulgarian", "Кметът каза, че България ще помогне", None),
    ("Kazakh", "Қазақстан Республикасының Президенті", None),
    ("Belarusian", "Гэта быў доўгі дзень у Мінску", None),
    ("Urdu", "وزیر اعظم نے بڑے شہر میں کہا", None),
    ("Pashto", "ولسمشر په کابل کې وویل", None),
    ("a Kazakh letter in a long Russian text", f"Улица Қонаева. {'Это самая длинная улица этого города. ' * 5}", "ru"),
    ("Hebrew", "שלום", "he"),
    ("Greek", "Ελλάδα", "el"),
    ("Georgian", "კარგი", "ka"),
    ("Armenian", "Բայդեն", "hy"),
    ("a Japanese sign in a Chinese text", "土耳其国防部长阿卡尔说，优の良品店开业。", "zh"),
    ("a Korean name in a Chinese text", "韩国总统尹锡悦（윤석열）在首尔发表讲话。", "zh"),
    ("a Ukrainian title in a Russian text", "Он прочёл «Кобзар» и «Лісову пісню», а затем выступил с речью.", "ru"),
    ("a Chinese name in a Turkish text", "Bakan, Çin Devlet Başkanı Şi Cinping (习近平) ile görüştü.", None),
]


@pytest.mark.parametrize(("label", "text", "language"), LANGUAGES, ids=[c[0] for c in LANGUAGES])
def test_language_of_a_text(label, text, language):
    assert language_of(text) == language


@given(st.text())
def test_the_language_of_any_text_can_be_asked(text):
    assert language_of(text) in {None, "zh", "ja", "ko", "ru", "uk", "ar", "fa", "he", "el", "ka", "hy"}

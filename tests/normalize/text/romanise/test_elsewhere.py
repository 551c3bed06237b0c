"""Russian and Ukrainian names as German, French and Polish print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.text.romanise.elsewhere import elsewhere

# name, its language, the language that prints it, what it prints
PRINTED = [
    ("Сергей Лавров", "ru", "de", "Sergej Lawrow"),
    ("Сергей Лавров", "ru", "de", "Sergei Lawrow"),
    ("Сергей Лавров", "ru", "pl", "Siergiej Lawrow"),
    ("Сергей Шойгу", "ru", "fr", "Serguei Choigou"),
    ("Сергей Шойгу", "ru", "pl", "Siergiej Szojgu"),
    ("Мария Захарова", "ru", "de", "Maria Sacharowa"),
    ("Дмитрий Песков", "ru", "de", "Dmitri Peskow"),
    ("Владимир Путин", "ru", "fr", "Vladimir Poutine"),
    ("Александр Лукашенко", "ru", "de", "Alexander Lukaschenko"),
    ("Нижний Новгород", "ru", "de", "Nischni Nowgorod"),
    ("Зеленський", "uk", "de", "Selenskyj"),
    ("Андрій Єрмак", "uk", "de", "Andrij Jermak"),
    ("Андрій Єрмак", "uk", "pl", "Andrij Jermak"),
    ("Харків", "uk", "de", "Charkiw"),
    ("Запоріжжя", "uk", "de", "Saporischschja"),
    ("Сергій Жадан", "uk", "de", "Serhij Schadan"),
]
NOT_PRINTED = [
    ("what English has as well", "Київ", "uk", "Kyiv"),
    ("the same with the ending of a name", "Володимир Зеленський", "uk", "Volodymyr Zelensky"),
    ("a language that nothing is known of", "Бойко", "bg", "Bojko"),
    ("another script", "Żak", "pl", "Zak"),
]


@pytest.mark.parametrize(("label", "name", "lang", "other"), NOT_PRINTED, ids=[case[0] for case in NOT_PRINTED])
def test_what_tells_no_other_language_is_left_out(label, name, lang, other):
    assert other not in {printed for _, printed in elsewhere(name, lang)}


@pytest.mark.parametrize(("name", "lang", "by", "printed"), PRINTED, ids=[f"{case[2]} {case[3]}" for case in PRINTED])
def test_a_language_prints_it_so(name, lang, by, printed):
    assert (by, printed) in set(elsewhere(name, lang))


@given(st.text(), st.sampled_from(["ru", "uk", "de", ""]))
def test_any_name_can_be_asked(name, lang):
    assert all(code in {"de", "fr", "pl"} and printed for code, printed in elsewhere(name, lang))

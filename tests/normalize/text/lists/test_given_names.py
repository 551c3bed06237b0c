"""Given names across languages: what is one name, and what only looks like one."""

from __future__ import annotations

import pytest

from normalize.text.folding import fold
from normalize.text.lists.given_names import classes_of, same_given_name
from normalize.text.tables import rows_of

SAME = [
    ("Jóhann", "John", "Icelandic"),
    ("Jan", "John", "Czech, Polish, Dutch"),
    ("Giovanni", "Juan", "Italian, Spanish"),
    ("Ioann", "Ivan", "Russian of the church"),
    ("Yahya", "John", "Arabic"),
    ("Hovhannes", "John", "Armenian"),
    ("Filip", "Philip", "Czech"),
    ("Volodymyr", "Vladimir", "Ukrainian"),
    ("Uladzimir", "Vladimir", "Belarusian"),
    ("Karel", "Karl", "Czech"),
    ("Karel", "Charles", "Czech"),
    ("Jonáš", "Jonah", "Czech"),
    ("Jonas", "John", "Lithuanian"),
    ("Dominika", "Dominic", "Czech, made a man"),
    ("Elísa", "Elisha", "Icelandic, made a prophet"),
    ("Elísa", "Eliza", "Icelandic"),
    ("Mykhailo", "Mikhail", "Ukrainian"),
    ("Mykhailo", "Michael", "Ukrainian"),
    ("Yakubu", "Jacob", "Hausa"),
    ("Karolínka", "Caroline", "Czech, tender"),
    ("Oleksandr", "Aleksandr", "Ukrainian"),
    ("Alexandr", "Alexander", "Czech"),
    ("Petr", "Peter", "Czech"),
    ("Ibrahim", "Abraham", "Arabic"),
    ("Yusuf", "Joseph", "Turkish"),
    ("Musa", "Moses", "Hausa"),
    ("Sulaiman", "Solomon", "Arabic"),
    ("Jibril", "Gabriel", "Arabic"),
    ("Jiří", "George", "Czech"),
    ("Yuriy", "George", "Ukrainian"),
    ("László", "Vladislav", "Hungarian"),
    ("István", "Stephen", "Hungarian"),
    ("Ștefan", "Steven", "Romanian"),
    ("Guillermo", "William", "Spanish"),
    ("Wawrzyniec", "Lawrence", "Polish"),
    ("Szczepan", "Stephen", "Polish"),
    ("Mikołaj", "Nicholas", "Polish"),
    ("Alžběta", "Elizabeth", "Czech"),
    ("Erzsébet", "Elizabeth", "Hungarian"),
    ("Kateryna", "Catherine", "Ukrainian"),
    ("Maryam", "Mary", "Arabic"),
    ("Chava", "Eve", "Hebrew"),
    ("Giorgi", "George", "Georgian"),
    ("Poghos", "Paul", "Armenian"),
    ("Juozas", "Joseph", "Lithuanian"),
    ("Jānis", "John", "Latvian"),
    ("Tiago", "James", "Portuguese"),
    ("Václav", "Wenceslas", "Czech"),
    ("Eyüp", "Job", "Turkish"),
    ("Andreas", "Andrew", "German"),
    ("Mehmet", "Muhammad", "Turkish"),
    ("Issa", "Jesus", "Arabic"),
    ("Liudmyla", "Ludmila", "Ukrainian"),
]
OTHER = [
    ("Jan", "Jan", "equal words"),
    ("Jan", "Jana", "a man and a woman"),
    ("Maria", "Mario", "a woman and a man"),
    ("Paul", "Paula", "a man and a woman"),
    ("Karl", "Karla", "a man and a woman"),
    ("Viktor", "Viktoria", "a man and a woman"),
    ("Daniel", "David", "two prophets"),
    ("Mark", "Martin", "one god, two names"),
    ("Mark", "Max", "short alike"),
    ("Igor", "Ivan", "both Russian"),
    ("Oleg", "Oleksandr", "both Ukrainian"),
    ("Anna", "Anita", "a tender form that nobody translates"),
    ("Vladimir", "Vladislav", "one first part"),
    ("Stanislav", "Rostislav", "one last part"),
    ("Michael", "Michaela", "a man and a woman"),
    ("Ronald", "Reginald", "one origin, long two names"),
    ("Hans", "Hana", "near spelling"),
    ("Joan", "Joao Pessoa", "no word"),
    ("London", "Londres", "no given names"),
    ("", "John", "nothing"),
    ("", "", "nothing twice"),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME, ids=[f"{c[0]}-{c[1]}" for c in SAME])
def test_forms_of_one_name_are_the_same(a, b, why):
    assert same_given_name(fold(a), fold(b))
    assert same_given_name(fold(b), fold(a))


@pytest.mark.parametrize(("a", "b", "why"), OTHER, ids=[f"{c[0]}-{c[1]}" for c in OTHER])
def test_other_names_are_not(a, b, why):
    assert not same_given_name(fold(a), fold(b))


def test_a_word_of_no_name_has_no_class():
    assert classes_of("parliament") == frozenset()


def test_the_table_is_sorted_folded_and_said_where_from():
    names = [row[0] for row in rows_of("lists/given_names.tsv")]
    assert names == sorted(set(names))
    for _, origin, listed in rows_of("lists/given_names.tsv"):
        forms = listed.split()
        assert origin
        assert len(forms) > 1
        assert forms == sorted(set(forms))
        assert all(fold(form) == form for form in forms)


def test_the_english_name_is_a_form_of_its_class():
    assert [name for name, _, _ in rows_of("lists/given_names.tsv") if name not in classes_of(fold(name))] == []

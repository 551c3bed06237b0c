import pytest

from gazetteer import Entity
from normalize.match.names.persons import bare, given, surname

# name, country, aliases, surname, given name
CASES = [
    ("Hulusi Akar", "Turkey", (), "Akar", "Hulusi"),
    ("Pele", "Brazil", (), "", ""),
    ("Kim Jong Un", "North Korea", (), "Kim", "Jong Un"),
    ("Wang Yi", "China", (), "Wang", "Yi"),
    ("Shinzo Abe", "Japan", (), "Abe", "Shinzo"),
    ("Ursula von der Leyen", "Germany", (), "von der Leyen", "Ursula"),
    ("Mohammed bin Salman", "Saudi Arabia", (), "bin Salman", "Mohammed"),
    ("Ramzan Kadyrov Jr.", "Russia", (), "Kadyrov", "Ramzan"),
    # A Western given name before the family name, told by an alias without it.
    ("Paul Chan Mo-po", "Hong Kong", ("Chan Mo-po",), "Chan", "Paul"),
    ("Paul Chan Mo-po", "Hong Kong", ("Paul Chan", "Chan Mo-po"), "Chan", "Paul"),
    ("Anita Lo Wing-kei", "Macau", ("Lo Wing-kei",), "Lo", "Anita"),
    # What tells nothing of it.
    ("Kim Jong Un", "North Korea", ("Jong-un Kim",), "Kim", "Jong Un"),
    ("Kim Jong Un", "North Korea", ("Un",), "Kim", "Jong Un"),
    ("Kim Jong Un", "North Korea", ("Kim Jong Un",), "Kim", "Jong Un"),
    ("Maria Lopez Santos", "Spain", ("Lopez Santos",), "Santos", "Maria"),
]


@pytest.mark.parametrize(
    ("name", "country", "aliases", "family", "first"), CASES, ids=[" / ".join((c[0], *c[2])) for c in CASES]
)
def test_parts_of_a_name(name, country, aliases, family, first):
    person = Entity("x", name, "person", country=country, aliases=aliases)
    assert (surname(person), given(person)) == (family, first)


def test_a_surname_that_is_stated_wins():
    person = Entity("x", "Jonas Gahr Store", "person", surname="Gahr Store")
    assert surname(person) == "Gahr Store"
    hong_kong = Entity("y", "Paul Chan Mo-po", "person", country="Hong Kong", aliases=("Chan Mo-po",), surname="Mo-po")
    assert surname(hong_kong) == "Mo-po"


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("", ""),
        ("van", "van"),
        ("Akar", "Akar"),
        ("Vance", "Vance"),
        ("al-Sharaa", "Sharaa"),
        ("Al Maktoum", "Maktoum"),
        ("von der Leyen", "Leyen"),
        ("Bin-Salman", "Salman"),
    ],
)
def test_particles_may_be_left_out(family, expected):
    assert bare(family) == expected


@pytest.mark.parametrize(
    ("name", "country", "family"),
    [
        ("Carrie Lam", "Hong Kong", "Lam"),
        ("Terry Gou", "Taiwan", "Gou"),
        ("Li Keqiang", "China", "Li"),
        ("Lee Hsien", "Taiwan", "Lee"),
        ("Kim Jong Un", "North Korea", "Kim"),
        ("Nguyen Phu", "Vietnam", "Nguyen"),
    ],
)
def test_an_english_given_name_stands_before_the_family_name(name, country, family):
    assert surname(Entity("x", name, "person", country=country)) == family

import pytest

from gazetteer import Entity
from normalize.match.persons import given, surname

# name, country, surname, given name
CASES = [
    ("Hulusi Akar", "Turkey", "Akar", "Hulusi"),
    ("Pele", "Brazil", "", ""),
    ("Kim Jong Un", "North Korea", "Kim", "Jong Un"),
    ("Wang Yi", "China", "Wang", "Yi"),
    ("Shinzo Abe", "Japan", "Abe", "Shinzo"),
    ("Ursula von der Leyen", "Germany", "von der Leyen", "Ursula"),
    ("Mohammed bin Salman", "Saudi Arabia", "bin Salman", "Mohammed"),
    ("Ramzan Kadyrov Jr.", "Russia", "Kadyrov", "Ramzan"),
]


@pytest.mark.parametrize(("name", "country", "family", "first"), CASES, ids=[c[0] for c in CASES])
def test_parts_of_a_name(name, country, family, first):
    person = Entity("x", name, "person", country=country)
    assert (surname(person), given(person)) == (family, first)


def test_a_surname_that_is_stated_wins():
    person = Entity("x", "Jonas Gahr Store", "person", surname="Gahr Store")
    assert surname(person) == "Gahr Store"

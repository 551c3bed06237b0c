"""Why a garble was missed. The gazetteer and the texts are such that no weight of any evidence decides the case."""

import pytest

from benchmarks.bench import Labelled
from benchmarks.misses import Examiner
from gazetteer import Entity, Gazetteer
from normalize import Normalizer
from tests.benchmarks.made_up import change, result

VRABEC = Entity("vrabec", "Tomas Vrabec", "person", names={"cs": ("Tomáš Vrabec",)})
VRABLE = Entity("vrable", "Vrable", "place", country="Slovakia")
DUHA = Entity("duha", "Duha Movement", "org")
MORAVEC = Entity("moravec", "Lida Moravec", "person")
MORAVEK = Entity("moravek", "Moravek Movement", "org", aliases=("Moravek",))
NAMES = Gazetteer.of([VRABEC, VRABLE, DUHA, MORAVEC, MORAVEK])


@pytest.fixture(scope="module")
def normalizer():
    return Normalizer(NAMES)


@pytest.fixture
def examine(normalizer):
    def examine(text, span, canonical, changes=(), suggestions=(), source=None):
        row = {"set": "21:cs-en", "doc": "d", "system": "s", "lines": text.split("\n"), "src": [source]}
        found = result(row, [change(row, *c, entity=e) for *c, e in changes], [])
        found = found._replace(suggestions=tuple(change(row, *s, entity=e, score=0.6) for *s, e in suggestions))
        wrong = Labelled("21:cs-en", "d", "s", text.count("\n"), span, canonical, canonical, "person", "g")
        [miss] = Examiner(normalizer, "with source" if source else "text alone").examine(row, found, [wrong])
        return miss

    return examine


def test_words_that_are_no_name_are_no_mention(examine):
    miss = examine("They went to the vrabec house.", "vrabec house", "Tomas Vrabec")
    assert miss.reason == "no mention"


def test_words_that_do_not_stand_there_as_words_are_no_mention(examine):
    miss = examine("See https://example.org/Vrabek there.", "Vrabek", "Tomas Vrabec")
    assert (miss.reason, miss.detail) == ("no mention", "the words are not found as words")


def test_what_is_like_no_name_has_no_candidate(examine):
    assert examine("They thanked the Rainbow Alliance.", "Rainbow Alliance", "Duha Movement").reason == "no candidate"
    assert examine("They thanked the Rainbow Alliance.", "Rainbow Alliance", "Nobody Known").reason == "no candidate"


def test_what_no_document_makes_anything_of_is_no_right_name(examine):
    miss = examine("They like rabbits.\nVrabels ran.", "Vrabels", "Vrable")
    assert (miss.reason, miss.detail) == ("score", "hopeless wherever it is")


def test_words_that_are_a_known_name_are_guarded(examine):
    miss = examine("They saw Vrable there.", "Vrable", "Tomas Vrabec")
    assert miss.reason == "guard: right name"
    assert miss.detail.startswith("vrable is Vrable")


def test_a_part_of_a_name_that_stands_in_full_is_guarded(examine):
    miss = examine("They saw Lida Moravec.\nMoravec left.", "Moravec", "Moravek Movement")
    assert miss.reason == "guard: right name"
    assert miss.detail == "moravec is a part of Lida Moravec"


def test_who_was_proposed_but_not_sure_enough_has_a_score(examine):
    miss = examine("They saw Tomas Vrabek there.", "Tomas Vrabek", "Tomas Vrabec")
    assert miss.reason == "score"
    assert miss.detail.startswith("tomas vrabek → Tomas Vrabec ")
    assert not miss.suggested


def test_who_was_listed_is_called_suggested(examine):
    listed = [("Tomas Vrabek", "Tomas Vrabec", "vrabec")]
    assert examine("They saw Tomas Vrabek.", "Tomas Vrabek", "Tomas Vrabec", suggestions=listed).suggested


def test_another_entity_in_its_place_is_another_reading(examine):
    made = [("Tomas Vrabek", "Vrable", "vrable")]
    miss = examine("They saw Tomas Vrabek.", "Tomas Vrabek", "Tomas Vrabec", changes=made)
    assert (miss.reason, miss.detail) == ("other reading", "made Tomas Vrabek → Vrable 0.95")
    listed = examine("They saw Tomas Vrabek.", "Tomas Vrabek", "Tomas Vrabec", suggestions=made)
    assert listed.reason == "other reading"


def test_another_form_of_the_entity_is_another_reading(examine):
    made = [("Vrabek", "Vrabc", "vrabec")]
    assert examine("They saw Tomas Vrabek.", "Tomas Vrabek", "Tomas Vrabec", changes=made).reason == "other reading"


def test_a_change_of_other_words_that_share_some_is_an_overlap(examine):
    made = [("Vrabek Street", "Vrable", "vrable")]
    miss = examine("They saw Tomas Vrabek Street.", "Tomas Vrabek", "Tomas Vrabec", changes=made)
    assert miss.reason == "overlap"


def test_of_several_places_the_one_that_was_left_counts(examine):
    made = [("Tomas Vrabek", "Tomas Vrabec", "vrabec")]
    miss = examine("Tomas Vrabek saw Tomas Vrabek.", "Tomas Vrabek", "Tomas Vrabec", changes=made)
    assert miss.reason == "score"


def test_the_source_is_read_as_well(examine):
    source = "Viděli tam jméno Tomáš Vrabec."
    miss = examine("They saw Tomas Vrabek there.", "Tomas Vrabek", "Tomas Vrabec", source=source)
    assert miss.reason == "score"

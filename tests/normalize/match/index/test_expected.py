"""What is predicted of entities, kept by their numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from gazetteer import Entity
from gazetteer.stored.sections import Sections, pack
from normalize.match.index import Index
from normalize.match.index.expected import Expected, ExpectedToBe
from normalize.match.index.predicted import Predicted

FOUND = some.lists(some.builds(Predicted, some.text(), some.text(), some.just("zh")), max_size=3)


@given(some.lists(FOUND, max_size=4), some.lists(FOUND, max_size=4))
def test_each_entity_has_its_own(first: list[list[Predicted]], rest: list[list[Predicted]]) -> None:
    parts = ExpectedToBe(), ExpectedToBe()
    for part, entities in zip(parts, (first, rest), strict=True):
        for found in entities:
            part.add(found)
    parts[0].join(parts[1])
    expected = Expected(Sections(b"".join(pack(parts[0].pack(), {}))))
    assert [expected.of(number) for number in range(len(first + rest))] == first + rest


def test_an_index_has_what_is_expected_of_the_entity_that_it_is_expected_of() -> None:
    lei = Entity("lei", "Wei Lei", "person", names={"zh": ("魏雷",)})
    index = Index([Entity("akar", "Hulusi Akar", "person"), lei])
    (listed,) = index.listed("wei thunder")
    assert (listed.entity, listed.written, listed.wrong) == (lei, "Wei Lei", Predicted("Wei Thunder", "魏雷"))

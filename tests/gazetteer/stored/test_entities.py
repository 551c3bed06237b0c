"""Entities come back as they were given; a gazetteer in a file is as good as one in memory."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from gazetteer import KINDS, Calque, Entity, Garble, Gazetteer, GazetteerError, UnknownEntity
from gazetteer.stored import Sections, StoredEntities, pack
from gazetteer.stored.entities import pack_entities

TEXT = some.text(max_size=8)
TEXTS = some.lists(TEXT, max_size=3).map(tuple)
YEAR = some.none() | some.integers(-3000, 3000)
ENTITIES = some.builds(
    Entity,
    id=TEXT, name=TEXT, kind=some.sampled_from(KINDS), description=TEXT, country=TEXT, surname=TEXT, aliases=TEXTS,
    demonyms=TEXTS, names=some.dictionaries(TEXT, TEXTS, max_size=2), translated=some.frozensets(TEXT, max_size=2),
    garbles=some.lists(some.builds(Garble, TEXT, TEXT, TEXT), max_size=2).map(tuple),
    calques=some.lists(
        some.builds(Calque, TEXT, TEXT, TEXT, TEXT, TEXTS, TEXTS, some.booleans(), TEXT), max_size=2
    ).map(tuple),
    never=TEXTS, fix=some.booleans(), reason=TEXT, since=YEAR, until=YEAR, population=YEAR, rank=YEAR, wikidata=TEXT,
    origin=TEXT,
)  # fmt: skip


def stored(*entities: Entity) -> StoredEntities:
    return StoredEntities(Sections(b"".join(pack(pack_entities("entities", entities), {}))))


@given(some.lists(ENTITIES, max_size=3, unique_by=lambda entity: entity.id))
def test_entities_come_back(entities: list[Entity]) -> None:
    found = stored(*entities)
    assert list(found.values()) == entities
    assert [list(entity.names) for entity in found.values()] == [list(entity.names) for entity in entities]


def test_what_is_not_there() -> None:
    found = stored(Entity("a", "A", "other"))
    assert ("a" in found, "b" in found, 1 in found, found.get("b")) == (True, False, False, None)


AKAR = Entity("akar", "Hulusi Akar", "person", names={"zh": ("胡卢西·阿卡尔",)}, wikidata="Q1")
OLD = Entity("old", "Hulusi Akkar", "person", wikidata="Q1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in which a gazetteer was built."""
    from gazetteer.stored.cache import write
    from normalize.match.index.store import made_of

    write(tmp_path / "a.names", *made_of(Gazetteer.of([OLD, AKAR])))
    return tmp_path / "a.names"


def test_a_built_file_is_a_gazetteer(path: Path) -> None:
    built, known = Gazetteer.read(path), Gazetteer.of([OLD, AKAR])
    assert (built, list(built), built.replaced) == (known, [AKAR], (OLD,))
    assert pickle.loads(pickle.dumps(built)) == known
    with pytest.raises(UnknownEntity, match="did you mean 'akar'"):
        built["akkar"]


def test_it_may_stand_among_lists(path: Path, tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("- {name: Hakan Fidan, kind: person}\n")
    assert [entity.id for entity in Gazetteer.read(path, tmp_path / "more.yaml")] == ["akar", "hakan-fidan"]


@pytest.mark.parametrize("among", [True, False])
@pytest.mark.parametrize(
    ("data", "says"), [(None, "cannot be read"), (b"", "empty"), (b"names" * 99, "not a built file")]
)
def test_a_built_file_that_cannot_be_used(tmp_path: Path, data: bytes | None, says: str, among: bool) -> None:
    path = tmp_path / "bad.names"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(GazetteerError, match=f"bad.names: the file .*{says}"):
        Gazetteer.read(*["starter"] * among, path)

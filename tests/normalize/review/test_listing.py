"""What always and never put into a list, and when they cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazetteer import Calque, Entity
from normalize.result import Change
from normalize.review.listing import Listing, listing
from tests.normalize.changelog.texts import change

AKAR = Entity("akar", "Hulusi Akar", "person")
SIDE = Entity("akar", "Turkey", "place", calques=(Calque("earthwork", "the Turkish side", fix=False, reason="rare"),))
GARBLE = change(0, "Akkar", "Akar")
CALQUE = replace(change(0, "earthworks", "the Turkish side"), kind="calque")


@pytest.mark.parametrize(
    ("change", "entity", "says"),
    [
        (replace(GARBLE, entity="", kind="misspelling"), None, "no name is meant"),
        (GARBLE, None, "do not know akar"),
        (GARBLE, replace(AKAR, fix=False, reason="rare"), "wants Hulusi Akar only suggested: rare"),
        (replace(GARBLE, kind="alias"), AKAR, "--unify rewrites those"),
        (change(0, "Hulusi Akkar", "Akar"), AKAR, "“Hulusi Akkar” to “Hulusi Akar”, which is not what is written here"),
        (change(0, "Turkich", "Turkish"), replace(SIDE, demonyms=("Turkish",)), "“Turkich” to “Turkey”"),
        (replace(CALQUE, original="Earthwork"), SIDE, "only suggested: rare"),
    ],
)
def test_no_always(change: Change, entity: Entity | None, says: str) -> None:
    found = listing(change, "always", entity, "english")
    assert isinstance(found, str)
    assert says in found


@pytest.mark.parametrize(
    ("change", "entity", "found"),
    [
        (GARBLE, AKAR, ("garbles", "Akkar", "")),
        (change(0, "Hulusi\r\nAkkar", "Hulusi\r\nAkar"), AKAR, ("garbles", "Hulusi Akkar", "")),
        (change(0, "AKKAR", "AKAR"), AKAR, ("garbles", "Akkar", "")),
        (CALQUE, SIDE, ("calques", "earthworks", "the Turkish side")),
        (replace(CALQUE, replacement="Turkey"), SIDE, ("calques", "earthworks", "")),
    ],
)
def test_always(change: Change, entity: Entity, found: tuple[str, str, str]) -> None:
    assert listing(change, "always", entity, "english") == Listing(entity, *found)  # type: ignore[arg-type]


def test_never() -> None:
    assert listing(GARBLE, "never", AKAR, "english") == Listing(AKAR, "not", "Akkar")

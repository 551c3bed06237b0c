import os
from collections.abc import Hashable, Sequence

import pytest

from normalize.noted import Noted

FEW = 8


@pytest.mark.parametrize("value", ["Akkar", ("Hulusi", "Akal"), ((None, b"\1", 0.5), ("akal",)), 0, -1])
def test_what_was_noted_is_found_and_nothing_else(value: Hashable) -> None:
    noted = Noted(FEW)
    assert value not in noted
    noted.add(value)
    assert value in noted
    assert (value, "other") not in noted


@pytest.mark.parametrize("values", [range(1, FEW + 1), [7, 7, 7, 5, 5, 3]])
def test_all_are_kept_while_there_is_room(values: Sequence[int]) -> None:
    noted = Noted(FEW)
    for value in values:
        noted.add(value)
    assert all(value in noted for value in values)


def test_where_there_is_no_room_another_is_forgotten() -> None:
    noted = Noted(FEW)
    for value in range(1, 100):
        noted.add(value)
        assert value in noted
    assert sum(value in noted for value in range(1, 100)) == FEW


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_forked_processes_find_what_another_noted() -> None:
    noted = Noted(1 << 10)
    child = os.fork()
    if not child:
        noted.add("Akkar")
        os._exit(0)
    os.waitpid(child, 0)
    assert "Akkar" in noted

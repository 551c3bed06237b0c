"""A reader sees from the folders how data flows: each uses only those above it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import normalize.match

MATCH = Path(normalize.match.__file__).parent

# folders and modules, those that use others below them
MATCHING = (
    *("names", "native_names", "index", "document", "recognise", "candidates", "weights", "models"),
    *("source", "evidence", "screening", "beside"),
)
EVIDENCE = ("words", "context", "listed")


def used(folder: Path) -> Iterator[tuple[str, str]]:
    """What a part of a folder uses of another part, as names of both."""
    package = ("normalize", *folder.relative_to(MATCH.parent).parts)
    for path in folder.rglob("*.py"):
        part = path.relative_to(folder).with_suffix("").parts[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = (*node.module.split("."), node.names[0].name)
                if names[: len(package)] == package and names[len(package)] != part:
                    yield part, names[len(package)]


@pytest.mark.parametrize(("folder", "order"), [(MATCH, MATCHING), (MATCH / "evidence", EVIDENCE)])
def test_each_folder_uses_only_those_above_it(folder: Path, order: Sequence[str]) -> None:
    assert {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()} >= set(order)
    assert {(part, other) for part, other in used(folder) if order.index(other) >= order.index(part)} == set()

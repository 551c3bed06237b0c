"""What the pages say of the code is true of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks import constraints
from normalize.match.weights import weights

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("docs/*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
FOLDERS = ("gazetteer", "normalize", "benchmarks", "tests", "tools", "docs")
FILES = [f"/{path.relative_to(ROOT).as_posix()}" for folder in FOLDERS for path in ROOT.joinpath(folder).rglob("*.*")]
MODELS = [weights(with_source) for with_source in (False, True)]


def reasons_explained() -> set[str]:
    """The names in the first columns of the tables of reasons."""
    page = ROOT.joinpath("docs", "design.md").read_text("utf-8")
    section = page.partition("\n## The reasons\n")[2].partition("\n## ")[0]
    tables = re.findall(r"^\|---.*\n((?:\|.*\n)+)", section, re.MULTILINE)
    firsts = [row.split("|")[1] for table in tables for row in table.splitlines()]
    return {name.strip() for first in firsts for name in re.split("[,;]", first)}


def test_each_reason_is_explained_and_no_other() -> None:
    for model in MODELS:
        assert reasons_explained() == model.lines.keys()


def test_of_each_reason_it_is_known_which_way_it_speaks() -> None:
    ways = (constraints.FOR, constraints.AGAINST, constraints.BY_HAND, constraints.LISTED)
    assert {name for names in ways for name in names} == MODELS[0].lines.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_module_and_table_that_a_page_names_is_there(page: Path) -> None:
    named = set(re.findall(r"(?<![\w/.-])[\w/-]+\.pyx?\b|(?<=`)[\w/-]+\.tsv(?=`)", page.read_text("utf-8")))
    assert {name for name in named if not any(file.endswith(f"/{name}") for file in FILES)} == set()

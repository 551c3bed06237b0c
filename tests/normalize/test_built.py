"""Gazetteers with their index: from the cache while nothing has changed, and in files of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gazetteer import Gazetteer, GazetteerError
from normalize import built
from normalize.normalizer import Normalizer

NAMES = "- {name: Hulusi Akar, kind: person, description: Minister of Defence, country: Turkey}\n"
TEXT = "Turkish Defence Minister Hulusi Akkar spoke."


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MT_NORMALIZE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def names(tmp_path: Path, cache: Path) -> Path:
    path = tmp_path / "names.yaml"
    path.write_text(NAMES)
    return path


def test_read_is_what_the_gazetteer_reads(names: Path, cache: Path) -> None:
    for _ in range(2):
        found = built.read(names)
        assert (found, [entity.origin for entity in found]) == (Gazetteer.read(names), [f"{names}:1"])
        assert Normalizer(found).fix(TEXT) == "Turkish Defence Minister Hulusi Akar spoke."
    # The frequencies of English words are kept there too, by whichever test asks for them first.
    assert len([kept for kept in cache.iterdir() if not kept.name.startswith("english")]) == 1


def test_a_changed_list_is_read_anew(names: Path, cache: Path) -> None:
    built.read(names)
    names.write_text(NAMES.replace("Akar", "Fidan"))
    assert [entity.name for entity in built.read(names)] == ["Hulusi Fidan"]
    assert len(list(cache.iterdir())) == 2


def test_faults_are_told_as_ever(names: Path, cache: Path) -> None:
    names.write_text("- {name: X, kind: preson}\n")
    with pytest.raises(GazetteerError, match="preson"):
        built.read(names)
    with pytest.raises(GazetteerError, match="no such file"):
        built.read(names.with_name("gone.yaml"))


def test_a_file_of_its_own(names: Path, tmp_path: Path) -> None:
    path = tmp_path / "shared.names"
    assert built.build(path, names) == Gazetteer.read(names)
    names.unlink()
    assert Normalizer(built.read(path)).fix(TEXT) == "Turkish Defence Minister Hulusi Akar spoke."
    with pytest.raises(ValueError, match="must end in"):
        built.build(tmp_path / "shared.yaml", path)


def test_a_built_file_beside_lists(names: Path, tmp_path: Path) -> None:
    built.build(tmp_path / "shared.names", names)
    (tmp_path / "more.yaml").write_text("- {name: Hakan Fidan, kind: person}\n")
    assert len(built.read(tmp_path / "shared.names", tmp_path / "more.yaml")) == 2


def test_processes_share_the_work(names: Path) -> None:
    normalizer = Normalizer(built.read(names))
    assert [result.text for result in normalizer.explain_many([TEXT] * 3, jobs=2)] == [normalizer.fix(TEXT)] * 3


def test_an_open_index_needs_no_reader_nor_english(names: Path) -> None:
    code = (
        "import sys; from normalize import built; from normalize.normalizer import Normalizer\n"
        f"Normalizer(built.read({str(names)!r})).fix({TEXT!r})\n"
        "print(sorted({'yaml', 'pypinyin', 'wordfreq', 'multiprocessing', 'logging'} & set(sys.modules)))"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

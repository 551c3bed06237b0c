"""``gazetteer find``, ``show``, ``lint`` and ``build``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from normalize.cli import cli

OWN = ["--no-starter", "-g", "../names.yaml"]


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["gazetteer", *arguments])


@pytest.mark.parametrize(
    ("label", "name", "status", "says"),
    [
        ("nothing", "Zzzyq", 1, "nothing; no name is like it"),
        ("no word at all", "!?", 1, "nothing"),
        ("a name", "hulusi akar", 0, "right as it stands: name of Hulusi Akar [hulusi-akar]"),
        ("a surname", "Akar", 0, "right beside the whole name: surname of Hulusi Akar"),
        ("a demonym", "Turkish", 0, "right as it stands: demonym of Turkey [turkey]"),
        ("a garble", "Hulusi Akal", 0, "listed garble of Hulusi Akar"),
        ("a calque", "earthwork", 0, 'listed calque of Turkey [turkey] (place): "earthwork" → "the Turkish side"'),
        ("a native name", "胡卢西·阿卡尔", 0, "native name (zh), or a part of it: Hulusi Akar"),
        ("half of one", "阿卡尔", 0, "native name (zh), or a part of it: Hulusi Akar"),
        ("something near", "Akkar", 0, "93%  Akar (Hulusi Akar), hulusi-akar: spelling 80%, sound 100%"),
    ],
)
def test_find(folder: Path, label: str, name: str, status: int, says: str) -> None:
    result = call("find", *OWN, name)
    assert result.exit_code == status
    assert says in " ".join(result.stdout.split()) or says in result.stdout


def test_show(folder: Path) -> None:
    result = call("show", *OWN, "turkey", "Hulusi Akar")
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    for part in ("earthwork", "from zh 土方", "unless one of these does: soil", "names.yaml:7", "in zh 胡卢西·阿卡尔"):
        assert part in text
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_show_of_an_unknown_id(folder: Path) -> None:
    result = call("show", *OWN, "turky")
    assert result.exit_code == 2
    assert "did you mean 'turkey'?" in result.stderr


def test_lint(folder: Path) -> None:
    (folder / "bad.yaml").write_text("- {name: Hulusi Akan, kind: person, surname: Aker}\n")
    result = call("lint", "--no-starter", "bad.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("bad.yaml:1: ")
    (folder / "good.yaml").write_text("- {name: Hulusi Akan, kind: person}\n")
    assert call("lint", "--no-starter", "good.yaml").exit_code == 0
    assert call("lint", "--no-starter").exit_code == 2


def test_build(folder: Path) -> None:
    result = call("build", "--no-starter", "../names.yaml", "-o", "shared.names")
    assert (result.exit_code, result.stdout) == (0, "shared.names\n")
    assert result.stderr.startswith("3 names, ")
    (folder / "a.txt").write_text("Turkish Minister Hulusi Akal spoke.\n")
    fixed = CliRunner().invoke(cli, ["fix", "-g", "shared.names", "a.txt"])
    assert fixed.exit_code == 1
    assert (folder / "a.txt").read_text() == "Turkish Minister Hulusi Akar spoke.\n"
    assert call("find", "-g", "shared.names", "Hulusi Akar").exit_code == 0
    assert call("find", "-g", "shared.names", "Antony Blinken").exit_code == 1


def test_build_into_the_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MT_NORMALIZE_CACHE", str(folder / "cache"))
    result = call("build", *OWN)
    assert result.exit_code == 0
    assert Path(result.stdout.strip()).parent == folder / "cache"


@pytest.mark.parametrize(
    ("label", "arguments", "says"),
    [
        ("no list", ["--no-starter"], "leaves no gazetteer"),
        ("another ending", [*OWN, "-o", "names.bin"], "must end in .names"),
        ("nowhere", [*OWN, "-o", "../names.yaml/a.names"], "cannot be written"),
        ("a fault", ["--no-starter", "gone.yaml"], "no such file"),
    ],
)
def test_build_refuses(folder: Path, label: str, arguments: list[str], says: str) -> None:
    result = call("build", *arguments)
    assert (result.exit_code, says in result.stderr) == (2, True)

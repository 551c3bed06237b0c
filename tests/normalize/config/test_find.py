"""Which configuration file is in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from normalize.config.find import nearest

OURS = "[tool.mt-normalize]\n"


@pytest.mark.parametrize(
    ("label", "files", "expected"),
    [
        ("none", {}, None),
        ("others' tables", {"pyproject.toml": "[tool.ruff]\n"}, None),
        ("only a name", {"pyproject.toml": '[project]\ndependencies = ["mt-normalize"]\n'}, None),
        ("broken, and not about us", {"pyproject.toml": "[tool\n"}, None),
        ("a folder", {"mt-normalize.toml/a": ""}, None),
        ("below", {"a/b/c/mt-normalize.toml": ""}, None),
        ("here", {"a/b/mt-normalize.toml": "", "a/mt-normalize.toml": ""}, "a/b/mt-normalize.toml"),
        ("above", {"a/mt-normalize.toml": ""}, "a/mt-normalize.toml"),
        ("far above", {"pyproject.toml": OURS}, "pyproject.toml"),
        ("our own first", {"a/mt-normalize.toml": "", "a/pyproject.toml": OURS}, "a/mt-normalize.toml"),
        ("the nearer first", {"mt-normalize.toml": "", "a/pyproject.toml": OURS}, "a/pyproject.toml"),
        ("past others' tables", {"mt-normalize.toml": "", "a/pyproject.toml": "[tool]\n"}, "mt-normalize.toml"),
        ("past a repository", {"mt-normalize.toml": "", "a/.git/HEAD": ""}, "mt-normalize.toml"),
        ("written otherwise", {"a/pyproject.toml": '[tool]\n"mt-normalize" = {}\n'}, "a/pyproject.toml"),
        ("broken, and about us", {"a/pyproject.toml": OURS + "preset = \n"}, "a/pyproject.toml"),
    ],
)
def test_nearest(tmp_path: Path, label: str, files: dict[str, str], expected: str | None) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert nearest(tmp_path / "a/b") == (tmp_path / expected if expected else None)


def test_a_folder_that_cannot_be_looked_into_has_none(tmp_path: Path) -> None:
    (tmp_path / "mt-normalize.toml").write_text("")
    assert nearest(tmp_path / ("long" * 100) / "b") == tmp_path / "mt-normalize.toml"

"""A tiny gazetteer, and the command called as a user calls it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from normalize.cli import cli

NAMES = """\
- name: Hulusi Akar
  kind: person
  description: Turkish general, Minister of National Defence
  country: Turkey
  names: {zh: 胡卢西·阿卡尔, tr: Hulusi Akar}
  garbles: [Hulusi Akal]
- name: Turkey
  kind: place
  demonyms: [Turkish]
  calques:
    - {text: earthwork, write: the Turkish side, lang: zh, from: 土方, when: [Turkish], unless: [soil]}
- name: soften one's stance
  kind: other
  fix: false
  reason: a turn of phrase
  calques:
    - {text: lowered the door, write: softened its stance, lang: zh, from: 放低身段}
"""

OLD = "Turkish Minister Hulusi Akal spoke.\nThey lowered the door.\n"
NEW = "Turkish Minister Hulusi Akar spoke.\nThey lowered the door.\n"
FINE = "The weather was fine.\n"

Call = Callable[..., Result]


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with the names beside it."""
    (tmp_path / "names.yaml").write_text(NAMES, encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return work


@pytest.fixture
def call(folder: Path) -> Call:
    """Call mt-normalize; what judges texts uses the tiny gazetteer alone."""

    def run(command: str, *arguments: str, data: bytes = b"") -> Result:
        own = ("--no-starter", "-g", "../names.yaml") if command in ("fix", "check", "diff", "explain") else ()
        return CliRunner().invoke(cli, [command, *own, *arguments], input=data)

    return run

"""What is compiled is used where it was made of what is here, and all goes without it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from normalize import native
from normalize.native import sources

PROGRAM = """
import json, sys
{before}
from gazetteer import Gazetteer
from normalize import Normalizer, native
from tests.normalize.match.entities import ALL
text = "Turkish Defense Minister Hulusi Akal met Robert Laitexize and Mr. Chavushoolu."
found = Normalizer(Gazetteer.of(ALL)).explain(text)
print(json.dumps([bool(native.hearing), [str(c) for c in (*found.changes, *found.suggestions)]]))
"""


def judged(before: str = "") -> list[object]:
    program = [sys.executable, "-c", PROGRAM.format(before=before)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    found: list[object] = json.loads(done.stdout)
    return found


def test_decisions_are_the_same_without_it() -> None:
    _, found = judged()
    assert found
    assert judged("sys.modules['normalize.native.hearing'] = None") == [False, found]


@pytest.mark.skipif(native.hearing is None, reason="nothing is compiled")
def test_what_was_compiled_beside_other_modules_is_left_aside(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert native._compiled("hearing") is native.hearing
    monkeypatch.setattr(native, "_sources", lambda: "another")
    assert native._compiled("hearing") is None
    assert "installed again" in caplog.text


@pytest.mark.parametrize("path", [*sources.COMPILED, *sources.BESIDE])
def test_a_change_of_any_of_them_tells(path: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in (*sources.COMPILED, *sources.BESIDE):
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_text("one")
    monkeypatch.setattr(sources, "_ROOT", str(tmp_path))
    before = sources.digest()
    (tmp_path / path).write_text("two")
    assert sources.digest() != before

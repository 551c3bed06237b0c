"""The tool that feeds readers with damaged files begins with whole ones, for every format."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from normalize.errors import FileError
from normalize.files.formats import FORMATS


def test_every_reader_is_fed_with_what_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "tools"))
    fuzz = importlib.import_module("fuzz")
    assert set(fuzz.SEEDS) == set(fuzz.READERS) >= set(FORMATS)
    monkeypatch.setattr("normalize.errors.FileError.__init__", _fail)
    for name in (*FORMATS, "docx-part"):
        target = fuzz.READERS[name]()
        for seed in fuzz.SEEDS[name]:
            target(seed)


def _fail(self: FileError, place: str, message: str) -> None:
    raise AssertionError(f"{place}: {message}")

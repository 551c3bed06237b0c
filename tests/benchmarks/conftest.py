"""The made-up benchmark, written and run."""

import os
import shutil
from pathlib import Path

import pytest

from benchmarks.bench import Verdicts, labels, rows
from benchmarks.run import Run
from tests.benchmarks.made_up import decided, write_benchmark


@pytest.fixture
def bench(tmp_path):
    """The folder of the made-up benchmark."""
    write_benchmark(tmp_path / "bench")
    return tmp_path / "bench"


@pytest.fixture
def scored_bench(bench):
    """The made-up benchmark with the real one's scorer, where that is at hand."""
    real = os.environ.get("NAME_REPAIR_BENCHMARK")
    if not real:
        pytest.skip("NAME_REPAIR_BENCHMARK names no folder of the benchmark")
    shutil.copy(Path(real) / "score.py", bench)
    return bench


@pytest.fixture
def verdicts(bench):
    return Verdicts.read(bench)


@pytest.fixture
def labelled(bench):
    return list(labels(bench))


@pytest.fixture
def run(bench):
    """A run with the decisions of `decided`."""
    found = list(rows(bench))
    return Run("text alone", found, decided(*found), {"harm": 1}, 1.0)

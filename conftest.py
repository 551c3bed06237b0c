"""What all tests share: where built indexes are kept, what can be interrupted, what is left aside."""

from __future__ import annotations

import os
import signal
import sys
import tempfile

import pytest
from hypothesis import settings

from gazetteer.stored.cache import FOLDER

# How fast something is depends on the machine, and is measured in benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option to leave aside what is compiled."""
    parser.addoption("--plain", action="store_true", help="test without what is compiled")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the user's own cache out of the tests, and the tests out of it; let SIGINT have its usual effect."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # A shell starts what runs in the background so, and what it starts in its turn could not be interrupted.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.getoption("--plain"):
        for name in ("hearing", "arranging", "kanji", "counting"):
            sys.modules[f"normalize.native.{name}"] = None  # type: ignore[assignment]
    # Pytest may have been told to keep no cache.
    cache = getattr(config, "cache", None)
    os.environ[FOLDER] = str(cache.mkdir("names") if cache else tempfile.mkdtemp())

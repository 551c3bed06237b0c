"""What all tests share: the cache of built indexes is kept beside the other caches of the tests."""

from __future__ import annotations

import os

import pytest

from gazetteer.stored.cache import FOLDER


def pytest_configure(config: pytest.Config) -> None:
    """Keep the user's own cache out of the tests, and the tests out of it."""
    if config.cache is not None:
        os.environ[FOLDER] = str(config.cache.mkdir("names"))

"""An index has the same bytes whichever process builds it."""

from __future__ import annotations

import os
import subprocess
import sys

_BUILD = """
import hashlib
from gazetteer import Entity
from normalize.match.index.build import build

names = [
    Entity("a", "Hulusi Akar", "person", description="Minister of Defence", names={"ru": ("Хулуси Акар", "Акара")}),
    Entity("b", "Novi Pazar", "place", aliases=("New Market by the River",), names={"sr": ("Нови Пазар",)}),
]
sections = build(names)
print(hashlib.sha256(b"".join(bytes(memoryview(sections[name])) for name in sorted(sections))).hexdigest())
"""


def test_an_index_is_the_same_in_all_processes() -> None:
    seeds = [{**os.environ, "PYTHONHASHSEED": str(seed)} for seed in range(3)]
    built = {
        subprocess.run([sys.executable, "-c", _BUILD], env=env, check=True, capture_output=True).stdout for env in seeds
    }
    assert len(built) == 1

"""How the time that a text takes grows with its length, for texts that are hard to judge."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from benchmarks.apart import apart
from normalize import Normalizer

_LETTERS = 40_000
_TURNS = 3
_MET = "Hakan Feidan met Abbas Alaghchi. "


def _without_source(text: Callable[[int], str]) -> Callable[[int], tuple[str, str | None]]:
    return lambda size: (text(size), None)


def _one_line_more(lines: int) -> tuple[str, str]:
    """A text, and a source with one more line, so that the source is read as a whole."""
    text = "".join(f"Hakan Feidan met Abbas Alaghchi and they talked about day {i}.\n" for i in range(lines))
    return text, "".join(f"哈坎·费丹会见了阿巴斯·阿拉格齐，谈了第{i}天的事。\n" for i in range(lines)) + "完\n"


_ALONE: Mapping[str, Callable[[int], str]] = {
    "one line of prose": lambda size: "the minister said that nothing was new and " * (size // 42),
    "capitals": lambda size: " ".join(f"A{0x1000 + i:x}b" for i in range(size // 7)).title(),
    "near-names": lambda size: "Hulusi Akal Chavushoru Blincoln " * (size // 32),
    "known names": lambda size: "Hulusi Akar of Turkey " * (size // 22),
    "combining marks": lambda size: "a" + "\u0301" * size,
    "one word": lambda size: "A" * size,
    "one word with apostrophes": lambda size: "Akal'" * (size // 5),
    "letters of a key": lambda size: "".join("bcdfghjklmnpqrst"[i * i % 89 % 16] for i in range(size)),
    "calques on one line": lambda size: "Earthwork refused in Turkey, the earthwork has said. " * (size // 53),
}

_BESIDE: Mapping[str, Callable[[int], tuple[str, str]]] = {
    "source as a whole": lambda size: _one_line_more(size // 75),
    "one line and its source": lambda size: (
        _MET * (size // 32),
        "哈坎·费丹会见了阿巴斯·阿拉格齐。" * (size // 32),
    ),
    "one line and its source in Latin letters": lambda size: (
        _MET * (size // 32),
        "Hakan Fidan traf Abbas Araghchi. " * (size // 32),
    ),
    "a source of names in a row": lambda size: (_MET, "Hakan Fidan " * (size // 12)),
    "a source of one name": lambda size: (_MET, "费丹" * (size // 4)),
    "a source of one letter": lambda size: (_MET, "ו" * (size // 4)),
    "a source of hyphens": lambda size: (_MET, "Fidan-" * (size // 12)),
    "a source of apostrophes": lambda size: (_MET, "Fidan'ın " * (size // 18)),
    "a source in katakana": lambda size: (_MET, "ハカン・" * (size // 8)),
    "a source in Hangul": lambda size: (_MET, "하칸" * (size // 4)),
}

HOSTILE: Mapping[str, Callable[[int], tuple[str, str | None]]] = {
    **{label: _without_source(text) for label, text in _ALONE.items()},
    **_BESIDE,
}
"""What is hard about a text → a text with about so many letters, and its source if it has one."""


def growth(normalizer: Normalizer) -> Iterator[tuple[str, float]]:
    """How many times longer twice as much hostile text takes: 2 is linear."""
    # What is loaded on first use, and all objects made so far, must not count for any text.
    normalizer.explain(*HOSTILE["one line and its source"](100))
    gc.collect()
    gc.freeze()
    for label, text in HOSTILE.items():
        once, twice = (
            min(apart(partial(_time, normalizer, *text(size))) for _ in range(_TURNS))
            for size in (_LETTERS, 2 * _LETTERS)
        )
        yield label, twice / max(1e-3, once)


def _time(normalizer: Normalizer, text: str, source: str | None) -> float:
    """Seconds of processor time that a text takes."""
    start = time.process_time()
    normalizer.explain(text, source)
    return time.process_time() - start

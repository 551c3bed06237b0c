"""Logs to make pages of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.changelog import Entry, record
from normalize.files.encoding import Encoding
from normalize.result import Change, Evidence, Result, redo

OPTIONS = {"preset": "standard", "spelling": "english", "source_language": None, "unify": False, "protect": []}

HOSTILE = (
    "</script><script>window.broken = 1</script>",
    '"><img src=x onerror="window.broken=1">',
    "</style></td></table><svg onload=window.broken=1>",
    "' autofocus onfocus='window.broken=1",
    "<!-- --!> <a href='javascript:window.broken=1'>here</a>",
    "&lt;script&gt;&#0; &amp;amp; &quot",
    "\u202etxt.exe\u2066 \x1b[2J \x00 ]]> {{7*7}} ${7}",
)


def change(start: int, original: str, replacement: str, name: str = "Hulusi Akar", score: float = 0.93) -> Change:
    told = (
        Evidence("spelling", 0.8, 5.0, f"80% of the spelling of {name}"),
        Evidence("rival", 1, -2.0, f"{name} is alike as well"),
    )
    return Change(start, start + len(original), original, replacement, "akar", name, "garble", score, told)


def entry(path: str, *words: tuple[str, str, bool], name: str = "Hulusi Akar", score: float = 0.93) -> Entry:
    """An entry for a text of the first words of each group, with the second in place of those that are made."""
    text, changes, suggestions = "", [], []
    for original, replacement, made in words:
        (changes if made else suggestions).append(change(len(text), original, replacement, name, score))
        text += f"{original} spoke.\n"
    result = Result(redo(text, changes), tuple(changes), tuple(suggestions))
    return record(path, Encoding(), result, "0" * 64, "0.1.0", OPTIONS)


def long(count: int, beside: int = 20) -> Iterator[Entry]:
    """The log of a run that changed many names, some a file."""
    names: Sequence[str] = ("Akal", "Akkar", "Akarr", "Accar")
    for i in range(count // beside):
        words = [(names[j % 4], "Akar", j % 5 != 0) for j in range(beside)]
        yield entry(f"articles/{i:05}.txt", *words, name=f"Name {i % 300}", score=0.5 + (i % 50) / 100)

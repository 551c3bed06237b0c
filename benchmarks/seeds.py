"""Checks articles with known results, using the starter gazetteer, default settings and no source text.

    python -m benchmarks.seeds FOLDER

The folder has the articles and ``expected.yaml``: file → what to change (``change``: all of these and nothing else),
what to suggest (``suggest``: all of these, in any wording; others may be suggested too) and what must stay (``keep``).
Prints every deviation; the exit status is 1 if there is any.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

import normalize
from normalize import Change, Result


def faults(folder: Path, explain: Callable[[str], Result] = normalize.explain) -> list[str]:
    """The deviations, a line for each."""
    expected: Mapping[str, Mapping[str, Any]] = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    found = []
    for name, wanted in expected.items():
        text = (folder / name).read_text("utf-8")
        found += [f"{name}: {fault}" for fault in _faults(text, explain(text), wanted)]
    return found


def _faults(text: str, result: Result, wanted: Mapping[str, Any]) -> Iterator[str]:
    changes = [(_plain(old), _plain(new)) for old, new in wanted.get("change", ())]
    made = [(_plain(change.original), _plain(change.replacement)) for change in result.changes]
    for old, new in changes:
        if (old, new) not in made:
            yield f"{old} → {new} is not made"
    for old, new in made:
        if (old, new) not in changes:
            yield f"{old} → {new} should not be made"
    for old, _ in wanted.get("suggest", ()):
        if not _lists(result.suggestions, old):
            yield f"{old} is not listed"
    for name in wanted.get("keep", ()):
        if _times(result.text, name) < _times(text, name):
            yield f"{name} is not kept"


def _lists(suggestions: Sequence[Change], words: str) -> bool:
    return any(_plain(words).casefold() in _plain(each.original).casefold() for each in suggestions)


def _times(text: str, words: str) -> int:
    """How often words occur in a text, not counting parts of longer words."""
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", _plain(text)))


def _plain(text: str) -> str:
    """Words with one space between them, wherever the lines of the article end."""
    return " ".join(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder of the articles")
    found = faults(parser.parse_args().folder)
    print(*found or ["all as expected"], sep="\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

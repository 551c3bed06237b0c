"""Texts with changes, made up by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from normalize.changelog import Entry, lines, read, record
from normalize.files.encoding import Encoding
from normalize.result import Change, Evidence, Result, redo

ENCODINGS = (
    Encoding("utf-8", False),
    Encoding("utf-8", True),
    Encoding("utf-16-le", True),
    Encoding("utf-16-be", True),
)
OPTIONS = {"preset": "standard", "spelling": "english", "source_language": None, "unify": False, "protect": []}

# Without a mark before the text, a text that starts with one would be read as having one.
words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff"), max_size=12)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """A text and what was changed and suggested in it."""
    text, changes, suggestions = draw(words), [], []
    for original, replacement, made, beside in draw(
        st.lists(st.tuples(words, words, st.booleans(), words), max_size=6)
    ):
        if made and original == replacement:
            continue
        (changes if made else suggestions).append(change(len(text), original, replacement))
        text += original + beside
    return Result(redo(text, changes), tuple(changes), tuple(suggestions))


def change(start: int, original: str, replacement: str) -> Change:
    evidence = (
        Evidence("spelling", 0.8, 5.0, "80% of the spelling of \ud83d\n\u2028 “Akar”"),
        Evidence("rival", 1, -2),
    )
    return Change(start, start + len(original), original, replacement, "akar", "Hulusi Akar", "garble", 0.93, evidence)


def result(text: str, *pairs: tuple[str, str]) -> Result:
    """A text in which the first of each pair is replaced, wherever it stands, by the second."""
    changes = []
    for original, replacement in pairs:
        at = text.find(original)
        while at >= 0:
            changes.append(change(at, original, replacement))
            at = text.find(original, at + len(original))
    changes.sort(key=lambda c: c.start)
    return Result(redo(text, changes), tuple(changes), ())


def logged(result: Result, encoding: Encoding = ENCODINGS[0], path: str = "a.txt") -> list[bytes]:
    """The lines of a log."""
    return list(lines(record(path, encoding, result, "0" * 64, "0.1.0", OPTIONS)))


def entry(result: Result, encoding: Encoding = ENCODINGS[0], path: str = "a.txt") -> Entry:
    """The entry as a reader has it from a log."""
    return read(logged(result, encoding, path), "run.jsonl")[0]

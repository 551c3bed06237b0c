"""Evidence from a source read aloud for entities whose native names are not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize.match.source.aloud import Aloud
from normalize.match.source.source import Source
from normalize.match.weights import Seen
from normalize.text.languages.endings import declined_in
from normalize.text.languages.romanisations import plainest
from normalize.text.romanise import scripts

_WITHOUT_VOWELS = frozenset({"Hebrew", "Arabic"})
"""Scripts in which a name seldom shows its vowels: קטש is Kattash, and Ketch to a machine."""

_GUESSED = _WITHOUT_VOWELS | {"Han"}
"""Scripts of which a machine guesses how a name is read."""


def observe_unnamed(source: Source, line: int, words: Sequence[str], instead: Sequence[str]) -> Iterator[Seen]:
    """Whether a source line reads as a name, or as the words in its place as well, as (name, value, detail).

    Reading only as these words says nothing, as a machine may have read it so. If nothing reads as the name, that says
    little, as a foreign name seldom reads as English writes it.

    Args:
        source: the source.
        line: the number of its line.
        words: the folded words of a mention that would change.
        instead: the words of the name that would replace them.
    """
    aloud = source.aloud[line]
    if all(_stands(word, aloud) for word in words):
        yield "right as it is read", 1.0, "the source has it in the same letters"
    elif source.aligned and "".join(words) != "".join(instead):
        name = aloud.read_just_so(tuple(instead))
        if not name:
            yield "not read in the source", 1.0, f"nothing in the source is read {' '.join(instead)}"
        elif _may_be_romanised_as_both(name, words, instead, aloud):
            yield "right as it is read", 1.0, f"{name} in the source may be romanised so as well"
        elif not _has_consonants_of_both(name, words, aloud):
            yield "read in the source", 1.0, f"{name} in the source is read {' '.join(instead)}"


def _stands(word: str, aloud: Aloud) -> bool:
    """Whether a source line has a word in the same letters, perhaps inflected: s Robertem Golubem."""
    return word in aloud.latin or any(declined_in(word, each) for each in aloud.latin)


def _may_be_romanised_as_both(name: str, words: Sequence[str], instead: Sequence[str], aloud: Aloud) -> bool:
    """Whether what reads as a name may as well be written as the words in its place.

    Not for characters with many readings, nor without vowels: a machine may have taken wrong ones.
    """
    if list(map(plainest, words)) == list(map(plainest, instead)):
        return True
    return not scripts(name) <= _GUESSED and bool(aloud.read_just_so(tuple(words)))


def _has_consonants_of_both(name: str, words: Sequence[str], aloud: Aloud) -> bool:
    """Whether what reads as a name shows no vowels and may be the words in its place too, so that it tells nothing."""
    return scripts(name) <= _WITHOUT_VOWELS and bool(aloud.read_just_so(tuple(words)))

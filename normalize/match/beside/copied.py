"""Names in a source in Latin letters that a machine copies as they stand there, or should have copied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from gazetteer import Entity
from gazetteer.entity import BODIES
from normalize.match.beside.alignment import WRITTEN_SO, Alignment
from normalize.match.document import Mention
from normalize.match.native_names.spaced import QUOTES
from normalize.match.recognise import beside_another, tied_to
from normalize.match.source.aloud import MUCH_SO
from normalize.match.source.places import latin_words
from normalize.match.weights import Seen
from normalize.text.english import zipf
from normalize.text.lists.given_names import classes_of

_NAMED_AFTER_PLACES = frozenset(
    "boat cafe cinema club corvette cruiser destroyer ferry film frigate hotel magazine newspaper novel restaurant "
    "ship stadium steamer submarine tanker theater theatre vessel yacht".split()
)
"""Words right before the name of something named after a place, which keeps the name in its own language."""

_IN_ENGLISH = 2.5
"""The Zipf frequency from which on an English word may stand in a translation by itself."""

_IN_PART = 0.4
"""The value if the source has neither the whole name nor, with other evidence for the entity, the part as listed."""


def observe_letters(
    alignment: Alignment,
    mention: Mention,
    changed: Sequence[str],
    instead: Collection[str],
    entity: Entity,
    spoken_of: bool,
) -> Iterator[Seen]:
    """Whether the source writes a name just as English does, as (name, value, detail).

    A machine should have copied it then, and did not: Filip in the source became Philip.

    Args:
        alignment: the translation beside its source.
        mention: the mention.
        changed: those of its folded words that a reading as the entity would change.
        instead: the folded words of the name that would replace them.
        entity: the entity.
        spoken_of: whether anything around the mention speaks of the entity.
    """
    named = alignment.where(mention, entity)
    if not named or not named.listed.issuperset(instead) or alignment.copied_apart(mention, entity):
        return
    if alignment.source.aloud[alignment.beside(mention)].heard(tuple(changed), entity.id).other < MUCH_SO:
        # A part may be another English name or word: Petra of Petr, Lukas the evangelist, conte, a count.
        so = alignment.named_in_full(entity) or (spoken_of and alignment.writes(entity, instead))
        sure = 1.0 if so else _IN_PART
        yield WRITTEN_SO, sure, f"the source has {' '.join(instead)} in the same letters"


def is_written_so(seen: Iterable[Seen]) -> bool:
    """Whether a source surely writes a name as English does, so that it is right for any bearer."""
    return any(name == WRITTEN_SO and sure == 1.0 for name, sure, _ in seen)


def observe_left(alignment: Alignment, mention: Mention, entity: Entity) -> Iterator[Seen]:
    """Whether words are a name in the letters and the inflection of the source, as (name, value, detail).

    A body may be called so in English too. Beside another name, beside another copied word, in quotation marks or as a
    ship, something else bears the name: Rapid Wien, Česká spořitelna, the cruiser Moskva.

    Args:
        alignment: the translation beside its source.
        mention: the mention.
        entity: the entity.
    """
    document, named = alignment.document, alignment.where(mention, entity)
    if entity.kind in BODIES or not named or not named.words.issuperset(mention.words):
        return
    line = alignment.source.lines[alignment.beside(mention)]
    # Part of a longer name in the source may be right as it is: Adamu Dahiru, of Adamu Dahiru Farawa.
    if all(set(mention.words) < latin_words(line[place.start : place.end]) for place in named.places):
        return
    start, _ = document.span(mention)
    beside = beside_another(document, mention.first, mention.last) or _beside_left(alignment, mention)
    named_after = mention.first > 0 and document.words[mention.first - 1] in _NAMED_AFTER_PLACES
    if beside or named_after or (start > 0 and document.text[start - 1] in QUOTES):
        yield "left in another name", 1.0, f"something else is called {named.best.native}, as the source has it"
    elif any(map(classes_of, set(mention.words) - named.listed)):
        # Maria is a name of its own, not an inflected Mario.
        return
    elif alignment.named_in_full(entity):
        yield "left as the source has it", 1.0, f"the source has {named.best.native} in the same letters"


def _beside_left(alignment: Alignment, mention: Mention) -> bool:
    """Whether a word tied to a mention was copied from the source as well and is not English."""
    document, latin = alignment.document, alignment.source.aloud[alignment.beside(mention)].latin
    words = (document.words[beside] for beside in tied_to(document, mention.first, mention.last))
    return any(word in latin and zipf(word) < _IN_ENGLISH for word in words)

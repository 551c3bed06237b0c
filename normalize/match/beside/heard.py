"""Evidence from a source line read aloud, for entities that the source could name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazetteer import Entity
from normalize.match.beside.alignment import Alignment
from normalize.match.beside.in_part import given_beside
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.neighbour_names import behind_a_capital
from normalize.match.names.names_alike import rivalry
from normalize.match.source.aloud import JUST_SO, MUCH_SO
from normalize.match.source.stretches import LATIN
from normalize.match.weights import Seen
from normalize.text.languages.script_of_country import OWN_LANGUAGE
from normalize.text.lists.given_names import classes_of
from normalize.text.lists.titles import TITLES

_FEWEST_IN_GIVEN = 4
"""A shorter given name may as well be a place, or part of one: Ota."""


def observe_heard(alignment: Alignment, mention: Mention, words: Sequence[str], entity: Entity) -> Iterator[Seen]:
    """Whether the source line says some words, in an entity's native name or in another word, as (name, value, detail).

    Args:
        alignment: the translation beside its source.
        mention: the mention.
        words: those of its folded words that a reading as the entity would change.
        entity: the entity.
    """
    beside, named = alignment.beside(mention), alignment.where(mention, entity)
    # The entity's own name, even inflected, is no other name; but a part of it may be somebody else's.
    own = named is not None and named.words.issuperset(mention.words) and alignment.named_in_full(entity)
    if entity.kind == "place" and (before := _of_a_person(alignment.document, mention)):
        yield "named apart", 1.0, f"{before} before it makes the name of a person of it"
        return
    aloud = alignment.source.aloud[beside]
    if not own and alignment.copied_apart(mention, entity):
        yield "stands so in the source", 1.0, "the source has it in the same letters"
    if not alignment.source.aligned:
        # A whole text has something like nearly any word, but not like nearly any whole name.
        whole = _with_given_name(alignment.document, mention)
        if named and not own and (other := aloud.namesake(whole, entity.id, named.best.native)):
            yield "named apart", 1.0, f"{other} in the source is read just so, apart from {named.best.native}"
        return
    heard = aloud.heard(tuple(words), entity.id)
    detail = f"{heard.other_text} in the source is read much like it"
    if not named:
        if _is_somebody_else(alignment, entity) and (other := aloud.read_just_so(tuple(words))):
            yield "named apart", 1.0, f"{other} in the source is read just so, and is not {entity.name}"
            return
        yield "like a word of the source", heard.other, detail
        return
    yield "like another word", heard.other, detail
    yield "more like another word", rivalry(heard.own, heard.other), detail
    just_so = heard.other >= JUST_SO and heard.own < heard.other
    # Beside a name in Latin letters, another word may be the same name in another spelling.
    if just_so and not LATIN.search(named.best.native):
        yield "just another word", 1.0, f"{heard.other_text} in the source is read just so"
    # After the given name, somebody else's surname is no garble of the entity's own.
    least = JUST_SO if LATIN.search(named.best.native) else MUCH_SO
    other = heard.other_text if named.best.part == "given" and heard.own < heard.other >= least else ""
    if not other and not (named.best.part == "surname" and given_beside(alignment, mention, named.best, entity)):
        other = aloud.apart(mention.words, tuple(words), entity.id)
    if other:
        yield "named apart", 1.0, f"{other} in the source is read just so, apart from {named.best.native}"


def _is_somebody_else(alignment: Alignment, entity: Entity) -> bool:
    """Whether a source that does not name an entity is in its own language, in which its name has one spelling."""
    lang = alignment.source.lang
    own = lang is not None and lang in entity.names and lang == OWN_LANGUAGE.get(entity.country)
    return own and entity.id not in alignment.source.everywhere


def _with_given_name(document: Document, mention: Mention) -> tuple[str, ...]:
    """The words of a mention; those of a single word together with a capitalised one that is tied to it from before."""
    single = len(mention.words) == 1 and behind_a_capital(document, mention.first)
    return (document.words[mention.first - 1], *mention.words) if single else mention.words


def _of_a_person(document: Document, mention: Mention) -> str:
    """The title or given name right before a mention, which makes it no place: Prince Lvov; else empty."""
    before = mention.first - 1
    if not behind_a_capital(document, mention.first):
        return ""
    word = document.words[before]
    given = len(word) >= _FEWEST_IN_GIVEN and classes_of(word)
    return document.tokens[before].word if given or word in TITLES else ""

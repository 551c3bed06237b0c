"""Detects languages in which names have no cases, by the small words of a text."""

from __future__ import annotations

import re

_WORD = re.compile(r"\b[^\W\d_]+\b")

_SMALL = frozenset(
    # Of French, Italian, Portuguese and Spanish, of Dutch, Danish, Norwegian and Swedish, of Hausa and Swahili, of
    # Indonesian, Malay, Tagalog and Vietnamese; none is common in a language with cases written in Latin letters.
    "aux avec cette dans elle est les leur pour qui sont sur une "
    "che dal dalla degli dei della delle gli il nel nella sono "
    "ao aos dos foi mais não os pela pelo são uma "
    "como con del las los más por que sus una "
    "het een niet voor ook naar zijn werd wordt met uit aan bij hij zij deze omdat maar heeft tegen worden "
    "ikke blev ble også efter etter och att är inte från för "
    "kuma cikin wannan kasar wajen yadda wani wasu wanda yayin zuwa domin saboda tsakanin jihar gwamnatin shugaban "
    "kwa katika hiyo wake yake kutoka ambayo "
    "yang dengan untuk tidak telah oleh dalam kepada "
    "ang mga ng nang "
    "của và là một những được cho với người các trong".split()
)

_FEWEST, _LEAST = 2, 1 / 20
"""How many such words a text must have at least, and as which share of its words."""


def is_without_cases(text: str) -> bool:
    """Whether a text is in a language in which names have no cases; False if that is not clear.

    >>> is_without_cases("El portero habló con los jugadores."), is_without_cases("Brankář mluvil s Los Lobos.")
    (True, False)
    """
    words = _WORD.findall(text)
    # A capitalised one may belong to a name: Las Palmas.
    small = sum(map(_SMALL.__contains__, words))
    return small >= max(_FEWEST, _LEAST * len(words))

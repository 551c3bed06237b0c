"""Greek as the press romanises it: digraphs by sound and by letter."""

from __future__ import annotations

import unicodedata

from normalize.text.romanise.rules import Rules, table

_LETTERS = """
α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y,
φ f,
χ ch, ψ ps, ω o, ου ou, _μπ _b, _ντ _d, _γκ _g, μπ mp, ντ nt, γκ gk, γγ ng, γχ nch, τσ ts, τζ tz
"""
_V_BEFORE = "αβγδεζηλμνορωιυ"  # αυ, ευ and ηυ are av, ev, iv before these, af, ef, if before the rest
_VOICED = ", ".join(
    f"{first}υ{after} {spelled}v{after}"
    for first, spelled in (("α", "a"), ("ε", "e"), ("η", "i"))
    for after in _V_BEFORE
)
_VOICELESS = "αυ af, ευ ef, ηυ if"
_BY_SOUND = "αι e, ει i, οι i, ου u, υι i, μπ b, ντ d, γκ g, χ h, υ i, τζ dz"
_FRONT_H = "χ h, υ i, μπ mb, ντ nd, γκ ng"

_RULES = (
    Rules.of(table(_LETTERS, _VOICED, _VOICELESS)),
    Rules.of(table(_LETTERS, _VOICED, _VOICELESS, _FRONT_H)),
    Rules.of(table(_LETTERS, _VOICED, _VOICELESS, _BY_SOUND)),
)

_DIAERESIS = "\u0308"


def read(name: str) -> list[str]:
    """Return the readings of a Greek `name`, by letters first, then by sound.

    >>> read("Μητσοτάκης")[0]
    'mitsotakis'
    """
    lowered = unicodedata.normalize("NFD", name.lower())
    # A diaeresis separates two vowels: mark the second as read.
    parted = lowered.replace("ι" + _DIAERESIS, "I").replace("υ" + _DIAERESIS, "Y")
    bare = "".join(character for character in parted if not unicodedata.combining(character))
    return [rules.read(bare) for rules in _RULES]

"""What the compiled modules are built from, and which plain modules they must agree with; `setup.py` reads it too."""

from __future__ import annotations

import hashlib
import os

_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

_NAMES = (
    "arranging finding hearing sounding stored lookup comparing proposing limits screening glancing numbering "
    "reading regions strings kanji counting asking"
)

COMPILED = tuple(f"normalize/native/{name}.pyx" for name in _NAMES.split())

BESIDE = (
    "gazetteer/stored/postings.py",
    "gazetteer/stored/strings.py",
    "normalize/native/checksum.pxd",
    "normalize/native/compiled.pxd",
    "normalize/native/finding.pxd",
    "normalize/native/numbering.pxd",
    "normalize/native/lanes.pxd",
    "normalize/native/hearing.pxd",
    "normalize/native/sounding.pxd",
    "normalize/native/bloom.pxd",
    "normalize/native/stored.pxd",
    "normalize/native/lookup.pxd",
    "normalize/native/comparing.pxd",
    "normalize/native/proposing.pxd",
    "normalize/native/limits.pxd",
    "normalize/match/beside/asked.py",
    "normalize/match/candidates/candidate.py",
    "normalize/match/candidates/proposing.py",
    "normalize/match/document.py",
    "normalize/match/evidence/context/context.py",
    "normalize/match/evidence/context/neighbour_names.py",
    "normalize/match/evidence/context/neighbours.py",
    "normalize/match/evidence/words/declined.py",
    "normalize/match/evidence/words/likeness.py",
    "normalize/match/evidence/words/wording.py",
    "normalize/match/index/__init__.py",
    "normalize/match/index/sounds.py",
    "normalize/match/index/traits.py",
    "normalize/match/index/words.py",
    "normalize/match/names/names_alike.py",
    "normalize/match/names/words_alike.py",
    "normalize/match/recognise.py",
    "normalize/match/screening/doubtful.py",
    "normalize/match/screening/hopes.py",
    "normalize/match/screening/prospects.py",
    "normalize/match/screening/surroundings_bounds.py",
    "normalize/match/weights.py",
    "normalize/noted.py",
    "normalize/text/counted.py",
    "normalize/text/english.py",
    "normalize/text/folding.py",
    "normalize/text/languages/endings.py",
    "normalize/text/pivots.py",
    "normalize/text/regions/hints.py",
    "normalize/text/regions/html.py",
    "normalize/text/regions/ignore.py",
    "normalize/text/regions/notation.py",
    "normalize/text/regions/paths.py",
    "normalize/text/regions/web.py",
    "normalize/text/romanise/kanji.py",
    "normalize/text/sound.py",
    "normalize/text/tokens.py",
)
"""Further sources of the build, and the plain modules that the compiled ones must agree with."""


def digest() -> str:
    """A digest of all these sources."""
    hasher = hashlib.sha256()
    for path in (*COMPILED, *BESIDE):
        with open(os.path.join(_ROOT, path), "rb") as file:
            hasher.update(file.read() + b"\0")
    return hasher.hexdigest()

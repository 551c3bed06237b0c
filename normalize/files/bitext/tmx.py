"""TMX: every English variant of a unit is a target, the variant in the source language its source."""

from __future__ import annotations

from normalize.errors import BadFormat, OtherLanguage
from normalize.files.bitext.bitext import Bitext
from normalize.files.bitext.content import pieces, plain
from normalize.files.bitext.language import english, only, primary
from normalize.files.encoding import Encoding
from normalize.files.units import Unit
from normalize.files.xml import LANG, Element, parse


def read(text: str, encoding: Encoding, path: str) -> Bitext:
    """Find the units of a translation memory.

    Raises:
        BadFormat: it is no TMX, or nothing in it was translated into English.
    """
    root = parse(text, encoding, path)
    if root.name != "tmx":
        raise BadFormat(
            path, f"starts with <{root.name}>, where TMX has <tmx>; give the file the extension of its format"
        )
    header = root.child("header")
    default = header.attributes.get("srclang", "") if header else ""
    units: list[Unit] = []
    languages: set[str] = set()
    texts: list[str] = []
    found: set[str] = set()
    for unit in root.all("tu"):
        variants = [(_language(tuv), seg) for tuv in unit.children if tuv.name == "tuv" and (seg := tuv.child("seg"))]
        texts += [plain(text, seg, path) for _, seg in variants]
        found.update(language for language, _ in variants)
        language, source = _source(variants, unit.attributes.get("srclang", default))
        targets = [seg for code, seg in variants if english(code) and not english(language)]
        languages.update([language] if targets and source else [])
        written = plain(text, source, path) if source else ""
        units += [Unit(written, pieces(text, target, path)) for target in targets]
    if texts and not units:
        raise OtherLanguage(path, _not_english(found, default))
    return Bitext(units, only(languages), kind="tmx", texts=texts)


def _language(variant: Element) -> str:
    # Versions before 1.4 have it without a namespace.
    return variant.attributes.get(LANG) or variant.attributes.get("lang", "")


def _source(variants: list[tuple[str, Element]], said: str) -> tuple[str, Element | None]:
    """The variant that the others were translated from: in the language that is said, or the first not English."""
    if english(said):
        return said, None
    same = [variant for variant in variants if variant[0].lower() == said.lower()]
    kin = [variant for variant in variants if primary(variant[0]) == primary(said)]
    other = [variant for variant in variants if not english(variant[0])]
    return next(iter([*same, *kin, *other]), ("", None))


def _not_english(found: set[str], source: str) -> str:
    if any(map(english, found)):
        return f"was translated from English (srclang {source}), so its English is not a translation; left alone"
    return f"has no English to repair (its languages: {', '.join(sorted(found))}); left alone"

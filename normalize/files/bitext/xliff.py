"""XLIFF 1.x and 2.x: the targets of translation units, where the target language is English.

What somebody approved or signed off as final is not rewritten; there changes are only listed. No state is ever altered.
"""

from __future__ import annotations

from collections.abc import Iterator

from normalize.errors import BadFormat, OtherLanguage
from normalize.files.bitext.bitext import Bitext, Kind
from normalize.files.bitext.content import pieces, plain
from normalize.files.bitext.language import english, only
from normalize.files.encoding import Encoding
from normalize.files.units import Unit
from normalize.files.xml import LANG, Element, parse

_KINDS: dict[str, tuple[Kind, str, str, str]] = {
    "1": ("xliff1", "trans-unit", "source-language", "target-language"),
    "2": ("xliff2", "segment", "srcLang", "trgLang"),
}
"""For each version, which element holds source and target, and which attributes name their languages."""


_SETTLED = ("final", "signed-off")


def read(text: str, encoding: Encoding, path: str) -> Bitext:
    """Find the units of a file of version 1 or 2.

    Raises:
        BadFormat: it is of another version or no XLIFF, or its target language is not English.
    """
    root = parse(text, encoding, path)
    version = root.attributes.get("version", "")
    if root.name != "xliff" or version[:1] not in _KINDS:
        what = f"XLIFF {version}" if root.name == "xliff" else f"<{root.name}>"
        raise BadFormat(path, f"is {what}, where XLIFF 1.2 or 2.0 is read; export it as one of these")
    kind, holder, from_key, to_key = _KINDS[version[0]]
    units: list[Unit] = []
    texts: list[str] = []
    languages: set[str] = set()
    targets: set[str] = set()
    for pair, said, wanted in _pairs(root, holder):
        source, target = pair.child("source"), pair.child("target")
        texts += ["" if part is None else plain(text, part, path) for part in (source, target)]
        to = (target.attributes.get(LANG) if target else None) or said.get(to_key, "")
        if target is None or not wanted:
            continue
        targets.add(to)
        if not to or english(to):
            languages.add(said.get(from_key, ""))
            written = plain(text, source, path) if source else ""
            units.append(Unit(written, pieces(text, target, path), settled=_settled(pair, target)))
    if targets and not units:
        message = (
            f"is translated into {', '.join(sorted(targets))}; only translations into English are repaired; left alone"
        )
        raise OtherLanguage(path, message)
    return Bitext(units, only(languages), kind=kind, texts=texts)


def _settled(pair: Element, target: Element) -> str:
    """Why a translation is not to be rewritten; version 1 says its state of the target, version 2 of the segment."""
    if pair.attributes.get("approved") == "yes":
        return "it is approved"
    states = (pair.attributes.get("state"), target.attributes.get("state"))
    return next((f"it is marked as {state}" for state in states if state in _SETTLED), "")


def _pairs(root: Element, holder: str) -> Iterator[tuple[Element, dict[str, str], bool]]:
    """The elements with source and target: what is said of their languages, and whether they are to be translated."""
    waiting = [(root, dict[str, str](), True)]
    while waiting:
        element, said, wanted = waiting.pop()
        if element.name in ("xliff", "file"):
            said = {**said, **element.attributes}
        wanted = element.attributes.get("translate", "yes" if wanted else "no") != "no"
        if element.name == holder:
            yield element, said, wanted
        else:
            waiting += [(child, said, wanted) for child in element.children[::-1]]

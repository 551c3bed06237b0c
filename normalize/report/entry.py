"""Gazetteer entries, and what is known about a name, for people to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from gazetteer import Calque, Entity
from normalize.lookup import Known
from normalize.match.candidates.candidate import Candidate

_WIDTH = 80
_LABEL = 14


def entry(entity: Entity) -> Iterator[str]:
    """All that a gazetteer says about an entity, one heading for each field."""
    yield entity.name
    for label, value in (
        ("id", entity.id),
        ("kind", entity.kind),
        ("description", entity.description),
        ("country", entity.country),
        ("surname", entity.surname),
        ("aliases", "; ".join(entity.aliases)),
        ("demonyms", "; ".join(entity.demonyms)),
        ("not", "; ".join(entity.never)),
        ("since", entity.since or ""),
        ("until", entity.until or ""),
        ("population", f"{entity.population:,}" if entity.population else ""),
        ("rank", entity.rank or ""),
        ("wikidata", entity.wikidata),
        ("fix", "" if entity.fix else f"only suggested: {entity.reason}"),
    ):
        yield from _field(label, str(value))
    for lang, names in entity.names.items():
        translated = "  (translated, not to be read aloud)" if lang in entity.translated else ""
        yield from _field(f"in {lang}", "; ".join(names) + translated)
    for garble in entity.garbles:
        yield from _field("garble", " ".join(filter(None, [garble.text, _from(garble.lang, ""), garble.source])))
    for calque in entity.calques:
        yield from _field("calque", _calque(entity, calque))
    yield from _field("read from", entity.origin)


def known(name: str, found: Known) -> Iterator[str]:
    """What was found for a name, the surest first."""
    for form in found.accepted:
        yield from _item(f"right as it stands: {form.origin} of {_who(form.entity)}")
    for form in found.parts:
        part = "part of the name" if form.origin == "part" else form.origin
        yield from _item(f"right beside the whole name: {part} of {_who(form.entity)}")
    for entity, lang in found.native:
        yield from _item(f"native name ({lang}), or a part of it: {_who(entity)}")
    for entity, garble in found.garbles:
        yield from _item(f"listed garble of {_who(entity)}{_bracket(garble.source)}")
    for entity, calque in found.calques:
        yield from _item(f"listed calque of {_who(entity)}: {_calque(entity, calque)}")
    alike = [c for c in found.nearest if not any(c.form.written == form.written for form in found.accepted)]
    if alike:
        yield "  nearest names:"
        for candidate in alike:
            yield from _item(_likeness(candidate), "    ")
    if not found:
        yield "  nothing; no name is like it"


def _likeness(candidate: Candidate) -> str:
    parts = []
    if candidate.latin:
        order = ", in another order" if candidate.latin.swapped else ""
        parts.append(f"spelling {candidate.latin.spelling:.0%}, sound {candidate.latin.sound:.0%}{order}")
    if candidate.reading:
        read = f"native name read in {candidate.reading.lang} as {' '.join(candidate.reading.words)}"
        parts.append(f"{read} {candidate.native:.0%}")
    whole = "" if candidate.form.written == candidate.entity.name else f" ({candidate.entity.name})"
    return f"{candidate.alike:4.0%}  {candidate.form.written}{whole}, {candidate.entity.id}: {'; '.join(parts)}"


def _calque(entity: Entity, calque: Calque) -> str:
    parts = [f'"{calque.text}" → "{calque.write or entity.name}"']
    parts.append(_from(calque.lang, calque.source))
    if calque.when:
        parts.append(f"when one of these stands in the text: {', '.join(calque.when)}")
    if calque.unless:
        parts.append(f"unless one of these does: {', '.join(calque.unless)}")
    if not calque.fix:
        parts.append(f"only suggested{_bracket(calque.reason)}")
    return "; ".join(filter(None, parts))


def _from(lang: str, source: str) -> str:
    return f"from {' '.join(filter(None, [lang, source]))}" if lang or source else ""


def _who(entity: Entity) -> str:
    return f"{entity.name} [{entity.id}]{_bracket(entity.description or entity.kind)}"


def _bracket(text: str) -> str:
    return f" ({text})" if text else ""


def _field(label: str, value: str) -> Iterator[str]:
    if value:
        yield from textwrap.wrap(
            value,
            _WIDTH,
            initial_indent=f"  {label:<{_LABEL}}",
            subsequent_indent=" " * (_LABEL + 2),
            break_on_hyphens=False,
        )


def _item(text: str, indent: str = "  ") -> Iterator[str]:
    yield from textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False
    )

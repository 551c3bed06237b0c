"""Writes an entity as an entry of a YAML list."""

from __future__ import annotations

import yaml

from gazetteer.entity import Calque, Entity, Garble
from gazetteer.slug import slug

_ENDLESS = 10**6


def written(entity: Entity) -> str:
    """A complete entry for an entity, with each of its lists on one line, as in hand-kept lists.

    >>> from gazetteer import Entity
    >>> print(written(Entity("oslo", "Oslo", "place", names={"no": ("Oslo",)}, population=700_000)))
    - name: Oslo
      kind: place
      names: {'no': Oslo}
      population: 700000
    <BLANKLINE>
    """
    fields = {key: value for key, value in _fields(entity).items() if value not in ("", None, [], {})}
    return yaml.safe_dump([fields], allow_unicode=True, sort_keys=False, default_flow_style=None, width=_ENDLESS)


def _fields(entity: Entity) -> dict[str, object]:
    return {
        "name": entity.name,
        "kind": entity.kind,
        "id": entity.id if entity.id != slug(entity.name) else "",
        "description": entity.description,
        "country": entity.country,
        "surname": entity.surname,
        "aliases": list(entity.aliases),
        "demonyms": list(entity.demonyms),
        "names": {lang: names[0] if len(names) == 1 else list(names) for lang, names in entity.names.items()},
        "translated": sorted(entity.translated),
        "garbles": [_garble(garble) for garble in entity.garbles],
        "calques": [_calque(calque) for calque in entity.calques],
        "not": list(entity.never),
        "fix": None if entity.fix else False,
        "reason": entity.reason,
        "since": entity.since,
        "until": entity.until,
        "population": entity.population,
        "rank": entity.rank,
        "wikidata": entity.wikidata,
    }


def _garble(garble: Garble) -> str | dict[str, object]:
    more = {key: value for key, value in (("lang", garble.lang), ("source", garble.source)) if value}
    return {"text": garble.text, **more} if more else garble.text


def _calque(calque: Calque) -> dict[str, object]:
    fields: dict[str, object] = {
        "text": calque.text,
        "write": calque.write,
        "lang": calque.lang,
        "from": calque.source,
        "when": list(calque.when),
        "unless": list(calque.unless),
        "fix": None if calque.fix else False,
        "reason": calque.reason,
    }
    return {key: value for key, value in fields.items() if value not in ("", None, [])}

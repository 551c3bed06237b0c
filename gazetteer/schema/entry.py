"""Converts a mapping into an `Entity`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from gazetteer.entity import KINDS, Calque, Entity, Garble
from gazetteer.schema import values
from gazetteer.schema.keys import CALQUE, ENTRY, GARBLE, KIND_OF, Shape
from gazetteer.schema.values import Path, Problem, is_clean
from gazetteer.slug import slug

# Keys that differ from the attribute's name, since that is reserved in Python or less clear.
_ATTRIBUTE = {"not": "never", "from": "source"}
_MISSING = {"name": "name: the usual English form", "kind": ", ".join(KINDS), "text": "text: the wrong words"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


def entity(raw: object, origin: str = "") -> tuple[Entity | None, list[Problem]]:
    """Make an entity of an entry.

    Args:
        raw: the entry as mappings, lists, strings, integers and booleans.
        origin: where it was read, kept in the entity.

    Returns:
        The entity, or None if there are problems; and all problems.

    >>> entity({"name": "Turkey", "kind": "place"})[0].id
    'turkey'
    >>> [problem.message for problem in entity({"nam": "Turkey"})[1]]
    ["unknown key 'nam'; did you mean 'name'?", "'name' is missing", "'kind' is missing"]
    """
    problems: list[Problem] = []
    fields = _mapping(raw, (), ENTRY, ("name", "kind"), problems)
    _agree(fields, problems)
    if fields.get("name") and "id" not in fields:
        fields["id"] = slug(fields["name"])
        if not fields["id"] and not any(problem.path == ("name",) for problem in problems):
            message = f"no id can be made of the name {fields['name']!r}"
            problems.append(Problem(("name",), message, "an 'id' of its own beside the name: id: my-entry"))
    if problems:
        return None, problems
    if fields.get("translated") is True:
        fields["translated"] = frozenset(fields.get("names", ()))
    fields["origin"] = origin
    return Entity(**fields), problems


_CALLED = {
    **dict.fromkeys(("organization", "organisation", "company", "party", "club", "team"), "org"),
    **dict.fromkeys(("people", "human", "name"), "person"),
    **dict.fromkeys(("city", "country", "town", "location"), "place"),
    **dict.fromkeys(("newspaper", "agency", "broadcaster"), "media"),
    **dict.fromkeys(("weapon", "brand", "drug"), "product"),
}
"""What others call a kind → what it is called here."""


def identity(raw: object) -> tuple[str, str]:
    """The id and the Wikidata number that a faulty entry would have; each empty if unknown."""
    entry = raw if isinstance(raw, dict) else {}
    id, name, wikidata = (text if isinstance(text := entry.get(key), str) else "" for key in ("id", "name", "wikidata"))
    return id or slug(name), wikidata


def _agree(fields: Mapping[str, Any], problems: list[Problem]) -> None:
    """Check the kind, the id and the Wikidata number, and that the values fit together."""
    kind, number = fields.get("kind"), fields.get("wikidata")
    if kind and kind not in KINDS:
        meant = values.did_you_mean(_CALLED.get(kind.lower(), kind), KINDS)
        problems.append(Problem(("kind",), f"{kind!r} is not a kind{meant}", ", ".join(KINDS)))
    for key, wanted in KIND_OF.items():
        if key in fields and kind != wanted and kind in KINDS:
            message = f"{key!r} is only for entries of the kind {wanted!r}; this is of the kind {kind!r}"
            problems.append(Problem((key,), message, "leave the key out", at_key=True))
    if fields.get("id") and not _ID.fullmatch(fields["id"]):
        message = f"{fields['id']!r} is no id"
        allowed = f"lower case letters, digits and hyphens: {slug(fields['id']) or 'my-entry'}"
        problems.append(Problem(("id",), message, allowed))
    if number and not _WIKIDATA.fullmatch(number):
        problems.append(Problem(("wikidata",), f"{number!r} is not a Wikidata number", "Q and digits: Q112068"))
    since, until = fields.get("since"), fields.get("until")
    if since is not None and until is not None and since > until:
        message = f"'since' ({since}) is after 'until' ({until})"
        problems.append(Problem(("since",), message, "the first year in 'since', the last one in 'until'"))


def _mapping(
    raw: object, path: Path, known: Mapping[str, Shape], required: tuple[str, ...], problems: list[Problem]
) -> dict[str, Any]:
    """The values of a mapping by attribute; problems are added to `problems`."""
    if type(raw) is not dict:
        subject = values.place(path) if path else "an entry"
        message = f"{subject} must be a mapping of keys and values, not {values.described(raw)}"
        problems.append(Problem(path, message, f"keys: {', '.join(known)}"))
        return {}
    fields: dict[str, Any] = {}
    for key, value in raw.items():
        shape = known.get(key)
        if shape == "text" and is_clean(value):
            fields[_ATTRIBUTE.get(key) or key] = value
        elif shape is not None:
            fields[_ATTRIBUTE.get(key) or key] = _CHECKS[shape](value, (*path, key), problems)
        else:
            problems.append(Problem((*path, key), *values.unknown_key(key, known), at_key=True))
    for key in required:
        if key not in raw:
            problems.append(Problem(path, f"{key!r} is missing", _MISSING.get(key, "")))
    if fields.get("lang") and (wrong := values.bad_language(fields["lang"])):
        problems.append(Problem((*path, "lang"), *wrong))
    if "fix" in fields or ("reason" in fields and "fix" in known):
        _reasoned(fields, path, problems)
    return fields


def _reasoned(fields: Mapping[str, Any], path: Path, problems: list[Problem]) -> None:
    """Check that `fix: false` and its reason occur together or not at all."""
    if fields.get("fix") is False and "reason" not in fields:
        problems.append(Problem((*path, "fix"), "'fix: false' needs a 'reason'", "reason: why this is only suggested"))
    if "reason" in fields and fields.get("fix", True):
        message = "'reason' says why 'fix' is false, but 'fix' is not false"
        problems.append(Problem((*path, "reason"), message, "fix: false beside it, or no reason", at_key=True))


def _garbles(value: object, path: Path, problems: list[Problem]) -> tuple[Garble, ...]:
    """Garbles, each a string or a mapping."""
    garbles = []
    items = values.items(value, path, "[Chavushoru, {text: Lai Haizhe, lang: zh}]", problems)
    for i, item in enumerate(items):
        if type(item) is dict:
            garbles.append(Garble(**{"text": "", **_mapping(item, (*path, i), GARBLE, ("text",), problems)}))
        else:
            garbles.append(Garble(values.text(item, (*path, i), problems)))
    return tuple(garbles)


def _calques(value: object, path: Path, problems: list[Problem]) -> tuple[Calque, ...]:
    """Calques, each a mapping."""
    items = values.items(value, path, "[{text: earthwork, lang: zh, from: 土方, when: [Turkey]}]", problems)
    found = [_mapping(item, (*path, i), CALQUE, ("text",), problems) for i, item in enumerate(items)]
    return tuple([Calque(**{"text": "", **fields}) for fields in found])


_CHECKS: Mapping[Shape, Callable[[object, Path, list[Problem]], Any]] = {
    "text": values.text,
    "texts": values.texts,
    "number": values.number,
    "truth": values.truth,
    "names": values.names,
    "translated": values.translated,
    "garbles": _garbles,
    "calques": _calques,
}

"""The keys of an entry and of its parts, with the type and limits of each value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Shape = Literal["text", "texts", "number", "truth", "names", "translated", "garbles", "calques"]

ENTRY: Mapping[str, Shape] = {
    "name": "text",
    "kind": "text",
    "id": "text",
    "description": "text",
    "country": "text",
    "surname": "text",
    "aliases": "texts",
    "demonyms": "texts",
    "names": "names",
    "translated": "translated",
    "garbles": "garbles",
    "calques": "calques",
    "not": "texts",
    "fix": "truth",
    "reason": "text",
    "since": "number",
    "until": "number",
    "population": "number",
    "rank": "number",
    "wikidata": "text",
}
GARBLE: Mapping[str, Shape] = {"text": "text", "lang": "text", "source": "text"}
CALQUE: Mapping[str, Shape] = {
    "text": "text",
    "write": "text",
    "lang": "text",
    "from": "text",
    "when": "texts",
    "unless": "texts",
    "fix": "truth",
    "reason": "text",
}

LONGEST = 500  # characters of a text; a longer one has lost a quote or a line break
LIMITS = {"since": (-9999, 9999), "until": (-9999, 9999), "population": (0, 10**11), "rank": (1, 10**9)}
KIND_OF = {"surname": "person", "demonyms": "place"}

"""Words for what bears a name, each with the kinds of names that may follow it: the river Psel, the firm Kalyon."""

from __future__ import annotations

_OF_KIND = {
    ("place",): "city county desert district glacier hamlet island lake mountain municipality neighbourhood oasis "
    "province region river settlement suburb town valley village volcano",
    (
        "org",
        "media",
        "product",
    ): "airline automaker bakery bank brand brewer brewery broker carmaker chain charity club "
    "company conglomerate developer firm insurer label lender maker manufacturer publisher retailer startup subsidiary "
    "supermarket",
    ("media", "org"): "broadcaster daily magazine newspaper outlet tabloid weekly",
    (): "album ballet boat corvette cruiser destroyer dog ferry film freighter frigate horse icebreaker lighthouse "
    "minesweeper movie musical novel opera racehorse ship sitcom song submarine tanker trawler tug vessel yacht",
}

KINDS_OF = {thing: frozenset(kinds) for kinds, things in _OF_KIND.items() for thing in things.split()}
"""Thing → the kinds of entities that are one; a ship or a film is a product only if it is described as one."""

OF_PEOPLES = frozenset("dialect dialects language people tribe tribes".split())
"""Words behind the name of a people, which a town or village may be called after: the Talysh language."""

OF_PLACES = frozenset(
    "airport bishop capital centre center city east governor inhabitants mayor north outskirts residents siege south "
    "station streets suburb suburbs west".split()
)
"""Words before "of" and the name of a place: the mayor of Pskov."""

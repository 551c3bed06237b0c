"""Makes ids from names."""

from __future__ import annotations

import re

_JOINING = re.compile("[\u2018\u2019\u02bb\u02bc]")  # the apostrophes beyond ASCII
_PARTING = re.compile("[^a-z0-9]+")


def slug(name: str) -> str:
    """Make an id from a name: ASCII, lower case, words joined by hyphens.

    Args:
        name: any text.

    Returns:
        The id; empty if nothing of the name can be written in ASCII letters or digits.

    >>> slug("Mevlüt Çavuşoğlu"), slug("People's Daily"), slug("Su-35"), slug("!?")
    ('mevlut-cavusoglu', 'peoples-daily', 'su-35', '')
    """
    if not name.isascii():
        # unidecode is slow to import, and most gazetteers have only ASCII names.
        from unidecode import unidecode

        whole = name.encode("utf-8", "ignore").decode()  # without lone surrogates, which unidecode warns of
        name = unidecode(_JOINING.sub("", whole), errors="ignore")
    return _PARTING.sub("-", name.lower().replace("'", "").replace("`", "")).strip("-")

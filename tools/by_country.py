"""What data files of names by country look like."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping

WIDTH = 118


def lines(names: Mapping[str, Collection[str]]) -> str:
    """The lines of the file, each a country and some of its names, sorted, none much longer than `WIDTH`."""
    made = []
    for country in sorted(names):
        # A name is not broken at its spaces.
        joined = ", ".join(name.replace(" ", "\0") for name in sorted(names[country]))
        broken = textwrap.wrap(joined, WIDTH - len(country), break_long_words=False, break_on_hyphens=False)
        made += [f"{country}\t{line.rstrip(',')}\n".replace("\0", " ") for line in broken]
    return "".join(made)

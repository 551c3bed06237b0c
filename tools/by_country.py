"""Formats data files of names by country."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping

WIDTH = 118


def lines(names: Mapping[str, Collection[str]]) -> str:
    """The lines of the file, each with a country and some of its names; sorted, and hardly longer than `WIDTH`."""
    made = []
    for country in sorted(names):
        # Names are not broken at their spaces.
        joined = ", ".join(name.replace(" ", "\0") for name in sorted(names[country]))
        broken = textwrap.wrap(joined, WIDTH - len(country), break_long_words=False, break_on_hyphens=False)
        made += [f"{country}\t{line.rstrip(',')}\n".replace("\0", " ") for line in broken]
    return "".join(made)

"""Which normalizer judges which file, by the settings of the run and the overrides of the configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.commands.settings import Settings
    from normalize.files.patterns import Patterns
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer


class Judges:
    """The normalizer for each file. All are made at once, so that a faulty list is reported before any change.

    Args:
        settings: the settings for all files.
        overrides: for paths that match patterns, other values by parameter; later ones win.

    Raises:
        click.UsageError: a pattern is invalid, or there is no gazetteer.
        Refused: the gazetteer has faults.
    """

    def __init__(self, settings: Settings, overrides: Iterable[tuple[Patterns, Mapping[str, object]]] = ()) -> None:
        self._settings = settings
        self._overrides = list(overrides)
        self._made: dict[Settings, Normalizer] = {}
        for values in ({}, *(values for _, values in self._overrides)):
            self._judge(settings.but(values))

    def settings(self, path: Path | None) -> Settings:
        """The settings for a file, given by its real absolute path; None is standard input."""
        values: dict[str, object] = {}
        for patterns, its in self._overrides if path else ():
            if patterns.covers(str(path)):
                values |= its
        return self._settings.but(values)

    def of(self, file: Found | None) -> tuple[Settings, Normalizer]:
        """The settings for a file, and its normalizer; None is standard input.

        Raises:
            click.UsageError: there is no gazetteer for it.
            Refused: its gazetteer has faults.
        """
        settings = self.settings(file.target if file else None)
        return settings, self._judge(settings)

    def sources(self) -> Iterator[Path]:
        """The lists of names in use: they contain garbles on purpose, and are no texts to repair."""
        everything = [self._settings, *(self._settings.but(values) for _, values in self._overrides)]
        for given in {given for settings in everything for given in settings.names.given} - {"starter"}:
            from gazetteer.reading.source import sources

            yield Path(os.path.realpath(given))
            yield from (Path(os.path.realpath(source.path)) for source in sources(given)[0])

    def _judge(self, settings: Settings) -> Normalizer:
        if settings not in self._made:
            self._made[settings] = settings.normalizer()
        return self._made[settings]

"""What the user chose for judging texts: the names, and how cautious to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from normalize.commands.output import Refused

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from normalize.files.reading import Reading
    from normalize.normalizer import Normalizer
    from normalize.options import PresetName, Spelling

_READING = {"as_format": "format", "columns": "columns", "fields": "fields", "document": "document"}
"""The parameter of each option that says how files are read → its name in `Reading`."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which gazetteer to use.

    Attributes:
        given: the sources that the user named.
        starter: whether the gazetteer that ships comes first.
    """

    given: tuple[str, ...]
    starter: bool

    @property
    def sources(self) -> tuple[str, ...]:
        """What to read; a built file by itself needs no starter, as it was built with or without it.

        Raises:
            click.UsageError: there is nothing to read.
        """
        from gazetteer.stored import is_stored

        alone = len(self.given) == 1 and is_stored(self.given[0])
        first = ("starter",) if self.starter and not alone and "starter" not in self.given else ()
        if not (*first, *self.given):
            raise click.UsageError("--no-starter leaves no gazetteer; name one with --gazetteer")
        return (*first, *self.given)

    def read(self) -> Gazetteer:
        """The gazetteer with its index, from the cache if it was built before.

        Raises:
            click.UsageError: there is none.
            Refused: it has faults; the message lists them.
        """
        from gazetteer import GazetteerError
        from normalize import built

        try:
            return built.read(*self.sources)
        except GazetteerError as error:
            raise Refused(str(error)) from None

    def build(self, path: str) -> Gazetteer:
        """Build the gazetteer into a file.

        Raises:
            click.UsageError: there is none, or the file lacks the suffix of built files.
            Refused: it has faults, or the file cannot be written.
        """
        from gazetteer import GazetteerError
        from normalize import built

        try:
            return built.build(path, *self.sources)
        except GazetteerError as error:
            raise Refused(str(error)) from None
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--output") from None
        except OSError as error:
            raise Refused(f"{path}: cannot be written: {error.strerror or error}") from None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose for judging texts; see `normalize.options.Options`."""

    names: Names
    preset: PresetName
    spelling: Spelling
    source_language: str | None
    unify: bool
    protect: tuple[str, ...]
    reading: Reading

    def normalizer(self) -> Normalizer:
        """The normalizer of these settings.

        Raises:
            click.UsageError: a pattern is invalid, or there is no gazetteer.
            Refused: the gazetteer has faults.
        """
        from normalize.normalizer import Normalizer

        patterns = [_compiled(pattern) for pattern in self.protect]
        return Normalizer(self.names.read(), self.preset, self.spelling, self.source_language, self.unify, patterns)

    def but(self, values: Mapping[str, object]) -> Settings:
        """The same settings with some values replaced, given by parameter."""
        if not values:
            return self
        rest: Any = dict(values)
        names = Names(rest.pop("gazetteer", self.names.given), rest.pop("starter", self.names.starter))
        read = {attribute: rest.pop(name) for name, attribute in _READING.items() if name in rest}
        return replace(self, names=names, reading=replace(self.reading, **read), **rest)

    def logged(self, source_language: str | None) -> dict[str, object]:
        """The choices as a change log records them, with the language that a file was translated from."""
        return {
            "preset": self.preset,
            "spelling": self.spelling,
            "source_language": source_language,
            "unify": self.unify,
            "protect": list(self.protect),
            "format": self.reading.format,
            "columns": list(self.reading.columns),
            "fields": list(self.reading.fields),
            "document": self.reading.document,
        }


def _compiled(pattern: str) -> re.Pattern[str]:
    check("protect", pattern)
    return re.compile(pattern)


def check(option: str, value: str) -> None:
    """Refuse a value that a configuration file may not have either."""
    from normalize.config.keys import KEYS

    if wrong := KEYS[option].wrong_with(value):
        raise click.BadParameter(wrong, param_hint=f"--{option}")

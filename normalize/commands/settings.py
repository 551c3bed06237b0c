"""The options that several subcommands share, and what is made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from normalize.commands.output import Refused
from normalize.commands.path import PATH

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from normalize.files.reading import Division, Reading
    from normalize.normalizer import Normalizer
    from normalize.options import PresetName, Spelling

_Command = Callable[..., Any]

PRESETS = ("strict", "standard", "bold")
SPELLINGS = ("english", "native")
FORMATS = ("plain", "markdown", "html", "srt", "vtt", "csv", "tsv", "json", "jsonl", "docx", "po", "xliff", "tmx")
DIVISIONS = ("file", "paragraph", "row")

_LOG = "Append the changes to FILE, for undo and redo; if it cannot be written, no file is. Default: none, no undo."
_PRESET = (
    "How careful to be: strict, standard (default), bold. Risk: bold makes changes that are only likely; read the log."
)
_SPELLING = "Write repaired names in english (default: Cavusoglu) or native (Çavuşoğlu) spelling."
_LANGUAGE = "Language it was translated from (zh, ru, tr). Default: any. Risk: a wrong one hides evidence."
_UNIFY = "Also rewrite accepted other forms to the usual one. Default: off. Risk: it changes what is right."
_PROTECT = "Never touch what matches, besides URLs, paths, code and markup; repeatable. Default: none."
_GAZETTEER = (
    "File or folder of names of your own; .yaml, .jsonl or .csv, repeatable, read after the starter, later ones win. "
    "A .names file that gazetteer build wrote is used alone, as it is."
)
_STARTER = (
    "Use the starter that ships. Default: yes. Risk, without: right names that only it knows may be taken for garbles."
)
_SOURCE = (
    "Text that the one PATH was translated from; line for line or whole. TSV, TMX, XLIFF and PO hold it. Default: none."
)
_AS = f"Format of the files: {', '.join(FORMATS)}. Default: by the file extension."
_COLUMN = "Column of a table that holds text; repeatable. Default: none, tables are left alone."
_FIELD = "Field of JSON that holds text (items.*.text); repeatable. Default: none, JSON is left alone."
_DOCUMENT = (
    "Judge by file, paragraph or row. Default: row in CSV and JSON, else file. "
    "Risk: a surname apart from its full name says less."
)
_JSON = "Print JSON, one object a line."


_READING = {"as_format": "format", "columns": "columns", "fields": "fields", "document": "document"}
"""The parameter of each option that says how files are read, and what it is called in `Reading`."""


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
        """What to read; a built file that is given alone needs no starter, which it was built with or without.

        Raises:
            click.UsageError: there is nothing.
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
            Refused: something is wrong in it; the message is its faults.
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
            click.UsageError: there is none, or the file is named otherwise than built files are.
            Refused: something is wrong in it, or the file cannot be written.
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
            click.UsageError: a pattern is wrong, or there is no gazetteer.
            Refused: the gazetteer is wrong.
        """
        from normalize.normalizer import Normalizer

        patterns = [_compiled(pattern) for pattern in self.protect]
        return Normalizer(self.names.read(), self.preset, self.spelling, self.source_language, self.unify, patterns)

    def but(self, values: Mapping[str, object]) -> Settings:
        """The same with some values replaced, given by the names of the command's parameters."""
        if not values:
            return self
        rest: Any = dict(values)
        names = Names(rest.pop("gazetteer", self.names.given), rest.pop("starter", self.names.starter))
        read = {attribute: rest.pop(name) for name, attribute in _READING.items() if name in rest}
        return replace(self, names=names, reading=replace(self.reading, **read), **rest)

    def logged(self, source_language: str | None) -> dict[str, object]:
        """The choices as a change log keeps them, with the language that a file was translated from."""
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


def naming(command: _Command) -> _Command:
    """Give a command the options that choose a gazetteer, as one argument ``names``."""

    @_option("--gazetteer", "-g", metavar="SOURCE", type=PATH, multiple=True, help=_GAZETTEER)
    @_option("--starter/--no-starter", default=True, help=_STARTER)
    @wraps(command)
    def with_names(gazetteer: tuple[str, ...], starter: bool, **rest: Any) -> Any:
        return command(names=Names(gazetteer, starter), **rest)

    return with_names


def judging(command: _Command) -> _Command:
    """Give a command the options that bear on what is changed, as one argument ``settings``."""

    @_option("--preset", type=click.Choice(PRESETS), metavar="NAME", default="standard", help=_PRESET)
    @_option("--spelling", type=click.Choice(SPELLINGS), metavar="NAME", default="english", help=_SPELLING)
    @_option("--source-language", metavar="CODE", help=_LANGUAGE)
    @_option("--unify/--no-unify", default=False, help=_UNIFY)
    @_option("--protect", metavar="REGEX", multiple=True, help=_PROTECT)
    @reading
    @naming
    @wraps(command)
    def with_settings(
        preset: PresetName, spelling: Spelling, source_language: str | None, unify: bool, protect: tuple[str, ...],
        reading: Reading, names: Names, **rest: Any,
    ) -> Any:  # fmt: skip
        if source_language:
            _check("source-language", source_language)
        settings = Settings(names, preset, spelling, source_language or None, unify, protect, reading)
        return command(settings=settings, **rest)

    return with_settings


def reading(command: _Command) -> _Command:
    """Give a command the options that say how files are read, as one argument ``reading``."""

    @_option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help=_AS)
    @_option("--column", "columns", metavar="NAME", multiple=True, help=_COLUMN)
    @_option("--field", "fields", metavar="PATH", multiple=True, help=_FIELD)
    @_option("--document", type=click.Choice(DIVISIONS), metavar="WHAT", help=_DOCUMENT)
    @wraps(command)
    def with_reading(
        as_format: str | None, columns: tuple[str, ...], fields: tuple[str, ...], document: Division | None, **rest: Any
    ) -> Any:
        from normalize.files.reading import Reading

        return command(reading=Reading(as_format or None, columns, fields, document or None), **rest)

    return with_reading


def _option(*names: str, **how: Any) -> Callable[[_Command], _Command]:
    return click.option(*names, **how)


paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
"""The argument ``PATH...``."""

log = _option("--log", metavar="FILE", type=PATH, help=_LOG)
source = _option("--source", "source", metavar="FILE", type=PATH, help=_SOURCE)
as_json = _option("--json", "as_json", is_flag=True, help=_JSON)


def _compiled(pattern: str) -> re.Pattern[str]:
    _check("protect", pattern)
    return re.compile(pattern)


def _check(option: str, value: str) -> None:
    """Refuse a value as it would be refused in a configuration file."""
    from normalize.config.keys import KEYS

    if wrong := KEYS[option].wrong_with(value):
        raise click.BadParameter(wrong, param_hint=f"--{option}")
